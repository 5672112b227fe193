package org.claimwright.claims.remittance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.claims.Procedure;
import org.claimwright.claims.wire.Field;
import org.claimwright.kernel.Problem;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;

/// Reads one claim of an 835 (X12 loop 2100) with its lines (loop 2110).
final class ClaimPaymentReader {

  private final Loop loop;
  private final LocalDate paymentDate;
  private final List<Problem> warnings;

  ClaimPaymentReader(Loop loop, LocalDate paymentDate, List<Problem> warnings) {
    this.loop = loop;
    this.paymentDate = paymentDate;
    this.warnings = warnings;
  }

  ClaimPayment read() {
    var claim = Field.segment(loop, "CLP");
    var amounts =
        new ClaimPayment.Amounts(
            Field.money(claim, 3), Field.money(claim, 4), Field.moneyOrZero(claim, 5));
    var services = loop.loops("2110").stream().map(this::service).toList();
    return new ClaimPayment(
        reference(claim),
        Field.text(claim, 2),
        amounts,
        RemittanceReader.adjustments(loop, warnings),
        services);
  }

  private ClaimPayment.ClaimReference reference(Segment claim) {
    var patient = loop.segment("NM1", 1, "QC");
    return new ClaimPayment.ClaimReference(
        Field.text(claim, 1),
        claim.element(7),
        patient.map(name -> name.element(3)).orElse(""),
        patient.map(name -> name.element(4)).orElse(""),
        memberId(patient));
  }

  /// The insured's number, which stands with the patient when they are the same person.
  private String memberId(Optional<Segment> patient) {
    return loop.segment("NM1", 1, "IL")
        .or(() -> patient)
        .filter(name -> name.element(8).equals("MI"))
        .map(name -> name.element(9))
        .orElse("");
  }

  private ServicePayment service(Loop line) {
    var service = Field.segment(line, "SVC");
    return new ServicePayment(
        reference(line),
        procedure(service),
        Field.money(service, 2),
        Field.moneyOrZero(service, 3),
        RemittanceReader.adjustments(line, warnings));
  }

  private ServicePayment.LineReference reference(Loop line) {
    var control = line.segment("REF", 1, "6R").map(reference -> reference.element(2)).orElse("");
    var remarks =
        line.segments("LQ").stream()
            .filter(remark -> remark.element(1).equals("HE"))
            .map(remark -> remark.element(2))
            .toList();
    return new ServicePayment.LineReference(control, serviceDate(line), remarks);
  }

  private LocalDate serviceDate(Loop line) {
    return line.segment("DTM", 1, "472")
        .or(() -> line.segment("DTM", 1, "150"))
        .or(() -> loop.segment("DTM", 1, "232"))
        .map(date -> Field.date(date, 2))
        .orElseGet(() -> undated(line));
  }

  private LocalDate undated(Loop line) {
    warnings.add(
        Problem.warn(
            "X12-SERVICE-DATE",
            Field.place(Field.segment(line, "SVC"), 1),
            "neither line nor claim has a date of service; the payment's date stands in"));
    return paymentDate;
  }

  private static Procedure procedure(Segment service) {
    var modifiers = new ArrayList<String>();
    for (int component = 3; component <= 6; component++) {
      if (!service.component(1, component).isEmpty()) {
        modifiers.add(service.component(1, component));
      }
    }
    return new Procedure(service.component(1, 2), modifiers, units(service));
  }

  /// Units as billed where the payer says so, else as paid; a denied line may say 0, which counts
  /// as one here since a line stands for at least one service.
  private static int units(Segment service) {
    var text = service.element(7).isEmpty() ? service.element(5) : service.element(7);
    var whole = text.replaceFirst("\\..*", "");
    return whole.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(whole)) : 1;
  }
}
