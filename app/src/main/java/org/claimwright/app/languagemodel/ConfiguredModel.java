package org.claimwright.app.languagemodel;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.claimwright.cli.EndpointProposer;
import org.claimwright.cli.ModelEndpoint;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The endpoint that the installation names, in the application's settings or environment:
///
/// ```
/// claimwright.language-model.url       CLAIMWRIGHT_LANGUAGE_MODEL_URL
/// claimwright.language-model.name      CLAIMWRIGHT_LANGUAGE_MODEL_NAME
/// claimwright.language-model.key-file  CLAIMWRIGHT_LANGUAGE_MODEL_KEY_FILE   (or the key in CLAIMWRIGHT_MODEL_KEY)
/// ```
///
/// Naming one switches nothing on.
@Component
class ConfiguredModel {

  /// A coder waits for it.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Optional<ModelEndpoint> endpoint;
  private final Optional<EndpointProposer> proposer;
  private final String problem;

  ConfiguredModel(Environment settings) {
    Optional<ModelEndpoint> read = Optional.empty();
    var wrong = "";
    try {
      read = read(settings);
    } catch (IllegalArgumentException e) {
      wrong = "The language model's settings cannot be used: " + e.getMessage() + ".";
    }
    this.endpoint = read;
    this.proposer = read.map(EndpointProposer::new);
    this.problem = wrong;
  }

  private static Optional<ModelEndpoint> read(Environment settings) {
    var url = settings.getProperty("claimwright.language-model.url", "").strip();
    if (url.isEmpty()) {
      return Optional.empty();
    }
    var name = settings.getProperty("claimwright.language-model.name", "").strip();
    return Optional.of(new ModelEndpoint(URI.create(url), name, key(settings), PATIENCE));
  }

  private static String key(Environment settings) {
    var file = settings.getProperty("claimwright.language-model.key-file", "").strip();
    if (file.isEmpty()) {
      return settings.getProperty("CLAIMWRIGHT_MODEL_KEY", "").strip();
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException("the key file " + file + " cannot be read", e);
    }
  }

  Optional<ModelEndpoint> endpoint() {
    return endpoint;
  }

  Optional<EndpointProposer> proposer() {
    return proposer;
  }

  /// What is wrong with the settings, `""` when nothing is.
  String problem() {
    return problem;
  }
}
