package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Side, site, acuity, type, trimester and episode of care, case by case, from `attributes.txt`.
class WhatDecidesBetweenCodesTest {

  /// A row of the table: what decides, a problem of an assessment, the codes it leads to.
  record Row(String attribute, String problem, List<String> codes) {
    static Row of(String line) {
      var p = List.of(line.split("\\|", -1));
      return new Row(p.get(0).strip(), p.get(1).strip(), List.of(p.get(2).strip().split(" ", -1)));
    }

    @Override
    public String toString() {
      return attribute + ": " + problem;
    }
  }

  static List<Row> rows() {
    try (var in = WhatDecidesBetweenCodesTest.class.getResourceAsStream("attributes.txt")) {
      return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Row::of)
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void withTheSetThatShipsWithTheProduct(Row row) {
    assertThat(Notes.assessed("1. " + row.problem()))
        .containsExactlyInAnyOrderElementsOf(row.codes());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void withTheFullRelease(Row row) {
    var note = VisitNote.of("ASSESSMENT\n1. " + row.problem() + "\n", Notes.VISIT);

    assertThat(Notes.diagnoses(FullRelease.engine().suggest(note)))
        .containsExactlyInAnyOrderElementsOf(row.codes());
  }
}
