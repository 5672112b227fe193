package org.claimwright.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the demo practice from its files. Everything in them is invented.
final class DemoFiles {

  private static final String NOTES = "classpath:org/claimwright/app/demo/notes/*.txt";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(tools.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private DemoFiles() {}

  static PracticeFile practice() {
    return yaml("practice.yaml", PracticeFile.class);
  }

  static PatientsFile patients() {
    return yaml("patients.yaml", PatientsFile.class);
  }

  static UsersFile users() {
    return yaml("users.yaml", UsersFile.class);
  }

  /// The rows of a tab-separated table, without comments and its header.
  static List<List<String>> table(String name) {
    var rows = new ArrayList<List<String>>();
    for (var line : text(name).lines().toList()) {
      if (!line.startsWith("#") && !line.isBlank()) {
        rows.add(List.of(line.split("\t", -1)));
      }
    }
    return rows.subList(1, rows.size());
  }

  /// The demo visits' notes in the order of their file names.
  static List<NoteFile> notes() {
    var notes = new ArrayList<NoteFile>();
    try {
      var resources = new PathMatchingResourcePatternResolver().getResources(NOTES);
      for (var resource : resources) {
        notes.add(
            note(resource.getFilename(), resource.getContentAsString(StandardCharsets.UTF_8)));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    notes.sort(java.util.Comparator.comparing(NoteFile::name));
    return List.copyOf(notes);
  }

  private static NoteFile note(@Nullable String name, String text) {
    int end = text.indexOf("\n---\n", 4);
    if (!text.startsWith("---\n") || end < 0) {
      throw new IllegalStateException("demo note " + name + " has no front matter");
    }
    var visit = YAML.readValue(text.substring(4, end), NoteFile.Visit.class);
    return new NoteFile(name == null ? "" : name, visit, text.substring(end + 5).strip() + "\n");
  }

  private static <T> T yaml(String name, Class<T> type) {
    return YAML.readValue(text(name), type);
  }

  private static String text(String name) {
    try (InputStream in = DemoFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("demo file " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
