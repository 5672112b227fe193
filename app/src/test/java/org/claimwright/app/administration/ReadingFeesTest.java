package org.claimwright.app.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.pricing.Fee;
import org.junit.jupiter.api.Test;

/// A fee schedule's file, as practices and their spreadsheets write it.
class ReadingFeesTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

  @Test
  void theColumnsStandInAnyOrder() {
    assertThat(fees("fee,to,code,from,modifier\n148.00,2026-12-31,99213,2026-01-01,25\n"))
        .containsExactly(
            new Fee("99213", "25", DateRange.ofDays(NEW_YEAR, LAST_DAY), Money.parse("148.00")));
  }

  @Test
  void aFileOfCodesAndFeesHoldsAlwaysOrFromTheDayThatIsAskedFor() {
    var file = "CPT/HCPCS,Charge\n99213,148\nJ3301,9.5\n";
    assertThat(fees(file))
        .containsExactly(Fee.of("99213", Money.parse("148")), Fee.of("J3301", Money.parse("9.50")));
    assertThat(read(file, Optional.of(NEW_YEAR)).orThrow())
        .extracting(Fee::days)
        .containsOnly(DateRange.startingOn(NEW_YEAR));
  }

  @Test
  void semicolonsTabsAndOtherHeadingsAreRead() {
    var expected =
        List.of(new Fee("93000", "26", DateRange.startingOn(NEW_YEAR), Money.parse("48.50")));
    assertThat(fees("HCPCS Code;Mod;Amount;Effective Date\r\n93000;26;48.50;1/1/2026\r\n"))
        .isEqualTo(expected);
    assertThat(fees("Procedure Code\tMOD 1\tUnit Fee\tStart Date\n93000\t26\t48.5\t1/1/2026"))
        .isEqualTo(expected);
    assertThat(fees("code,fee,begin\r93000-26,48.5,2026-01-01\r")).isEqualTo(expected);
  }

  @Test
  void quotesBlankLinesAMarkAtTheBeginningAndDollarsAreRead() {
    var file =
        "\uFEFF"
            + """
            "Code","Description","Fee"

            "99213","Visit, ""established""
            patient","$1,148.00"
            ,,
            j3301,x,$.50
            """;
    var outcome = read(file, Optional.empty());
    assertThat(outcome.orThrow())
        .containsExactly(
            Fee.of("99213", Money.parse("1148")), Fee.of("J3301", Money.parse("0.50")));
    assertThat(outcome.problems())
        .extracting(Problem::message)
        .containsExactly("Not read: \"Description\".");
  }

  @Test
  void aLineIsNamedByItsPlaceInTheFileWithValueReasonAndRemedy() {
    assertThat(wrong("code,fee,from,to\n\n99213,-1,,\n99214,abc,,\n99215,1.005,,\n"))
        .containsExactly(
            "Line 3: \"-1\" is negative: a fee is nothing or more, such as 148.00.",
            "Line 4: \"abc\" is not an amount: dollars and cents such as 148.00.",
            "Line 5: \"1.005\" has a fraction of a cent: at most two decimals, such as 148.00.");
    assertThat(wrong("code,mod,fee,from,to\n9921,,,,\n992134,,1,,\n99213,255,1,,\n,,5,,\n"))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("Line 2: the fee is missing"),
            line -> assertThat(line).startsWith("Line 3: \"992134\" is not a code"),
            line -> assertThat(line).startsWith("Line 4: \"255\" is not a modifier"),
            line -> assertThat(line).startsWith("Line 5: the code is missing"));
    assertThat(
            wrong(
                "code,fee,from,to\n99213,1,2026-02-30,\n99214,1,2026-02-01,2026-01-31\n99215,1,1/1/0026,"))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("Line 2: \"2026-02-30\" is not a day"),
            line -> assertThat(line).startsWith("Line 3: 2026-01-31 is before 2026-02-01"),
            line -> assertThat(line).startsWith("Line 4: \"1/1/0026\" is not a day for a fee"));
  }

  @Test
  void amountsThatAreNoneAreRefused() {
    for (var typed : List.of("$", ".", "1,48", "1.2.3", "1e3", "9999999", "(12.00)", "148 USD")) {
      assertThat(wrong("code;fee\n99213;" + typed)).as(typed).hasSize(1);
    }
  }

  @Test
  void aServiceStandsOnceForADay() {
    assertThat(wrong("code,fee\n99213,1\n99214,2\n99213,1\n"))
        .containsExactly(
            "Line 4: 99213 stands on line 2 too, for the same days: keep one of them.");
    assertThat(
            wrong(
                "code,mod,fee,from,to\n99213,25,1,2026-01-01,2026-06-30\n99213,25,2,2026-06-30,\n"))
        .containsExactly(
            "Line 3: 99213-25 holds on some of the days of line 2: end one before the other"
                + " begins.");
    assertThat(fees("code,mod,fee,from,to\n1234F,,0,,2026-06-30\n1234F,,2,2026-07-01,\n"))
        .hasSize(2);
  }

  @Test
  void zerosThatASpreadsheetLeftOutAreTakenUpAgain() {
    var outcome = read("code,fee\n100,250\n", Optional.empty());
    assertThat(outcome.orThrow()).containsExactly(Fee.of("00100", Money.parse("250")));
    assertThat(outcome.problems())
        .extracting(Problem::toString)
        .containsExactly("Line 2: 100 is read as 00100: spreadsheets leave leading zeros out.");
  }

  @Test
  void aFileWithoutHeadingsOrWithTwoOfOneMeaningIsRefused() {
    assertThat(wrong("99213,148\n99214,212\n").getFirst()).contains("at least code and fee");
    assertThat(wrong("code,fee,charge\n99213,148,150\n").getFirst())
        .contains("\"fee\" and \"charge\" mean the same");
    assertThat(wrong("code,fee\n").getFirst()).contains("no fee in it");
    assertThat(wrong("\n \n").getFirst()).contains("no fee in it");
    assertThat(wrong("code,fee\n" + "99213,1\n".repeat(FeeFile.MOST_LINES)).getFirst())
        .contains("30,000 lines");
  }

  @Test
  void aQuoteThatIsNeverClosedIsToldAndTakesNoTime() {
    assertThat(wrong("code,fee\n\"99213,148\n99214,212\n").getFirst()).startsWith("Line 2: ");
  }

  @Test
  void whatIsNoTextIsRefusedByWhatItIs() {
    assertThat(wrong(bytes("%PDF-1.7"))).containsExactly(said("a PDF"));
    assertThat(wrong(bytes("PK\u0003\u0004")))
        .containsExactly(said("a spreadsheet's workbook or a zip file"));
    assertThat(wrong(bytes("code,fee\n99213\0,1"))).containsExactly(said("not text"));
    assertThat(wrong(new byte[0]).getFirst()).contains("empty");
  }

  @Test
  void anAccentOfAnOldSpreadsheetDoesNotMatter() {
    var file = "code,fee,description\n99213,1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(FeeFile.read(file, Optional.empty()).orThrow()).hasSize(1);
  }

  @Test
  void whatIsWrittenIsReadAsItWas() throws IOException {
    var fees =
        List.of(
            Fee.of("00100", Money.parse("250.00")),
            new Fee("93000", "26", DateRange.ofDays(NEW_YEAR, LAST_DAY), Money.parse("48.05")),
            new Fee("93000", "26", DateRange.startingOn(LAST_DAY.plusDays(1)), Money.ZERO));
    var out = new StringBuilder();
    FeeFile.write(fees, out);
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            code,modifier,fee,from,to
            00100,,250.00,,
            93000,26,48.05,2026-01-01,2026-12-31
            93000,26,0.00,2027-01-01,
            """);
    assertThat(fees(out.toString())).isEqualTo(fees);
  }

  private static String said(String what) {
    return "The file is " + what + ": open it where it comes from and save it as CSV (UTF-8).";
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.US_ASCII);
  }

  private static List<Fee> fees(String file) {
    return read(file, Optional.empty()).orThrow();
  }

  private static List<String> wrong(String file) {
    return wrong(file.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> wrong(byte[] file) {
    var outcome = FeeFile.read(file, Optional.empty());
    assertThat(outcome.isOk()).isFalse();
    return outcome.problems().stream().map(Problem::toString).toList();
  }

  private static Outcome<List<Fee>> read(String file, Optional<LocalDate> begins) {
    return FeeFile.read(file.getBytes(StandardCharsets.UTF_8), begins);
  }
}
