package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is remembered of the transactions before does not change what is said of the next. Three
/// come before: segments are kept when they come for the second time and found again from then on.
class LaterTransactionTest {

  private static final int OF_ENVELOPE = 2;
  private static final int BEFORE = 3;

  static Stream<String> names() {
    return LegalFiles.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSegmentLeftOutIsToldAfterLegalTransactionsAsItIsAlone(String name) {
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
  void aSegmentGivenTwiceIsToldAfterLegalTransactionsAsItIsAlone(String name) {
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
  void twoNeighboursThatChangedPlacesAreToldAfterLegalTransactionsAsTheyAreAlone(String name) {
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
    var before = BEFORE * (legal.size() - 2 * OF_ENVELOPE);
    assertThat(told(changed, 0)).isEqualTo(told(after(legal, changed), before));
  }

  /// One file of all transactions, the legal ones first.
  private static List<String> after(List<String> legal, List<String> changed) {
    var all = new ArrayList<>(legal.subList(0, OF_ENVELOPE));
    for (var n = 1; n <= BEFORE; n++) {
      all.addAll(numbered(legal.subList(OF_ENVELOPE, legal.size() - OF_ENVELOPE), n));
    }
    all.addAll(numbered(changed.subList(OF_ENVELOPE, changed.size()), BEFORE + 1));
    return all;
  }

  private static List<String> numbered(List<String> transaction, int number) {
    return transaction.stream()
        .map(segment -> segment.replaceFirst("^(ST\\*\\d+|SE\\*\\d+)\\*0001", "$1*000" + number))
        .map(segment -> segment.replace("GE*1*7", "GE*%d*7".formatted(BEFORE + 1)))
        .toList();
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

  /// Every other segment of the transaction.
  private static Stream<Integer> inside(List<String> segments) {
    return IntStream.iterate(3, i -> i < segments.size() - 4, i -> i + 2).boxed();
  }
}
