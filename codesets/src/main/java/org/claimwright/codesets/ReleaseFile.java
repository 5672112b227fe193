package org.claimwright.codesets;

import java.io.IOException;
import java.io.InputStream;

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

  InputStream open() throws IOException {
    return content.open();
  }
}
