package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Side, site, acuity, type, trimester and episode of care, case by case, from `what-decides.txt`.
class WhatDecidesBetweenCodesTest {

  static List<SpecRow> rows() {
    return SpecRow.of("what-decides.txt");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void withTheSetThatShipsWithTheProduct(SpecRow row) {
    assertThat(Notes.assessed("1. " + row.words()))
        .containsExactlyInAnyOrderElementsOf(row.answers());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void withTheFullRelease(SpecRow row) {
    var note = VisitNote.of("ASSESSMENT\n1. " + row.words() + "\n", Notes.VISIT);

    assertThat(Notes.diagnoses(FullRelease.engine().suggest(note)))
        .containsExactlyInAnyOrderElementsOf(row.answers());
  }
}
