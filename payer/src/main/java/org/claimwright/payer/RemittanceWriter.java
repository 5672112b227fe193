package org.claimwright.payer;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.kernel.Money;
import org.claimwright.x12.X12Writer;

/// Writes one 835 (005010X221A1) transaction: one payment of one plan to one payee.
///
/// It balances on all three levels because nothing is added up twice: a line is paid what its
/// adjustments leave, a claim what its lines are paid, the payment what its claims are paid.
final class RemittanceWriter {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final String PAYER_BANK = "990000012";
  private static final String PAYEE_BANK = "990000025";

  private final X12Writer writer;
  private final String day;

  RemittanceWriter(X12Writer writer, Delivery delivery) {
    this.writer = writer;
    this.day = DAY.format(delivery.day());
  }

  /// @param decisions of one plan and one payee, at least one
  void write(String trace, List<ClaimDecision> decisions) {
    var plan = decisions.getFirst().plan();
    var payee = decisions.getFirst().claim().payee();
    writer.beginTransaction("835", "");
    payment(trace, plan, Money.sum(decisions, ClaimDecision::paid));
    parties(plan, payee);
    writer.segment("LX", "1");
    decisions.forEach(this::claim);
    writer.endTransaction();
  }

  private void payment(String trace, Plan plan, Money amount) {
    var originator = "1" + plan.identity().office().taxId();
    if (amount.isZero()) {
      writer.segment("BPR", "H", "0", "C", "NON", "", "", "", "", "", "", "", "", "", "", "", day);
    } else {
      writer.segment(
          "BPR",
          "I",
          amount.toX12(),
          "C",
          "ACH",
          "CCP",
          "01",
          PAYER_BANK,
          "DA",
          "5550150",
          originator,
          "",
          "01",
          PAYEE_BANK,
          "DA",
          "5550100",
          day);
    }
    writer.segment("TRN", "1", trace, originator);
    writer.segment("DTM", "405", day);
  }

  private void parties(Plan plan, WireClaim.Payee payee) {
    var identity = plan.identity();
    var office = identity.office();
    writer.segment("N1", "PR", identity.name().toUpperCase(java.util.Locale.ROOT));
    writer.segment("N3", office.street());
    writer.segment("N4", office.city(), office.state(), office.zip());
    writer.segment("REF", "2U", identity.payerId());
    writer.segment("PER", "BL", "PROVIDER SERVICES", "TE", office.phone());
    writer.segment("N1", "PE", payee.name(), "XX", payee.npi());
    if (!payee.taxId().isEmpty()) {
      writer.segment("REF", "TJ", payee.taxId());
    }
  }

  private void claim(ClaimDecision decision) {
    var claim = decision.claim();
    var care = claim.care();
    writer.segment(
        "CLP",
        claim.control().patientControlNumber(),
        decision.status(),
        care.totalCharge().toX12(),
        decision.paid().toX12(),
        decision.patientResponsibility().isZero() ? "" : decision.patientResponsibility().toX12(),
        filingIndicator(decision.plan()),
        decision.payerClaimNumber(),
        care.placeOfService(),
        claim.control().frequency());
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
        member.memberId());
    writer.segment("DTM", "232", DAY.format(claim.firstServiceDate()));
    writer.segment("DTM", "233", DAY.format(claim.lastServiceDate()));
    writer.segment("DTM", "050", day);
    decision.lines().forEach(this::line);
  }

  /// The 835 has no `CI`: commercial claims go by the kind of plan, here a PPO (`12`).
  private static String filingIndicator(Plan plan) {
    var indicator = plan.identity().filingIndicator();
    return indicator.equals("CI") ? "12" : indicator;
  }

  private void line(LineDecision decision) {
    var line = decision.line();
    var service = new ArrayList<String>(List.of("HC", line.code()));
    service.addAll(line.service().modifiers());
    writer.segment(
        "SVC",
        X12Writer.composite(service.toArray(String[]::new)),
        line.charge().toX12(),
        decision.paid().toX12(),
        "",
        line.service().units());
    writer.segment("DTM", "472", DAY.format(line.serviceDate()));
    adjustments(decision);
    if (!line.controlNumber().isEmpty()) {
      writer.segment("REF", "6R", line.controlNumber());
    }
    if (!decision.isDenied()) {
      writer.segment("AMT", "B6", decision.allowed().toX12());
    }
    decision.remarks().forEach(remark -> writer.segment("LQ", "HE", remark));
  }

  private void adjustments(LineDecision decision) {
    Map<String, List<String>> byGroup = new LinkedHashMap<>();
    for (var reduction : decision.reductions()) {
      var elements = byGroup.computeIfAbsent(reduction.group(), group -> new ArrayList<>());
      if (!elements.isEmpty()) {
        elements.add("");
      }
      elements.add(reduction.carc());
      elements.add(reduction.amount().toX12());
    }
    byGroup.forEach((group, elements) -> {
      elements.addFirst(group);
      writer.segment("CAS", elements.toArray());
    });
  }
}
