package org.claimwright.app.statements;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.practices.Practice;
import org.claimwright.app.statements.AccountView.Totals;
import org.claimwright.app.statements.AccountView.VisitBill;
import org.claimwright.app.statements.PatientPayments.Taken;

/// What a statement says.
record StatementPaper(
    Practice.Profile practice, PatientRecord patient, Totals totals, Body body, Dates dates) {

  private static final int OF_AGE = 18;
  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.US);

  /// What stands below the totals.
  ///
  /// @param visits with something open, or touched since the last statement; newest first
  /// @param settled how many other visits there are
  /// @param payments of the patient since the last statement
  record Body(List<VisitBill> visits, int settled, List<Taken> payments) {

    static Body of(AccountView account, long since, List<Taken> payments) {
      var told =
          account.visits().stream()
              .filter(visit -> visit.isOpen() || visit.heading().asOf() > since)
              .toList();
      return new Body(told, account.visits().size() - told.size(), payments);
    }
  }

  /// When it is issued and by when it is to be paid.
  record Dates(LocalDate issued, LocalDate due) {}

  /// What the charges of the listed visits were split into.
  public AccountView.Split split() {
    return body.visits().stream()
        .map(VisitBill::split)
        .reduce(AccountView.Split.NOTHING, AccountView.Split::plus);
  }

  /// Whom the letter goes to: a child's to its parents.
  public String addressee() {
    var name = patient.person().name().firstLast();
    return patient.ageOn(dates.issued()) < OF_AGE ? "To the parent or guardian of " + name : name;
  }

  /// What the patient writes on a check, and the desk finds the account by.
  public String reference() {
    return patient.id() + "-" + COMPACT.format(dates.issued());
  }

  /// `419-555-0100`, with hyphens that no line breaks at.
  public String phone() {
    return practice.phone().replaceFirst("([0-9]{3})([0-9]{3})([0-9]{4})", "$1\u2011$2\u2011$3");
  }
}
