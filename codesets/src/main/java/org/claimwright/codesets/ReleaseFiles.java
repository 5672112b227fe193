package org.claimwright.codesets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// The files that a path names: itself, the files of a folder, the entries of a zip.
final class ReleaseFiles {

  private static final String INSIDE = " \u25b8 ";

  private ReleaseFiles() {}

  /// Lists them without reading them; a zip that cannot be opened stands for itself.
  ///
  /// @throws IOException when the path cannot be read
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

  /// Leaves out workbooks that stand beside the same as text: the text is as published, a workbook
  /// holds numbers as a computer rounds them.
  static List<ReleaseFile> withoutTwins(List<ReleaseFile> files) {
    var texts =
        files.stream()
            .map(file -> file.place().toLowerCase(Locale.ROOT))
            .filter(place -> place.endsWith(".csv") || place.endsWith(".txt"))
            .map(ReleaseFiles::stem)
            .collect(Collectors.toSet());
    return files.stream()
        .filter(file -> {
          var place = file.place().toLowerCase(Locale.ROOT);
          return !place.endsWith(".xlsx") || !texts.contains(stem(place));
        })
        .toList();
  }

  private static String stem(String place) {
    return place.substring(0, place.lastIndexOf('.'));
  }

  private static ReleaseFile plain(Path path) {
    return new ReleaseFile(nameOf(path), path.toString(), () -> Files.newInputStream(path));
  }

  private static List<ReleaseFile> entries(Path zip) throws IOException {
    try (var opened = new ZipFile(zip.toFile())) {
      var files = new ArrayList<ReleaseFile>();
      for (var entry : opened.stream().filter(one -> !one.isDirectory()).toList()) {
        files.addAll(withInside(entry(zip, entry)));
      }
      return files;
    } catch (java.util.zip.ZipException damaged) {
      return List.of(plain(zip));
    }
  }

  private static ReleaseFile entry(Path zip, ZipEntry entry) {
    return new ReleaseFile(
        nameOf(entry.getName()),
        nameOf(zip) + INSIDE + entry.getName(),
        () -> unpacked(zip, entry.getName()));
  }

  /// The Coverage Database has zips in its zips.
  private static List<ReleaseFile> withInside(ReleaseFile file) throws IOException {
    if (!isZip(file.name())) {
      return List.of(file);
    }
    var files = new ArrayList<ReleaseFile>();
    try (var inner = new ZipInputStream(file.open())) {
      for (var entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.add(inside(file, entry.getName()));
        }
      }
    }
    return files.isEmpty() ? List.of(file) : files;
  }

  private static ReleaseFile inside(ReleaseFile zip, String entry) {
    return new ReleaseFile(nameOf(entry), zip.place() + INSIDE + entry, () -> unpacked(zip, entry));
  }

  private static InputStream unpacked(ReleaseFile zip, String name) throws IOException {
    var inner = new ZipInputStream(zip.open());
    for (var entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
      if (entry.getName().equals(name)) {
        return inner;
      }
    }
    inner.close();
    throw new IOException(zip.place() + ": " + name + " has gone from it");
  }

  private static String nameOf(String entry) {
    return entry.substring(entry.lastIndexOf('/') + 1);
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
