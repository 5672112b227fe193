package org.claimwright.codesets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds the starter set's resources and turns them into layers.
final class StarterFiles {

  static final String SOURCE = "Claimwright's own starter set";

  /// Names the ICD-10-CM files, one a line, since a class path cannot be listed.
  private static final String CHAPTERS = "icd10cm/files.txt";

  private static final Map<String, CodeSystem> TABLES =
      Map.ofEntries(
          Map.entry("hcpcs.tsv", CodeSystem.HCPCS),
          Map.entry("hcpcs-modifiers.tsv", CodeSystem.MODIFIER),
          Map.entry("cpt.tsv", CodeSystem.CPT),
          Map.entry("cpt-modifiers.tsv", CodeSystem.MODIFIER),
          Map.entry("pos.tsv", CodeSystem.PLACE_OF_SERVICE),
          Map.entry("group-codes.tsv", CodeSystem.ADJUSTMENT_GROUP),
          Map.entry("carc.tsv", CodeSystem.CARC),
          Map.entry("rarc.tsv", CodeSystem.RARC),
          Map.entry("claim-status-categories.tsv", CodeSystem.CLAIM_STATUS_CATEGORY),
          Map.entry("claim-status-codes.tsv", CodeSystem.CLAIM_STATUS));

  private StarterFiles() {}

  static List<Layer> read() {
    var layers = new ArrayList<Layer>();
    var icd = new StarterIcd();
    for (var chapter : lines(CHAPTERS)) {
      icd.read(chapter, lines("icd10cm/" + chapter));
    }
    layers.addAll(icd.layers());
    for (var system : CodeSystem.values()) {
      layers.addAll(table(system).layers());
    }
    return List.copyOf(layers);
  }

  private static StarterTable table(CodeSystem system) {
    var table = new StarterTable(system);
    TABLES.forEach((name, owner) -> {
      if (owner == system) {
        table.read(name, lines(name));
      }
    });
    return table;
  }

  private static List<String> lines(String name) {
    try (var stream = StarterFiles.class.getResourceAsStream("starter/" + name)) {
      return stream == null ? List.of() : lines(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("starter set: cannot read " + name, unreadable);
    }
  }

  private static List<String> lines(InputStream stream) {
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
        .lines()
        .toList();
  }
}
