package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Separators at the end of a segment or composite that separate nothing are told once for each
/// segment, and nothing is refused for them.
class TrailingSeparatorTest {

  private static final String NAME = "837P-medicare";

  static Stream<String> names() {
    return LegalFiles.names();
  }

  private static ValidationReport report(String segment, String by) {
    var file = new String(LegalFiles.file(NAME), StandardCharsets.UTF_8);
    return X12Validator.validate(Change.replace(file, segment, by));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSegmentWithSeparatorsAtItsEndIsWarnedOfOnceAtItsPlace(String name) {
    var segments = LegalFiles.segments(name);
    var shapes = Guides.dictionary().segments();
    IntStream.range(3, segments.size() - 3)
        .filter(i -> !segments.get(i).startsWith("BIN"))
        .forEach(i -> {
          var elements = segments.get(i).split("\\*", -1);
          var most = Objects.requireNonNull(shapes.get(elements[0])).slots().size();
          var changed = new ArrayList<>(segments);
          changed.set(i, segments.get(i) + "*".repeat(Math.min(3, most - elements.length + 1)));
          var report = X12Validator.validate(LegalFiles.file(changed));
          assertThat(report.accepted()).as(changed.get(i)).isTrue();
          assertThat(report.problems()).as(changed.get(i)).hasSize(most < elements.length ? 0 : 1);
          assertThat(report.problems())
              .allMatch(problem -> problem.fault() == Fault.TRAILING_SEPARATOR)
              .allMatch(problem -> problem.position() == i + 1)
              .allMatch(
                  problem -> problem.element().equals(Place.name(elements[0], elements.length)));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"SV101", "SV107"})
  void aCompositeWithSeparatorsAtItsEndIsWarnedOf(String element) {
    var segments = LegalFiles.segments(NAME);
    var at = LegalFiles.first(segments, element.substring(0, 3));
    var old = segments.get(at).split("\\*", -1)[Integer.parseInt(element.substring(3))];
    var changed = segments.get(at).replaceFirst("\\*" + old + "(?=\\*|$)", "*" + old + ":");

    var report = report(segments.get(at), changed);

    assertThat(report.accepted()).as(changed).isTrue();
    assertThat(report.problems())
        .extracting(X12Problem::fault)
        .containsExactly(Fault.TRAILING_SEPARATOR);
    assertThat(report.problems()).extracting(X12Problem::element).containsExactly(element);
  }

  @Test
  void theAnswerAcceptsIt() {
    var segments = LegalFiles.segments(NAME);
    var n4 = segments.get(LegalFiles.first(segments, "N4*"));

    var file = new String(LegalFiles.file(NAME), StandardCharsets.UTF_8);

    assertThat(Answered.texts(Change.replace(file, n4, n4 + "**"), 1).getFirst())
        .contains("IK5*A", "AK9*A");
  }

  @Test
  void whatIsWrongWithTheSegmentIsToldAlone() {
    var segments = LegalFiles.segments(NAME);
    var bht = segments.get(3);

    assertThat(report(bht, bht.substring(0, bht.lastIndexOf('*') + 1)).problems())
        .extracting(X12Problem::fault)
        .containsExactly(Fault.ELEMENT_MISSING);
  }
}
