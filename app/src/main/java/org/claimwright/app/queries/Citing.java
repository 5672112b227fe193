package org.claimwright.app.queries;

import org.claimwright.app.encounters.DocumentRecord;

/// Words of a visit that a query may cite, with a little of what stands around them.
///
/// @param before the words just before, at most a few
/// @param checked whether it is cited already
record Citing(Indicator indicator, String document, String before, String after, boolean checked) {

  private static final int AROUND = 48;

  static Citing of(Indicator one, DocumentRecord document, boolean checked) {
    var text = document.text();
    var from = Math.max(lineStart(text, one.start()), one.start() - AROUND);
    var to = Math.min(lineEnd(text, one.end()), one.end() + AROUND);
    return new Citing(
        one,
        document.title(),
        wholeWordsBefore(text, from, one.start()),
        wholeWordsAfter(text, Math.min(one.end(), to), to),
        checked);
  }

  /// A word cut in two is left out, and dots stand for what is not shown.
  private static String wholeWordsBefore(String text, int from, int to) {
    var words = text.substring(from, to);
    if (from == 0 || text.charAt(from - 1) == '\n') {
      return words;
    }
    return "… " + words.substring(words.indexOf(' ') + 1);
  }

  private static String wholeWordsAfter(String text, int from, int to) {
    var words = text.substring(from, to);
    if (to == text.length() || text.charAt(to) == '\n') {
      return words;
    }
    int last = words.lastIndexOf(' ');
    return (last < 0 ? words : words.substring(0, last)) + " …";
  }

  private static int lineStart(String text, int at) {
    return text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
