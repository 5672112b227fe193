package org.claimwright.coding;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.kernel.Problem;

/// Text that stands in a note twice or says itself that it was carried forward: what is of an
/// earlier visit does not support a code of this one.
final class CopiedText {
  private static final int LONG_LINE = 50;
  private static final int ENOUGH = 2;
  private static final Pattern SAYS_SO =
      Pattern.compile(
          "(?i)\\b(copied forward|carried forward|copied from (?:the )?(?:prior|previous|last)|copy[- ]forward|imported from (?:the )?(?:prior|previous|last) (?:note|visit)|unchanged from (?:prior|previous|last) note)");

  private CopiedText() {}

  static Optional<Problem> in(String text) {
    int repeated = repeatedLines(text);
    if (repeated >= ENOUGH) {
      return Optional.of(
          remark(repeated + " long lines stand in the note more than once, as copied text does."));
    }
    return SAYS_SO.matcher(text).find()
        ? Optional.of(remark("The note says that part of it was carried forward."))
        : Optional.empty();
  }

  private static Problem remark(String what) {
    return Problem.warn(
        "NOTE-COPIED", "note", what + " Check that each code rests on words of this visit.");
  }

  private static int repeatedLines(String text) {
    var seen = new HashSet<String>();
    int repeated = 0;
    for (var line : text.split("\n", -1)) {
      var bare = line.strip().toLowerCase(Locale.ROOT);
      if (bare.length() >= LONG_LINE && !seen.add(bare)) {
        repeated++;
      }
    }
    return repeated;
  }
}
