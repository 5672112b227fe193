package org.claimwright.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimwright.cli.Json;
import org.claimwright.coding.PatientFacts;
import org.claimwright.coding.VisitNote;
import org.claimwright.kernel.Sex;
import org.jspecify.annotations.Nullable;

/// The project's own notes with their settled codes: the files `notes-*.jsonl` and `codes-*.jsonl`
/// beside this class under `gold`, described in `gold/README.md`. Odd numbers are for development,
/// even ones for test.
record CodedNotes(String set, List<CodedNote> notes) {
  static final LocalDate ON = LocalDate.of(2026, 9, 1);

  private static final List<String> SPECIALTIES =
      List.of(
          "behavioural-health",
          "cardiology",
          "dermatology",
          "endocrinology",
          "ent-ophthalmology",
          "family-medicine",
          "gastroenterology",
          "internal-medicine",
          "neurology",
          "obgyn",
          "orthopaedics",
          "paediatrics",
          "pulmonology",
          "urgent-care-emergency");

  CodedNotes {
    notes = List.copyOf(notes);
  }

  /// The two halves, development first.
  static List<CodedNotes> halves() throws IOException {
    var all = new ArrayList<CodedNote>();
    for (var specialty : SPECIALTIES) {
      all.addAll(
          read(
              lines("gold/notes-" + specialty + ".jsonl"),
              lines("gold/codes-" + specialty + ".jsonl")));
    }
    var odd = all.stream().collect(Collectors.partitioningBy(CodedNotes::isOdd));
    return List.of(
        new CodedNotes("own notes, development", odd.getOrDefault(true, List.of())),
        new CodedNotes("own notes, test", odd.getOrDefault(false, List.of())));
  }

  private static boolean isOdd(CodedNote note) {
    return Integer.parseInt(note.id().substring(1)) % 2 == 1;
  }

  private static List<String> lines(String name) throws IOException {
    var stream = CodedNotes.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException("the benchmarks lack " + name);
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    }
  }

  /// The notes of a file whose lines hold note and codes together, services and visit too; empty
  /// where they tell nothing of the patient and so no more than diagnoses can be measured.
  static Optional<CodedNotes> in(Path file) throws IOException {
    var lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    boolean whole = lines.stream().allMatch(line -> Json.parseObject(line).containsKey("patient"));
    return whole
        ? Optional.of(new CodedNotes(GoldNotes.set(file), read(lines, lines)))
        : Optional.empty();
  }

  /// Joins notes and codings by their ids.
  ///
  /// @throws IllegalArgumentException naming a note without codes
  static List<CodedNote> read(List<String> notes, List<String> codings) {
    var byId = new HashMap<String, Map<String, @Nullable Object>>();
    for (var line : codings) {
      var coding = Json.parseObject(line);
      byId.put(Json.text(coding, "id"), coding);
    }
    return notes.stream().map(Json::parseObject).map(note -> join(note, byId)).toList();
  }

  private static CodedNote join(
      Map<String, @Nullable Object> note, Map<String, Map<String, @Nullable Object>> byId) {
    var id = Json.text(note, "id");
    var coding = byId.get(id);
    if (coding == null) {
      throw new IllegalArgumentException("note " + id + " has no codes");
    }
    var diagnoses = GoldNotes.note(text(note, coding));
    return new CodedNote(id, first(coding), visit(note), diagnoses, services(coding));
  }

  private static String first(Map<String, @Nullable Object> coding) {
    return Json.list(coding, "codes").stream()
        .map(item -> item instanceof Map<?, ?> code ? String.valueOf(code.get("code")) : "")
        .map(GoldNotes::undotted)
        .findFirst()
        .orElse("");
  }

  private static Map<String, @Nullable Object> text(
      Map<String, @Nullable Object> note, Map<String, @Nullable Object> coding) {
    var both = new HashMap<String, @Nullable Object>(coding);
    both.put("text", Json.text(note, "text"));
    return both;
  }

  private static VisitNote visit(Map<String, @Nullable Object> note) {
    var facts = new PatientFacts(Optional.of(born(note)), Sex.ofCode(Json.text(note, "sex")));
    return new VisitNote(
        Json.text(note, "text"), ON, facts, Json.text(note, "patient").equals("new"));
  }

  /// The notes give whole years; four days more keep a newborn a newborn.
  private static LocalDate born(Map<String, @Nullable Object> note) {
    var years = note.get("age") instanceof Number age ? age.intValue() : 0;
    return ON.minusYears(years).minusDays(4);
  }

  private static Set<CodedNote.ServiceLine> services(Map<String, @Nullable Object> coding) {
    var lines = new HashSet<CodedNote.ServiceLine>();
    for (var item : Json.list(coding, "codes")) {
      if (item instanceof Map<?, ?> code && !"ICD-10-CM".equals(code.get("system"))) {
        lines.add(service(code));
      }
    }
    return lines;
  }

  private static CodedNote.ServiceLine service(Map<?, ?> code) {
    var modifiers =
        GoldNotes.items(code.get("modifiers")).stream()
            .map(String::valueOf)
            .collect(Collectors.toSet());
    int units = code.get("units") instanceof Number number ? number.intValue() : 1;
    return new CodedNote.ServiceLine(String.valueOf(code.get("code")), modifiers, units);
  }
}
