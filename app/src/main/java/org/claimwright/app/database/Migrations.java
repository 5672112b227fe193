package org.claimwright.app.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the tables up to date, feature by feature, as the owner.
///
/// Features number their migrations in ranges of their own, so a lower number may arrive after a
/// higher one.
final class Migrations {

  private Migrations() {}

  static void run(String url, String owner, String password) {
    try {
      Flyway.configure()
          .dataSource(url, owner, password)
          .schemas(Database.SCHEMA)
          .createSchemas(true)
          .locations("classpath:db/migration")
          .outOfOrder(true)
          .placeholderReplacement(false)
          .failOnMissingLocations(true)
          .load()
          .migrate();
    } catch (FlywayException failed) {
      throw new SetupProblem(
          "could not bring the tables at " + url + " up to date: " + failed.getMessage(), failed);
    }
  }
}
