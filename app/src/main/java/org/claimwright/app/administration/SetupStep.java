package org.claimwright.app.administration;

import java.util.List;
import java.util.stream.Stream;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.practices.Practices;

/// One thing that a practice needs before its first claim.
///
/// @param why what it is for
/// @param path where it is entered
record SetupStep(String name, String why, String path, boolean isDone) {

  /// All of them in the order in which they are entered; none where nothing is missing.
  static List<SetupStep> of(Practices practices, PracticeFees fees) {
    var steps =
        Stream.of(
                new SetupStep(
                    "A place",
                    "where patients are seen: its place of service stands on each line",
                    "/administration/places/new",
                    !practices.locations().isEmpty()),
                new SetupStep(
                    "A clinician",
                    "whose work is billed, with NPI and taxonomy",
                    "/administration/clinicians/new",
                    !practices.providers().isEmpty()),
                new SetupStep(
                    "A payer",
                    "with its payer id, and the days it takes claims and appeals",
                    "/administration/payers/new",
                    !practices.payers().isEmpty()),
                new SetupStep(
                    "Fees",
                    "what the practice asks for a unit of each service",
                    "/administration/fees",
                    !fees.list(1).isEmpty()))
            .toList();
    return steps.stream().allMatch(SetupStep::isDone) ? List.of() : steps;
  }
}
