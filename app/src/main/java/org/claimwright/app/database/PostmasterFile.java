package org.claimwright.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What PostgreSQL notes of itself in `postmaster.pid` while it runs.
record PostmasterFile(long pid, int port) {

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  static Optional<PostmasterFile> read(Path cluster) {
    try {
      var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      return Optional.of(
          new PostmasterFile(
              Long.parseLong(lines.get(PID_LINE).strip()),
              Integer.parseInt(lines.get(PORT_LINE).strip())));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException notThereOrHalf) {
      return Optional.empty();
    }
  }

  /// Whether the process is there and is a PostgreSQL, and not a stranger under the same number.
  boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(process -> process.info().command().orElse("postgres").contains("postgres"))
        .orElse(false);
  }
}
