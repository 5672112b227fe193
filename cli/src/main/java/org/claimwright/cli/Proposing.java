package org.claimwright.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.claimwright.codesets.CodeSets;
import org.claimwright.coding.CodingEngine;
import org.claimwright.coding.proposals.ProposalVerifier;
import org.claimwright.coding.proposals.ProposingEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The switch that lets a language model propose. Off unless an address is given.
final class Proposing {
  static final String KEY = "CLAIMWRIGHT_MODEL_KEY";

  @Option(
      names = "--propose-with",
      paramLabel = "URL",
      description =
          "let the language model at this OpenAI-compatible endpoint propose codes; only such as"
              + " stand up to the note and the rules come through. The whole note is sent there (default: off)")
  private @Nullable URI url;

  @Option(names = "--model", paramLabel = "NAME", description = "the model's name at the endpoint")
  private String model = "";

  @Option(
      names = "--model-key-file",
      paramLabel = "FILE",
      description = "a file with the endpoint's key (default: $" + KEY + ")")
  private @Nullable String keyFile;

  @Option(
      names = "--with-baa",
      description =
          "the notes may leave this machine: a business associate agreement (45 CFR 164.504(e)) with"
              + " whoever runs the endpoint covers them")
  private boolean agreed;

  /// The engine, which asks the model too where that is switched on.
  CodingEngine over(CodingEngine engine, CodeSets codeSets) {
    return endpoint()
        .<CodingEngine>map(one ->
            new ProposingEngine(engine, new EndpointProposer(one), new ProposalVerifier(codeSets)))
        .orElse(engine);
  }

  private Optional<ModelEndpoint> endpoint() {
    if (url == null) {
      if (!model.isEmpty() || agreed || keyFile != null) {
        throw new InputProblem(
            "--model, --model-key-file and --with-baa say nothing without --propose-with URL.");
      }
      return Optional.empty();
    }
    if (model.isEmpty()) {
      throw new InputProblem(
          "--propose-with needs --model NAME: the model's name at the endpoint.");
    }
    return Optional.of(agreed(made(url)));
  }

  private ModelEndpoint made(URI address) {
    try {
      return new ModelEndpoint(address, model, key(), ModelEndpoint.PATIENCE);
    } catch (IllegalArgumentException e) {
      throw new InputProblem("--propose-with: " + e.getMessage() + ".");
    }
  }

  private ModelEndpoint agreed(ModelEndpoint endpoint) {
    if (!agreed && !endpoint.isThisMachine()) {
      throw new InputProblem(
          "--propose-with would send whole notes to "
              + endpoint.host()
              + ": add --with-baa if a business associate agreement with whoever runs it covers"
              + " them, or use a model on this machine.");
    }
    return endpoint;
  }

  private String key() {
    var key =
        keyFile == null
            ? Optional.ofNullable(System.getenv(KEY)).orElse("")
            : new String(Input.read(keyFile), StandardCharsets.UTF_8);
    return key.strip();
  }
}
