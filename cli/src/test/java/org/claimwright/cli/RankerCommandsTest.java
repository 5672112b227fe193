package org.claimwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ranker trained, measured, put in force and rolled back on the command line.
class RankerCommandsTest {

  @TempDir Path folder = Path.of(".");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void aHomeOfItsOwn() {
    System.setProperty(InstalledCodeSets.HOME_PROPERTY, folder.resolve("home").toString());
  }

  @AfterEach
  void homeAgain() {
    System.clearProperty(InstalledCodeSets.HOME_PROPERTY);
  }

  @Test
  void aTrainedRankerIsKeptWithItsFiguresAndNotYetInForce() throws IOException {
    assertThat(run("ranker", "train", "--decisions", habits(1, 400, 0.95))).isZero();

    assertThat(out.toString())
        .contains("Ranker r1: learnt from ", "recall@10", "Kept, not in force");
    assertThat(run("ranker", "status")).isZero();
    assertThat(out.toString()).contains("No ranker is in force");
    assertThat(Files.readString(folder.resolve("home/rankers/r1.ranker")))
        .startsWith("claimwright-ranker 1\nversion r1\n");
  }

  @Test
  void oneIsPutInForceAndRolledBackToWhatWasBefore() throws IOException {
    run("ranker", "train", "--decisions", habits(1, 400, 0.95));

    assertThat(run("ranker", "use", "r1")).isZero();
    assertThat(run("ranker", "status", "--format", "json")).isZero();
    assertThat(out.toString()).contains("{\"inForce\":\"r1\",\"rankers\":[{\"version\":\"r1\"");
    assertThat(run("ranker", "rollback", "--format", "json")).isZero();
    assertThat(out.toString()).startsWith("{\"inForce\":\"engine\"}");
    assertThat(run("ranker", "rollback")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err.toString()).contains("nothing to roll back");
  }

  @Test
  void oneThatIsWorseThanWhatIsInForceIsRefusedUnlessAskedForAnyway() throws IOException {
    var turned =
        Files.writeString(
                folder.resolve("turned.jsonl"), lines(1, 400, 0.95) + lines(401, 100, 0.05))
            .toString();
    assertThat(run("ranker", "train", "--decisions", turned)).isEqualTo(ExitCode.PROBLEMS);
    assertThat(err.toString()).contains("ranker r1: log loss ", " is above ", "--anyway");

    assertThat(run("ranker", "use", "r1")).isEqualTo(ExitCode.PROBLEMS);
    assertThat(err.toString()).contains("ranker r1: log loss ");
    assertThat(run("ranker", "use", "r1", "--anyway")).isZero();
  }

  @Test
  void theOneInForceIsMeasuredBesideTheEngine() throws IOException {
    var decisions = habits(1, 400, 0.95);
    run("ranker", "train", "--decisions", decisions);
    run("ranker", "use", "r1");

    assertThat(run("ranker", "evaluate", "--decisions", decisions, "--format", "json")).isZero();
    assertThat(out.toString())
        .contains("\"engine\":{\"logLoss\":", "\"version\":\"r1\"", "\"recallAt10\":");
  }

  @Test
  void aLineThatIsNoDecisionIsRefusedWithItsPlace() throws IOException {
    var labelled =
        Files.writeString(
                folder.resolve("labels.jsonl"), "{\"id\":\"n1\",\"codes\":[{\"code\":\"I10\"}]}\n")
            .toString();

    assertThat(run("ranker", "train", "--decisions", labelled)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err.toString())
        .contains(labelled + " line 1 is no decision: \"outcome\" is null")
        .contains("notes with labels are not");
  }

  @Test
  void tooFewDecisionsAreRefusedWithTheNumberThatIsNeeded() throws IOException {
    assertThat(run("ranker", "train", "--decisions", habits(1, 20, 0.95)))
        .isEqualTo(ExitCode.PROBLEMS);
    assertThat(err.toString()).contains("are too few to learn from: 200 are needed");
  }

  @Test
  void anUnknownVersionIsAnsweredWithThoseThatThereAre() throws IOException {
    run("ranker", "train", "--decisions", habits(1, 400, 0.95));

    assertThat(run("ranker", "use", "r9")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err.toString()).contains("There is no ranker \"r9\"", "there are r1.");
  }

  @Test
  void whereNoneWasTrainedThatIsSaid() {
    assertThat(run("ranker", "use", "r9")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err.toString()).contains("there are none.");
  }

  @Test
  void aNoteIsCodedInTheOrderOfTheRankerInForce() throws IOException {
    run("ranker", "train", "--decisions", habits(1, 400, 0.95));
    run("ranker", "use", "r1");
    var note =
        Files.writeString(
                folder.resolve("note.txt"),
                "HPI: Here for blood pressure.\n\nASSESSMENT\n1. Hypertension\n2. Cough\n")
            .toString();

    run("code", "--on", "2025-11-03", note);
    assertThat(err.toString()).contains("ordered by ranker r1.");
    assertThat(out.toString()).contains("Ordered by ranker r1; the engine's own score is 0.92.");
  }

  private String habits(int first, int visits, double liking) throws IOException {
    return Files.writeString(folder.resolve("decisions.jsonl"), lines(first, visits, liking))
        .toString();
  }

  /// Visits with a hypertension that is taken and a cough that is not, as likely as told.
  private static String lines(int first, int visits, double liking) {
    var random = new Random(first);
    var text = new StringBuilder();
    for (int visit = first; visit < first + visits; visit++) {
      var on = LocalDate.of(2026, 1, 5).plusDays(visit / 4);
      text.append(line(visit, on, "I10", "0.80", random.nextDouble() < liking));
      text.append(line(visit, on, "R05.9", "0.84", random.nextDouble() >= liking));
    }
    return text.toString();
  }

  private static String line(int visit, LocalDate on, String code, String score, boolean taken) {
    return """
    {"visit":%d,"on":"%s","system":"ICD-10-CM","code":"%s","score":%s,"section":"assessment",\
    "assertion":"affirmed","certainty":"named","rule":"words","specialty":"Family medicine",\
    "outcome":"%s"}
    """
        .formatted(visit, on, code, score, taken ? "accepted" : "rejected");
  }

  private int run(String... args) {
    out = new StringWriter();
    err = new StringWriter();
    return Claimwright.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
