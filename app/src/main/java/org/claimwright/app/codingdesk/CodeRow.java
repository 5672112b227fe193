package org.claimwright.app.codingdesk;

import java.util.List;
import java.util.Optional;
import org.claimwright.app.codingdesk.Reading.EmSheet;
import org.claimwright.coding.SpecificityGap;
import org.claimwright.coding.em.VisitLadder;

/// A code of the sheet as a row of the desk.
///
/// @param mark its letter or line number, `""` when it is not assigned
/// @param pointers the diagnoses a service is for
/// @param worksheet of the visit's level, where this is the visit
/// @param gap what it leaves open and the clinician could say
record CodeRow(
    CodeEntry entry,
    String mark,
    List<Integer> pointers,
    Optional<EmSheet> worksheet,
    Optional<SpecificityGap> gap) {

  private static final int GAUGE = 42;

  public int key() {
    return entry.key();
  }

  public boolean isService() {
    return !entry.diagnosis();
  }

  /// Whether its level is worked out on a worksheet that a coder may fill in.
  public boolean isRatable() {
    return VisitLadder.holding(entry.code().code()).isPresent();
  }

  /// `A C`.
  public String letters() {
    return Letters.of(pointers);
  }

  /// Where the words stand that it rests on, within the page.
  public String wordsAt() {
    return entry.grounds().evidence().stream()
        .findFirst()
        .map(CodeRow::place)
        .orElse("#code-" + key());
  }

  /// The element that evidence begins with, within the page.
  static String place(Evidence evidence) {
    return "#ev-" + evidence.document() + "-" + evidence.start();
  }

  public int words() {
    return entry.grounds().evidence().size();
  }

  /// How far the score's bar reaches, of 42.
  public int gauge() {
    return Math.clamp(entry.grounds().percent() * (long) GAUGE / 100, 0, GAUGE);
  }

  /// Whose idea the code was and whose decision.
  public String origin() {
    return entry.origin();
  }

  public boolean isByPerson() {
    return switch (entry.decision().provenance()) {
      case PERSON, BOTH -> true;
      case ENGINE, MODEL -> false;
    };
  }
}
