package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One thing done to the structure of a legal file is one thing told, at its place, whatever
/// follows from it for the levels, loops and segments after it. Levels 1 and 2.
class FirstCauseTest {

  private static final List<String> FOREIGN =
      List.of(
          "NM1*98*2*STRAY",
          "REF*ZZ9*1",
          "DTP*999*D8*20260101",
          "DTM*999*20260101",
          "AMT*ZZ9*1",
          "QTY*ZZ*1",
          "PRV*ZZ*PXC*207Q00000X",
          "PER*ZZ*STRAY*TE*5551234567",
          "HI*ZZ:1",
          "TRN*9*1");

  /// May stand in places of their own: where they do, they are told there or not at all.
  private static final List<String> WANDERING =
      List.of(
          "DMG*D8*19800101*F",
          "SVC*HC:99213*10*10",
          "CAS*CO*45*1",
          "N3*1 STRAY STREET",
          "N4*TOWN*OH*44101",
          "LX*77",
          "SV1*HC:99213*1*UN*1***1",
          "K3*1");

  static Stream<String> names() {
    return LegalFiles.names();
  }

  private static List<X12Problem> problems(List<String> segments) {
    var how = Validation.ALONE.upTo(2);
    return X12Validator.validate(LegalFiles.file(segments), how).problems();
  }

  private static IntStream inside(List<String> segments) {
    return IntStream.range(3, segments.size() - 3);
  }

  private static void toldOnceAt(int i, List<String> changed, String what) {
    var problems = problems(changed);
    assertThat(problems).as(what).hasSize(1);
    assertThat(problems.getFirst().position()).as(what + problems).isEqualTo(i + 1);
  }

  private static List<String> inserted(List<String> segments, int i, String segment) {
    var changed = new ArrayList<>(segments);
    changed.add(i, segment);
    return changed;
  }

  private static List<String> replaced(
      List<String> segments, int i, Function<String, String> change) {
    var changed = new ArrayList<>(segments);
    changed.set(i, change.apply(segments.get(i)));
    return changed;
  }

  @ParameterizedTest
  @MethodSource("names")
  void aForeignSegmentIsToldOnceAtItsPlace(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .forEach(i -> {
          var stray = FOREIGN.get(i % FOREIGN.size());
          toldOnceAt(i, inserted(segments, i, stray), stray + " before " + segments.get(i));
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSegmentOfAnotherPlaceIsToldOnceAtMost(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .forEach(i -> {
          var stray = WANDERING.get(i % WANDERING.size());
          assertThat(problems(inserted(segments, i, stray)))
              .as(stray + " before " + segments.get(i))
              .hasSizeLessThan(2);
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void neighboursThatChangedPlacesAreToldOnce(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .limit(segments.size() - 7L)
        .forEach(i -> {
          var changed = new ArrayList<>(segments);
          Collections.swap(changed, i, i + 1);
          var problems = problems(changed);
          assertThat(problems)
              .as(segments.get(i + 1) + " after " + segments.get(i))
              .hasSizeLessThan(2);
          assertThat(problems).allMatch(p -> p.position() >= i + 1 && p.position() <= i + 3);
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void aLevelThatChangedPlacesWithItsNeighbourIsToldOnceAtMost(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .filter(i -> segments.get(i).startsWith("HL*"))
        .forEach(i -> {
          var changed = new ArrayList<>(segments);
          Collections.swap(changed, i, i + 1);
          assertThat(problems(changed)).as(segments.get(i)).hasSizeLessThan(2);
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSegmentThatIsMissingIsToldOnceAtMost(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .forEach(i -> {
          var changed = new ArrayList<>(segments);
          var gone = changed.remove(i);
          assertThat(problems(changed)).as(gone).hasSizeLessThan(2);
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSegmentThatComesTwiceIsToldOnceAtMost(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .forEach(i ->
            assertThat(problems(inserted(segments, i, segments.get(i))))
                .as(segments.get(i))
                .hasSizeLessThan(2));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSegmentWhoseNameIsWrittenSmallIsToldOnceAtItsPlace(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .forEach(i -> {
          var id = segments.get(i).split("\\*", -1)[0];
          var small = id.toLowerCase(Locale.ROOT);
          toldOnceAt(i, replaced(segments, i, s -> s.replaceFirst(id, small)), segments.get(i));
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSegmentWithoutElementsIsToldOnceAtItsPlace(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .forEach(
            i -> toldOnceAt(i, replaced(segments, i, s -> s.split("\\*", -1)[0]), segments.get(i)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSegmentWithASeparatorTooManyIsToldOnceAtItsPlace(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .filter(i -> !segments.get(i).matches("(BIN|BDS)\\*.*"))
        .forEach(
            i -> toldOnceAt(i, replaced(segments, i, s -> s + "*A".repeat(30)), segments.get(i)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachElementOfALevelThatIsWrongIsToldOnceAtItsPlace(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .filter(i -> segments.get(i).startsWith("HL*"))
        .forEach(i -> {
          var kinds =
              new ArrayList<>(List.of("20", "21", "22", "23", "19", "EV", "SS", "PT", "QQ", ""));
          kinds.remove(segments.get(i).split("\\*", -1)[3]);
          kinds.forEach(kind -> spoiled(segments, i, 3, kind));
          List.of("", "99", "A", "1:1", "1^1").forEach(number -> spoiled(segments, i, 1, number));
          List.of("99", "A", "1:1", "1^1").forEach(parent -> spoiled(segments, i, 2, parent));
        });
  }

  private static void spoiled(List<String> segments, int i, int n, String value) {
    var elements = segments.get(i).split("\\*", -1);
    if (elements[n].isEmpty() && n != 2) {
      return;
    }
    elements[n] = value;
    var changed = replaced(segments, i, s -> String.join("*", elements));
    toldOnceAt(i, changed, segments.get(i) + " with " + value);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aLevelWhoseFirstSegmentIsMissingIsToldOnce(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .filter(i -> segments.get(i).startsWith("HL*"))
        .forEach(i -> {
          var changed = new ArrayList<>(segments);
          changed.remove(i);
          assertThat(problems(changed)).as(segments.get(i)).hasSize(1);
        });
  }

  @Test
  void theAnswerToAnAuthorizationIsKnownByMoreThanItsPurpose() {
    var segments = LegalFiles.segments("278-answer");

    for (var purpose : List.of("", "1", "13", "11:X", "QQ")) {
      toldOnceAt(3, replaced(segments, 3, s -> s.replace("*11*", "*" + purpose + "*")), purpose);
    }
  }

  @Test
  void aSegmentMovedToAnotherLoopIsToldWhereItStands() {
    var segments = LegalFiles.segments("837P-medicare");
    var from =
        segments.indexOf(
            segments.stream().filter(s -> s.startsWith("REF*EI")).findFirst().orElseThrow());
    var to = segments.size() - 5;
    var changed = new ArrayList<>(segments);
    changed.add(to, changed.remove(from));

    var problems = problems(changed);

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().fault()).isEqualTo(Fault.SEGMENT_ORDER);
    assertThat(problems.getFirst().position()).isEqualTo(to + 1);
    assertThat(problems.getFirst().message()).contains("comes too late. Move it before segment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"835-check", "835-transfer"})
  void aClaimOfARemittanceWhoseFirstSegmentIsMissingIsToldOnceWhereItIsDue(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .filter(i -> segments.get(i).startsWith("CLP*"))
        .forEach(i -> {
          var changed = new ArrayList<>(segments);
          var gone = changed.remove(i);
          var problems = X12Validator.validate(LegalFiles.file(changed)).problems();
          assertThat(problems).as(gone).hasSize(1);
          assertThat(problems.getFirst().fault()).as(gone).isEqualTo(Fault.LOOP_MISSING);
          assertThat(problems.getFirst().position()).as(gone).isEqualTo(i + 1);
        });
  }

  @Test
  void whatIsWrongWithTheEnvelopeIsToldBesideTheCause() {
    var segments = LegalFiles.segments("837P-medicare");
    var level = LegalFiles.first(segments, "HL*2");
    Collections.swap(segments, level, level + 1);
    segments.remove(1);
    segments.remove(segments.size() - 2);
    var alone = X12Validator.validate(LegalFiles.file(segments)).problems();

    assertThat(alone).extracting(X12Problem::fault).contains(Fault.ENVELOPE_ORDER);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSegmentMovedFarIsSeldomToldTwice(String name) {
    var segments = LegalFiles.segments(name);
    var twice =
        inside(segments)
            .filter(i -> i % 5 == 0)
            .flatMap(i ->
                inside(segments)
                    .filter(to -> to % 17 == i % 17 && Math.abs(to - i) > 1)
                    .filter(to -> isToldTwice(moved(segments, i, to))))
            .count();

    assertThat(twice)
        .as(name)
        .isLessThanOrEqualTo(1 + segments.size() * segments.size() / (5 * 17 * 50));
  }

  @ParameterizedTest
  @ValueSource(strings = {"837P-supplies", "837I-others", "837D-office", "276-rich", "835-check"})
  void whatBeginsALoopIsToldOnceWhereItStandsThoughItMovedFar(String name) {
    var segments = LegalFiles.counted(name);
    inside(segments)
        .filter(i -> segments.get(i).matches("(SBR|CLM|LX|HL|CLP|SVC)\\*.*"))
        .forEach(i ->
            inside(segments)
                .filter(to -> to % 29 == i % 29 && Math.abs(to - i) > 2)
                .forEach(to -> {
                  var problems =
                      X12Validator.validate(LegalFiles.file(moved(segments, i, to))).problems();
                  assertThat(problems).as(segments.get(i) + " to " + to).hasSize(1);
                  assertThat(problems.getFirst().position()).isBetween(to - 1, to + 3);
                }));
  }

  private static boolean isToldTwice(List<String> segments) {
    return X12Validator.validate(LegalFiles.file(segments)).problems().size() > 1;
  }

  private static List<String> moved(List<String> segments, int from, int to) {
    var changed = new ArrayList<>(segments);
    changed.add(to, changed.remove(from));
    return changed;
  }

  @Test
  void aRefusalThatChangedPlacesWithTheNextLevelIsToldOnce() {
    var segments = LegalFiles.segments("271-refusal");
    var level = LegalFiles.first(segments, "HL*8*");
    Collections.swap(segments, level - 1, level);

    var problems = X12Validator.validate(LegalFiles.file(segments)).problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().fault()).isEqualTo(Fault.SEGMENT_ORDER);
  }

  @Test
  void aRevenueCodeThatIsNoneIsNotAskedForToo() {
    var line = "SV2*0023*HP:1AA11*0*UN*1";

    assertThat(LegalFiles.problems("837I-others", line, line.replace("0023", "ZZZZ")))
        .extracting(X12Problem::element)
        .containsExactly("SV201");
    assertThat(LegalFiles.problems("837I-others", line, line.replace("0023*HP", "0270*HP")))
        .extracting(X12Problem::fault)
        .contains(Fault.LINE_OF_SERVICE);
  }

  @Test
  void twoCausesAreToldAsTwo() {
    var segments = LegalFiles.segments("837P-medicare");
    var hl =
        segments.lastIndexOf(
            segments.stream().filter(s -> s.startsWith("HL*2")).findFirst().orElseThrow());
    var changed = replaced(segments, hl, s -> s.replaceFirst("HL\\*2\\*1\\*22", "HL*2*1*20"));
    var claim =
        IntStream.range(0, changed.size())
            .filter(i -> changed.get(i).startsWith("CLM*"))
            .findFirst()
            .orElseThrow();

    var both = problems(replaced(changed, claim, s -> s.replace("*Y*A*Y*", "*Q*A*Y*")));

    assertThat(both).map(X12Problem::element).containsExactly("HL03", "CLM06");
  }
}
