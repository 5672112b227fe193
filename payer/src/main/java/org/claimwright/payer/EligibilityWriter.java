package org.claimwright.payer;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.claimwright.kernel.Npi;
import org.claimwright.payer.EligibilityDesk.Finding;
import org.claimwright.payer.EligibilityDesk.Finding.Found;
import org.claimwright.payer.EligibilityDesk.Finding.NotFound;
import org.claimwright.x12.Delimiters;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;
import org.claimwright.x12.Transaction;
import org.claimwright.x12.X12Writer;

/// Writes the 271 (005010X279A1) that answers one 270: the same levels in the same order, each with
/// its answer or with why there is none. Lives for one transaction.
final class EligibilityWriter {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm");
  private static final String UNKNOWN_PAYER = "79";
  private static final String UNKNOWN_PROVIDER = "51";
  private static final String INVALID_PROVIDER = "43";

  private final X12Writer writer;
  private final PlanBook book;
  private final PayerMemory memory;
  private final LocalDateTime received;
  private int levels;

  EligibilityWriter(X12Writer writer, PlanBook book, PayerMemory memory, LocalDateTime received) {
    this.writer = writer;
    this.book = book;
    this.memory = memory;
    this.received = received;
  }

  void write(Transaction inquiry) {
    var root = inquiry.root();
    writer.beginTransaction("271", "005010X279A1");
    writer.segment(
        "BHT",
        "0022",
        "11",
        root.segment("BHT").map(bht -> plain(bht.element(3))).orElse(""),
        BenefitWriter.day(received.toLocalDate()),
        MINUTE.format(received));
    root.loops("2000A").forEach(this::source);
    writer.endTransaction();
  }

  private void source(Loop source) {
    var name = name(source, "2100A");
    var plan = book.planOf(name.element(9));
    var here = level("", "20", plan.isPresent());
    copy(name);
    plan.ifPresentOrElse(
        one -> source.loops("2000B").forEach(receiver -> receiver(receiver, one, here)),
        () -> refused(UNKNOWN_PAYER, "C"));
  }

  private void receiver(Loop receiver, Plan plan, int parent) {
    var name = name(receiver, "2100B");
    var refusal = provider(name, plan);
    var here = level(String.valueOf(parent), "21", refusal.isEmpty());
    copy(name);
    refusal.ifPresentOrElse(
        reason -> refused(reason, "C"),
        () -> receiver.loops("2000C").forEach(one -> subscriber(one, plan, here)));
  }

  private static Optional<String> provider(Segment name, Plan plan) {
    if (name.element(8).equals("XX") && !Npi.isValid(name.element(9))) {
      return Optional.of(INVALID_PROVIDER);
    }
    return plan.members().answers(name.element(9))
        ? Optional.empty()
        : Optional.of(UNKNOWN_PROVIDER);
  }

  private void subscriber(Loop subscriber, Plan plan, int parent) {
    var dependents = subscriber.loops("2000D");
    var memberId = name(subscriber, "2100C").element(9);
    var question = EligibilityQuestion.of(subscriber, "C", memberId);
    var desk = new EligibilityDesk(plan, received.toLocalDate());
    var finding = desk.holder(question);
    var leads = !dependents.isEmpty() && finding instanceof Found;
    var here = level(String.valueOf(parent), "22", leads);
    answer(question, finding, "IL", plan, !leads);
    if (leads) {
      dependents.forEach(one -> dependent(one, desk, memberId, here));
    }
  }

  private void dependent(Loop dependent, EligibilityDesk desk, String memberId, int parent) {
    var question = EligibilityQuestion.of(dependent, "D", memberId);
    level(String.valueOf(parent), "23", false);
    answer(question, desk.dependent(question), "03", desk.plan(), true);
  }

  /// A person's answer.
  ///
  /// @param entity NM101
  /// @param asked false for a policy's holder under whom somebody else is asked about
  private void answer(
      EligibilityQuestion question, Finding finding, String entity, Plan plan, boolean asked) {
    question.traces().forEach(this::trace);
    switch (finding) {
      case NotFound(String reason) -> {
        named(entity, question.memberId(), question.person());
        refused(reason, "C");
      }
      case Found found -> {
        named(entity, found.member().memberId(), found.member().person());
        known(found);
        if (asked) {
          new BenefitWriter(writer, plan, memory).write(found, question.asked());
        }
      }
    }
  }

  private void trace(Segment trn) {
    writer.segment("TRN", "2", plain(trn.element(2)), plain(trn.element(3)), plain(trn.element(4)));
  }

  private void named(String entity, String memberId, Members.Person person) {
    var isHolder = entity.equals("IL") && !memberId.isEmpty();
    writer.segment(
        "NM1",
        entity,
        "1",
        plain(person.last()),
        plain(person.first()),
        "",
        "",
        "",
        isHolder ? "MI" : "",
        isHolder ? plain(memberId) : "");
  }

  private void copy(Segment segment) {
    var values = new Object[segment.size()];
    for (int n = 1; n <= values.length; n++) {
      values[n - 1] = plain(segment.element(n));
    }
    writer.segment(segment.id(), values);
  }

  /// A question with other delimiters may hold in its values what separates those of the answer.
  private static String plain(String value) {
    var text = new StringBuilder(value);
    for (int i = 0; i < text.length(); i++) {
      if (Delimiters.STANDARD.includes(text.charAt(i))) {
        text.setCharAt(i, ' ');
      }
    }
    return text.toString();
  }

  private void known(Found found) {
    var member = found.member();
    if (!member.group().isEmpty()) {
      writer.segment("REF", "6P", member.group());
    }
    member
        .person()
        .birthDate()
        .ifPresent(
            day -> writer.segment("DMG", "D8", BenefitWriter.day(day), member.person().sex()));
    writer.segment("DTP", "346", "D8", BenefitWriter.day(member.begins()));
    found.lastDay().ifPresent(last -> writer.segment("DTP", "347", "D8", BenefitWriter.day(last)));
  }

  private void refused(String reason, String followUp) {
    writer.segment("AAA", "N", "", reason, followUp);
  }

  private static Segment name(Loop level, String loop) {
    return level.loop(loop).flatMap(one -> one.segment("NM1")).orElseThrow();
  }

  private int level(String parent, String code, boolean leads) {
    levels++;
    writer.segment("HL", String.valueOf(levels), parent, code, leads ? "1" : "0");
    return levels;
  }
}
