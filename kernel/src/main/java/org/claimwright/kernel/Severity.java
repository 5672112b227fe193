package org.claimwright.kernel;

/// How much a problem matters: a stop holds the work, a warning asks for a look, an info tells.
public enum Severity {
  STOP,
  WARN,
  INFO;

  /// The lower-case word used in JSON: `stop`, `warn`, `info`.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
