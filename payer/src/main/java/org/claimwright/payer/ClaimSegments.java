package org.claimwright.payer;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.x12.X12Writer;

/// The claim's part of an 835 (loop 2100 with its lines), as text the payer can keep: elements and
/// components stand between separators that no X12 text holds.
final class ClaimSegments {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final String ELEMENT = "\u001f";
  private static final String COMPONENT = "\u001e";

  private final List<String> segments = new ArrayList<>();
  private final String day;

  private ClaimSegments(String day) {
    this.day = day;
  }

  /// @param day of the decision, as X12 writes it
  static List<String> of(ClaimDecision decision, String day) {
    var segments = new ClaimSegments(day);
    segments.claim(decision);
    return List.copyOf(segments.segments);
  }

  /// Writes a segment that was kept.
  static void write(String kept, X12Writer writer) {
    var elements = kept.split(ELEMENT, -1);
    var values = new Object[elements.length - 1];
    for (int n = 1; n < elements.length; n++) {
      values[n - 1] =
          elements[n].contains(COMPONENT)
              ? X12Writer.composite(elements[n].split(COMPONENT, -1))
              : elements[n];
    }
    writer.segment(elements[0], values);
  }

  private void segment(String... elements) {
    segments.add(String.join(ELEMENT, elements));
  }

  private void claim(ClaimDecision decision) {
    var claim = decision.claim();
    var care = claim.care();
    segment(
        "CLP",
        claim.control().patientControlNumber(),
        decision.status(),
        care.totalCharge().toX12(),
        decision.paid().toX12(),
        decision.patientResponsibility().isZero() ? "" : decision.patientResponsibility().toX12(),
        filingIndicator(decision.plan()),
        decision.payerClaimNumber(),
        care.placeOfService(),
        claim.control().frequency().code());
    var member = claim.member();
    segment(
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
    segment("DTM", "232", DAY.format(claim.firstServiceDate()));
    segment("DTM", "233", DAY.format(claim.lastServiceDate()));
    segment("DTM", "050", day);
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
    segment(
        "SVC",
        String.join(COMPONENT, service),
        line.charge().toX12(),
        decision.paid().toX12(),
        "",
        line.service().units());
    segment("DTM", "472", DAY.format(line.serviceDate()));
    adjustments(decision);
    if (!line.controlNumber().isEmpty()) {
      segment("REF", "6R", line.controlNumber());
    }
    if (!decision.isDenied()) {
      segment("AMT", "B6", decision.allowed().toX12());
    }
    decision.remarks().forEach(remark -> segment("LQ", "HE", remark));
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
      elements.addFirst("CAS");
      segment(elements.toArray(String[]::new));
    });
  }
}
