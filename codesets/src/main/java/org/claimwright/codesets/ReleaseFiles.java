package org.claimwright.codesets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The files that a path names: itself, the files of a folder, the entries of a zip.
final class ReleaseFiles {

  private ReleaseFiles() {}

  /// Lists them without reading them.
  ///
  /// @throws IOException when the path cannot be read or a zip is damaged
  static List<ReleaseFile> under(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new IOException(path + ": there is no such file or folder");
    }
    if (!Files.isDirectory(path)) {
      return isZip(nameOf(path)) ? entries(path) : List.of(plain(path));
    }
    var files = new ArrayList<ReleaseFile>();
    try (var inside = Files.walk(path)) {
      for (var file : inside.filter(Files::isRegularFile).sorted().toList()) {
        files.addAll(under(file));
      }
    }
    return files;
  }

  private static ReleaseFile plain(Path path) {
    return new ReleaseFile(nameOf(path), path.toString(), () -> Files.newInputStream(path));
  }

  private static List<ReleaseFile> entries(Path zip) throws IOException {
    try (var opened = new ZipFile(zip.toFile())) {
      return opened.stream()
          .filter(entry -> !entry.isDirectory())
          .map(entry -> entry(zip, entry))
          .toList();
    } catch (java.util.zip.ZipException damaged) {
      throw new IOException(
          zip + ": not a whole zip file (" + damaged.getMessage() + "); download it again",
          damaged);
    }
  }

  private static ReleaseFile entry(Path zip, ZipEntry entry) {
    var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    return new ReleaseFile(
        name, nameOf(zip) + " \u25b8 " + entry.getName(), () -> unpacked(zip, entry.getName()));
  }

  /// An entry of a zip as a stream of its own, which closes the zip with itself.
  private static InputStream unpacked(Path zip, String name) throws IOException {
    var opened = new ZipFile(zip.toFile());
    var entry = opened.getEntry(name);
    if (entry == null) {
      opened.close();
      throw new IOException(zip + ": " + name + " has gone from it");
    }
    return new FilterInputStream(opened.getInputStream(entry)) {
      @Override
      public void close() throws IOException {
        super.close();
        opened.close();
      }
    };
  }

  private static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
