package org.claimwright.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.claimwright.coding.CodingEngine;
import org.claimwright.coding.CodingEngines;
import org.claimwright.coding.PatientFacts;
import org.claimwright.coding.ReadingStage;
import org.claimwright.coding.Remark;
import org.claimwright.coding.Suggestions;
import org.claimwright.coding.VisitNote;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `code`: suggests codes for a note, or for a stream of notes as JSON lines.
@Command(
    name = "code",
    description = "Suggest codes for a visit note, with the words they rest on.",
    mixinStandardHelpOptions = true)
final class CodeCommand implements Callable<Integer> {

  /// How notes come and answers go.
  enum Layout {
    TEXT,
    JSONL
  }

  /// So many characters are read in a second or two.
  private static final int LONG = 100_000;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "the note, - for standard input")
  private String file = "-";

  @Option(
      names = "--format",
      description =
          "text: the file is one note; jsonl: one {\"id\",\"text\"} a line in, one answer a line out"
              + " (default: text)")
  private Layout format = Layout.TEXT;

  @Option(names = "--on", paramLabel = "DATE", description = "date of service (default: today)")
  private @Nullable LocalDate on;

  @Option(
      names = "--specialty",
      paramLabel = "WORDS",
      description = "the clinician's specialty, for the ranker in force")
  private String specialty = "";

  @Mixin private Proposing proposing = new Proposing();

  private final Set<String> told = new HashSet<>();

  /// Of the note at hand.
  private int characters;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var codeSets = InstalledCodeSets.open();
    var engine = ranked(proposing.over(CodingEngines.telling(codeSets, this::progress), codeSets));
    return format == Layout.TEXT ? oneNote(engine) : lines(engine);
  }

  /// In the order of the ranker in force, where there is one.
  private CodingEngine ranked(CodingEngine engine) {
    var ranker = RankerStore.open().inForce();
    if (ranker.isEmpty()) {
      return engine;
    }
    var err = spec.commandLine().getErr();
    err.println("Suggestions are ordered by ranker " + ranker.get().version() + ".");
    err.flush();
    return note -> ranker.get().rank(engine.suggest(note), specialty);
  }

  private LocalDate date() {
    return on == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : on;
  }

  private int oneNote(CodingEngine engine) {
    var text = NoteBytes.text(Input.read(file));
    characters = text.length();
    var answer = engine.suggest(VisitNote.of(text, date()));
    var out = spec.commandLine().getOut();
    out.print(CodeText.of(text, answer));
    out.flush();
    tell(file, answer);
    return ExitCode.of(isAccepted(answer));
  }

  /// Told of a record of many pages only: any other is read before one could look.
  private void progress(ReadingStage stage) {
    if (characters < LONG) {
      return;
    }
    var err = spec.commandLine().getErr();
    err.printf(
        Locale.US,
        "%s: %,d characters, step %d of %d: looking for %s …%n",
        file,
        characters,
        stage.number(),
        ReadingStage.values().length,
        stage.words());
    err.flush();
  }

  private static boolean isAccepted(Suggestions answer) {
    return answer.remarks().stream().noneMatch(Remark::isStop);
  }

  /// A remark on a note is told where it stands; a warning of the code sets or the date, the same
  /// for line after line, once in a run.
  private void tell(String where, Suggestions answer) {
    var err = spec.commandLine().getErr();
    for (Remark remark : answer.remarks()) {
      if (!isOfTheRun(remark)) {
        err.println(where + ": " + remark);
      } else if (told.add(remark.message())) {
        err.println(file + ": " + remark);
      }
    }
    err.flush();
  }

  private static boolean isOfTheRun(Remark remark) {
    return remark.where().equals("date of service");
  }

  private int lines(CodingEngine engine) {
    try (var in = reader()) {
      return eachLine(engine, in);
    } catch (IOException e) {
      throw new InputProblem(
          file + " cannot be read as UTF-8 text: check the file, one JSON object a line.");
    }
  }

  private BufferedReader reader() throws IOException {
    return file.equals("-")
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(Input.file(file), StandardCharsets.UTF_8);
  }

  private int eachLine(CodingEngine engine, BufferedReader in) throws IOException {
    boolean accepted = true;
    int number = 0;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      accepted &= line.isBlank() || oneLine(engine, line, number);
    }
    return ExitCode.of(accepted);
  }

  private boolean oneLine(CodingEngine engine, String line, int number) {
    var where = file + " line " + number;
    try {
      var object = Json.parseObject(line);
      var answer = engine.suggest(note(object));
      print(Json.write(CodeJson.of(Json.text(object, "id"), answer)));
      tell(where, answer);
      return isAccepted(answer);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      var err = spec.commandLine().getErr();
      err.println(where + ": not a note as JSON: " + e.getMessage());
      err.flush();
      return false;
    }
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private VisitNote note(Map<String, @Nullable Object> object) {
    var written = Json.text(object, "dateOfService");
    var date = written.isEmpty() ? date() : LocalDate.parse(written);
    boolean fresh = Boolean.TRUE.equals(object.get("newPatient"));
    return new VisitNote(Json.text(object, "text"), date, patient(object), fresh);
  }

  private static PatientFacts patient(Map<String, @Nullable Object> object) {
    var born = Json.text(object, "birthDate");
    return born.isEmpty()
        ? PatientFacts.UNKNOWN
        : new PatientFacts(Optional.of(LocalDate.parse(born)), PatientFacts.UNKNOWN.sex());
  }
}
