package org.claimwright.coding.proposals;

import java.util.Locale;
import java.util.regex.Pattern;

/// A code that somebody proposes for a note. Nothing in it is believed: it is what an answer said.
///
/// @param code as proposed, with or without dot
/// @param quote the words of the note it is said to rest on
/// @param reason in the proposer's words
public record Proposal(String code, String quote, String reason) {
  private static final int LONGEST_CODE = 12;
  private static final int LONGEST_REASON = 200;

  /// What no code is written with.
  private static final Pattern CODE = Pattern.compile("[^A-Z0-9.]");

  /// Control and format characters, which could move a terminal's cursor or turn the direction of a
  /// line, and quotation marks.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\s\"]+");

  public Proposal {
    code = cut(CODE.matcher(code.toUpperCase(Locale.ROOT)).replaceAll(""), LONGEST_CODE);
    reason = cut(plain(reason), LONGEST_REASON);
  }

  private static String plain(String text) {
    return UNSEEN.matcher(text).replaceAll(" ").strip();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
