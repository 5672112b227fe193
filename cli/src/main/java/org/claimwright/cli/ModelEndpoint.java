package org.claimwright.cli;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Where a language model is asked: any endpoint that answers OpenAI's `chat/completions`.
///
/// @param url of the endpoint, with or without `/chat/completions`
/// @param model as the endpoint names it
/// @param key sent as bearer token, `""` for none; never told in any message
/// @param patience how long an answer may take in all
public record ModelEndpoint(URI url, String model, String key, Duration patience) {
  /// How long an answer may take unless somebody says otherwise.
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String PATH = "/chat/completions";
  private static final int LONGEST_NAME = 80;

  /// An [IllegalArgumentException] names what is wrong with the address or the name.
  public ModelEndpoint {
    var host = url.getHost();
    var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException(
          "\"" + shown(url) + "\" is no address of an endpoint: give one like https://host/v1");
    }
    if (url.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "the address of "
              + host
              + " holds a name or password: give the key by CLAIMWRIGHT_MODEL_KEY or a file");
    }
    if (scheme.equals("http") && !isThisMachine(host)) {
      throw new IllegalArgumentException(
          "\"" + shown(url) + "\" would carry the note unencrypted: use https");
    }
    checkKey(key);
    if (model.isBlank() || model.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "the model's name has " + model.length() + " characters: give its name at the endpoint");
    }
  }

  private static void checkKey(String key) {
    if (!key.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException(
          "the endpoint's key holds blanks or control characters: it must be one word");
    }
  }

  @Override
  public String toString() {
    return model + " at " + host();
  }

  /// The host's name.
  public String host() {
    return url.getHost();
  }

  /// Whether notes stay on this machine.
  public boolean isThisMachine() {
    return isThisMachine(url.getHost());
  }

  /// Only names and numbers that can be nothing else: a name asked of the network could change.
  private static boolean isThisMachine(String host) {
    var bare = host.replaceAll("[\\[\\]]", "");
    if (bare.equalsIgnoreCase("localhost")) {
      return true;
    }
    return number(bare).map(InetAddress::isLoopbackAddress).orElse(false);
  }

  private static Optional<InetAddress> number(String host) {
    try {
      return Optional.of(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  URI address() {
    var text = url.toString().replaceAll("/+$", "");
    return text.endsWith(PATH) ? URI.create(text) : URI.create(text + PATH);
  }

  private static String shown(URI url) {
    return url.getHost() == null
        ? String.valueOf(url.getPath())
        : url.getScheme() + "://" + url.getHost();
  }
}
