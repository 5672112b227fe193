package org.claimwright.payer;

import java.time.format.DateTimeFormatter;
import java.util.List;
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

  /// One payment to one payee.
  ///
  /// @param owed what the payee owes the payer from before, zero or more
  record Payment(
      String trace, Plan plan, WireClaim.Payee payee, List<Remitted> claims, Money owed) {

    Payment {
      claims = List.copyOf(claims);
    }

    Money decided() {
      return Money.sum(claims, Remitted::paid);
    }

    /// What the provider adjustment (PLB) takes off: an old debt as far as it goes, or, below zero,
    /// a new debt carried forward, since nobody can be paid less than nothing.
    Money adjusted() {
      return decided().isNegative() ? decided() : owed.min(decided());
    }

    Money paid() {
      return decided().minus(adjusted());
    }
  }

  /// A claim of a payment: what it adds, and its segments.
  record Remitted(Money paid, List<String> segments) {}

  void write(Payment payment) {
    writer.beginTransaction("835", "");
    payment(payment.trace(), payment.plan(), payment.paid());
    parties(payment.plan(), payment.payee());
    writer.segment("LX", "1");
    payment.claims().stream()
        .flatMap(claim -> claim.segments().stream())
        .forEach(segment -> ClaimSegments.write(segment, writer));
    adjustment(payment);
    writer.endTransaction();
  }

  /// FB: a balance carried forward, out of this payment or into it.
  private void adjustment(Payment payment) {
    if (!payment.adjusted().isZero()) {
      writer.segment(
          "PLB",
          payment.payee().npi(),
          day.substring(0, 4) + "1231",
          X12Writer.composite("FB", payment.trace()),
          payment.adjusted().toX12());
    }
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
}
