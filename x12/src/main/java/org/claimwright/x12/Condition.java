package org.claimwright.x12;

import org.jspecify.annotations.Nullable;

/// The standard's relational conditions between elements of a segment, written as a letter and
/// two-digit element numbers: `P0304` both or none, `R0203` at least one, `E0207` not both, `C0605`
/// the first asks for the others, `L050607` the first asks for one of the others.
final class Condition {

  /// @param element the element to blame
  record Failure(Fault kind, int element, String message) {}

  private Condition() {}

  static @Nullable Failure failing(String condition, Segment segment) {
    var count = (condition.length() - 1) / 2;
    var at = new int[count];
    var present = 0;
    for (var i = 0; i < count; i++) {
      at[i] = Integer.parseInt(condition, 1 + 2 * i, 3 + 2 * i, 10);
      present += segment.element(at[i]).isEmpty() ? 0 : 1;
    }
    var first = !segment.element(at[0]).isEmpty();
    return switch (condition.charAt(0)) {
      case 'P' -> present > 0 && present < count ? absent(segment, at, 0, "belong together") : null;
      case 'R' -> present == 0 ? absent(segment, at, 0, "need at least one filled") : null;
      case 'E' -> present > 1 ? excluded(segment, at) : null;
      case 'C' -> first && present < count ? absent(segment, at, 1, "belong to the first") : null;
      case 'L' -> first && present == 1 ? absent(segment, at, 1, "need one filled") : null;
      default -> throw new IllegalStateException("no such condition: " + condition);
    };
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
