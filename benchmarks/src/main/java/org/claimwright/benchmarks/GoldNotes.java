package org.claimwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimwright.cli.Json;
import org.claimwright.coding.Span;
import org.jspecify.annotations.Nullable;

/// Notes with the codes that people gave them: the files `visit_notes*.jsonl` of the folder that
/// `CLAIMWRIGHT_GOLD` names. A line is `{"id","text","codes":[{"system","code","evidence"}]}`. They
/// are no part of the project.
record GoldNotes(String set, List<Note> notes) {
  static final String FOLDER = "CLAIMWRIGHT_GOLD";

  GoldNotes {
    notes = List.copyOf(notes);
  }

  /// A note and its diagnosis codes without dots, each with the words it rests on where known.
  ///
  /// @param imaging the CPT numbers of imaging that people gave
  record Note(String text, Map<String, List<Span>> codes, Set<String> imaging) {
    Note {
      codes = Map.copyOf(codes);
      imaging = Set.copyOf(imaging);
    }

    Set<String> names() {
      return new HashSet<>(codes.keySet());
    }
  }

  /// The files of the folder, by name; none when no folder is named.
  static List<Path> files() throws IOException {
    var folder = Optional.ofNullable(System.getenv(FOLDER)).filter(name -> !name.isBlank());
    if (folder.isEmpty()) {
      System.err.println("accuracy is not measured: " + FOLDER + " names no folder of coded notes");
      return List.of();
    }
    var found = new ArrayList<Path>();
    try (var files = Files.newDirectoryStream(Path.of(folder.get()), "visit_notes*.jsonl")) {
      files.forEach(found::add);
    }
    found.sort(Comparator.comparing(GoldNotes::set));
    return found;
  }

  static GoldNotes read(Path file) throws IOException {
    var notes = new ArrayList<Note>();
    for (var line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        notes.add(note(Json.parseObject(line)));
      }
    }
    return new GoldNotes(set(file), notes);
  }

  static String set(Path file) {
    return file.getFileName().toString().replace(".jsonl", "");
  }

  static Note note(Map<String, @Nullable Object> line) {
    var codes = new HashMap<String, List<Span>>();
    for (var item : items(line.get("codes"))) {
      if (item instanceof Map<?, ?> code && "ICD-10-CM".equals(code.get("system"))) {
        codes
            .computeIfAbsent(undotted(String.valueOf(code.get("code"))), c -> new ArrayList<>())
            .addAll(spans(code.get("evidence")));
      }
    }
    return new Note(Json.text(line, "text"), codes, imaging(line));
  }

  private static Set<String> imaging(Map<String, @Nullable Object> line) {
    var numbers = new HashSet<String>();
    for (var item : items(line.get("codes"))) {
      if (item instanceof Map<?, ?> code && "CPT".equals(code.get("system"))) {
        numbers.add(String.valueOf(code.get("code")));
      }
    }
    numbers.removeIf(number -> !number.startsWith("7"));
    return numbers;
  }

  static String undotted(String code) {
    return code.replace(".", "").toUpperCase(java.util.Locale.ROOT);
  }

  private static List<Span> spans(@Nullable Object evidence) {
    var spans = new ArrayList<Span>();
    for (var pair : items(evidence)) {
      var ends = items(pair);
      if (ends.size() == 2 && ends.get(0) instanceof Number s && ends.get(1) instanceof Number e) {
        spans.add(new Span(s.intValue(), e.intValue()));
      }
    }
    return spans;
  }

  static List<?> items(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
