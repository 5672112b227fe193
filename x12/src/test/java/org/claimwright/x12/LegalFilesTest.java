package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the guides allow passes every level; each single fault in it is told once, at its segment.
class LegalFilesTest {

  /// Segments by which others are understood, and raw bytes, which are counted.
  private static final Set<String> FOUND_BY =
      Set.of("BHT*0007*11", "DTP*472*D8*20260301", "BIN", "BDS");

  static Stream<String> names() {
    return LegalFiles.names();
  }

  private static List<X12Problem> problems(List<String> segments) {
    return X12Validator.validate(LegalFiles.file(segments)).problems();
  }

  @ParameterizedTest
  @MethodSource("names")
  void legalContentIsPassedOnEveryLevel(String name) {
    assertThat(X12Validator.validate(LegalFiles.file(name)).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theAnswersToALegalFileAreLegalThemselves(String name) {
    var file = LegalFiles.file(name);
    var answers = new ArrayList<>(Answered.to(file, 1));
    Answered.byClaim(file, 2).ifPresent(answers::add);

    for (var answer : answers) {
      assertThat(X12Validator.validate(answer).problems()).isEmpty();
      assertThat(new String(answer, StandardCharsets.UTF_8)).doesNotContain("IK5*R", "AK9*R");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void aLegalFileIsWrittenAgainAsItWas(String name) {
    var file = LegalFiles.file(name);

    assertThat(X12Copy.of(X12Validator.validate(file).file()))
        .asString()
        .isEqualTo(new String(file, StandardCharsets.UTF_8).replace("\n", ""));
  }

  @ParameterizedTest
  @MethodSource("names")
  void anElementOfThreeHundredLettersIsToldOnceAtItsPlace(String name) {
    eachElement(name, value -> !value.contains(":"), (value, at) -> value + "A".repeat(300));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aControlCharacterIsToldOnceAtItsPlace(String name) {
    eachElement(name, value -> !value.contains(":"), (value, at) -> value + "\u0007");
  }

  @ParameterizedTest
  @MethodSource("names")
  void aDayThatIsNoneIsToldOnceAtItsPlace(String name) {
    eachElement(name, value -> value.matches("20\\d{6}"), (value, at) -> "20260230");
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPeriodThatRunsBackwardIsToldOnceAtItsPlace(String name) {
    eachElement(
        name,
        value ->
            value.matches("20\\d{6}-20\\d{6}") && !value.substring(0, 8).equals(value.substring(9)),
        (value, at) -> value.substring(9) + "-" + value.substring(0, 8));
  }

  @ParameterizedTest
  @MethodSource("names")
  void anElementPastTheLastIsToldAtItsSegment(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .forEach(i -> {
          var changed = new ArrayList<>(segments);
          changed.set(i, segments.get(i) + "*A".repeat(30));
          assertThat(problems(changed))
              .as(segments.get(i))
              .isNotEmpty()
              .allMatch(p -> p.position() == i + 1);
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void anUnknownSegmentIsToldOnceAtItsPlace(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .forEach(i -> {
          var changed = new ArrayList<>(segments);
          changed.add(i + 1, "XYZ*1");
          var problems = problems(changed);
          assertThat(problems).as("after " + segments.get(i)).hasSize(1);
          assertThat(problems.getFirst().fault()).isEqualTo(Fault.SEGMENT_UNKNOWN);
          assertThat(problems.getFirst().position()).isEqualTo(i + 2);
        });
  }

  private interface Faulty {
    String of(String value, int at);
  }

  /// Spoils each element that is wanted, one at a time.
  private static void eachElement(String name, Predicate<String> wanted, Faulty faulty) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .filter(i -> FOUND_BY.stream().noneMatch(segments.get(i)::startsWith))
        .forEach(i -> {
          var elements = segments.get(i).split("\\*", -1);
          for (var n = 1; n < elements.length; n++) {
            if (!elements[n].isEmpty()
                && wanted.test(elements[n])
                && !isLevelKind(elements[0], n)) {
              spoiled(segments, i, n, faulty.of(elements[n], n));
            }
          }
        });
  }

  /// HL03 decides what the level is, and so what follows.
  private static boolean isLevelKind(String segment, int n) {
    return segment.equals("HL") && n == 3;
  }

  private static void spoiled(List<String> segments, int i, int n, String value) {
    var elements = segments.get(i).split("\\*", -1);
    var place = "%s%02d".formatted(elements[0], n);
    elements[n] = value;
    var changed = new ArrayList<>(segments);
    changed.set(i, String.join("*", elements));
    var problems = problems(changed);
    assertThat(problems).as(place + " of " + segments.get(i)).hasSize(1);
    assertThat(problems.getFirst().position()).as(place).isEqualTo(i + 1);
    assertThat(problems.getFirst().element()).startsWith(place);
  }

  private static Stream<Integer> inside(List<String> segments) {
    return IntStream.range(3, segments.size() - 3).boxed();
  }
}
