package org.claimwright.app.encounters;

import java.util.Locale;

/// How far the coding of a visit has come.
public sealed interface CodingState {

  /// Nobody has begun.
  record ToCode() implements CodingState {}

  /// Somebody has decided something.
  record InCoding() implements CodingState {}

  /// Set aside until something outside is settled.
  ///
  /// @param reason in the words of the person who held it, never blank
  record Held(String reason) implements CodingState {
    public Held {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a visit is held without a reason");
      }
    }
  }

  /// Finished: its codes are on their way to a claim.
  record Coded() implements CodingState {}

  /// The word in the database and in addresses: `to-code`, `in-coding`, `held`, `coded`.
  default String word() {
    return switch (this) {
      case ToCode state -> "to-code";
      case InCoding state -> "in-coding";
      case Held state -> "held";
      case Coded state -> "coded";
    };
  }

  /// The words on a page: `To code`.
  default String inWords() {
    var words = word().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// Why it is held, else `""`.
  default String reason() {
    return this instanceof Held held ? held.reason() : "";
  }

  static CodingState of(String word, String reason) {
    return switch (word) {
      case "to-code" -> new ToCode();
      case "in-coding" -> new InCoding();
      case "held" -> new Held(reason);
      case "coded" -> new Coded();
      default -> throw new IllegalArgumentException("not a state of coding: \"" + word + "\"");
    };
  }
}
