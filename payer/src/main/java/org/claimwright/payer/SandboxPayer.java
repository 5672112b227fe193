package org.claimwright.payer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.kernel.Money;
import org.claimwright.payer.ClaimAcknowledgementWriter.Verdict;
import org.claimwright.payer.RemittanceWriter.Payment;
import org.claimwright.payer.RemittanceWriter.Remitted;
import org.claimwright.x12.Acknowledgements;
import org.claimwright.x12.Delimiters;
import org.claimwright.x12.InterchangeHeader;
import org.claimwright.x12.Transaction;
import org.claimwright.x12.ValidationReport;
import org.claimwright.x12.X12Validator;
import org.claimwright.x12.X12Writer;

/// A payer and clearinghouse in a box: takes an 837P file, answers and pays as its plan book says;
/// answers a 270 about its members.
///
/// The answers depend on the file, the book, the memory and the time handed in, and on nothing
/// else. Not thread-safe: one file at a time, since each changes what the payer remembers.
public final class SandboxPayer {

  private final PlanBook book;
  private final PayerMemory memory;

  public SandboxPayer(PlanBook book, PayerMemory memory) {
    this.book = book;
    this.memory = memory;
  }

  /// Reads a claim file and answers it.
  ///
  /// @param file the bytes as received; anything at all, a file that is no X12 is answered too
  /// @param received the payer's local time of receipt
  public PayerAnswers receive(byte[] file, LocalDateTime received) {
    var report = X12Validator.validate(file);
    var acknowledgement = acknowledgement(report, file, received);
    var visits = visits(report, received);
    if (visits.isEmpty()) {
      return new PayerAnswers(acknowledgement, Optional.empty(), Optional.empty());
    }
    return new PayerAnswers(
        acknowledgement, Optional.of(claimAcknowledgement(visits)), remittance(visits));
  }

  /// Answers a question about coverage (270) at once: with a 271, or with a TA1 or 999 where the
  /// file does not conform or is something else. No bytes when the file is no X12.
  ///
  /// @param file the bytes as received
  /// @param received the payer's local time of receipt
  public byte[] ask(byte[] file, LocalDateTime received) {
    var report = X12Validator.validate(file);
    var asked =
        report.transactions().stream()
            .filter(one -> one.acknowledged() && one.type().equals("270"))
            .map(ValidationReport.Verdict::transaction)
            .toList();
    if (asked.isEmpty() || asked.size() < report.transactions().size()) {
      return acknowledgement(report, file, received);
    }
    var header = asked.getFirst().envelope().interchange();
    var answer =
        InterchangeHeader.of(
                /* sender= */ header.receiver(),
                /* receiver= */ header.sender(),
                received.toLocalDate(),
                received.toLocalTime(),
                control())
            .usage(header.options().usage());
    var writer = new X12Writer(answer, Delimiters.STANDARD).beginGroup("HB", "005010X279A1");
    asked.forEach(one -> new EligibilityWriter(writer, book, memory, received).write(one));
    return writer.endGroup().toBytes();
  }

  /// One accepted 837P transaction with the door's answer to each of its claims.
  private record Visit(Delivery delivery, String usage, List<Verdict> verdicts) {}

  /// A TA1 or 999 for each interchange of the file, one after the other.
  private byte[] acknowledgement(ValidationReport report, byte[] file, LocalDateTime received) {
    var answer = new ByteArrayOutputStream();
    Acknowledgements.answer(report, new ByteArrayInputStream(file), received, control())
        .forEach(answer::writeBytes);
    return answer.toByteArray();
  }

  private List<Visit> visits(ValidationReport report, LocalDateTime received) {
    var visits = new ArrayList<Visit>();
    var door = new FrontDoor(book, memory);
    for (var verdict : report.transactions()) {
      if (verdict.acknowledged() && verdict.type().equals("837P")) {
        visits.add(visit(verdict.transaction(), door, received));
      }
    }
    return visits;
  }

  private Visit visit(Transaction transaction, FrontDoor door, LocalDateTime received) {
    var header = transaction.envelope().interchange();
    var verdicts = new ArrayList<Verdict>();
    for (var claim : ClaimReader.claims(transaction)) {
      var answer = door.answer(claim);
      var number = answer instanceof FrontDoor.Answer.Taken ? claimNumber(received) : "";
      verdicts.add(new Verdict(claim, answer, number));
    }
    return new Visit(
        Delivery.of(transaction, header, received), header.options().usage(), verdicts);
  }

  private String claimNumber(LocalDateTime received) {
    return "%tY%<tj%06d".formatted(received, memory.nextNumber());
  }

  private byte[] claimAcknowledgement(List<Visit> visits) {
    var first = visits.getFirst();
    var writer = writer(first, "HN", "005010X214");
    for (var visit : visits) {
      bySource(visit.verdicts())
          .forEach((source, verdicts) ->
              new ClaimAcknowledgementWriter(writer, visit.delivery())
                  .write(source, "CA%09d".formatted(memory.nextNumber()), verdicts));
    }
    return writer.endGroup().toBytes();
  }

  /// Who pays whom.
  private record Between(Plan plan, WireClaim.Payee payee) {
    String key() {
      return plan.identity().payerId() + " " + payee.npi();
    }
  }

  private Optional<byte[]> remittance(List<Visit> visits) {
    var parties = new LinkedHashMap<String, Between>();
    var claims = new LinkedHashMap<String, List<Remitted>>();
    for (var visit : visits) {
      for (var verdict : visit.verdicts()) {
        if (verdict.answer() instanceof FrontDoor.Answer.Taken(Plan plan)) {
          var between = new Between(plan, verdict.claim().payee());
          parties.putIfAbsent(between.key(), between);
          claims
              .computeIfAbsent(between.key(), key -> new ArrayList<>())
              .addAll(remitted(visit.delivery(), verdict, plan));
        }
      }
    }
    return claims.isEmpty()
        ? Optional.empty()
        : Optional.of(paid(visits.getFirst(), parties.values(), claims));
  }

  /// A replacement takes the first decision back and brings a new one; a void takes it back only.
  private List<Remitted> remitted(Delivery delivery, Verdict verdict, Plan plan) {
    var adjudicator = new Adjudicator(memory, delivery.day());
    var frequency = verdict.claim().control().frequency();
    var remitted = new ArrayList<Remitted>();
    if (frequency.replaces() && memory.kept(frequency.original()).isPresent()) {
      var kept = adjudicator.takeBack(verdict.claim());
      remitted.add(new Remitted(kept.paid(), kept.segments()));
    }
    if (!frequency.isVoid()) {
      var decision = adjudicator.decide(verdict.claim(), plan, verdict.payerClaimNumber());
      var day = DateTimeFormatter.BASIC_ISO_DATE.format(delivery.day());
      remitted.add(new Remitted(decision.paid(), ClaimSegments.of(decision, day)));
    }
    return remitted;
  }

  private byte[] paid(
      Visit first, Collection<Between> parties, Map<String, List<Remitted>> claims) {
    var writer = writer(first, "HP", "005010X221A1");
    for (var between : parties) {
      var remitted = claims.getOrDefault(between.key(), List.of());
      if (!remitted.isEmpty()) {
        new RemittanceWriter(writer, first.delivery()).write(payment(between, remitted));
      }
    }
    return writer.endGroup().toBytes();
  }

  private Payment payment(Between between, List<Remitted> claims) {
    var trace = "SB%010d".formatted(memory.nextNumber());
    var payment =
        new Payment(trace, between.plan(), between.payee(), claims, memory.owed(between.key()));
    memory.addOwed(between.key(), Money.ZERO.minus(payment.adjusted()));
    return payment;
  }

  private int control() {
    return Math.toIntExact(memory.nextNumber() % 1_000_000_000);
  }

  private X12Writer writer(Visit visit, String functionalId, String version) {
    var header = visit.delivery().answerHeader(control(), visit.usage());
    return new X12Writer(header, Delimiters.STANDARD).beginGroup(functionalId, version);
  }

  private static Map<WireClaim.Control, List<Verdict>> bySource(List<Verdict> verdicts) {
    var groups = new LinkedHashMap<String, List<Verdict>>();
    for (var verdict : verdicts) {
      groups
          .computeIfAbsent(verdict.claim().control().payerId(), payer -> new ArrayList<>())
          .add(verdict);
    }
    var bySource = new LinkedHashMap<WireClaim.Control, List<Verdict>>();
    groups.values().forEach(group -> bySource.put(group.getFirst().claim().control(), group));
    return bySource;
  }
}
