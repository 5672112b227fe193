package org.claimwright.app.codingdesk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.claimwright.app.encounters.CodingState;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitRecord;

/// A visit that waits at the coding desk, as its worklist shows it.
///
/// @param patient `Ellis, Joanne`
/// @param seen who saw the patient
/// @param cover who pays first, and by when the claim must be there
record QueuedVisit(VisitRecord visit, String patient, Seen seen, Cover cover) {

  /// A claim that is not coded so many days before its filing deadline goes first.
  private static final int PRESSING_DAYS = 14;

  /// A practice's goal is that a charge leaves within three days.
  private static final int LATE_DAYS = 3;

  /// Who saw the patient.
  ///
  /// @param specialty in words, `""` where the clinician is not known
  record Seen(String clinician, String specialty) {

    static final Seen NOBODY = new Seen("", "");
  }

  /// How soon it should be coded.
  enum Urgency {
    URGENT("Urgent"),
    SOON("Soon"),
    ROUTINE("Routine");

    private final String label;

    Urgency(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /// Who pays first on the date of service.
  ///
  /// @param payer `""` for a patient without coverage on that day
  /// @param deadline the last day the payer takes the claim
  record Cover(String payer, Optional<LocalDate> deadline) {

    static final Cover NONE = new Cover("", Optional.empty());
  }

  public VisitId id() {
    return visit.id();
  }

  public LocalDate day() {
    return visit.facts().dateOfService();
  }

  public String clinician() {
    return seen.clinician();
  }

  public String specialty() {
    return seen.specialty().isEmpty() ? "Unknown" : seen.specialty();
  }

  /// What it asks of its coder.
  public CertificationNeeded needs() {
    return CertificationNeeded.at(visit.facts().placeOfService());
  }

  /// Urgent before a filing deadline, soon when the chart waits longer than three days.
  public Urgency urgency(LocalDate today) {
    if (isPressing(today)) {
      return Urgency.URGENT;
    }
    return age(today) > LATE_DAYS ? Urgency.SOON : Urgency.ROUTINE;
  }

  public String payer() {
    return cover.payer().isEmpty() ? "No coverage" : cover.payer();
  }

  /// How long the chart has been waiting.
  public long age(LocalDate today) {
    return Math.max(0, ChronoUnit.DAYS.between(day(), today));
  }

  /// Whether the payer's deadline is near or past.
  public boolean isPressing(LocalDate today) {
    return cover
        .deadline()
        .map(last -> !today.plusDays(PRESSING_DAYS).isBefore(last))
        .orElse(false);
  }

  public boolean isBegun() {
    return visit.state() instanceof CodingState.InCoding;
  }

  /// Who has it in hand, `""` for nobody.
  public String inHandsOf() {
    return isBegun() ? visit.stateBy() : "";
  }

  public String reason() {
    return visit.state().reason();
  }
}
