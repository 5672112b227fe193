package org.claimwright.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Runs PostgreSQL's own programs as a user they accept.
///
/// They refuse to run as root. As root they are run within a user namespace of their own (`unshare
/// -U`), where root is nobody in particular and still owns its files; where namespaces are blocked,
/// as the user `postgres` or `nobody` through `runuser`, to whom the folder is then given.
final class ServerCommands {

  private static final int PATIENCE_SECONDS = 90;

  private final Path folder;
  private final Path programs;
  private final List<String> prefix;
  private final String user;

  private ServerCommands(Path folder, Path programs, List<String> prefix, String user) {
    this.folder = folder;
    this.programs = programs;
    this.prefix = prefix;
    this.user = user;
  }

  static ServerCommands forThisUser(Path folder, Path programs) {
    if (!System.getProperty("user.name").equals("root")) {
      return new ServerCommands(folder, programs, List.of(), "");
    }
    if (succeeds("unshare", "-U", "true")) {
      return new ServerCommands(folder, programs, List.of("unshare", "-U"), "");
    }
    for (var user : List.of("postgres", "nobody")) {
      if (succeeds("runuser", "-u", user, "--", "true")) {
        var prefix = List.of("runuser", "-u", user, "--");
        return new ServerCommands(folder, programs, prefix, user).checked();
      }
    }
    throw new SetupProblem(
        "PostgreSQL refuses to run as root, and neither unshare -U nor runuser works here: start"
            + " Claimwright as an ordinary user, or give a server with --database JDBC_URL");
  }

  void initialise(Path cluster, List<String> arguments) throws IOException {
    Files.createDirectories(cluster);
    own(folder);
    own(cluster);
    run("initdb", arguments, "prepare the database in " + cluster);
  }

  void start(Path cluster, List<String> settings) {
    own(folder);
    var options =
        settings.stream().map(each -> "-c " + each.strip()).collect(Collectors.joining(" "));
    var log = folder.resolve("server.log");
    var arguments =
        List.of("-D", cluster.toString(), "-l", log.toString(), "-w", "-t", "60", "-o", options);
    run(
        "pg_ctl",
        with("start", arguments),
        "start the database in " + cluster + " (see " + log + ")");
  }

  void stop(Path cluster, String mode) {
    var arguments = List.of("-D", cluster.toString(), "-m", mode, "-w", "-t", "30");
    run("pg_ctl", with("stop", arguments), "stop the database in " + cluster);
  }

  /// Gives a file or folder to the user the programs run as.
  void own(Path path) {
    if (!user.isEmpty() && !succeeds("chown", "-R", user, path.toString())) {
      throw new SetupProblem("cannot give " + path + " to the user " + user);
    }
  }

  private ServerCommands checked() {
    if (!succeeds("runuser", "-u", user, "--", "test", "-x", folder.toString())) {
      throw new SetupProblem(
          "the embedded PostgreSQL runs as the user "
              + user
              + ", who may not enter "
              + folder
              + ": give a folder every user may enter with --data DIR, for example"
              + " /var/lib/claimwright");
    }
    return this;
  }

  private void run(String program, List<String> arguments, String purpose) {
    var command = new ArrayList<>(prefix);
    command.add(programs.resolve(program).toString());
    command.addAll(arguments);
    var result = execute(command);
    if (result.code() != 0) {
      throw new SetupProblem("could not " + purpose + ": " + result.lastWords());
    }
  }

  private static List<String> with(String first, List<String> rest) {
    var all = new ArrayList<String>();
    all.add(first);
    all.addAll(rest);
    return all;
  }

  private static boolean succeeds(String... command) {
    try {
      return execute(List.of(command)).code() == 0;
    } catch (UncheckedIOException noSuchProgram) {
      return false;
    }
  }

  /// Output goes to a file: a pipe would stay open as long as the server inherits it.
  private static Result execute(List<String> command) {
    try {
      var output = Files.createTempFile("claimwright-", ".out");
      try {
        var process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return new Result(
            ended ? process.exitValue() : -1, Files.readString(output, StandardCharsets.UTF_8));
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("running " + command.getFirst(), broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + command.getFirst(), stopped);
    }
  }

  private record Result(int code, String output) {
    String lastWords() {
      var lines = output.strip().lines().toList();
      return lines.isEmpty() ? "no output, code " + code : String.join(" / ", lastOf(lines));
    }

    private static List<String> lastOf(List<String> lines) {
      return lines.subList(Math.max(0, lines.size() - 3), lines.size());
    }
  }
}
