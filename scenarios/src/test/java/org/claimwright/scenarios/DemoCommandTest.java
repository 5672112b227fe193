package org.claimwright.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimwright.app.launch.CommandTable;
import org.claimwright.x12.X12Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job without a browser, as somebody at a terminal has it.
class DemoCommandTest {

  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theDemoNotesGoTheWholeWayAndTheBooksBalance() throws IOException {
    var to = folder.resolve("artefacts");
    assertThat(demo("--out", to.toString())).isZero();
    assertThat(out.toString()).contains("Does it balance?").doesNotContain("NO ");
    for (var station : List.of("notes", "codes", "claims", "answers", "statements")) {
      assertThat(files(to.resolve(station))).as(station).isNotEmpty();
    }
    for (var file : files(to.resolve("claims"))) {
      assertThat(X12Validator.validate(Files.readAllBytes(file)).accepted()).isTrue();
    }
    for (var file : files(to.resolve("answers"))) {
      assertThat(X12Validator.validate(Files.readAllBytes(file)).accepted())
          .as(file.toString())
          .isTrue();
    }
    assertThat(files(to.resolve("statements")))
        .allSatisfy(pdf -> assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F'));
  }

  @Test
  void notesOfOnesOwnGoTheSameWayAndBadLinesAreNamed() throws IOException {
    var notes = folder.resolve("notes.jsonl");
    Files.writeString(
        notes,
        """
        {"id":"sore-throat","text":"CC: Sore throat.\\nHPI: 34-year-old woman, established patient, three days of sore throat and fever.\\nExam: tonsils red with exudate. Rapid strep test positive.\\nAssessment: Streptococcal pharyngitis.\\nPlan: Amoxicillin 500 mg twice daily for 10 days."}
        {"id":"nothing","text":"The patient did not come."}
        not a line
        {"id":"empty","text":"  "}
        """);
    var to = folder.resolve("own");
    assertThat(demo("--out", to.toString(), "--notes", notes.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("line 3").contains("line 4");
    assertThat(Files.readString(to.resolve("codes/sore-throat.txt"), StandardCharsets.UTF_8))
        .contains("J02.0");
    assertThat(out.toString()).contains("nothing: No diagnosis is assigned").doesNotContain("NO ");
  }

  @Test
  void aFolderThatCannotBeWrittenToIsNamedInOneLine() throws IOException {
    var file = Files.createFile(folder.resolve("taken"));
    assertThat(demo("--out", file.resolve("below").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("cannot write to").contains("--out DIR");
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void aMissingNotesFileIsNamedInOneLine() {
    assertThat(demo("--out", folder.toString(), "--notes", folder + "/none.jsonl")).isEqualTo(2);
    assertThat(err.toString()).contains("none.jsonl").contains("--notes");
  }

  private int demo(String... arguments) {
    var all = new java.util.ArrayList<>(List.of("demo"));
    all.addAll(List.of(arguments));
    return CommandTable.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
