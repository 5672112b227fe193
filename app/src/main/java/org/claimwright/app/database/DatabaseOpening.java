package org.claimwright.app.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The database on its way up, begun before the application asks for it.
public final class DatabaseOpening {

  private final CompletableFuture<Database> opening;

  private DatabaseOpening(CompletableFuture<Database> opening) {
    this.opening = opening;
  }

  /// Begins to open the database of this folder, or the given one.
  ///
  /// @throws SetupProblem when the folder cannot be written to
  public static DatabaseOpening begin(Path folder, Optional<String> externalUrl) {
    DataDirectory.open(folder);
    var password = Optional.ofNullable(System.getenv("CLAIMWRIGHT_APP_PASSWORD"));
    var settings = new DatabaseSettings(folder, externalUrl, password);
    return new DatabaseOpening(CompletableFuture.supplyAsync(() -> Database.open(settings)));
  }

  /// Waits until it is open.
  Database await() {
    try {
      return opening.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /// Closes it, where the application failed before it took it over.
  public void abandon() {
    opening.thenAccept(Database::close).exceptionally(failed -> null).join();
  }
}
