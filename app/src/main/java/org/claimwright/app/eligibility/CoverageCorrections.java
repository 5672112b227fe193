package org.claimwright.app.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimwright.app.coverage.CoverageRecord;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.coverage.Membership;
import org.claimwright.app.coverage.NewCoverage;
import org.claimwright.app.eligibility.Correction.Part;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.claims.Person;
import org.claimwright.claims.eligibility.EligibilityAnswer;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes over what an answer says otherwise, when a person asks for it, and takes it back.
@Component
class CoverageCorrections {

  private static final String BETWEEN_NAMES = ", ";

  private final Coverages coverages;
  private final Patients patients;
  private final JdbcClient sql;
  private final Signature signature;
  private final Clock clock;

  CoverageCorrections(
      Coverages coverages, Patients patients, JdbcClient sql, Signature signature, Clock clock) {
    this.coverages = coverages;
    this.patients = patients;
    this.sql = sql;
    this.signature = signature;
    this.clock = clock;
  }

  /// What was taken over once.
  record Taken(long id, CoverageRecord coverage, Part part, String before, String after) {}

  /// What the answer says otherwise.
  List<Correction> offered(CoverageRecord coverage, EligibilityAnswer answer) {
    var offers = new ArrayList<Correction>();
    for (var part : Part.values()) {
      said(part, coverage, answer)
          .map(said -> new Correction(part, held(part, coverage), said))
          .filter(one -> !isSame(one))
          .ifPresent(offers::add);
    }
    return offers;
  }

  /// Takes one over.
  ///
  /// @return the number under which it can be taken back
  @Transactional
  Outcome<Long> take(CoverageRecord coverage, EligibilityCheck check, Correction correction) {
    return put(coverage, correction.part(), correction.said())
        .map(ok ->
            sql.sql(
                    """
                    insert into eligibility_correction (coverage_id, check_id, part, before, after, taken_by, taken_at)
                    values (:coverage, :check, :part, :before, :after, :by, :at) returning id
                    """)
                .param("coverage", coverage.id().value())
                .param("check", check.id())
                .param("part", correction.part().word())
                .param("before", correction.held())
                .param("after", correction.said())
                .param("by", signature.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getLong(1))
                .single());
  }

  /// One that still counts.
  Optional<Taken> find(long id) {
    return sql.sql(
            """
            select coverage_id, part, before, after from eligibility_correction
             where id = :id and undone_at is null
            """)
        .param("id", id)
        .query((row, n) ->
            new Taken(
                id,
                coverages
                    .find(new org.claimwright.app.coverage.CoverageId(row.getLong(1)))
                    .orElseThrow(),
                Part.ofWord(row.getString(2)),
                row.getString(3),
                row.getString(4)))
        .optional();
  }

  /// Puts back what was there before; refused when it was changed meanwhile.
  @Transactional
  Outcome<Boolean> takeBack(Taken taken) {
    if (!held(taken.part(), taken.coverage()).equals(taken.after())) {
      return Outcome.rejected(
          Problem.stop(
              "ELIGIBILITY-CHANGED",
              "",
              taken.part().label()
                  + " was changed again since it was taken over: correct it on its own page."));
    }
    return put(taken.coverage(), taken.part(), taken.before())
        .map(ok ->
            sql.sql("update eligibility_correction set undone_at = :at where id = :id")
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", taken.id())
                    .update()
                == 1);
  }

  private static boolean isSame(Correction one) {
    return switch (one.part()) {
      case MEMBER, NAME -> plain(one.held()).equals(plain(one.said()));
      case END -> one.held().equals(one.said());
    };
  }

  private static String plain(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9,]", "");
  }

  private static Optional<String> said(
      Part part, CoverageRecord coverage, EligibilityAnswer answer) {
    var person = answer.person();
    return switch (part) {
      case MEMBER -> Optional.of(person.memberId()).filter(MemberId::isValid);
      case END ->
          answer
              .plan()
              .lastDay()
              .filter(day -> !day.isBefore(coverage.days().from()))
              .map(LocalDate::toString);
      case NAME ->
          person.lastName().isBlank() || person.firstName().isBlank()
              ? Optional.empty()
              : Optional.of(
                  written(person.lastName()) + BETWEEN_NAMES + written(person.firstName()));
    };
  }

  /// Names that come in capitals only are written as people write them.
  private static String written(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    var text = new StringBuilder(name.toLowerCase(Locale.ROOT));
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || !Character.isLetter(text.charAt(i - 1))) {
        text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
    }
    return text.toString();
  }

  private String held(Part part, CoverageRecord coverage) {
    return switch (part) {
      case MEMBER -> coverage.membership().memberId().value();
      case END -> coverage.days().last().map(LocalDate::toString).orElse(Correction.NO_END);
      case NAME -> {
        var name = patient(coverage).person().name();
        yield name.last() + BETWEEN_NAMES + name.first();
      }
    };
  }

  private PatientRecord patient(CoverageRecord coverage) {
    return patients.find(coverage.patient()).orElseThrow();
  }

  private Outcome<Boolean> put(CoverageRecord coverage, Part part, String value) {
    var terms = coverage.terms();
    return switch (part) {
      case MEMBER -> {
        var held = coverage.membership();
        var member = new Membership(held.payer(), new MemberId(value), held.groupNumber());
        yield change(coverage, new NewCoverage(member, terms.subscriber(), terms.days()));
      }
      case END ->
          change(
              coverage,
              new NewCoverage(terms.membership(), terms.subscriber(), days(coverage, value)));
      case NAME -> patients.update(renamed(patient(coverage), value)).map(id -> true);
    };
  }

  private static DateRange days(CoverageRecord coverage, String lastDay) {
    var first = coverage.days().from();
    return lastDay.equals(Correction.NO_END)
        ? DateRange.startingOn(first)
        : DateRange.ofDays(first, LocalDate.parse(lastDay));
  }

  private Outcome<Boolean> change(CoverageRecord coverage, NewCoverage terms) {
    return coverages.change(coverage.id(), coverage.version(), terms).map(id -> true);
  }

  private static PatientRecord renamed(PatientRecord patient, String lastFirst) {
    var names = lastFirst.split(BETWEEN_NAMES, 2);
    var held = patient.person();
    var name = new PersonName(names[0], names[1], held.name().middle(), held.name().suffix());
    var person = new Person(name, held.birthDate(), held.sex(), held.address());
    return new PatientRecord(patient.id(), person, patient.contact(), patient.version());
  }
}
