package org.claimwright.app.codingdesk;

import java.util.Comparator;
import java.util.List;

/// How words in a note look: as evidence of a code, or as something seen and not coded.
enum EvidenceLook {
  ASSIGNED("ev ev--assigned", ""),
  SUGGESTED("ev ev--suggested", ""),
  NEGATED("ev--negated", "negated"),
  FAMILY("ev--family", "family"),
  HISTORICAL("ev--history", "history"),
  UNCERTAIN("ev--uncertain", "uncertain"),
  /// Words that a dropped code or the worksheet of the level rests on: marked when they are asked
  /// for.
  UNDERLYING("ev--plain", "");

  private final String css;
  private final String spoken;

  EvidenceLook(String css, String spoken) {
    this.css = css;
    this.spoken = spoken;
  }

  String css() {
    return css;
  }

  /// The word that goes with it, since a line alone says nothing to those who do not see it.
  String spoken() {
    return spoken;
  }

  /// The look of words that several codes rest on: the first of the list above.
  static EvidenceLook of(List<CodeEntry> codes) {
    return codes.stream().map(EvidenceLook::of).min(Comparator.naturalOrder()).orElse(UNDERLYING);
  }

  /// Whether the code's number stands behind its words.
  static boolean isNamed(CodeEntry code) {
    return of(code) == ASSIGNED || of(code) == SUGGESTED;
  }

  private static EvidenceLook of(CodeEntry code) {
    if (code.isVisitLevel()) {
      return UNDERLYING;
    }
    return switch (code.decision().standing()) {
      case ASSIGNED -> ASSIGNED;
      case SUGGESTED -> SUGGESTED;
      case REJECTED -> UNDERLYING;
      case CONSIDERED -> asserted(code);
    };
  }

  private static EvidenceLook asserted(CodeEntry code) {
    return switch (code.grounds().assertion()) {
      case AFFIRMED -> UNDERLYING;
      case NEGATED -> NEGATED;
      case HISTORICAL -> HISTORICAL;
      case FAMILY -> FAMILY;
      case UNCERTAIN -> UNCERTAIN;
    };
  }
}
