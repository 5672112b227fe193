package org.claimwright.codesets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A folder to put small files in as publishers name them, and a store to import them into.
record Release2026(Path folder) {

  Path file(String name, String text) throws IOException {
    var place = folder.resolve(name);
    Files.createDirectories(place.getParent());
    return Files.writeString(place, text);
  }

  Path zip(String name, String entry, String text) throws IOException {
    var zip = folder.resolve(name);
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      out.closeEntry();
    }
    return zip;
  }

  Path store() {
    return folder.resolve("store");
  }

  ImportReport imported(Path... files) throws IOException {
    return Importer.into(store()).run(List.of(files));
  }

  /// Small tables are samples: only who insists on them gets them in.
  ImportReport insistedOn(Path... files) throws IOException {
    return Importer.into(store()).keepingGoodRows().run(List.of(files));
  }

  CodeSets open() throws IOException {
    return CodeSetStore.open(store());
  }
}
