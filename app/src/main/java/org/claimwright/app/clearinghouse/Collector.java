package org.claimwright.app.clearinghouse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.billing.Ack;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.remittance.RemittanceDesk;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.claims.acknowledgement.AcceptanceReport;
import org.claimwright.claims.acknowledgement.Acknowledgement;
import org.claimwright.claims.acknowledgement.ClaimAcknowledgements;
import org.claimwright.claims.acknowledgement.SyntaxAnswer;
import org.claimwright.kernel.Outcome;
import org.claimwright.x12.ParsedFile;
import org.claimwright.x12.TransactionReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes answers off a route and tells the claims, one answer in one transaction: it is told whole
/// and once, or waits on.
@Component
class Collector {

  private static final int MOST_CLAIMS = 10_000;

  private final Claims claims;
  private final FileTable files;
  private final RemittanceDesk remittances;
  private final StatusWords words;

  Collector(Claims claims, FileTable files, RemittanceDesk remittances, StatusWords words) {
    this.claims = claims;
    this.files = files;
    this.remittances = remittances;
    this.words = words;
  }

  /// Takes one answer in.
  ///
  /// @param today for the words of status codes
  @Transactional
  Kind take(Route route, Route.Answer answer, LocalDate today) {
    var bytes = route.bytes(answer);
    var parsed = TransactionReader.read(bytes);
    var kind = kind(parsed);
    if (kind == Kind.REMITTANCE) {
      remittances.receive(bytes, answer.name());
    } else {
      var received =
          files.insert(new ReceivedFile.Arrival(route.name(), answer.name(), kind.word()), bytes);
      if (received.isPresent()) {
        tell(received.getAsLong(), kind, bytes, today);
      }
    }
    route.taken(answer);
    return kind;
  }

  /// What kind of answer it was.
  enum Kind {
    SYNTAX("999"),
    ACCEPTANCE("277CA"),
    REMITTANCE("835"),
    ENVELOPE("TA1"),
    UNREADABLE("unreadable");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private static Kind kind(ParsedFile parsed) {
    var transactions = parsed.transactions();
    if (transactions.isEmpty()) {
      return parsed.interchanges().stream().anyMatch(each -> !each.ta1s().isEmpty())
          ? Kind.ENVELOPE
          : Kind.UNREADABLE;
    }
    return switch (transactions.getFirst().type()) {
      case "999" -> Kind.SYNTAX;
      case "277CA" -> Kind.ACCEPTANCE;
      case "835" -> Kind.REMITTANCE;
      default -> Kind.UNREADABLE;
    };
  }

  private void tell(long received, Kind kind, byte[] bytes, LocalDate today) {
    if (kind == Kind.ENVELOPE) {
      files.note(received, null, "The envelope of a file was refused: open it and look at TA1.");
      return;
    }
    switch (ClaimAcknowledgements.read(bytes)) {
      case Outcome.Rejected<List<Acknowledgement>> no ->
          files.note(received, null, no.problems().getFirst().toString());
      case Outcome.Ok<List<Acknowledgement>> ok ->
          ok.value().forEach(each -> tell(received, each, today));
    }
  }

  private void tell(long received, Acknowledgement answer, LocalDate today) {
    switch (answer) {
      case SyntaxAnswer syntax -> tell(received, syntax);
      case AcceptanceReport report -> tell(received, report, today);
    }
  }

  /// Our group control number is the file's own.
  private void tell(long received, SyntaxAnswer answer) {
    var sent = sentFile(answer.groupControl());
    if (sent == null) {
      files.note(
          received, null, "It answers group " + answer.groupControl() + ", not one of ours.");
      return;
    }
    files.note(received, sent.id(), "");
    var source = new Ack.Source(received, "999", sent.envelope().route());
    for (var claim : claims.ofBatch(sent.id(), MOST_CLAIMS)) {
      claims.acknowledged(claim.number(), ack(answer, source)).orThrow();
    }
  }

  private static Ack ack(SyntaxAnswer answer, Ack.Source source) {
    if (answer.accepted()) {
      return new Ack.SyntaxAccepted(source);
    }
    var reasons =
        answer.transactions().stream()
            .flatMap(transaction -> transaction.faults().stream())
            .map(Collector::reason)
            .toList();
    return new Ack.TurnedAway(source, reasons);
  }

  private static Ack.Reason reason(SyntaxAnswer.Fault fault) {
    var where = fault.where();
    var place =
        where.segment().isEmpty()
            ? "claim"
            : where.segment() + where.element() + " at segment " + where.position();
    return new Ack.Reason("999:" + fault.code(), place, fault.words());
  }

  private void tell(long received, AcceptanceReport report, LocalDate today) {
    var sent = sentFile(report.batch().reference());
    files.note(received, sent == null ? null : sent.id(), unknownClaims(report));
    var source = new Ack.Source(received, "277CA", report.source());
    claims.hold(
        report.claims().stream().flatMap(answer -> number(answer.claimNumber()).stream()).toList());
    for (var answer : report.claims()) {
      number(answer.claimNumber())
          .flatMap(claims::byNumber)
          .ifPresent(
              claim -> claims.acknowledged(claim.number(), ack(answer, source, today)).orThrow());
    }
  }

  private Ack ack(AcceptanceReport.ClaimAnswer answer, Ack.Source source, LocalDate today) {
    return answer.accepted()
        ? new Ack.TakenIn(source, answer.trace().payerClaimNumber())
        : new Ack.TurnedAway(
            source, answer.statuses().stream().map(status -> words.reason(status, today)).toList());
  }

  private String unknownClaims(AcceptanceReport report) {
    var unknown =
        report.claims().stream()
            .map(AcceptanceReport.ClaimAnswer::claimNumber)
            .filter(name -> number(name).flatMap(claims::byNumber).isEmpty())
            .toList();
    return unknown.isEmpty() ? "" : "No claim of ours is numbered " + String.join(", ", unknown);
  }

  private static Optional<ClaimNumber> number(String text) {
    try {
      return Optional.of(new ClaimNumber(text));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private @Nullable SentFile sentFile(String control) {
    return control.matches("[0-9]{1,9}")
        ? files.sent(Integer.parseInt(control)).orElse(null)
        : null;
  }
}
