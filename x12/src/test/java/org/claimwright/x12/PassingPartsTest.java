package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A file that is passed on piece by piece is the file that is held whole.
class PassingPartsTest {

  private static String passed(byte[] file) {
    var text = new StringBuilder();
    TransactionReader.pass(
        new ByteArrayInputStream(file), new Readout(line -> text.append(line).append('\n')));
    return text.toString();
  }

  private static List<X12Problem> problemsPassed(byte[] file) {
    var problems = new ArrayList<X12Problem>();
    var listener =
        new FileListener() {
          @Override
          public void problem(X12Problem problem) {
            problems.add(problem);
          }
        };
    TransactionReader.pass(new ByteArrayInputStream(file), listener);
    problems.sort(Comparator.comparingInt(X12Problem::position));
    return problems;
  }

  @ParameterizedTest
  @MethodSource("org.claimwright.x12.LegalFiles#names")
  void aFileIsReadOutAlikePieceByPieceAndWithASegmentMissing(String name) {
    var segments = LegalFiles.counted(name);
    var whole = LegalFiles.file(segments);
    assertThat(passed(whole)).isEqualTo(Readout.of(TransactionReader.read(whole)));

    segments.remove(segments.size() / 2);
    var lacking = LegalFiles.file(segments);
    assertThat(passed(lacking)).isEqualTo(Readout.of(TransactionReader.read(lacking)));
    assertThat(problemsPassed(lacking)).isEqualTo(TransactionReader.read(lacking).problems());
  }

  @Test
  void whatStandsBehindALineBreakIsReadWhereverABlockOfTheStreamEnds() {
    for (var blanks = 0; blanks < 128; blanks++) {
      var lines = " ".repeat(blanks) + Files837.CLAIM.replace("\n", "\r\n");
      var file = lines.getBytes(StandardCharsets.UTF_8);

      assertThat(passed(file)).isEqualTo(Readout.of(TransactionReader.read(file)));
    }
  }

  @Test
  void aTransactionBeforeTheFirstGroupIsNotForgotten() {
    var lines = new ArrayList<>(Files837.CLAIM.lines().toList());
    lines.add(lines.size() - 2, lines.remove(1));
    var file = Files837.bytes(String.join("", lines));

    assertThat(TransactionReader.read(file).transactions()).hasSize(1);
    assertThat(passed(file)).contains("837P 0001", "CLM");
  }

  @Test
  void claimsThatHaveBeenToldAreLetGo() {
    var claims = new ArrayList<WeakReference<Segment>>();
    var listener =
        new FileListener() {
          @Override
          public void segment(Segment segment, String loop) {
            if (segment.is("CLM")) {
              claims.add(new WeakReference<>(segment));
            } else if (segment.is("SE")) {
              System.gc();
            }
          }
        };
    TransactionReader.pass(manyClaims(3_000), listener);

    assertThat(claims).hasSize(3_000);
    var first = claims.subList(0, 2_900);
    assertThat(first).allMatch(claim -> claim.get() == null);
  }

  /// One transaction of so many claims for the one subscriber.
  private static SequenceInputStream manyClaims(int count) {
    var claim = Files837.CLAIM.indexOf("CLM*");
    var end = Files837.CLAIM.indexOf("SE*");
    var one = Files837.CLAIM.substring(claim, end);
    var parts = new ArrayList<ByteArrayInputStream>();
    parts.add(new ByteArrayInputStream(Files837.bytes(Files837.CLAIM.substring(0, claim))));
    IntStream.range(0, count)
        .forEach(i -> parts.add(new ByteArrayInputStream(Files837.bytes(one))));
    parts.add(new ByteArrayInputStream(Files837.bytes(Files837.CLAIM.substring(end))));
    return new SequenceInputStream(Collections.enumeration(parts));
  }
}
