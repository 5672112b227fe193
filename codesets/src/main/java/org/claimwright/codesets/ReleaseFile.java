package org.claimwright.codesets;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// A publisher's file, on disk or inside a zip.
///
/// @param name its own name, without a folder
/// @param place where it is, for messages: `icd10cm-2026.zip ▸ icd10cm-order-2026.txt`
record ReleaseFile(String name, String place, Content content) {

  /// Opens the file; may be called more than once.
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  /// The names of the zip and the nearest two folders that the file is in, nearest first.
  List<String> above() {
    var parts = List.of(place.split("[/\\\\]| \u25b8 "));
    int last = parts.size() - 1;
    return parts.subList(Math.max(0, last - 2), Math.max(0, last)).reversed();
  }

  InputStream open() throws IOException {
    return content.open();
  }
}
