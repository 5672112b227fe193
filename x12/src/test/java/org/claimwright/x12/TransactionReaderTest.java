package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransactionReaderTest {

  @Test
  void anEightThirtySevenBecomesATreeOfTheGuidesLoops() {
    var file = TransactionReader.read(Files837.bytes(Files837.CLAIM));

    assertThat(file.problems()).isEmpty();
    var transaction = file.transactions().getFirst();
    assertThat(transaction.type()).isEqualTo("837P");
    assertThat(transaction.control()).isEqualTo("0001");
    assertThat(transaction.envelope().sender()).isEqualTo("HILLSIDE");
    assertThat(transaction.envelope().usage()).isEqualTo("T");
    var billing = transaction.root().loops("2000A").getFirst();
    var tax = billing.loop("2010AA").flatMap(l -> l.segment("REF", 1, "EI")).orElseThrow();
    assertThat(tax.element(2)).isEqualTo("042345678");
    var claim = billing.loop("2000B").flatMap(l -> l.loop("2300")).orElseThrow();
    assertThat(claim.segment("CLM").orElseThrow().component(5, 2)).isEqualTo("B");
    assertThat(claim.loops("2400")).hasSize(2);
    assertThat(claim.loop("2310B").orElseThrow().segments()).hasSize(2);
    assertThat(claim.loops("2400").get(1).segment("SV1").orElseThrow().element(2))
        .isEqualTo("35.5");
  }
}
