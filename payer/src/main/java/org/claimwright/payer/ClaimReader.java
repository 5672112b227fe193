package org.claimwright.payer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.kernel.Money;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;
import org.claimwright.x12.Transaction;

/// Takes the claims out of an 837P (005010X222A1) transaction that the guide's validation has
/// accepted.
final class ClaimReader {

  private static final List<String> DIAGNOSIS_QUALIFIERS = List.of("ABK", "ABF", "BK", "BF");

  private ClaimReader() {}

  /// The claims of a transaction, in file order.
  static List<WireClaim> claims(Transaction transaction) {
    var claims = new ArrayList<WireClaim>();
    for (var billing : transaction.root().loops("2000A")) {
      for (var subscriber : billing.loops("2000B")) {
        for (var claim : subscriber.loops("2300")) {
          claims.add(claim(billing, subscriber, Optional.empty(), claim));
        }
        for (var patient : subscriber.loops("2000C")) {
          for (var claim : patient.loops("2300")) {
            claims.add(claim(billing, subscriber, Optional.of(patient), claim));
          }
        }
      }
    }
    return List.copyOf(claims);
  }

  private static WireClaim claim(
      Loop billing, Loop subscriber, Optional<Loop> patient, Loop claim) {
    var clm = claim.segment("CLM").orElseThrow();
    var payer = name(subscriber, "2010BB");
    var control =
        new WireClaim.Control(
            clm.element(1),
            new WireClaim.Frequency(
                clm.component(5, 3),
                claim.segment("REF", 1, "F8").map(ref -> ref.element(2)).orElse("")),
            payer.map(nm1 -> nm1.element(9)).orElse(""),
            subscriber.segment("SBR").map(sbr -> sbr.element(9)).orElse(""),
            payer.map(nm1 -> nm1.element(3)).orElse(""));
    return new WireClaim(
        control,
        payee(billing),
        member(subscriber, patient),
        care(billing, claim, clm),
        lines(claim));
  }

  private static WireClaim.Payee payee(Loop billing) {
    var nm1 = name(billing, "2010AA");
    var taxId =
        billing
            .loop("2010AA")
            .flatMap(loop -> loop.segment("REF", 1, "EI"))
            .map(ref -> ref.element(2))
            .orElse("");
    return new WireClaim.Payee(
        nm1.map(segment -> segment.element(3)).orElse(""),
        nm1.map(segment -> segment.element(9)).orElse(""),
        taxId);
  }

  private static WireClaim.Member member(Loop subscriber, Optional<Loop> patient) {
    var insured = name(subscriber, "2010BA");
    var treated = patient.flatMap(loop -> name(loop, "2010CA")).or(() -> insured);
    return new WireClaim.Member(
        insured.map(nm1 -> nm1.element(9)).orElse(""),
        insured.map(nm1 -> nm1.element(3)).orElse(""),
        insured.map(nm1 -> nm1.element(4)).orElse(""),
        treated.map(nm1 -> nm1.element(3)).orElse(""),
        treated.map(nm1 -> nm1.element(4)).orElse(""));
  }

  private static Optional<Segment> name(Loop level, String loopId) {
    return level.loop(loopId).flatMap(loop -> loop.segment("NM1"));
  }

  private static WireClaim.Care care(Loop billing, Loop claim, Segment clm) {
    var rendering = name(claim, "2310B").or(() -> name(billing, "2010AA"));
    return new WireClaim.Care(
        amount(clm.element(2)),
        clm.component(5, 1),
        rendering.map(nm1 -> nm1.element(9)).orElse(""),
        claim.segment("REF", 1, "G1").map(ref -> ref.element(2)).orElse(""),
        diagnoses(claim));
  }

  private static List<String> diagnoses(Loop claim) {
    var codes = new ArrayList<String>();
    for (var hi : claim.segments("HI")) {
      for (int n = 1; n <= hi.size(); n++) {
        if (DIAGNOSIS_QUALIFIERS.contains(hi.component(n, 1))) {
          codes.add(hi.component(n, 2));
        }
      }
    }
    return List.copyOf(codes);
  }

  private static List<WireLine> lines(Loop claim) {
    var lines = new ArrayList<WireLine>();
    for (var loop : claim.loops("2400")) {
      var sv1 = loop.segment("SV1").orElseThrow();
      lines.add(
          new WireLine(
              service(sv1),
              serviceDate(loop),
              amount(sv1.element(2)),
              pointers(sv1),
              controlNumber(loop)));
    }
    return List.copyOf(lines);
  }

  /// A payer reckons in whole cents, whatever is sent.
  private static Money amount(String dollars) {
    return Money.of(new BigDecimal(dollars).setScale(2, RoundingMode.HALF_UP));
  }

  private static WireLine.Service service(Segment sv1) {
    var modifiers = new ArrayList<String>();
    for (int m = 3; m <= 6; m++) {
      if (!sv1.component(1, m).isEmpty()) {
        modifiers.add(sv1.component(1, m));
      }
    }
    return new WireLine.Service(sv1.component(1, 2), List.copyOf(modifiers), sv1.element(4));
  }

  /// DTP*472 carries a day (D8) or a first and last day (RD8); the first day counts.
  private static LocalDate serviceDate(Loop line) {
    var dtp = line.segment("DTP", 1, "472").orElseThrow();
    return LocalDate.parse(dtp.element(3).substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static List<Integer> pointers(Segment sv1) {
    var pointers = new ArrayList<Integer>();
    for (int m = 1; m <= 4; m++) {
      var pointer = sv1.component(7, m);
      if (!pointer.isEmpty()) {
        pointers.add(Integer.valueOf(pointer));
      }
    }
    return List.copyOf(pointers);
  }

  private static String controlNumber(Loop line) {
    return line.segment("REF", 1, "6R")
        .map(ref -> ref.element(2))
        .orElseGet(() -> line.segment("LX").map(lx -> lx.element(1)).orElse(""));
  }
}
