package org.claimwright.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.CodingEngine;
import org.claimwright.coding.Reasoning;
import org.claimwright.coding.Span;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.Suggestions;
import org.junit.jupiter.api.Test;

/// Two invented notes, and an engine whose answers are written down here: every figure can be
/// reckoned by hand.
class CodedNoteAccuracyTest {
  private static final List<String> NOTES =
      List.of(
          """
          {"id":"T001","specialty":"x","setting":"office","patient":"established","age":54,"sex":"F","text":"Hypertension, controlled. Knee pain, injected."}
          """,
          """
          {"id":"T002","specialty":"x","setting":"office","patient":"new","age":8,"sex":"M","text":"Asthma."}
          """);

  private static final List<String> CODES =
      List.of(
          """
          {"id":"T001","first":[],"second":[],"codes":[
          {"system":"ICD-10-CM","code":"I10","evidence":[[0,12]],"reason":"named"},
          {"system":"ICD-10-CM","code":"M25.561","evidence":[[26,35]],"reason":"named"},
          {"system":"CPT","code":"99213","modifiers":["25"],"evidence":[[0,12]],"reason":"low"},
          {"system":"CPT","code":"20610","modifiers":["RT"],"evidence":[[37,45]],"reason":"done"},
          {"system":"HCPCS","code":"J3301","units":4,"evidence":[[37,45]],"reason":"given"}],"em":{"code":"99213","by":"MDM"}}
          """,
          """
          {"id":"T002","first":[],"second":[],"codes":[
          {"system":"ICD-10-CM","code":"J45.909","evidence":[[0,6]],"reason":"named"},
          {"system":"CPT","code":"99203","evidence":[[0,6]],"reason":"low"}],"em":{"code":"99203","by":"MDM"}}
          """);

  private static final CodedNotes GOLD = new CodedNotes("tiny", CodedNotes.read(NOTES, CODES));

  private static final CodingEngine RIGHT =
      answering(
          List.of(
              dx("I10", 0, 12),
              dx("M25.561", 26, 35),
              line("99213", 1, "25"),
              line("20610", 1, "RT"),
              line("J3301", 4)),
          List.of(dx("J45.909", 0, 6), line("99203", 1)));

  @Test
  void theSettledCodesThemselvesScoreOne() {
    var scores = scores(RIGHT);
    List.of(
            "micro-F1",
            "macro-F1",
            "3-character F1",
            "evidence F1",
            "recall@10",
            "first-listed right",
            "services F1",
            "services F1, modifiers and units",
            "lines F1, modifiers and units",
            "visit exact")
        .forEach(measure -> assertEquals(1, scores.get(measure), measure));
  }

  @Test
  void aDiagnosisOfTheSameCategoryIsHalfRight() {
    var scores =
        scores(
            answering(
                List.of(dx("M25.562", 26, 35), dx("I10", 26, 35)), List.of(dx("J45.909", 0, 6))));
    assertEquals(2 / 3.0, scores.get("micro-F1"), 1e-9);
    assertEquals(1, scores.get("3-character F1"));
    assertEquals(1 / 3.0, scores.get("evidence F1"), 1e-9);
    assertEquals(1 / 2.0, scores.get("first-listed right"), 1e-9);
    assertEquals(2 / 3.0, scores.get("macro-F1"), 1e-9);
  }

  @Test
  void onlyTheFirstTenDiagnosesCountForTheShortList() {
    var many =
        new java.util.ArrayList<>(
            java.util.stream.IntStream.range(0, 10).mapToObj(i -> dx("Z0" + i, 0, 1)).toList());
    many.add(dx("I10", 0, 12));
    var scores = scores(answering(many, List.of(dx("J45.909", 0, 6))));
    assertEquals(1 / 3.0, scores.get("recall@10"), 1e-9);
    assertEquals(2 / 3.0, scores.get("recall"), 1e-9);
  }

  @Test
  void aConsideredDiagnosisIsOnTheShortListButNotOnTheClaim() {
    var scores =
        scores(note ->
            new Suggestions(
                List.of(dx("J45.909", 0, 6)),
                List.of(dx("I10", 0, 12)),
                Optional.empty(),
                List.of(),
                List.of()));
    assertEquals(2 / 3.0, scores.get("recall@10"), 1e-9);
    assertEquals(1 / 3.0, scores.get("recall"), 1e-9);
  }

  @Test
  void aServiceWithAnotherSideOrCountIsRightOnlyByItsCode() {
    var scores =
        scores(
            answering(
                List.of(line("99213", 1), line("20610", 1, "LT"), line("J3301", 4)), List.of()));
    assertEquals(1, scores.get("services F1"));
    assertEquals(1 / 2.0, scores.get("services F1, modifiers and units"), 1e-9);
    assertEquals(2 / 7.0, scores.get("lines F1, modifiers and units"), 1e-9);
  }

  @Test
  void aVisitIsWeighedByItsDistanceAndItsDirection() {
    var scores = scores(answering(List.of(line("99215", 1)), List.of(line("99202", 1))));
    assertEquals(0, scores.get("visit exact"));
    assertEquals(1, scores.get("visit further above"));
    assertEquals(1, scores.get("visit one level below"));
    assertEquals(0, scores.get("visit one level above"));
    assertEquals(0, scores.get("visit further below"));
  }

  @Test
  void aVisitOfAnotherKindIsNeitherTooHighNorTooLow() {
    var scores = scores(answering(List.of(line("99204", 1)), List.of()));
    assertEquals(1, scores.get("visit of another kind"));
    assertEquals(1, scores.get("visit not suggested"));
    assertEquals(0, scores.get("visit one level above"));
  }

  @Test
  void theEngineIsToldWhatRegistrationKnows() {
    var child = GOLD.notes().get(1).visit();
    assertTrue(child.newPatient());
    assertEquals("M", child.patient().sex().code());
    var born = child.patient().birthDate().orElseThrow();
    assertEquals(8, java.time.Period.between(born, child.dateOfService()).getYears());
  }

  @Test
  void aNoteWithoutCodesIsRefusedByName() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> CodedNotes.read(NOTES, CODES.subList(0, 1)));
    assertEquals("note T002 has no codes", refusal.getMessage());
  }

  private static Figures scores(CodingEngine engine) {
    return new Figures(CodedNoteAccuracy.of(engine, GOLD));
  }

  /// The figures by their names; asking for one that is not measured fails.
  private record Figures(List<Score> scores) {
    double get(String measure) {
      return scores.stream()
          .filter(score -> score.measure().equals(measure))
          .mapToDouble(Score::value)
          .findFirst()
          .orElseThrow(() -> new AssertionError("not measured: " + measure));
    }
  }

  private static CodingEngine answering(List<SuggestedCode> first, List<SuggestedCode> second) {
    return note ->
        new Suggestions(
            note.newPatient() ? second : first, List.of(), Optional.empty(), List.of(), List.of());
  }

  private static SuggestedCode dx(String code, int start, int end) {
    return new SuggestedCode(CodeSystem.ICD10CM, code, List.of(), 1, because(new Span(start, end)));
  }

  private static SuggestedCode line(String code, int units, String... modifiers) {
    var system = code.startsWith("J") ? CodeSystem.HCPCS : CodeSystem.CPT;
    return new SuggestedCode(system, code, List.of(modifiers), units, because(new Span(0, 1)));
  }

  private static Reasoning because(Span words) {
    return new Reasoning("", 0.9, List.of(words), "", Assertion.AFFIRMED);
  }
}
