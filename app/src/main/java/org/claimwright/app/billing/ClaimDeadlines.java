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
/// | denied, partly paid, paid under contract | the limit of the first appeal ({@link AppealLevel}) |
/// | appealed | the day an answer is due |
/// | an appeal lost | the limit of the next level, from the answer |
/// | an appeal won | 30 days from the answer, when the payment should be there |
/// | paid above the charge, Medicare or Medicaid | 60 days from the decision (42 CFR 401.305) |
/// | otherwise | nobody must |
@Component
class ClaimDeadlines {

  private static final int OVERPAYMENT_DAYS = 60;
  private static final int PAYMENT_DAYS = 30;

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
    return appeal(subject, 1, day);
  }

  /// The last day for an appeal of that level; empty when the payer has no such level.
  Optional<LocalDate> appeal(ClaimSubject subject, int level, LocalDate decided) {
    return level(subject, level).map(step -> decided.plusDays(step.days()));
  }

  /// The day the answer to an appeal of that level is due.
  Optional<LocalDate> answer(ClaimSubject subject, int level, LocalDate issued) {
    return level(subject, level).map(step -> issued.plusDays(step.answerDays()));
  }

  /// The day a payment that a payer promised should be there.
  LocalDate payment(LocalDate promised) {
    return promised.plusDays(PAYMENT_DAYS);
  }

  private Optional<AppealLevel> level(ClaimSubject subject, int number) {
    return payer(subject)
        .flatMap(payer ->
            AppealLevel.of(payer).stream().filter(step -> step.number() == number).findFirst());
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
