package org.claimwright.codesets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Finds the starter set's resources and turns them into layers.
final class StarterFiles {

  static final String SOURCE = "Claimwright's own starter set";

  /// Names the ICD-10-CM files, one a line, since a class path cannot be listed.
  private static final String CHAPTERS = "icd10cm/files.txt";

  private record Table(String file, CodeSystem system, LayerKind kind) {}

  private static final List<Table> TABLES =
      List.of(
          new Table("hcpcs.tsv", CodeSystem.HCPCS, LayerKind.CODES),
          new Table("cpt.tsv", CodeSystem.CPT, LayerKind.CODES),
          new Table("hcpcs-modifiers.tsv", CodeSystem.MODIFIER, LayerKind.CODES),
          new Table("cpt-modifiers.tsv", CodeSystem.MODIFIER, LayerKind.MORE_CODES),
          new Table("pos.tsv", CodeSystem.PLACE_OF_SERVICE, LayerKind.CODES),
          new Table("group-codes.tsv", CodeSystem.ADJUSTMENT_GROUP, LayerKind.CODES),
          new Table("carc.tsv", CodeSystem.CARC, LayerKind.CODES),
          new Table("rarc.tsv", CodeSystem.RARC, LayerKind.CODES),
          new Table(
              "claim-status-categories.tsv", CodeSystem.CLAIM_STATUS_CATEGORY, LayerKind.CODES),
          new Table("claim-status-codes.tsv", CodeSystem.CLAIM_STATUS, LayerKind.CODES));

  private StarterFiles() {}

  static List<Layer> read() {
    var layers = new ArrayList<Layer>();
    var icd = new StarterIcd();
    for (var chapter : lines(CHAPTERS)) {
      icd.read(chapter, lines("icd10cm/" + chapter));
    }
    layers.addAll(icd.layers());
    for (var table : TABLES) {
      var reader = new StarterTable(table.system(), table.kind());
      reader.read(table.file(), lines(table.file()));
      layers.addAll(reader.layers());
    }
    return List.copyOf(layers);
  }

  static List<String> lines(String name) {
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
