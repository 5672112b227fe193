package org.claimwright.codesets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

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

  private static ByteArrayInputStream unpacked(Path zip, String name) throws IOException {
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new ByteArrayInputStream(in.readAllBytes());
        }
      }
    }
    throw new IOException(zip + ": " + name + " has gone from it");
  }

  private static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
