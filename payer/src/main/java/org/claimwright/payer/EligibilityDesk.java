package org.claimwright.payer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.payer.Members.Member;

/// Finds the member a 270 asks about, or says why not with the reject reason and the follow-up
/// action of an AAA segment.
record EligibilityDesk(Plan plan, LocalDate today) {

  private static final int YEARS_BACK = 2;
  private static final int DAYS_AHEAD = 90;

  private static final String INVALID_MEMBER_ID = "72";
  private static final String INVALID_NAME = "73";
  private static final String BIRTH_DATE_DIFFERS = "71";
  private static final String SUBSCRIBER_NOT_FOUND = "75";
  private static final String PATIENT_NOT_FOUND = "67";
  private static final String OUT_OF_PERIOD = "62";
  private static final String IN_THE_FUTURE = "63";
  private static final String BORN_LATER = "60";

  /// What the desk says.
  sealed interface Finding {

    /// A member.
    ///
    /// @param on the day asked about
    /// @param lastDay last covered day of one who has left
    record Found(Member member, LocalDate on, Optional<LocalDate> lastDay) implements Finding {

      boolean isCovered() {
        return !on.isBefore(member.begins()) && lastDay.map(last -> !on.isAfter(last)).orElse(true);
      }
    }

    /// Nobody whom the plan may speak of.
    ///
    /// @param reason AAA03
    record NotFound(String reason) implements Finding {}
  }

  /// The policy's holder, who is asked about or leads to the person who is.
  Finding holder(EligibilityQuestion question) {
    return find(question, true);
  }

  /// Somebody else under the policy.
  Finding dependent(EligibilityQuestion question) {
    return find(question, false);
  }

  private Finding find(EligibilityQuestion question, boolean holder) {
    var on = question.on().orElse(today);
    var refusal = period(question, on);
    if (refusal.isPresent()) {
      return new Finding.NotFound(refusal.get());
    }
    if (plan.members().enrolled().isEmpty()) {
      return asAsked(question, on);
    }
    var listed = candidates(question);
    if (listed.isEmpty()) {
      return new Finding.NotFound(
          question.memberId().isEmpty() ? INVALID_MEMBER_ID : SUBSCRIBER_NOT_FOUND);
    }
    return holder ? matched(listed.getFirst(), question, on) : matched(listed, question, on);
  }

  private Optional<String> period(EligibilityQuestion question, LocalDate on) {
    if (!question.asked().fault().isEmpty()) {
      return Optional.of(question.asked().fault());
    }
    if (question.person().birthDate().filter(on::isBefore).isPresent()) {
      return Optional.of(BORN_LATER);
    }
    if (on.isBefore(today.minusYears(YEARS_BACK))) {
      return Optional.of(OUT_OF_PERIOD);
    }
    return on.isAfter(today.plusDays(DAYS_AHEAD)) ? Optional.of(IN_THE_FUTURE) : Optional.empty();
  }

  /// A plan without a list of its members covers whoever gives a number.
  private Finding asAsked(EligibilityQuestion question, LocalDate on) {
    if (question.memberId().isEmpty()) {
      return new Finding.NotFound(INVALID_MEMBER_ID);
    }
    var begins = LocalDate.of(today.getYear() - YEARS_BACK, 1, 1);
    var member = new Member(question.memberId(), question.person(), begins, "");
    return found(member, on);
  }

  /// By number; without one by name and birth date, which must both agree.
  private List<Member> candidates(EligibilityQuestion question) {
    if (!question.memberId().isEmpty()) {
      return plan.members().numbered(question.memberId());
    }
    return plan.members().enrolled().stream()
        .filter(one -> one.person().isNamed(question.person()))
        .filter(one -> one.person().birthDate().equals(question.person().birthDate()))
        .toList();
  }

  private Finding matched(Member member, EligibilityQuestion question, LocalDate on) {
    var asked = question.person();
    if (!asked.last().isEmpty() && !member.person().hasLastNameOf(asked)) {
      return new Finding.NotFound(INVALID_NAME);
    }
    if (asked.birthDate().isPresent() && !asked.birthDate().equals(member.person().birthDate())) {
      return new Finding.NotFound(BIRTH_DATE_DIFFERS);
    }
    return found(member, on);
  }

  private Finding matched(List<Member> policy, EligibilityQuestion question, LocalDate on) {
    var named = policy.stream().filter(one -> one.person().isNamed(question.person())).findFirst();
    return named
        .map(member -> matched(member, question, on))
        .orElseGet(() -> new Finding.NotFound(PATIENT_NOT_FOUND));
  }

  private Finding found(Member member, LocalDate on) {
    return new Finding.Found(member, on, plan.members().lastDay(member.memberId()));
  }
}
