package org.claimwright.claims.eligibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.claimwright.claims.eligibility.Benefit.Kind;
import org.claimwright.claims.eligibility.EligibilityAnswer.OtherPayer;
import org.claimwright.claims.wire.Field;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Percent;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;

/// Reads one EB with what stands below it.
final class BenefitReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private BenefitReader() {}

  static Benefit read(Loop loop) {
    var eb = Field.segment(loop, "EB");
    return new Benefit(
        Kind.of(Field.text(eb, 1)),
        eb.element(3).isEmpty() ? List.of() : List.copyOf(eb.repetitions(3)),
        new Benefit.Scope(eb.element(2), eb.element(4), eb.element(5), eb.element(12)),
        new Benefit.Worth(eb.element(6), money(eb), share(eb)),
        new Benefit.Terms(
            eb.element(11).equals("Y"),
            eb.component(13, 2),
            loop.segments("MSG").stream().map(msg -> msg.element(1)).toList(),
            others(loop)));
  }

  private static Optional<Money> money(Segment eb) {
    return eb.element(7).isEmpty() ? Optional.empty() : Optional.of(Field.money(eb, 7));
  }

  private static Optional<Percent> share(Segment eb) {
    return eb.element(8).isEmpty()
        ? Optional.empty()
        : Optional.of(Field.read(eb, 8, "DATA-AMOUNT", BenefitReader::percent));
  }

  /// A part of one: `.2` is 20 percent.
  private static Percent percent(String text) {
    return Percent.parse(
        new BigDecimal(text).multiply(HUNDRED).stripTrailingZeros().toPlainString());
  }

  private static List<OtherPayer> others(Loop loop) {
    var names =
        loop.descendants(loop.id().replace("2110", "2120")).stream()
            .flatMap(one -> one.segment("NM1").stream())
            .toList();
    var member =
        names.stream()
            .filter(nm1 -> nm1.element(1).equals("IL"))
            .map(nm1 -> nm1.element(9))
            .findFirst()
            .orElse("");
    return names.stream()
        .filter(nm1 -> nm1.element(1).matches("PR|PRP|SEP|TTP"))
        .map(nm1 -> new OtherPayer(nm1.element(3), member))
        .toList();
  }
}
