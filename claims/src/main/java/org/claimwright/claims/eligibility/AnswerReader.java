package org.claimwright.claims.eligibility;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.claims.acknowledgement.Acknowledgement;
import org.claimwright.claims.acknowledgement.ClaimAcknowledgements;
import org.claimwright.claims.acknowledgement.SyntaxAnswer;
import org.claimwright.claims.eligibility.EligibilityAnswer.Insured;
import org.claimwright.claims.eligibility.EligibilityAnswer.Plan;
import org.claimwright.claims.wire.Field;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.x12.Loop;
import org.claimwright.x12.ParsedFile;
import org.claimwright.x12.Segment;
import org.claimwright.x12.TransactionReader;

/// Reads a 271 person by person.
final class AnswerReader {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private AnswerReader() {}

  static Outcome<List<EligibilityAnswer>> read(byte[] file) {
    var parsed = TransactionReader.read(file);
    var broken = Field.brokenFile(file, parsed);
    if (broken.isPresent()) {
      return Outcome.rejected(broken.get().problems());
    }
    if (holds(parsed, "999")) {
      return Outcome.rejected(faults(file));
    }
    if (!holds(parsed, "271")) {
      return Outcome.rejected(Problem.stop("X12-NOT-ANSWER", "the file", "the file holds no 271"));
    }
    return Field.part(() -> answers(parsed));
  }

  private static boolean holds(ParsedFile file, String type) {
    return file.transactions().stream().anyMatch(one -> one.type().equals(type));
  }

  /// What a 999 in the answer's place finds wrong.
  private static List<Problem> faults(byte[] file) {
    return switch (ClaimAcknowledgements.read(file)) {
      case Outcome.Rejected<List<Acknowledgement>> no -> no.problems();
      case Outcome.Ok<List<Acknowledgement>> ok -> faults(ok.value());
    };
  }

  private static List<Problem> faults(List<Acknowledgement> answers) {
    var problems = new ArrayList<Problem>();
    for (var answer : answers) {
      if (answer instanceof SyntaxAnswer syntax) {
        for (var transaction : syntax.transactions()) {
          transaction.faults().forEach(fault -> problems.add(fault(fault)));
        }
      }
    }
    return problems.isEmpty()
        ? List.of(
            Problem.stop(
                "ELIGIBILITY-REFUSED",
                "the file",
                "the payer acknowledges the 270 and does not answer"))
        : List.copyOf(problems);
  }

  private static Problem fault(SyntaxAnswer.Fault fault) {
    var where = (fault.where().segment() + " " + fault.where().element()).strip();
    return Problem.stop(
        "ELIGIBILITY-REFUSED",
        where.isEmpty() ? "the file" : where,
        "the payer refuses the 270: " + fault.words());
  }

  private static List<EligibilityAnswer> answers(ParsedFile file) {
    var answers = new ArrayList<EligibilityAnswer>();
    for (var transaction : file.transactions()) {
      for (var source : transaction.root().loops("2000A")) {
        payer(source, answers);
      }
    }
    return List.copyOf(answers);
  }

  private static void payer(Loop source, List<EligibilityAnswer> answers) {
    var refusals = new ArrayList<>(refusals(Stream.of(source), Refusal.About.PAYER));
    refusals.addAll(refusals(source.loops("2100A").stream(), Refusal.About.PAYER));
    var receivers = source.loops("2000B");
    if (receivers.isEmpty()) {
      answers.add(nobody(refusals));
    }
    receivers.forEach(one -> provider(one, refusals, answers));
  }

  private static void provider(
      Loop receiver, List<Refusal> before, List<EligibilityAnswer> answers) {
    var refusals = new ArrayList<>(before);
    refusals.addAll(refusals(receiver.loops("2100B").stream(), Refusal.About.PROVIDER));
    var subscribers = receiver.loops("2000C");
    if (subscribers.isEmpty()) {
      answers.add(nobody(refusals));
    }
    subscribers.forEach(one -> member(one, refusals, answers));
  }

  private static void member(
      Loop subscriber, List<Refusal> before, List<EligibilityAnswer> answers) {
    var name = Field.loop(subscriber, "2100C");
    var memberId = Field.segment(name, "NM1").element(9);
    var dependents = subscriber.loops("2000D");
    if (dependents.isEmpty()) {
      answers.add(answer(new Level(subscriber, name, "2110C", memberId), name, before));
    }
    for (var dependent : dependents) {
      var own = Field.loop(dependent, "2100D");
      answers.add(answer(new Level(dependent, own, "2110D", memberId), name, before));
    }
  }

  /// The level of the person who is answered about.
  private record Level(Loop level, Loop name, String benefits, String memberId) {}

  private static EligibilityAnswer answer(Level at, Loop holder, List<Refusal> before) {
    var refusals = new ArrayList<>(before);
    refusals.addAll(refusals(Stream.of(holder, at.name()).distinct(), Refusal.About.MEMBER));
    var loops = at.level().loops(at.benefits());
    refusals.addAll(refusals(loops.stream(), Refusal.About.BENEFIT));
    var benefits = loops.stream().map(BenefitReader::read).toList();
    return new EligibilityAnswer(
        at.level().segment("TRN", 1, "2").map(trn -> trn.element(2)).orElse(""),
        plan(at, holder, loops, benefits),
        insured(at),
        benefits,
        refusals);
  }

  private static EligibilityAnswer nobody(List<Refusal> refusals) {
    return new EligibilityAnswer(
        "",
        new Plan("", "", Optional.empty(), Optional.empty()),
        new Insured("", "", "", Optional.empty()),
        List.of(),
        refusals);
  }

  private static Insured insured(Level at) {
    var nm1 = Field.segment(at.name(), "NM1");
    var birth = at.name().segment("DMG").filter(dmg -> !dmg.element(2).isEmpty());
    return new Insured(
        at.memberId(), nm1.element(3), nm1.element(4), birth.map(dmg -> Field.date(dmg, 2)));
  }

  private static Plan plan(Level at, Loop holder, List<Loop> loops, List<Benefit> benefits) {
    var name =
        benefits.stream()
            .filter(one -> one.kind() == Benefit.Kind.ACTIVE || one.kind() == Benefit.Kind.INACTIVE)
            .map(one -> one.scope().plan())
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    var group =
        Stream.of(at.name(), holder)
            .flatMap(loop -> loop.segment("REF", 1, "6P").stream())
            .map(ref -> ref.element(2))
            .findFirst()
            .orElse("");
    return new Plan(name, group, begins(at, holder, loops), lastDay(at, holder, loops));
  }

  /// The plan's or the eligibility's begin (346, 356), or that of their period (291, 307).
  private static Optional<LocalDate> begins(Level at, Loop holder, List<Loop> loops) {
    return day(at, holder, loops, List.of("356", "346", "307", "291"), false);
  }

  private static Optional<LocalDate> lastDay(Level at, Loop holder, List<Loop> loops) {
    return day(at, holder, loops, List.of("357", "347", "307", "291"), true);
  }

  /// One day under 291 or 307 is the day asked about, and no end.
  private static Optional<LocalDate> day(
      Level at, Loop holder, List<Loop> loops, List<String> kinds, boolean last) {
    var places = Stream.concat(Stream.of(at.name(), holder), plans(loops)).toList();
    return kinds.stream()
        .flatMap(kind -> places.stream().flatMap(loop -> loop.segment("DTP", 1, kind).stream()))
        .filter(dtp -> dtp.element(2).equals("RD8") || dtp.element(1).matches("346|347|356|357"))
        .map(dtp -> day(dtp, last))
        .findFirst();
  }

  private static Stream<Loop> plans(List<Loop> loops) {
    return loops.stream()
        .filter(
            loop -> loop.segment("EB").filter(eb -> eb.element(1).matches("[1-8]")).isPresent());
  }

  private static LocalDate day(Segment dtp, boolean last) {
    var ends = Field.text(dtp, 3).split("-", 2);
    try {
      return LocalDate.parse(last ? ends[ends.length - 1] : ends[0], DAY);
    } catch (DateTimeException noDate) {
      throw Field.unreadable(
          "DATA-DATE", Field.place(dtp, 3), "not a day of the calendar, written yyyyMMdd");
    }
  }

  private static List<Refusal> refusals(Stream<Loop> loops, Refusal.About about) {
    return loops
        .flatMap(loop -> loop.segments("AAA").stream())
        .map(aaa -> new Refusal(about, aaa.element(3), aaa.element(4)))
        .toList();
  }
}
