package org.claimwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notes as JSON lines, coded with a small release of our own in a home of its own.
class CodeCommandTest {

  private static final String ORDER =
      row(1, "I10", "Essential (primary) hypertension")
          + row(2, "J020", "Streptococcal pharyngitis")
          + row(3, "Z794", "Long term (current) use of insulin");

  @TempDir Path folder = Path.of(".");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aHomeOfItsOwn() throws IOException {
    System.setProperty(InstalledCodeSets.HOME_PROPERTY, folder.resolve("home").toString());
    var order = Files.writeString(folder.resolve("icd10cm-order-2026.txt"), ORDER);
    assertThat(run("codesets", "import", order.toString())).as(() -> err.toString()).isZero();
  }

  @AfterEach
  void homeAgain() {
    System.clearProperty(InstalledCodeSets.HOME_PROPERTY);
  }

  @Test
  void aWarningOfTheDateIsToldOnceForAllLines() throws IOException {
    var notes =
        Files.writeString(
            folder.resolve("notes.jsonl"), line("a", "Hypertension.") + line("b", "HTN."));

    assertThat(run("code", "--format", "jsonl", "--on", "2028-01-05", notes.toString())).isZero();
    assertThat(out.toString().lines().filter(l -> l.startsWith("{\"id\""))).hasSize(2);
    assertThat(err.toString().lines().filter(l -> l.contains("more than a year after")))
        .hasSize(1)
        .allMatch(l -> l.startsWith(notes + ": "));
  }

  @Test
  void aNoteOfAnOlderWindowsProgramLosesNoLetter() throws IOException {
    var note = folder.resolve("note.txt");
    Files.write(
        note,
        "Seen with Mrs. Muñoz. ASSESSMENT: Hypertension."
            .getBytes(Charset.forName("windows-1252")));

    assertThat(run("code", "--on", "2026-01-05", note.toString())).isZero();
    assertThat(out.toString()).contains("I10", "“Hypertension” at 34");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aRecordOfManyPagesTellsHowFarItHasCome() throws IOException {
    var page = "She feels well and takes her tablets. \n".repeat(3_000);
    var note = Files.writeString(folder.resolve("record.txt"), page + "ASSESSMENT: Hypertension.");

    assertThat(run("code", "--on", "2026-01-05", note.toString())).isZero();
    assertThat(err.toString())
        .contains("117,025 characters, step 1 of 5: looking for sections")
        .contains("step 5 of 5");
  }

  @Test
  void aNoteOfAPageTellsNothingOfItsSteps() throws IOException {
    var note = Files.writeString(folder.resolve("note.txt"), "ASSESSMENT: Hypertension.");

    run("code", "--on", "2026-01-05", note.toString());
    assertThat(err.toString()).doesNotContain("step 1");
  }

  @Test
  void aRemarkOnANoteNamesItsLine() throws IOException {
    var notes =
        Files.writeString(
            folder.resolve("notes.jsonl"), line("a", "Hypertension.") + line("b", "Well."));

    run("code", "--format", "jsonl", "--on", "2026-01-05", notes.toString());
    assertThat(err.toString()).contains(notes + " line 2: ").doesNotContain("line 1: ");
  }

  private static String row(int number, String code, String title) {
    return "%05d %-7s 1 %-60.60s %s%n".formatted(number, code, title, title);
  }

  private static String line(String id, String assessment) {
    return "{\"id\":\"" + id + "\",\"text\":\"HPI: Here.\\n\\nASSESSMENT: " + assessment + "\"}\n";
  }

  private int run(String... args) {
    return Claimwright.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
