package org.claimwright.app.coverage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.claimwright.app.form.Days;
import org.claimwright.app.form.Entries;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Sex;

/// The form of a coverage: its fields, and how they are read.
final class CoverageForm {

  private static final String SELF = "self";
  private static final int GROUP = 50;

  private CoverageForm() {}

  /// The form as an edit begins.
  static Entries of(CoverageRecord coverage) {
    var typed = new HashMap<String, String>();
    typed.put("payer", Long.toString(coverage.membership().payer().value()));
    typed.put("memberId", coverage.membership().memberId().value());
    typed.put("groupNumber", coverage.membership().groupNumber());
    typed.put("relationship", coverage.subscriber().relationship());
    typed.put("begins", Days.written(coverage.days().from()));
    coverage.days().last().ifPresent(last -> typed.put("lastDay", Days.written(last)));
    typed.put("version", Integer.toString(coverage.version()));
    if (coverage.subscriber() instanceof Subscriber.Another holder) {
      typed.put("holderLast", holder.name().last());
      typed.put("holderFirst", holder.name().first());
      typed.put("holderBirth", Days.written(holder.birthDate()));
      typed.put("holderSex", holder.sex().code());
    }
    return Entries.of(typed);
  }

  /// What the form says, or everything that is wrong with it.
  static Outcome<NewCoverage> read(Entries form, LocalDate today) {
    var payer = form.required("payer", "Payer", typed -> new PayerKey(number(typed)));
    var member = form.required("memberId", "Member id", MemberId::new);
    var group = form.optional("groupNumber", "Group number", CoverageForm::group);
    var subscriber = subscriber(form, today);
    var days = days(form);
    return form.outcome(() ->
        new NewCoverage(
            new Membership(payer.orElseThrow(), member.orElseThrow(), group.orElse("")),
            subscriber.orElseThrow(),
            days.orElseThrow()));
  }

  private static Optional<Subscriber> subscriber(Entries form, LocalDate today) {
    var relationship = form.required("relationship", "Policy holder", CoverageForm::relationship);
    if (relationship.isEmpty() || relationship.get().equals(SELF)) {
      return relationship.map(self -> new Subscriber.Self());
    }
    var first = form.required("holderFirst", "The holder’s first name");
    var last = form.required("holderLast", "The holder’s last name");
    var birth =
        form.required("holderBirth", "The holder’s birth date", typed -> past(typed, today));
    var sex = form.required("holderSex", "The holder’s sex", Sex::ofCode);
    if (last.isEmpty() || first.isEmpty() || birth.isEmpty() || sex.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Subscriber.Another(
            Relationship.ofWord(relationship.get()),
            PersonName.of(last.get(), first.get()),
            birth.get(),
            sex.get()));
  }

  private static Optional<DateRange> days(Entries form) {
    var begins = form.day("begins", "First day");
    var last = form.optional("lastDay", "Last day", Days::read);
    if (begins.isEmpty() || last.isEmpty()) {
      return begins.map(DateRange::startingOn);
    }
    if (last.get().isBefore(begins.get())) {
      form.refuse(
          "COVERAGE-DAYS",
          "lastDay",
          "The last day "
              + last.get()
              + " lies before the first, "
              + begins.get()
              + ": correct one of them, or leave the last day empty.");
      return Optional.empty();
    }
    return Optional.of(DateRange.ofDays(begins.get(), last.get()));
  }

  private static String relationship(String typed) {
    return typed.equals(SELF) ? typed : Relationship.ofWord(typed).word();
  }

  private static LocalDate past(String typed, LocalDate today) {
    var day = Days.read(typed);
    if (day.isAfter(today)) {
      throw new IllegalArgumentException(day + " lies in the future; correct the year");
    }
    return day;
  }

  private static String group(String typed) {
    if (typed.length() > GROUP) {
      throw new IllegalArgumentException(
          "it has "
              + typed.length()
              + " characters and a claim carries "
              + GROUP
              + "; give it as on the card");
    }
    return typed;
  }

  private static long number(String typed) {
    if (!typed.matches("\\d{1,18}")) {
      throw new IllegalArgumentException("\"" + typed + "\" is none of the list; choose a payer");
    }
    return Long.parseLong(typed);
  }
}
