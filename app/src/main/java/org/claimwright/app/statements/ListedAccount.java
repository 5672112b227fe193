package org.claimwright.app.statements;

import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.statements.AccountView.Totals;
import org.claimwright.app.statements.Statements.Issued;
import org.claimwright.app.web.Pill;

/// An account as the worklist shows it.
///
/// @param last the newest statement
public record ListedAccount(
    PatientId patient, Totals totals, Optional<Issued> last, Standing standing) {

  static ListedAccount of(
      PatientId patient, Totals totals, Optional<Issued> last, LocalDate today) {
    return new ListedAccount(patient, totals, last, standing(totals, last, today));
  }

  /// What is to be done with the account next.
  public enum Standing {
    NEVER_STATED,
    OVERDUE,
    STATED,
    IN_QUESTION,
    WITH_INSURANCE,
    CREDIT;

    /// Whether the patient should be told what is owed: for the first time, or again.
    public boolean wantsStatement() {
      return this == NEVER_STATED || this == OVERDUE;
    }

    /// The state in a word.
    public Pill pill() {
      return switch (this) {
        case NEVER_STATED -> Pill.warn("No statement yet").with("mail");
        case OVERDUE -> Pill.stop("Overdue").with("clock-exclamation");
        case STATED -> Pill.info("Statement sent");
        case IN_QUESTION -> Pill.warn("In question").with("help");
        case WITH_INSURANCE -> Pill.quiet("With insurance");
        case CREDIT -> Pill.info("Credit");
      };
    }
  }

  private static Standing standing(Totals totals, Optional<Issued> last, LocalDate today) {
    if (totals.due().isPositive()) {
      return last.map(issued -> issued.dueOn().isBefore(today) ? Standing.OVERDUE : Standing.STATED)
          .orElse(Standing.NEVER_STATED);
    }
    if (totals.inQuestion().isPositive()) {
      return Standing.IN_QUESTION;
    }
    return totals.pending().isZero() ? Standing.CREDIT : Standing.WITH_INSURANCE;
  }
}
