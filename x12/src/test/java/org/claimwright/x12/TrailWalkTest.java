package org.claimwright.x12;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of many pieces of work that go through their guide the same way are read along known ways
/// where little memory is to be used, and segment by segment where the trees are kept: both must
/// say the same.
class TrailWalkTest {

  private static final int COPIES = 16;
  private static final List<String> VALUES =
      List.of("", "X", "1", "0", "23", "-5", "20300101", "19000101", "ZZ", "99999", "A:B");

  /// One rule of the guide allows each of them.
  private static final List<List<String>> NUMBERS =
      List.of(
          List.of(), List.of("REF*0B*A1"), List.of("REF*G2*B2"), List.of("REF*0B*A1", "REF*G2*B2"));

  static List<String> namesOfLegalFiles() {
    return LegalFiles.names().toList();
  }

  @ParameterizedTest
  @MethodSource("namesOfLegalFiles")
  void manyTransactionsAndOneFaultAreToldAsWithoutKnownWays(String name) {
    var random = new Random(name.hashCode());
    for (var round = 0; round < 5; round++) {
      var segments = repeated(LegalFiles.segments(name));
      if (round > 0) {
        change(segments, random);
      }
      assertSame(LegalFiles.file(segments));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "~\n", "~\r\n"})
  void manyClaimsAndAFewFaultsAreToldAsWithoutKnownWays(String terminator) {
    var random = new Random(7);
    for (var round = 0; round < 40; round++) {
      var segments = claims(30, random);
      for (var faults = round % 4; faults > 0; faults--) {
        change(segments, random);
      }
      assertSame(
          new String(LegalFiles.file(segments), US_ASCII)
              .replace("~\n", terminator)
              .getBytes(US_ASCII));
    }
  }

  @Test
  void manyRemittancesAndAFewFaultsAreToldAsWithoutKnownWays() {
    var random = new Random(11);
    for (var round = 0; round < 40; round++) {
      var segments = payments(30, random);
      for (var faults = round % 4; faults > 0; faults--) {
        change(segments, random);
      }
      assertSame(LegalFiles.file(segments));
    }
  }

  @Test
  void aCleanFileOfManyClaimsHasNoProblem() {
    assertThat(
            X12Validator.validateLong(LegalFiles.file(claims(100, new Random(1))), all())
                .problems())
        .isEmpty();
    assertThat(
            X12Validator.validateLong(LegalFiles.file(payments(100, new Random(1))), all())
                .problems())
        .isEmpty();
  }

  @Test
  void aSegmentOfAFewBytesIsNotTakenForTheOneThatCameBefore() {
    var segments = claims(40, new Random(3));
    var last = segments.lastIndexOf("LX*2");
    segments.set(last, "LX*3");

    var problems = X12Validator.validateLong(LegalFiles.file(segments), all()).problems();

    assertThat(problems)
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.fault()).isEqualTo(Fault.LX_SEQUENCE);
          assertThat(problem.position()).isEqualTo(last + 1);
        });
  }

  @Test
  void aFileThatEndsInsideAClaimOnAKnownWayIsToldAsWithoutIt() {
    var segments = claims(40, new Random(5));
    for (var left = segments.size() - 4; left > segments.size() - 40; left--) {
      var cut = String.join("~", segments.subList(0, left)) + "~";
      assertSame(cut.getBytes(US_ASCII));
      assertSame(cut.substring(0, cut.length() - 3).getBytes(US_ASCII));
    }
  }

  @Test
  void otherDelimitersInALaterInterchangeAreReadWithTheirOwn() {
    var one = new String(LegalFiles.file(claims(30, new Random(5))), US_ASCII);
    var other = one.replace(':', '>').replace("~", "|");
    assertSame((one + other + one).getBytes(US_ASCII));
  }

  private static Validation all() {
    return Validation.ALONE.upTo(7);
  }

  private static void assertSame(byte[] file) {
    var plain = X12Validator.validate(file, all());
    for (var along :
        List.of(
            X12Validator.validateLong(file, all()),
            X12Validator.validateLong(new ByteArrayInputStream(file), all()))) {
      assertThat(along.problems()).isEqualTo(plain.problems());
      assertThat(along.accepted()).isEqualTo(plain.accepted());
      assertThat(along.notChecked()).isEqualTo(plain.notChecked());
    }
  }

  /// The transaction of the file again and again.
  private static List<String> repeated(List<String> file) {
    var from = 2;
    var to = file.size() - 2;
    var all = new ArrayList<>(file.subList(0, from));
    for (var copy = 1; copy <= COPIES; copy++) {
      for (var segment : file.subList(from, to)) {
        var number = "%04d".formatted(copy);
        all.add(
            segment.startsWith("ST*") || segment.startsWith("SE*")
                ? segment.replaceFirst("0001", number)
                : segment);
      }
    }
    all.add("GE*" + COPIES + "*7");
    all.add(file.getLast());
    return all;
  }

  private static void change(List<String> segments, Random random) {
    var at = 3 + random.nextInt(segments.size() - 6);
    var elements = segments.get(at).split("\\*", -1);
    switch (random.nextInt(6)) {
      case 0 -> segments.remove(at);
      case 1 -> segments.add(at, segments.get(at));
      case 2 -> Collections.swap(segments, at, at + 1);
      case 3 -> segments.add(3 + random.nextInt(segments.size() - 6), segments.remove(at));
      default -> {
        var n = random.nextInt(elements.length);
        elements[n] = VALUES.get(random.nextInt(VALUES.size()));
        segments.set(at, String.join("*", elements));
      }
    }
  }

  private static List<String> envelope(String set, String version, String functional) {
    return new ArrayList<>(
        List.of(
            "ISA*00*          *00*          *ZZ*HILLSIDE       *ZZ*PLAINPAYER     *260310*0915*^*"
                + "00501*000000042*0*T*:",
            "GS*%s*HILLSIDE*PLAINPAYER*20260310*0915*7*X*%s".formatted(functional, version),
            "ST*%s*0001%s".formatted(set, set.equals("835") ? "" : "*" + version)));
  }

  private static List<String> ended(List<String> segments) {
    segments.addAll(List.of("SE*0*0001", "GE*1*7", "IEA*1*000000042"));
    return segments;
  }

  private static List<String> claims(int count, Random random) {
    var all = envelope("837", "005010X222A1", "HC");
    all.addAll(
        List.of(
            "BHT*0019*00*B1*20260310*0915*CH",
            "NM1*41*2*HILLSIDE*****46*HILLSIDE",
            "PER*IC*BILLING*TE*6145550100",
            "NM1*40*2*PLAIN PAYER*****46*PLAINPAYER",
            "HL*1**20*1",
            "NM1*85*2*HILLSIDE CLINIC*****XX*1993014707",
            "N3*9 HILL ROAD",
            "N4*COLUMBUS*OH*432151234",
            "REF*EI*311234567"));
    for (var i = 0; i < count; i++) {
      var lines = 1 + random.nextInt(3);
      all.addAll(
          List.of(
              "HL*%d*1*22*0".formatted(i + 2),
              "SBR*P*18*******CI",
              "NM1*IL*1*MEMBER%d*ADA****MI*Z%05d".formatted(i, i),
              "N3*%d OAK STREET".formatted(i + 1),
              "N4*COLUMBUS*OH*43215",
              "DMG*D8*19700314*F",
              "NM1*PR*2*PLAIN PAYER*****PI*PLAIN",
              "CLM*C%d*%d***11:B:1*Y*A*Y*Y".formatted(i, lines * 120),
              "HI*ABK:I10*ABF:E119",
              "NM1*82*1*LEE*SAM****XX*1993014707"));
      all.addAll(NUMBERS.get(random.nextInt(NUMBERS.size())));
      for (var line = 1; line <= lines; line++) {
        all.addAll(
            List.of(
                "LX*" + line,
                "SV1*HC:9921%d*120*UN*1***1:2".formatted(2 + random.nextInt(3)),
                "DTP*472*D8*202603%02d".formatted(1 + random.nextInt(3)),
                "REF*6R*%d-%d".formatted(i, line)));
      }
    }
    return ended(all);
  }

  private static List<String> payments(int count, Random random) {
    var all = envelope("835", "005010X221A1", "HP");
    var claims = new ArrayList<String>();
    var paid = 0;
    for (var i = 0; i < count; i++) {
      var lines = 1 + random.nextInt(3);
      paid += lines * 80;
      claims.addAll(
          List.of(
              "CLP*C%d*1*%d*%d*%d*12*P%d*11*1".formatted(i, lines * 120, lines * 80, lines * 10, i),
              "NM1*QC*1*MEMBER%d*ADA****MI*Z%05d".formatted(i, i),
              "DTM*050*20260304"));
      for (var line = 1; line <= lines; line++) {
        claims.addAll(
            List.of(
                "SVC*HC:99213*120*80**1",
                "DTM*472*2026030" + (1 + random.nextInt(3)),
                "CAS*CO*45*30",
                "CAS*PR*1*10",
                "REF*6R*%d-%d".formatted(i, line)));
      }
    }
    all.addAll(
        List.of(
            "BPR*I*%d*C*CHK************20260310".formatted(paid),
            "TRN*1*10001*1512345678",
            "N1*PR*PLAIN PAYER",
            "N3*1 LAKE ROAD",
            "N4*TOLEDO*OH*43604",
            "PER*BL*LINE*TE*6145550199",
            "N1*PE*HILLSIDE CLINIC*XX*1993014707",
            "LX*1"));
    all.addAll(claims);
    return ended(all);
  }
}
