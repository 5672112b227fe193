package org.claimwright.coding.proposals;

/// A code that somebody proposes for a note. Nothing in it is believed: it is what an answer said.
///
/// @param code as proposed, with or without dot
/// @param quote the words of the note it is said to rest on
/// @param reason in the proposer's words
public record Proposal(String code, String quote, String reason) {
  private static final int LONGEST_CODE = 12;
  private static final int LONGEST_REASON = 200;

  public Proposal {
    code = cut(code.strip().toUpperCase(java.util.Locale.ROOT), LONGEST_CODE);
    reason = cut(plain(reason), LONGEST_REASON);
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s\"]+", " ").strip();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
