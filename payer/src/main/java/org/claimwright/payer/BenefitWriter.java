package org.claimwright.payer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.claimwright.kernel.Money;
import org.claimwright.payer.EligibilityDesk.Finding.Found;
import org.claimwright.x12.X12Writer;

/// Writes the EB segments of a 271: whether the member is covered, and what the member pays.
final class BenefitWriter {

  private static final String PLAN_COVERAGE = "30";
  private static final String OFFICE_VISIT = "98";
  private static final String OFFICE_VISIT_CODE = "99213";

  /// Medical care, hospital inpatient, outpatient and emergency, professional visits, mental
  /// health, urgent care: what a medical plan covers of the service types a generic question stands
  /// for.
  private static final List<String> COVERED =
      List.of("1", "47", "48", "50", "86", OFFICE_VISIT, "MH", "UC");

  /// Chiropractic, dental, pharmacy and vision care, which these plans leave to others.
  private static final List<String> NOT_COVERED = List.of("33", "35", "88", "AL");

  private static final Map<String, String> INSURANCE_TYPES =
      Map.of("MB", "MB", "MA", "MA", "MC", "MC", "HM", "HM", "CI", "C1", "BL", "C1", "12", "PR");

  private final X12Writer writer;
  private final Plan plan;
  private final PayerMemory memory;

  BenefitWriter(X12Writer writer, Plan plan, PayerMemory memory) {
    this.writer = writer;
    this.plan = plan;
    this.memory = memory;
  }

  void write(Found found, EligibilityQuestion.Asked asked) {
    if (!found.isCovered()) {
      writer.segment("EB", "6", "", PLAN_COVERAGE, insuranceType(), plan.identity().name());
      return;
    }
    writer.segment("EB", "1", "IND", PLAN_COVERAGE, insuranceType(), plan.identity().name());
    covered(asked);
    costShare(found.member().memberId(), found.on());
    asked.procedures().forEach(this::procedure);
  }

  private void covered(EligibilityQuestion.Asked asked) {
    var generic = asked.serviceTypes().contains(PLAN_COVERAGE);
    var covered = generic ? COVERED : among(COVERED, asked.serviceTypes());
    var refused = generic ? NOT_COVERED : among(NOT_COVERED, asked.serviceTypes());
    if (!covered.isEmpty()) {
      writer.segment("EB", "1", "IND", X12Writer.repeat(covered.toArray()), insuranceType());
    }
    if (!refused.isEmpty()) {
      writer.segment("EB", "I", "IND", X12Writer.repeat(refused.toArray()), insuranceType());
    }
  }

  private static List<String> among(List<String> known, List<String> asked) {
    return asked.stream().filter(known::contains).distinct().toList();
  }

  private void costShare(String memberId, LocalDate on) {
    var share = plan.costShare();
    var takesCopay = share.copayOn().contains(OFFICE_VISIT_CODE);
    benefit("B", OFFICE_VISIT, "27", takesCopay ? share.copay() : Money.ZERO);
    var deductible = share.yearlyDeductible();
    var met = memory.deductibleMet(memberId, on.getYear());
    benefit("C", PLAN_COVERAGE, "23", deductible);
    benefit("C", PLAN_COVERAGE, "29", deductible.minus(met).max(Money.ZERO));
    writer.segment(
        "EB",
        "A",
        "IND",
        PLAN_COVERAGE,
        insuranceType(),
        "",
        "27",
        "",
        fraction(),
        "",
        "",
        "",
        "W");
  }

  private void benefit(String kind, String service, String period, Money amount) {
    writer.segment(
        "EB",
        kind,
        "IND",
        service,
        insuranceType(),
        "",
        period,
        amount.toX12(),
        "",
        "",
        "",
        "",
        "W");
  }

  /// A part of one, without zeros at either end: `.2` for a fifth.
  private String fraction() {
    var text = plan.costShare().coinsurance().fraction().stripTrailingZeros().toPlainString();
    return text.startsWith("0.") ? text.substring(1) : text;
  }

  /// Whether a procedure is covered, and whether it needs an authorization.
  private void procedure(String code) {
    var coverage = plan.coverage();
    var refused = coverage.notCovered().contains(code) || !plan.allowed().lists(code);
    writer.segment(
        "EB",
        refused ? "I" : "1",
        "IND",
        "",
        insuranceType(),
        "",
        "",
        "",
        "",
        "",
        "",
        coverage.needsAuthorization().contains(code) ? "Y" : "N",
        "W",
        X12Writer.composite("HC", code));
  }

  private String insuranceType() {
    return INSURANCE_TYPES.getOrDefault(plan.identity().filingIndicator(), "OT");
  }

  static String day(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }
}
