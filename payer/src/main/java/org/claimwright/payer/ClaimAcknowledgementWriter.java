package org.claimwright.payer;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.kernel.Money;
import org.claimwright.x12.X12Writer;

/// Writes the 277CA (005010X214) for the claims of one 837P: one status per claim, under its
/// billing provider.
final class ClaimAcknowledgementWriter {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm");

  private final X12Writer writer;
  private final Delivery delivery;
  private int levels;

  ClaimAcknowledgementWriter(X12Writer writer, Delivery delivery) {
    this.writer = writer;
    this.delivery = delivery;
  }

  /// A claim with the door's answer.
  ///
  /// @param payerClaimNumber REF*1K of a claim taken in, `""` otherwise
  record Verdict(WireClaim claim, FrontDoor.Answer answer, String payerClaimNumber) {
    boolean taken() {
      return answer instanceof FrontDoor.Answer.Taken;
    }

    /// STC01: category, code and, where a party is at fault, its entity code.
    X12Writer.Composite statusComposite() {
      return switch (answer) {
        case FrontDoor.Answer.Taken taken -> X12Writer.composite("A2", "20");
        case FrontDoor.Answer.TurnedAway away ->
            away.entity().isEmpty()
                ? X12Writer.composite(away.category(), away.status())
                : X12Writer.composite(away.category(), away.status(), away.entity());
      };
    }
  }

  void write(WireClaim.Control source, String trace, List<Verdict> verdicts) {
    var day = DAY.format(delivery.day());
    writer.beginTransaction("277", "005010X214");
    writer.segment("BHT", "0085", "08", trace, day, MINUTE.format(delivery.time()), "TH");
    source(source, trace, day);
    int receiver = receiver(verdicts, day);
    for (var provider : byProvider(verdicts).values()) {
      provider(receiver, provider, day);
    }
    writer.endTransaction();
  }

  private void source(WireClaim.Control source, String trace, String day) {
    level("", "20", true);
    writer.segment("NM1", "PR", "2", nameOf(source), "", "", "", "", "PI", idOf(source));
    writer.segment("TRN", "1", trace);
    writer.segment("DTP", "050", "D8", day);
    writer.segment("DTP", "009", "D8", day);
  }

  private static String nameOf(WireClaim.Control source) {
    return source.sourceName().isEmpty() ? "SANDBOX PAYER" : source.sourceName();
  }

  private static String idOf(WireClaim.Control source) {
    return source.payerId().isEmpty() ? "UNKNOWN" : source.payerId();
  }

  private int receiver(List<Verdict> verdicts, String day) {
    int here = level("1", "21", true);
    var nm1 = delivery.submitter();
    writer.segment(
        "NM1",
        "41",
        nm1.element(2),
        nm1.element(3),
        nm1.element(4),
        "",
        "",
        "",
        "46",
        nm1.element(9));
    writer.segment("TRN", "2", delivery.reference());
    var all = Money.sum(verdicts, verdict -> verdict.claim().care().totalCharge());
    writer.segment("STC", X12Writer.composite("A1", "19", "PR"), day, "WQ", all.toX12());
    totals(verdicts, "90", "AA");
    return here;
  }

  private void provider(int receiver, List<Verdict> verdicts, String day) {
    int here = level(String.valueOf(receiver), "19", true);
    var payee = verdicts.getFirst().claim().payee();
    writer.segment("NM1", "85", "2", payee.name(), "", "", "", "", "XX", payee.npi());
    for (var verdict : verdicts) {
      claim(here, verdict, day);
    }
  }

  private void claim(int provider, Verdict verdict, String day) {
    level(String.valueOf(provider), "PT", false);
    var claim = verdict.claim();
    var member = claim.member();
    writer.segment(
        "NM1",
        "QC",
        "1",
        member.patientLast(),
        member.patientFirst(),
        "",
        "",
        "",
        "MI",
        member.memberId().isBlank() ? "UNKNOWN" : member.memberId());
    writer.segment("TRN", "2", claim.control().patientControlNumber());
    writer.segment(
        "STC",
        verdict.statusComposite(),
        day,
        verdict.taken() ? "WQ" : "U",
        claim.care().totalCharge().toX12());
    if (verdict.taken()) {
      writer.segment("REF", "1K", verdict.payerClaimNumber());
    }
    serviceDates(claim);
  }

  private void serviceDates(WireClaim claim) {
    var first = DAY.format(claim.firstServiceDate());
    var last = DAY.format(claim.lastServiceDate());
    if (first.equals(last)) {
      writer.segment("DTP", "472", "D8", first);
      return;
    }
    writer.segment("DTP", "472", "RD8", first + "-" + last);
  }

  private void totals(List<Verdict> verdicts, String takenCode, String awayCode) {
    var taken = verdicts.stream().filter(Verdict::taken).toList();
    var away = new ArrayList<>(verdicts);
    away.removeAll(taken);
    if (!taken.isEmpty()) {
      writer.segment("QTY", takenCode, String.valueOf(taken.size()));
    }
    if (!away.isEmpty()) {
      writer.segment("QTY", awayCode, String.valueOf(away.size()));
    }
    if (!taken.isEmpty()) {
      writer.segment("AMT", "YU", charges(taken));
    }
    if (!away.isEmpty()) {
      writer.segment("AMT", "YY", charges(away));
    }
  }

  private static String charges(List<Verdict> verdicts) {
    return Money.sum(verdicts, verdict -> verdict.claim().care().totalCharge()).toX12();
  }

  private static Map<WireClaim.Payee, List<Verdict>> byProvider(List<Verdict> verdicts) {
    var groups = new LinkedHashMap<WireClaim.Payee, List<Verdict>>();
    for (var verdict : verdicts) {
      groups.computeIfAbsent(verdict.claim().payee(), payee -> new ArrayList<>()).add(verdict);
    }
    return groups;
  }

  private int level(String parent, String code, boolean hasChildren) {
    levels++;
    if (code.equals("PT")) {
      writer.segment("HL", String.valueOf(levels), parent, code);
      return levels;
    }
    writer.segment("HL", String.valueOf(levels), parent, code, hasChildren ? "1" : "0");
    return levels;
  }
}
