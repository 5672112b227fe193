package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A segment that stands in the wrong envelope, or in none, is told once, and whose interchange it
/// is not, is accepted.
class DisplacedTest {

  private static final Set<String> ENVELOPES = Set.of("ISA", "GS", "ST", "SE", "GE", "IEA");

  static Stream<String> names() {
    return LegalFiles.names();
  }

  private static ValidationReport report(List<String> segments) {
    var bytes = bytes(segments);
    var report = X12Validator.validate(bytes);
    assertThat(X12Validator.validateLong(bytes, Validation.ALONE).problems())
        .isEqualTo(report.problems());
    return report;
  }

  private static byte[] bytes(List<String> segments) {
    return (String.join("~", segments) + "~").getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> moved(List<String> segments, int from, int to) {
    var changed = new ArrayList<>(segments);
    changed.add(to, changed.remove(from));
    return changed;
  }

  private static void toldOnce(List<String> segments, String what) {
    var report = report(segments);
    assertThat(report.problems()).as(what).hasSize(1);
    assertThat(report.transactions()).as(what).noneMatch(ValidationReport.Verdict::acknowledged);
  }

  private static String id(String segment) {
    return segment.split("\\*", -1)[0];
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSegmentOfAnEnvelopeIsToldOnceWhereverItMoved(String name) {
    var segments = LegalFiles.counted(name);
    var last = segments.size() - 1;
    for (var from : List.of(0, 1, 2, last - 2, last - 1, last)) {
      IntStream.rangeClosed(0, last)
          .filter(to -> to != from && (to < 3 || to > last - 3 || to % 37 == from % 37))
          .forEach(
              to -> toldOnce(moved(segments, from, to), segments.get(from) + " moved to " + to));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSegmentMovedOutOfItsTransactionIsToldOnce(String name) {
    var segments = LegalFiles.counted(name);
    var last = segments.size() - 1;
    var places = List.of(1, 2, last - 2, last - 1, last);
    for (var from = 3; from < last - 2; from += 11) {
      var to = places.get(from % places.size());
      toldOnce(moved(segments, from, to), segments.get(from) + " moved to " + to);
    }
  }

  @Test
  void itIsToldWhereItStandsAndWithWhereItBelongs() {
    var segments = LegalFiles.counted("837P-medicare");
    var header = report(moved(segments, 2, 40)).problems().getFirst();
    var group = report(moved(segments, 1, 40)).problems().getFirst();
    var claim = LegalFiles.first(segments, "CLM*");
    var content = report(moved(segments, claim, segments.size() - 2)).problems().getFirst();

    assertThat(header.position()).isEqualTo(41);
    assertThat(header.message()).isEqualTo("ST has no place here. Move it before segment 3.");
    assertThat(group.position()).isEqualTo(41);
    assertThat(group.message()).isEqualTo("GS has no place here. Move it before segment 2.");
    assertThat(content.segment()).isEqualTo("CLM");
    assertThat(content.position()).isEqualTo(segments.size() - 1);
    assertThat(content.message()).contains("Move it before segment " + (claim + 1));
  }

  @Test
  void whatElseIsWrongIsToldAtItsPlace() {
    var segments = LegalFiles.counted("837P-medicare");
    var claim = LegalFiles.first(segments, "CLM*");
    segments.set(claim, segments.get(claim).replace("*Y*A*Y*", "*Q*A*Y*"));

    var problems = report(moved(segments, 2, claim + 10)).problems();

    assertThat(problems)
        .extracting(X12Problem::fault)
        .containsExactly(Fault.ELEMENT_CODE, Fault.ENVELOPE_ORDER);
    assertThat(problems).extracting(X12Problem::position).containsExactly(claim, claim + 11);
  }

  /// Two interchanges of two groups of two transactions each.
  private static List<String> several(String name) {
    var one = LegalFiles.counted(name);
    var body = one.subList(3, one.size() - 3);
    var file = new ArrayList<String>();
    for (var interchange = 0; interchange < 2; interchange++) {
      file.add(one.getFirst().replace("000000042", "00000004" + interchange));
      for (var group = 0; group < 2; group++) {
        file.add(one.get(1).replace("*7*X*", "*" + group + "*X*"));
        for (var number = 1; number < 3; number++) {
          file.add(one.get(2).replace("*0001", "*000" + number));
          file.addAll(body);
          file.add("SE*%d*000%d".formatted(body.size() + 2, number));
        }
        file.add("GE*2*" + group);
      }
      file.add("IEA*2*00000004" + interchange);
    }
    return file;
  }

  private static void onlyItsInterchangeIsRefused(int at, List<String> file, String what) {
    var report = report(file);
    var texts = Answered.texts(bytes(file), 1);
    var refused = List.of("*R*0", "AK9*R", "AK9*P");

    assertThat(report.problems()).as(what).hasSize(1);
    assertThat(texts).as(what).hasSize(2);
    assertThat(refused).as(what).anyMatch(texts.get(at)::contains);
    assertThat(texts.get(1 - at)).as(what).contains("AK9*A*2*2*2~").doesNotContain(refused);
  }

  @ParameterizedTest
  @ValueSource(strings = {"278-silent", "835-nonpay", "277CA-refusal"})
  void amongSeveralInterchangesOneSegmentMissingOrTwiceIsToldOnce(String name) {
    var file = several(name);
    var half = file.size() / 2;
    for (var i = 1; i < file.size(); i++) {
      if (ENVELOPES.contains(id(file.get(i)))) {
        var twice = new ArrayList<>(file);
        twice.add(i, file.get(i));
        onlyItsInterchangeIsRefused(i / half, twice, file.get(i) + " twice at " + i);
        if (i != half) {
          var missing = new ArrayList<>(file);
          missing.remove(i);
          onlyItsInterchangeIsRefused(i / half, missing, file.get(i) + " missing at " + i);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"278-silent", "835-nonpay", "277CA-refusal"})
  void amongSeveralInterchangesNeighboursThatChangedPlacesAreToldOnce(String name) {
    var file = several(name);
    var half = file.size() / 2;
    for (var i = 1; i < file.size() - 1; i++) {
      var isOfEnvelope =
          ENVELOPES.contains(id(file.get(i))) || ENVELOPES.contains(id(file.get(i + 1)));
      if (isOfEnvelope && i != half && i + 1 != half) {
        var changed = new ArrayList<>(file);
        Collections.swap(changed, i, i + 1);
        onlyItsInterchangeIsRefused(i / half, changed, file.get(i) + " swapped at " + i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GS", "ST", "SE", "GE", "IEA"})
  void aSegmentMovedToAnotherInterchangeIsToldInBoth(String id) {
    var file = several("278-silent");
    var half = file.size() / 2;
    var from = LegalFiles.first(file, id + "*");

    var moved = moved(file, from, half + 4);
    var report = report(moved);

    var answers = Answered.to(bytes(moved), 1);
    assertThat(report.problems()).hasSize(2);
    assertThat(answers)
        .hasSize(2)
        .allSatisfy(
            answer -> assertThat(new String(answer, StandardCharsets.UTF_8)).contains("*R*"));
  }

  @Test
  void anInterchangeIsReadAfterWhatStandsBetweenInterchanges() {
    var file = several("278-silent");
    var half = file.size() / 2;
    file.addAll(half, List.of("REF*EI*1", "SE*1*1"));

    var report = report(file);

    assertThat(report.problems())
        .extracting(X12Problem::fault)
        .containsExactly(Fault.TRAILING_DATA);
    assertThat(report.file().interchanges()).hasSize(2);
    assertThat(report.file().interchanges().get(1).isa().position()).isEqualTo(half + 3);
    assertThat(report.transactions())
        .extracting(ValidationReport.Verdict::accepted)
        .containsExactly(false, false, false, false, true, true, true, true);
  }

  @Test
  void whatHasNoPlaceBeforeAMissingTrailerIsItsTransactionsFault() {
    var segments = LegalFiles.counted("837P-medicare");
    segments.set(segments.size() - 3, "XYZ*1");

    var report = report(segments);

    assertThat(report.transactions().getFirst().acknowledged()).isFalse();
    assertThat(report.problemsOf(report.transactions().getFirst().transaction())).isNotEmpty();
  }
}
