package org.claimwright.app.access;

import java.util.List;
import java.util.Locale;
import org.claimwright.kernel.Problem;

/// What usernames and passwords must be: long rather than strange (NIST SP 800-63B, 5.1.1).
final class Passwords {

  static final int SHORTEST = 12;
  private static final int LONGEST = 128;

  private Passwords() {}

  static List<Problem> problems(String username, String password) {
    if (!username.matches("[a-z0-9][a-z0-9._-]{2,63}")) {
      return stop(
          "USERNAME-MALFORMED",
          "username",
          "the username \""
              + username
              + "\" needs 3 to 64 letters, digits, dots, hyphens or underscores");
    }
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      return stop(
          "PASSWORD-LENGTH",
          "password",
          "a password has 12 to 128 characters; this one has " + password.length());
    }
    if (password.toLowerCase(Locale.ROOT).contains(username)) {
      return stop(
          "PASSWORD-IS-NAME", "password", "the password repeats the username: choose another");
    }
    if (password.chars().distinct().count() < 5) {
      return stop(
          "PASSWORD-SIMPLE",
          "password",
          "the password repeats fewer than five characters: take a few words instead");
    }
    return List.of();
  }

  private static List<Problem> stop(String code, String where, String message) {
    return List.of(Problem.stop(code, where, message));
  }
}
