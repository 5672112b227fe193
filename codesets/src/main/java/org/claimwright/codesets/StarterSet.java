package org.claimwright.codesets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;

/// The set that ships with Claimwright: the ICD-10-CM codes usual in ambulatory care, a small
/// choice of HCPCS and CPT numbers, modifiers, places of service and reasons of adjustment, all
/// written by hand in our own words where the publisher's are licensed.
///
/// Its releases are named `starter`; whatever official release is loaded takes its place.
public final class StarterSet {

  /// The day from which the starter codes hold unless they say otherwise.
  static final java.time.LocalDate EFFECTIVE = java.time.LocalDate.of(2024, 10, 1);

  private StarterSet() {}

  /// The starter set alone, for work without a store. Read once.
  public static CodeSets load() {
    return Loaded.CODE_SETS;
  }

  static List<Layer> layers() {
    return Loaded.LAYERS;
  }

  static Layer layer(LayerBuilder builder, LayerLabel label) {
    return layer(builder.build(label), label);
  }

  private static Layer layer(ByteBuffer bytes, LayerLabel label) {
    try {
      return Layer.of(bytes, label.fileName());
    } catch (IOException notWhole) {
      throw new IllegalStateException("the starter set does not read back", notWhole);
    }
  }

  /// Read on first use only.
  private static final class Loaded {
    static final List<Layer> LAYERS = read();
    static final CodeSets CODE_SETS = new LayeredCodeSets(LAYERS);

    private static List<Layer> read() {
      try {
        return StarterCompiler.compiled().orElseGet(StarterFiles::read);
      } catch (IOException damaged) {
        throw new UncheckedIOException("the starter set cannot be read", damaged);
      }
    }
  }
}
