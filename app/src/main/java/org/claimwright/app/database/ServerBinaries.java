package org.claimwright.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once from the class path into the data folder.
final class ServerBinaries {

  private static final String DONE = "unpacked";

  private ServerBinaries() {}

  /// The folder that holds `bin`, `lib` and `share`.
  ///
  /// @throws SetupProblem when the class path has no PostgreSQL for this platform
  static Path unpackedIn(Path folder) {
    var resource = "postgres-" + system() + "-" + architecture() + ".txz";
    var target = folder.resolve("programs-18.6-" + system() + "-" + architecture());
    if (Files.exists(target.resolve(DONE))) {
      return target;
    }
    try (var packed = ServerBinaries.class.getResourceAsStream("/" + resource)) {
      if (packed == null) {
        throw new SetupProblem(
            "no embedded PostgreSQL for this platform ("
                + resource
                + " is not on the class path): give a server with --database"
                + " jdbc:postgresql://HOST/DATABASE?user=OWNER&password=...");
      }
      unpack(packed, target);
      return target;
    } catch (IOException broken) {
      throw new SetupProblem(
          "cannot unpack PostgreSQL into " + target + ": " + broken.getMessage(), broken);
    }
  }

  private static void unpack(InputStream packed, Path target) throws IOException {
    var half = target.resolveSibling(target.getFileName() + ".half");
    deleteTree(half);
    deleteTree(target);
    Files.createDirectories(half);
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, half);
      }
    }
    Files.createFile(half.resolve(DONE));
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    var path = root.resolve(entry.getName()).normalize();
    if (!path.startsWith(root)) {
      throw new IOException("entry outside of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make executable: " + path);
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      return "windows";
    }
    return name.contains("mac") ? "darwin" : "linux";
  }

  private static String architecture() {
    var name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return name.equals("aarch64") || name.equals("arm64") ? "arm_64" : "x86_64";
  }
}
