package org.claimwright.app.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the data is: the options every command of the application takes.
public final class SharedOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder of the database and its secrets (default: CLAIMWRIGHT_HOME, else ~/.claimwright).")
  private @Nullable String data;

  @Option(
      names = "--database",
      paramLabel = "JDBC_URL",
      description =
          "A PostgreSQL 18 server instead of the embedded one, with its owner's user and password"
              + " (default: CLAIMWRIGHT_DATABASE).")
  private @Nullable String database;

  /// The same with another folder, for work that leaves no data behind.
  public SharedOptions in(Path folder) {
    var there = new SharedOptions();
    there.data = folder.toString();
    there.database = database;
    return there;
  }

  /// Whether a folder or a server was named.
  public boolean isGiven() {
    return data != null || database().isPresent();
  }

  /// The folder as given, null for the default.
  public @Nullable String data() {
    return data;
  }

  /// The server as given on the command line or by `CLAIMWRIGHT_DATABASE`.
  public Optional<String> database() {
    return Optional.ofNullable(database)
        .or(() -> Optional.ofNullable(System.getenv("CLAIMWRIGHT_DATABASE")))
        .filter(url -> !url.isBlank());
  }

  /// As arguments for the framework.
  List<String> asProperties() {
    var properties = new ArrayList<String>();
    if (data != null) {
      properties.add("--claimwright.data=" + data);
    }
    database().ifPresent(url -> properties.add("--claimwright.database=" + url));
    return properties;
  }
}
