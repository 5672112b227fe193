package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.claimwright.codesets.NcciTables.Setting;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingNcciPairsTest {

  private static final String TOP =
      """
      notice of a licence\t\t\t\t\t\t
      Column1/Column2 Edits\t\t\t\t\t\t
      Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale
      \t\tprior to 1996\tDate\tDate\t0=not allowed\t
      \t\t\t\t*=no data\t1=allowed\t
      \t\t\t\t\t9=not applicable\t
      """;
  private static final LocalDate SUMMER = LocalDate.of(2026, 8, 1);

  @TempDir Path folder = Path.of(".");
  private Release2026 release = new Release2026(folder);

  @BeforeEach
  void aFolder() {
    release = new Release2026(folder);
  }

  @Test
  void aReleaseIsPutTogetherFromItsFilesAndAnsweredByDate() throws IOException {
    var report = release.imported(first(), second());

    assertThat(report.isClean()).isTrue();
    assertThat(report.imported())
        .extracting(Release::set, Release::version, Release::codes)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("NCCI PTP Practitioner", "2026-07", 5));
    var ncci = release.open().reference().ncci();
    assertThat(ncci.pair("20610", "36415", Setting.PRACTITIONER, SUMMER))
        .get()
        .extracting(PtpEdit::modifier, PtpEdit::rationale)
        .containsExactly(PtpEdit.Modifier.NOT_ALLOWED, "Standards of practice");
    assertThat(ncci.pair("36415", "20610", Setting.PRACTITIONER, SUMMER)).isEmpty();
    assertThat(ncci.pair("20610", "36415", Setting.HOSPITAL, SUMMER)).isEmpty();
  }

  @Test
  void aPairHoldsFromItsFirstToItsLastDay() throws IOException {
    release.imported(first(), second());
    var ncci = release.open().reference().ncci();

    assertThat(holds(ncci, LocalDate.of(2021, 12, 31))).isFalse();
    assertThat(holds(ncci, LocalDate.of(2022, 1, 1))).isTrue();
    assertThat(holds(ncci, LocalDate.of(2023, 12, 31))).isTrue();
    assertThat(holds(ncci, LocalDate.of(2024, 1, 1))).isFalse();
    assertThat(holds(ncci, LocalDate.of(2025, 4, 1))).isTrue();
    assertThat(ncci.history("20610", "99213", Setting.PRACTITIONER, SUMMER)).hasSize(2);
  }

  @Test
  void aPairDeletedOnItsFirstDayNeverHeld() throws IOException {
    release.imported(first(), second());

    assertThat(
            release
                .open()
                .reference()
                .ncci()
                .pair("G0439", "G0438", Setting.PRACTITIONER, LocalDate.of(2020, 1, 1)))
        .isEmpty();
  }

  @Test
  void aPartThatStandsInTheFolderTwiceIsReadOnceAndOneThatDiffersRefusesAllOfIt()
      throws IOException {
    var twin = release.file("again/ccipra-v322r0-f2.TXT", Files.readString(second()));
    var report = release.imported(first(), second(), twin);
    assertThat(report.isClean()).isTrue();
    assertThat(report.imported()).singleElement().extracting(Release::codes).isEqualTo(5);

    var other =
        release.file(
            "other/ccipra-v322r0-f2.TXT", Files.readString(second()).replace("G0438", "G0437"));
    var refused = release.imported(first(), second(), other);
    assertThat(refused.imported()).isEmpty();
    assertThat(messages(refused)).anyMatch(text -> text.contains("it is part f2 of the release"));
  }

  @Test
  void aMissingFileOfTheReleaseRefusesAllOfIt() throws IOException {
    var report = release.imported(second());

    assertThat(report.imported()).isEmpty();
    assertThat(report.refused()).isEqualTo(1);
    assertThat(messages(report))
        .anyMatch(text -> text.contains("file f1 of the release is missing"));
  }

  @Test
  void aReleaseWithoutItsLastFileIsRefused() throws IOException {
    assertThat(messages(release.imported(first())))
        .anyMatch(text -> text.contains("ends at 20610") && text.contains("missing or cut short"));
  }

  @Test
  void aLostLeadingZeroAndACutRowAreNamedWithLineAndReason() throws IOException {
    var edited =
        release.file(
            "ccipra-v322r0-f1.TXT",
            TOP
                + "213T\t36591\t\t20220101\t*\t0\tSome reason\n"
                + "20610\t36415\t\t20220101\t*\t7\tSome reason\n"
                + "20610\t36415\t\t1/1/2022\t*\t1\tSome reason\n"
                + "G0439\t36415\t\t2022\n");
    var report = release.imported(edited);

    assertThat(report.imported()).isEmpty();
    assertThat(report.problems())
        .extracting(Problem::toString)
        .anyMatch(text -> text.contains("line 7") && text.contains("213T") && text.contains("zero"))
        .anyMatch(text -> text.contains("line 8") && text.contains("indicator \"7\""))
        .anyMatch(text -> text.contains("line 9") && text.contains("1/1/2022"))
        .anyMatch(text -> text.contains("line 10") && text.contains("cut short"));
  }

  @Test
  void theGoodRestIsTakenWhenAskedFor() throws IOException {
    var edited =
        release.file(
            "ccioph-v322r0-f1.TXT",
            TOP + "213T\t36591\t\t20220101\t*\t0\tx\nG0439\t36415\t\t20220101\t*\t1\tx\n");

    assertThat(release.insistedOn(edited).imported()).extracting(Release::codes).containsExactly(1);
    assertThat(release.open().reference().ncci().pair("G0439", "36415", Setting.HOSPITAL, SUMMER))
        .isPresent();
  }

  @Test
  void aNewQuarterIsReadOutAgainstTheOldOne() throws IOException {
    release.imported(first(), second());
    var july = release.folder().resolve("october");
    var october = new Release2026(java.nio.file.Files.createDirectories(july));
    Importer.into(release.store())
        .run(
            java.util.List.of(
                october.file(
                    "ccipra-v323r0-f1.TXT",
                    TOP
                        + "20610\t36415\t\t20220101\t*\t1\tStandards of practice\n"
                        + "G0439\t99397\t\t20260101\t*\t0\tNew\n")));

    var update =
        CodeSetStore.update(release.store(), "NCCI PTP Practitioner", "2026-07", "2026-10")
            .orThrow();
    assertThat(update.rows()).extracting(ReleaseUpdate.RowChange::key).contains("20610", "G0439");
    assertThat(update.codes().added()).isEmpty();
  }

  private static boolean holds(NcciTables ncci, LocalDate on) {
    return ncci.pair("20610", "99213", Setting.PRACTITIONER, on).isPresent();
  }

  private static java.util.List<String> messages(ImportReport report) {
    return report.problems().stream().map(Problem::message).toList();
  }

  private Path first() throws IOException {
    return release.file(
        "ccipra-v322r0-f1.TXT",
        (TOP
                + "20610\t36415\t\t20220101\t*\t0\tStandards of practice\n"
                + "20610\t99213\t\t20220101\t20231231\t1\tMisuse\n"
                + "20610\t99213\t\t20250401\t*\t1\tMisuse\n")
            .replace("\n", "\r\n"));
  }

  private Path second() throws IOException {
    return release.file(
        "ccipra-v322r0-f2.TXT",
        TOP
            + "99397\tG0438\t*\t19960101\t*\t0\tMore extensive\n"
            + "G0439\tG0438\t\t20200101\t20200101\t9\tWithdrawn\n");
  }
}
