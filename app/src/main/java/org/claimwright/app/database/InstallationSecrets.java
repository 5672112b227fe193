package org.claimwright.app.database;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Secrets of this installation, kept in its data folder where the owner alone can read them.
@Component
public class InstallationSecrets {

  private final Environment environment;

  InstallationSecrets(Environment environment) {
    this.environment = environment;
  }

  /// The secret kept under this name, 48 hexadecimal digits; made when first asked for.
  public String of(String name) {
    return DataDirectory.open(DatabaseSettings.from(environment).data()).secret(name);
  }
}
