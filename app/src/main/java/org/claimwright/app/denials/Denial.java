package org.claimwright.app.denials;

import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.app.access.UserId;
import org.claimwright.app.billing.ClaimId;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.web.Pill;
import org.claimwright.kernel.Money;

/// A claim that was refused or paid short, and the work on it.
record Denial(long id, About about, Reason reason, Standing standing, Work work) {

  /// Which claim, of whom, to whom.
  record About(
      ClaimId claim,
      String number,
      PatientId patient,
      Optional<PayerKey> payer,
      LocalDate service) {}

  /// What was decided.
  ///
  /// @param codes such as `CO-45, CO-97, M15`
  /// @param stake what is in question
  /// @param decided the day from which the first appeal counts
  record Reason(Scenario scenario, Cause cause, String codes, Money stake, LocalDate decided) {}

  /// How far it has come.
  ///
  /// @param level of the last appeal, 0 before the first
  /// @param round counts how often the claim was refused anew after it had been paid
  record Standing(DenialState state, int level, Optional<LocalDate> deadline, int round) {}

  /// Who works on it.
  ///
  /// @param touched whether somebody has begun
  record Work(
      Optional<UserId> assignee,
      Optional<LocalDate> followUp,
      boolean touched,
      Acceptance acceptance) {}

  /// That it is accepted as final.
  ///
  /// @param why `""` while it is not
  /// @param approved who approved the write-off, `""` while nobody did
  /// @param writeOffs how often it was written off, taken back ones too
  record Acceptance(String why, String by, String approved, int writeOffs) {

    public boolean isAsked() {
      return !why.isEmpty();
    }

    public boolean isApproved() {
      return !approved.isEmpty();
    }
  }

  public DenialState state() {
    return standing.state();
  }

  /// The state in words; an appeal with its level.
  public Pill pill() {
    return switch (state()) {
      case NEW -> Pill.stop("New");
      case WORKING -> Pill.warn("Being worked");
      case CORRECTED -> Pill.info("Corrected");
      case APPEALED -> Pill.info("Appealed, level " + standing.level());
      case WON -> Pill.ok("Won, level " + standing.level());
      case LOST -> Pill.stop("Lost, level " + standing.level());
      case WRITE_OFF_ASKED -> Pill.warn("Write-off asked");
      case ACCEPTED -> Pill.quiet("Accepted");
      case PAID -> Pill.ok("Paid");
      case CLOSED -> Pill.quiet("Closed");
    };
  }

  /// The next day somebody has to look: the deadline, or an earlier day set by a person.
  public Optional<LocalDate> next() {
    return work.followUp()
        .filter(day -> standing.deadline().filter(due -> due.isBefore(day)).isEmpty())
        .or(standing::deadline);
  }

  /// Whether the next day is one a person set, and not the deadline.
  public boolean isFollowUpNext() {
    return next().isPresent() && !next().equals(standing.deadline());
  }
}
