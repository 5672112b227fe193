package org.claimwright.app.access;

import java.util.Locale;

/// The part a user plays in a practice; {@link Permission} says what it may do.
public enum Role {
  CODER,
  PHYSICIAN,
  FRONT_DESK,
  BILLER,
  PAYMENT_POSTER,
  MANAGER,
  CREDENTIALING,
  ADMINISTRATOR,
  PATIENT;

  /// `front desk`, `payment poster`.
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// Reads `front desk`.
  ///
  /// @throws IllegalArgumentException when there is no such role
  public static Role parse(String words) {
    for (var role : values()) {
      if (role.words().equals(words.strip().toLowerCase(Locale.ROOT))) {
        return role;
      }
    }
    throw new IllegalArgumentException("no such role: \"" + words + "\"");
  }
}
