package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A segment of an envelope that strayed is told once, where it stands, and what it tears apart is
/// read as one.
class StraysTest {

  private static final String NAME = "837P-medicare";

  static Stream<String> names() {
    return LegalFiles.names();
  }

  private static List<String> strays(List<String> segments) {
    return List.of(
        segments.get(2),
        segments.get(2).replace("*0001", "*0002"),
        "ST",
        segments.get(segments.size() - 3),
        "SE*5*0001",
        "SE*17*0002",
        segments.get(1),
        segments.get(segments.size() - 2),
        segments.get(0),
        segments.getLast());
  }

  private static List<String> with(List<String> segments, int i, String segment) {
    var changed = new ArrayList<>(segments);
    changed.add(i, segment);
    return changed;
  }

  private static byte[] bytes(List<String> segments) {
    return (String.join("~", segments) + "~").getBytes(StandardCharsets.UTF_8);
  }

  private static ValidationReport report(List<String> segments) {
    return X12Validator.validate(bytes(segments));
  }

  private static void toldOnceAt(int i, ValidationReport report, String what) {
    assertThat(report.problems()).as(what).hasSize(1);
    assertThat(report.problems().getFirst().position()).as(what).isEqualTo(i + 1);
    assertThat(report.transactions()).as(what).hasSize(1);
    assertThat(report.transactions().getFirst().acknowledged()).as(what).isFalse();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSegmentOfAnEnvelopeInTheMidstOfATransactionIsToldOnce(String name) {
    var segments = LegalFiles.counted(name);
    var strays = strays(segments);
    IntStream.range(3, segments.size() - 3)
        .forEach(i -> {
          var stray = strays.get(i % strays.size());
          toldOnceAt(i, report(with(segments, i, stray)), stray + " before " + segments.get(i));
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void whetherTheNumberOfSegmentsCountsItIsAllTheSame(String name) {
    var segments = LegalFiles.counted(name);
    var changed = with(segments, 5, segments.get(2));
    changed.set(changed.size() - 3, "SE*%d*0001".formatted(changed.size() - 4));

    toldOnceAt(5, report(changed), name);
  }

  @Test
  void aTransactionHeadedTwiceIsToldOnce() {
    var segments = LegalFiles.counted(NAME);

    toldOnceAt(3, report(with(segments, 2, segments.get(2))), "the second of two alike");

    var other = report(with(segments, 2, "ST*837*0009*005010X222A1"));
    assertThat(other.problems()).hasSize(1);
    assertThat(other.problems().getFirst().position()).isEqualTo(3);
    assertThat(other.problems().getFirst().fault()).isEqualTo(Fault.ENVELOPE_ORDER);
  }

  @Test
  void theTransactionIsRefusedBySegmentAndReadWhole() {
    var segments = LegalFiles.counted(NAME);
    var twice = with(segments, 12, "ST*837*0002*005010X222A1");
    var report = report(twice);

    var text = Answered.texts(bytes(twice), 1).getFirst();

    assertThat(text).contains("IK3*ST*11**2", "IK5*R*5", "AK9*R*1*1*0");
    assertThat(report.transactions().getFirst().transaction().root().allSegments())
        .hasSize(segments.size() - 4);
    assertThat(X12Validator.validateLong(bytes(with(segments, 12, "ST")), Validation.ALONE))
        .extracting(one -> one.problems().size())
        .isEqualTo(1);
  }

  @Test
  void whatElseIsWrongIsToldToo() {
    var segments = with(LegalFiles.counted(NAME), 12, "SE*5*0001");
    var claim = LegalFiles.first(segments, "CLM*");
    segments.set(claim, segments.get(claim).replace("*Y*A*Y*", "*Q*A*Y*"));

    assertThat(report(segments).problems())
        .extracting(X12Problem::fault)
        .containsExactly(Fault.SEGMENT_UNEXPECTED, Fault.ELEMENT_CODE);
  }

  @Test
  void twoThatStrayedAreToldAsTwo() {
    var segments = with(with(LegalFiles.counted(NAME), 20, "GE*1*7"), 12, "ST");

    assertThat(report(segments).problems())
        .extracting(X12Problem::position)
        .containsExactly(13, 22);
  }

  @Test
  void aTransactionWithoutItsEndIsNoStray() {
    var one = LegalFiles.counted(NAME);
    var body = one.subList(2, one.size() - 3);
    var segments = new ArrayList<>(one.subList(0, 2));
    segments.addAll(body);
    segments.addAll(body);
    segments.set(2 + body.size(), "ST*837*0002*005010X222A1");
    segments.addAll(List.of("SE*%d*0002".formatted(body.size() + 1), "GE*2*7"));
    segments.add(one.getLast());

    var report = report(segments);

    assertThat(report.problems()).extracting(X12Problem::fault).containsExactly(Fault.SE_MISSING);
    assertThat(report.transactions())
        .extracting(ValidationReport.Verdict::accepted)
        .containsExactly(false, true);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aTrailerWhoseNameIsMangledOrThatMovedIsToldOnce(String name) {
    var segments = LegalFiles.counted(name);
    for (var back = 1; back <= 3; back++) {
      var at = segments.size() - back;
      var mangled = new ArrayList<>(segments);
      mangled.set(at, "X" + segments.get(at).substring(1));
      assertThat(report(mangled).problems()).as(mangled.get(at)).hasSize(1);
    }
    for (var to = 4; to < segments.size() - 3; to++) {
      var moved = new ArrayList<>(segments);
      moved.add(to, moved.remove(segments.size() - 3));
      toldOnceAt(to, report(moved), "SE before " + segments.get(to));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void anElementOfAnEnvelopeIsToldOnce(String name) {
    var segments = LegalFiles.counted(name);
    for (var at : List.of(1, 2, segments.size() - 3, segments.size() - 2, segments.size() - 1)) {
      var elements = segments.get(at).split("\\*", -1);
      for (var n = 1; n < elements.length; n++) {
        for (var value : List.of("", "X", "0", "0001:1", "9".repeat(40))) {
          var changed = elements.clone();
          changed[n] = value;
          var file = new ArrayList<>(segments);
          file.set(at, String.join("*", changed));
          assertThat(report(file).problems()).as(file.get(at)).hasSizeLessThan(2);
        }
      }
    }
  }
}
