package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a suggested code leaves open, as ground for a query.
class WhatWouldBeMoreSpecificTest {

  @Test
  void aCodeWithoutItsSideAsksForTheSide() {
    var gap = gaps("1. Carpal tunnel syndrome.").getFirst();

    assertThat(gap.missing()).isEqualTo("the side");
    assertThat(gap.options())
        .extracting(SpecificityGap.Option::code)
        .containsExactlyInAnyOrder("G56.01", "G56.02", "G56.03");
  }

  @Test
  void anUnspecifiedKindNamesTheKinds() {
    assertThat(gaps("1. Chronic kidney disease.").getFirst().options())
        .extracting(SpecificityGap.Option::code)
        .contains("N18.31", "N18.4");
  }

  @Test
  void aCodeThatSaysAllLeavesNothingOpen() {
    assertThat(gaps("1. Carpal tunnel syndrome, right.")).isEmpty();
    assertThat(gaps("1. Hypertension.")).isEmpty();
  }

  private static List<SpecificityGap> gaps(String assessment) {
    return Notes.coded("ASSESSMENT\n" + assessment + "\n").gaps();
  }
}
