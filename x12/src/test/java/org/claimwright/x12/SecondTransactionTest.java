package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the walk remembers of the transactions before does not change what it says of the next.
class SecondTransactionTest {

  private static final int OF_ENVELOPE = 2;

  static Stream<String> names() {
    return LegalFiles.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSegmentLeftOutIsToldAfterALegalTransactionAsItIsAlone(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .forEach(i -> {
          var changed = new ArrayList<>(segments);
          changed.remove((int) i);
          isToldAlike(segments, changed);
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSegmentGivenTwiceIsToldAfterALegalTransactionAsItIsAlone(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .forEach(i -> {
          var changed = new ArrayList<>(segments);
          changed.add(i, segments.get(i));
          isToldAlike(segments, changed);
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void twoNeighboursThatChangedPlacesAreToldAfterALegalTransactionAsTheyAreAlone(String name) {
    var segments = LegalFiles.segments(name);
    inside(segments)
        .forEach(i -> {
          var changed = new ArrayList<>(segments);
          changed.set(i, segments.get(i + 1));
          changed.set(i + 1, segments.get(i));
          isToldAlike(segments, changed);
        });
  }

  private static void isToldAlike(List<String> legal, List<String> changed) {
    var before = legal.size() - 2 * OF_ENVELOPE;
    assertThat(told(changed, 0)).isEqualTo(told(after(legal, changed), before));
  }

  /// One file of both transactions, the legal one first.
  private static List<String> after(List<String> legal, List<String> changed) {
    var both = new ArrayList<>(legal.subList(0, legal.size() - OF_ENVELOPE));
    both.addAll(
        changed.subList(OF_ENVELOPE, changed.size()).stream()
            .map(segment -> segment.replaceFirst("^(ST\\*\\d+|SE\\*0)\\*0001", "$1*0002"))
            .map(segment -> segment.replace("GE*1*7", "GE*2*7"))
            .toList());
    return both;
  }

  private static List<String> told(List<String> segments, int before) {
    return X12Validator.validate(LegalFiles.file(segments)).problems().stream()
        .map(problem ->
            "%s %s %d %s"
                .formatted(
                    problem.fault(),
                    problem.loop(),
                    problem.position() - before,
                    problem.element()))
        .toList();
  }

  private static Stream<Integer> inside(List<String> segments) {
    return IntStream.range(3, segments.size() - 4).boxed();
  }
}
