package org.claimwright.x12;

import java.util.regex.Pattern;

/// Changes one segment of a test file and keeps SE01 right.
final class Change {

  private Change() {}

  static byte[] replace(String file, String segment, String by) {
    if (!file.contains(segment)) {
      throw new IllegalArgumentException("the file has no " + segment);
    }
    return recount(file.replaceFirst(Pattern.quote(segment), by));
  }

  /// Puts the true number of segments into every SE01.
  static byte[] recount(String file) {
    var out = new StringBuilder();
    var count = 0;
    for (var segment : file.split("~", -1)) {
      var text = segment.strip();
      count = text.startsWith("ST*") ? 1 : count + 1;
      if (text.startsWith("SE*")) {
        text = "SE*" + count + text.substring(text.indexOf('*', 3));
      }
      out.append(text.isEmpty() ? "" : text + "~\n");
    }
    return Files837.bytes(out.toString());
  }
}
