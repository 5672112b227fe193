package org.claimwright.app.database;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

/// The database for one command, without the application; beside a running one too.
public final class DatabaseVisit implements AutoCloseable {

  private final Database database;

  private DatabaseVisit(Database database) {
    this.database = database;
  }

  /// Opens it for a while.
  ///
  /// @throws SetupProblem when the database cannot be reached
  public static DatabaseVisit open(Path folder, Optional<String> externalUrl) {
    var password = Optional.ofNullable(System.getenv("CLAIMWRIGHT_APP_PASSWORD"));
    return new DatabaseVisit(
        Database.open(new DatabaseSettings(folder, externalUrl, password), true));
  }

  /// Connections that see the practice in scope.
  public DataSource dataSource() {
    return database.dataSource();
  }

  @Override
  public void close() {
    database.close();
  }
}
