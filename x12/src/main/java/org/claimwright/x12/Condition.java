package org.claimwright.x12;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Words what breaks a {@link SyntaxNote}: `P0304` both or none, `R0203` at least one, `E0207` not
/// both, `C0605` the first asks for the others, `L050607` the first asks for one of the others.
final class Condition {

  /// @param element the element to blame
  record Failure(Fault kind, int element, String message) {}

  private Condition() {}

  /// Elements or components under their names, bit n of the mask for the n-th filled.
  private record Filled(long mask, IntFunction<String> name) {
    boolean isEmpty(int n) {
      return (mask & 1L << n) == 0;
    }

    String names(int[] at) {
      return Arrays.stream(at).mapToObj(name).collect(Collectors.joining(", "));
    }
  }

  static @Nullable Failure failing(String condition, Segment segment) {
    return failing(condition, filled(segment), n -> "%s%02d".formatted(segment.id(), n));
  }

  /// Of the components of a composite.
  ///
  /// @param filled bit n for the n-th
  static @Nullable Failure failing(String condition, long filled, IntFunction<String> name) {
    var note = SyntaxNote.of(condition);
    if (note.holds(filled)) {
      return null;
    }
    var found = new Filled(filled, name);
    var at = places(condition);
    return switch (note.kind()) {
      case 'P' -> absent(found, at, 0, "belong together");
      case 'R' -> absent(found, at, 0, "need at least one filled");
      case 'E' -> excluded(found, at);
      case 'C' -> absent(found, at, 1, "belong to the first");
      case 'L' -> absent(found, at, 1, "need one filled");
      default -> throw new IllegalStateException("no such condition: " + condition);
    };
  }

  private static long filled(Segment segment) {
    var filled = 0L;
    for (var n = 1; n <= Math.min(segment.size(), Long.SIZE - 1); n++) {
      filled |= segment.has(n) ? 1L << n : 0;
    }
    return filled;
  }

  private static int[] places(String condition) {
    var at = new int[(condition.length() - 1) / 2];
    for (var i = 0; i < at.length; i++) {
      at[i] = Integer.parseInt(condition, 1 + 2 * i, 3 + 2 * i, 10);
    }
    return at;
  }

  private static Failure absent(Filled found, int[] at, int from, String why) {
    var blame = at[at.length - 1];
    for (var i = at.length - 1; i >= from; i--) {
      blame = found.isEmpty(at[i]) ? at[i] : blame;
    }
    var message =
        "%s is missing: %s %s.".formatted(found.name().apply(blame), found.names(at), why);
    return new Failure(Fault.ELEMENT_CONDITION, blame, message);
  }

  private static Failure excluded(Filled found, int[] at) {
    var message = "Only one of " + found.names(at) + " may be filled.";
    return new Failure(Fault.ELEMENT_EXCLUDED, at[1], message);
  }
}
