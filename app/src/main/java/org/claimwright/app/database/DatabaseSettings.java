package org.claimwright.app.database;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/// Where the database is.
///
/// @param data the folder that keeps the embedded server's data and the secrets
/// @param externalUrl a JDBC URL with the owner's user and password, where the server is not our
///   own
/// @param appPassword the application role's password, where an administrator has set it
record DatabaseSettings(Path data, Optional<String> externalUrl, Optional<String> appPassword) {

  static DatabaseSettings from(Environment environment) {
    return new DatabaseSettings(
        DataDirectory.resolve(environment.getProperty("claimwright.data")),
        given(environment, "claimwright.database"),
        given(environment, "claimwright.app-password"));
  }

  private static Optional<String> given(Environment environment, String key) {
    return Optional.ofNullable(environment.getProperty(key)).filter(value -> !value.isBlank());
  }
}
