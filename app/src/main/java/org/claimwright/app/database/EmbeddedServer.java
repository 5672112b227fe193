package org.claimwright.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL as a child of this process, its files kept in the data folder between starts.
///
/// The folder belongs to one Claimwright at a time (`claimwright.lock`). A server that a killed
/// process left running is found by its `postmaster.pid` and taken over when it answers, else
/// stopped and started anew; PostgreSQL replays its log after a crash.
final class EmbeddedServer implements AutoCloseable {

  static final String SUPERUSER = "postgres";
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final List<String> INITDB =
      List.of(
          "--username=" + SUPERUSER,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--locale=C",
          "--no-sync",
          "--no-instructions");

  private final DataDirectory data;
  private final Path cluster;
  private final ServerCommands commands;
  private final Optional<FileLock> lock;
  private int port;

  private EmbeddedServer(
      DataDirectory data, Path cluster, ServerCommands commands, Optional<FileLock> lock) {
    this.data = data;
    this.cluster = cluster;
    this.commands = commands;
    this.lock = lock;
  }

  /// Starts the server of this folder, or takes over one that was left behind.
  ///
  /// @param options further settings of the server, e.g. `fsync=off` for tests
  static EmbeddedServer start(DataDirectory data, String... options) {
    var lock = data.lock();
    if (lock.isEmpty()) {
      throw new SetupProblem(
          "the data folder "
              + data.path()
              + " is in use by another Claimwright: stop that one, or give another folder with"
              + " --data DIR");
    }
    return prepared(data, lock).up(List.of(options));
  }

  /// Joins the server another Claimwright runs on this folder, or starts it when there is none.
  static EmbeddedServer join(DataDirectory data) {
    var lock = data.lock();
    var server = prepared(data, lock);
    return lock.isPresent() ? server.up(List.of()) : server.joined();
  }

  private static EmbeddedServer prepared(DataDirectory data, Optional<FileLock> lock) {
    var folder = data.path().resolve("postgres");
    var commands =
        ServerCommands.forThisUser(folder, ServerBinaries.unpackedIn(folder).resolve("bin"));
    return new EmbeddedServer(data, folder.resolve("cluster"), commands, lock);
  }

  int port() {
    return port;
  }

  String password() {
    return data.secret("superuser");
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /// Stops the server, unless it belongs to another process.
  @Override
  public void close() {
    lock.ifPresent(held -> {
      commands.stop(cluster, "fast");
      release(held);
    });
  }

  private EmbeddedServer joined() {
    var running = PostmasterFile.read(cluster);
    if (running.isEmpty()) {
      throw new SetupProblem(
          "another Claimwright holds "
              + data.path()
              + " but its database is not up yet: try again in a moment");
    }
    port = running.get().port();
    return this;
  }

  private EmbeddedServer up(List<String> options) {
    if (!Files.exists(cluster.resolve("PG_VERSION"))) {
      initialise();
    }
    if (!takenOver()) {
      startNew(options);
    }
    return this;
  }

  private boolean takenOver() {
    var left = PostmasterFile.read(cluster).filter(PostmasterFile::isAlive);
    if (left.isEmpty()) {
      return false;
    }
    port = left.get().port();
    if (Reachable.check(url("postgres"), SUPERUSER, password())) {
      LOG.info(
          "Took over the database server (process {}) that an earlier run left behind",
          left.get().pid());
      return true;
    }
    commands.stop(cluster, "immediate");
    return false;
  }

  private void initialise() {
    var words = data.path().resolve("postgres").resolve("first-password");
    try {
      Files.writeString(words, password(), StandardCharsets.UTF_8);
      commands.own(words);
      var arguments = new ArrayList<>(INITDB);
      arguments.add("--pwfile=" + words);
      arguments.add("--pgdata=" + cluster);
      commands.initialise(cluster, arguments);
    } catch (IOException broken) {
      throw new UncheckedIOException("preparing the database in " + cluster, broken);
    } finally {
      delete(words);
    }
  }

  private void startNew(List<String> options) {
    port = freePort();
    var settings = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "port=" + port));
    settings.addAll(List.of("unix_socket_directories=", "max_connections=60"));
    settings.addAll(List.of("shared_buffers=128MB", "log_min_messages=warning"));
    settings.addAll(List.of("log_min_error_statement=panic", "log_parameter_max_length=0"));
    settings.addAll(options);
    commands.start(cluster, settings);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new SetupProblem("no free port on 127.0.0.1 for the database", none);
    }
  }

  private static void release(FileLock held) {
    try {
      held.release();
      held.acquiredBy().close();
    } catch (IOException alreadyGone) {
      LOG.debug("lock already released", alreadyGone);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      LOG.warn("could not delete {}", file);
    }
  }
}
