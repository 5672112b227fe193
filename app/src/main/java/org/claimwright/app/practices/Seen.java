package org.claimwright.app.practices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// What a form was filled in from, so that two people do not overwrite each other's changes.
///
/// @param mark 16 hexadecimal digits
public record Seen(String mark) {

  /// The mark of a value as it stands.
  public static Seen of(Object value) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest(value.toString().getBytes(StandardCharsets.UTF_8));
      return new Seen(HexFormat.of().formatHex(digest, 0, 8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// The value when it is the one that was seen.
  <T> Outcome<T> of(Optional<T> current, String what) {
    if (current.isEmpty()) {
      return Outcome.rejected(
          Problem.stop("PRACTICE-UNKNOWN", "", "There is no such " + what + " in this practice."));
    }
    return of(current.get()).equals(this)
        ? Outcome.ok(current.get())
        : Outcome.rejected(
            Problem.stop(
                "PRACTICE-CHANGED",
                "",
                "Somebody else has changed this "
                    + what
                    + " after you opened the form: open it again, look at what changed, and save"
                    + " once more."));
  }
}
