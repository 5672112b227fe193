package org.claimwright.coding.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimwright.coding.CodingEngine;

/// The lines of one of the engine's own readable tables, without comments and blank lines.
public final class ResourceLines {
  private ResourceLines() {}

  /// The lines of a table that ships with the engine.
  ///
  /// @throws IllegalStateException when the table is missing from the build
  public static List<String> of(String name) {
    try (var in = CodingEngine.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the build: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
