package org.claimwright.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The folder that holds what must outlive a start: the database's files and the secrets to it.
///
/// Secrets stand in `secrets.properties`, readable by the owner alone.
public final class DataDirectory {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path path;

  private DataDirectory(Path path) {
    this.path = path;
  }

  /// The folder named on the command line, else `CLAIMWRIGHT_HOME`, else `~/.claimwright`.
  public static Path resolve(@Nullable String named) {
    if (named != null && !named.isBlank()) {
      return Path.of(named).toAbsolutePath().normalize();
    }
    var home = System.getenv("CLAIMWRIGHT_HOME");
    return home == null || home.isBlank()
        ? Path.of(System.getProperty("user.home"), ".claimwright")
        : Path.of(home).toAbsolutePath().normalize();
  }

  /// Opens the folder, making it where it is missing.
  ///
  /// @throws SetupProblem when it cannot be made or written to
  static DataDirectory open(Path path) {
    try {
      Files.createDirectories(path);
      Files.delete(Files.createTempFile(path, ".write", ".check"));
    } catch (IOException | SecurityException refused) {
      throw new SetupProblem(
          "cannot write to the data folder "
              + path
              + " ("
              + refused.getClass().getSimpleName()
              + "): give a folder of yours with --data DIR or CLAIMWRIGHT_HOME",
          refused);
    }
    return new DataDirectory(path);
  }

  Path path() {
    return path;
  }

  /// The secret kept under this name; made on first use.
  synchronized String secret(String name) {
    var secrets = secrets();
    var known = secrets.getProperty(name);
    return known == null ? keep(name, newSecret()) : known;
  }

  /// Takes the folder for this process until it ends; nobody home when another process has it.
  Optional<FileLock> lock() {
    try {
      var channel =
          FileChannel.open(
              path.resolve("claimwright.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      var lock = tryLock(channel);
      if (lock.isEmpty()) {
        channel.close();
      }
      return lock;
    } catch (IOException broken) {
      throw new UncheckedIOException("locking " + path, broken);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldByThisProcess) {
      return Optional.empty();
    }
  }

  private String keep(String name, String secret) {
    var secrets = secrets();
    secrets.setProperty(name, secret);
    var next = path.resolve("secrets.properties.new");
    try {
      Files.deleteIfExists(next);
      createPrivate(next);
      try (var out = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
        secrets.store(out, "Claimwright's own secrets. Keep this file to yourself.");
      }
      Files.move(next, file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return secret;
    } catch (IOException broken) {
      throw new SetupProblem("cannot write " + file() + ": " + broken.getMessage(), broken);
    }
  }

  private static void createPrivate(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return;
    }
    Files.createFile(file);
  }

  private Properties secrets() {
    var secrets = new Properties();
    if (!Files.exists(file())) {
      return secrets;
    }
    try (var in = Files.newBufferedReader(file(), StandardCharsets.UTF_8)) {
      secrets.load(in);
      return secrets;
    } catch (IOException broken) {
      throw new SetupProblem("cannot read " + file() + ": " + broken.getMessage(), broken);
    }
  }

  private Path file() {
    return path.resolve("secrets.properties");
  }

  private static String newSecret() {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
