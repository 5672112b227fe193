package org.claimwright.app.eligibility;

import java.util.Locale;
import org.claimwright.app.web.Pill;
import org.claimwright.claims.eligibility.EligibilityAnswer;

/// What came of asking a payer.
public enum Standing {
  ACTIVE,
  INACTIVE,
  /// The payer answers why it does not.
  REFUSED,
  /// An answer that says neither.
  UNCLEAR,
  /// No answer that can be read.
  FAILED;

  static Standing of(EligibilityAnswer answer) {
    return switch (answer.standing()) {
      case ACTIVE -> ACTIVE;
      case INACTIVE -> INACTIVE;
      case REFUSED -> REFUSED;
      case UNCLEAR -> UNCLEAR;
    };
  }

  static Standing ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether the payer has said something of the cover.
  public boolean isAnswer() {
    return this == ACTIVE || this == INACTIVE || this == UNCLEAR;
  }

  /// As people say it.
  public String words() {
    return switch (this) {
      case ACTIVE -> "Covered";
      case INACTIVE -> "Not covered";
      case REFUSED -> "Refused";
      case UNCLEAR -> "Unclear";
      case FAILED -> "No answer";
    };
  }

  public Pill pill() {
    return switch (this) {
      case ACTIVE -> Pill.ok(words());
      case INACTIVE -> Pill.stop(words());
      case REFUSED, UNCLEAR, FAILED -> Pill.warn(words());
    };
  }
}
