package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practices;
import org.springframework.stereotype.Component;

/// By when somebody must act on a claim.
///
/// | the claim | by when |
/// |---|---|
/// | held, ready, rejected | the payer's limit for filing, from the date of service |
/// | out | the day it has been silent too long ({@link ClaimWatch}) |
/// | denied, partly paid, paid under contract | the payer's limit for appeals, from the decision |
/// | paid above the charge, Medicare or Medicaid | 60 days from the decision (42 CFR 401.305) |
/// | otherwise | nobody must |
@Component
class ClaimDeadlines {

  private static final int OVERPAYMENT_DAYS = 60;

  private final Practices practices;

  ClaimDeadlines(Practices practices) {
    this.practices = practices;
  }

  /// The day it is at the practice.
  LocalDate today() {
    return practices.today();
  }

  /// The deadline of a claim that has come into this state today and was not decided.
  Optional<LocalDate> of(ClaimSubject subject, ClaimState state) {
    return switch (state) {
      case DraftClaim draft -> filing(subject);
      case HeldClaim held -> filing(subject);
      case ReadyClaim ready -> filing(subject);
      case RejectedClaim rejected -> filing(subject);
      case SubmittedClaim submitted -> Optional.of(ClaimWatch.day(state.word(), today()));
      case AcceptedClaim accepted -> Optional.of(ClaimWatch.day(state.word(), today()));
      case AdjudicatedClaim decided -> Optional.empty();
      case PatientBilledClaim patient -> Optional.empty();
      case WithdrawnClaim withdrawn -> Optional.empty();
    };
  }

  /// The deadline of a claim decided on that day.
  Optional<LocalDate> decided(
      ClaimSubject subject, AdjudicatedClaim.Verdict verdict, ClaimMoney money, LocalDate day) {
    if (money.credit().isPositive()) {
      return payer(subject)
          .filter(ClaimDeadlines::isPublic)
          .map(any -> day.plusDays(OVERPAYMENT_DAYS));
    }
    if (verdict == AdjudicatedClaim.Verdict.PAID && !money.underpaid().isPositive()) {
      return Optional.empty();
    }
    return payer(subject).map(payer -> day.plusDays(payer.terms().limits().appealDays()));
  }

  private Optional<LocalDate> filing(ClaimSubject subject) {
    return payer(subject).map(payer -> payer.filingDeadline(subject.dateOfService()));
  }

  private Optional<Payer> payer(ClaimSubject subject) {
    return subject.payer().flatMap(practices::payer);
  }

  private static boolean isPublic(Payer payer) {
    return payer.terms().kind() == Payer.Kind.MEDICARE
        || payer.terms().kind() == Payer.Kind.MEDICAID;
  }
}
