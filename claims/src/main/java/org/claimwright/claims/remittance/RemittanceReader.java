package org.claimwright.claims.remittance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.claims.PayerIdentity;
import org.claimwright.claims.wire.Field;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.PayerId;
import org.claimwright.kernel.Problem;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;

/// Reads one 835 transaction. Lives for one transaction.
final class RemittanceReader {

  private final Loop root;
  private final List<Problem> warnings;
  private final Payment payment;

  RemittanceReader(Loop root, List<Problem> warnings) {
    this.root = root;
    this.warnings = warnings;
    this.payment = payment(root, warnings);
  }

  RemittanceAdvice read() {
    var claims = new ArrayList<ClaimPayment>();
    for (var claim : root.descendants("2100")) {
      claims.add(new ClaimPaymentReader(claim, payment.date(), warnings).read());
    }
    return new RemittanceAdvice(payment, payer(), payeeNpi(), claims, providerAdjustments());
  }

  private static Payment payment(Loop root, List<Problem> warnings) {
    var bpr = Field.segment(root, "BPR");
    var trn = Field.segment(root, "TRN");
    var amount = Field.money(bpr, 2);
    return new Payment(
        bpr.element(3).equals("D") ? amount.negate() : amount,
        bpr.element(4),
        Field.text(trn, 2),
        trn.element(3),
        paymentDate(bpr, root, warnings));
  }

  /// The day the money moves; payers that leave it out have dated the remittance itself.
  private static LocalDate paymentDate(Segment bpr, Loop root, List<Problem> warnings) {
    var production = root.segment("DTM", 1, "405");
    if (!bpr.element(16).isBlank() || production.isEmpty()) {
      return Field.date(bpr, 16);
    }
    warnings.add(
        Problem.warn(
            "X12-PAYMENT-DATE",
            Field.place(bpr, 16),
            "the payment's date is missing; the day the remittance was made stands in"));
    return Field.date(production.get(), 2);
  }

  /// The payer as it calls itself: its national id, the number it is known by here, or the
  /// originator of the payment.
  private PayerIdentity payer() {
    var loop = Field.loop(root, "1000A");
    var name = Field.segment(loop, "N1");
    var id =
        name.element(4).isEmpty()
            ? loop.segment("REF", 1, "2U")
                .map(known -> known.element(2))
                .orElse(payment.originator())
            : name.element(4);
    var plain = id.replaceAll("[^A-Za-z0-9]", "");
    if (!PayerId.isValid(plain)) {
      throw Field.unreadable(
          "PAYER-ID", Field.place(name, 4), "the payer names itself by no id: \"" + id + "\"");
    }
    return new PayerIdentity(new PayerId(plain), name.element(2), filingIndicator());
  }

  private String filingIndicator() {
    return root.descendants("2100").stream()
        .flatMap(claim -> claim.segment("CLP").stream())
        .map(claim -> claim.element(6))
        .findFirst()
        .orElse("");
  }

  private String payeeNpi() {
    return root.loop("1000B")
        .flatMap(payee -> payee.segment("N1"))
        .filter(name -> name.element(3).equals("XX"))
        .map(name -> name.element(4))
        .orElse("");
  }

  private List<ProviderAdjustment> providerAdjustments() {
    var adjustments = new ArrayList<ProviderAdjustment>();
    for (var plb : root.segments("PLB")) {
      for (int element = 3; element < plb.size(); element += 2) {
        if (!plb.element(element + 1).isEmpty()) {
          adjustments.add(providerAdjustment(plb, element));
        }
      }
    }
    return adjustments;
  }

  private static ProviderAdjustment providerAdjustment(Segment plb, int element) {
    return new ProviderAdjustment(
        plb.element(1),
        Field.date(plb, 2),
        plb.component(element, 1),
        plb.component(element, 2),
        Field.money(plb, element + 1));
  }

  /// The adjustments of all CAS segments of a loop: up to six reasons each.
  static List<Adjustment> adjustments(Loop loop, List<Problem> warnings) {
    var adjustments = new ArrayList<Adjustment>();
    for (var cas : loop.segments("CAS")) {
      var group = group(cas, warnings);
      for (int element = 2; element <= cas.size(); element += 3) {
        var amount = Field.moneyOrZero(cas, element + 1);
        if (!cas.element(element).isEmpty() || !amount.equals(Money.ZERO)) {
          adjustments.add(new Adjustment(group, cas.element(element), amount));
        }
      }
    }
    return adjustments;
  }

  private static AdjustmentGroup group(Segment cas, List<Problem> warnings) {
    return switch (cas.element(1)) {
      case "CO" -> AdjustmentGroup.CO;
      case "PR" -> AdjustmentGroup.PR;
      case "PI" -> AdjustmentGroup.PI;
      case "OA" -> AdjustmentGroup.OA;
      default -> {
        warnings.add(
            Problem.warn(
                "X12-ADJUSTMENT-GROUP",
                Field.place(cas, 1),
                "the group \""
                    + cas.element(1)
                    + "\" is not CO, PR, PI or OA; its amounts are kept as OA (other)"));
        yield AdjustmentGroup.OA;
      }
    };
  }
}
