package org.claimwright.coding.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimwright.coding.Span;

/// Finds quoted words in a note: letter by letter, only that any white space stands for any other.
final class Quotes {
  private static final int MOST = 20;
  private static final int LONGEST = 300;
  private static final Pattern WHITE = Pattern.compile("[\\s\\u00a0]+");

  private Quotes() {}

  /// Whether it may be looked for: some letters, and no whole paragraph.
  static boolean isUsable(String quote) {
    return quote.length() <= LONGEST && quote.chars().filter(Character::isLetter).count() >= 2;
  }

  /// Where it stands as whole words, in note order.
  static List<Span> in(String note, String quote) {
    var words =
        WHITE
            .splitAsStream(quote.strip())
            .map(Pattern::quote)
            .collect(Collectors.joining("[\\s\\u00a0]+"));
    var matcher =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])").matcher(note);
    var found = new ArrayList<Span>();
    while (found.size() < MOST && matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    return found;
  }
}
