package org.claimwright.x12;

import org.jspecify.annotations.Nullable;

/// Words what breaks a {@link SyntaxNote}: `P0304` both or none, `R0203` at least one, `E0207` not
/// both, `C0605` the first asks for the others, `L050607` the first asks for one of the others.
final class Condition {

  /// @param element the element to blame
  record Failure(Fault kind, int element, String message) {}

  private Condition() {}

  static @Nullable Failure failing(String condition, Segment segment) {
    var note = SyntaxNote.of(condition);
    if (note.holds(filled(segment))) {
      return null;
    }
    var at = places(condition);
    return switch (note.kind()) {
      case 'P' -> absent(segment, at, 0, "belong together");
      case 'R' -> absent(segment, at, 0, "need at least one filled");
      case 'E' -> excluded(segment, at);
      case 'C' -> absent(segment, at, 1, "belong to the first");
      case 'L' -> absent(segment, at, 1, "need one filled");
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

  private static Failure absent(Segment segment, int[] at, int from, String why) {
    var blame = at[at.length - 1];
    for (var i = at.length - 1; i >= from; i--) {
      blame = segment.element(at[i]).isEmpty() ? at[i] : blame;
    }
    var name = "%s%02d".formatted(segment.id(), blame);
    var message = name + " is missing: " + names(segment, at) + " " + why + ".";
    return new Failure(Fault.ELEMENT_CONDITION, blame, message);
  }

  private static Failure excluded(Segment segment, int[] at) {
    var message = "Only one of " + names(segment, at) + " may be filled.";
    return new Failure(Fault.ELEMENT_EXCLUDED, at[1], message);
  }

  private static String names(Segment segment, int[] at) {
    var names = new StringBuilder();
    for (var n : at) {
      names.append(names.isEmpty() ? "" : ", ").append("%s%02d".formatted(segment.id(), n));
    }
    return names.toString();
  }
}
