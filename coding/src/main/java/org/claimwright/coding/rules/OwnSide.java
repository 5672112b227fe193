package org.claimwright.coding.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimwright.coding.text.Token;

/// Where a sentence names a right and a left side, each belongs to the condition of its own clause:
/// the side of a metastasis is not that of the primary (Official Guidelines I.B.13).
final class OwnSide {
  private static final Set<String> PARTS =
      Set.of(
          ",",
          ";",
          ".",
          ":",
          "(",
          ")",
          "with",
          "without",
          "and",
          "w/",
          "w/o",
          "to",
          "due",
          "from",
          "metastatic",
          "metastasis",
          "metastases",
          "mets",
          "metastasized");

  private static final Set<String> JOINS = Set.of("and", "&", "/", "or");

  private final Map<Integer, List<Finding>> bySentence;

  OwnSide(List<Finding> findings) {
    this.bySentence =
        findings.stream().collect(Collectors.groupingBy(f -> f.mention().sentence().start()));
  }

  /// The side that the words from token `from` to `to` name outside the clauses of other
  /// conditions.
  Side within(Finding finding, int from, int to) {
    var tokens = finding.mention().sentence().tokens();
    var foreign = foreign(finding);
    if (areJoined(tokens)) {
      return Side.BILATERAL;
    }
    var side = Side.UNKNOWN;
    for (int i = Math.max(0, from); i <= Math.min(to, tokens.size() - 1); i++) {
      side = side.and(foreign.contains(i) ? Side.UNKNOWN : Side.ofStem(tokens.get(i).stem()));
    }
    return side;
  }

  /// `swelling of the right and left knee`.
  private static boolean areJoined(List<Token> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (JOINS.contains(tokens.get(i).word())
          && isOneSide(tokens.get(i - 1))
          && isOneSide(tokens.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneSide(Token token) {
    var side = Side.ofStem(token.stem());
    return side == Side.RIGHT || side == Side.LEFT;
  }

  /// The clauses of other conditions, without the condition's own.
  private Set<Integer> foreign(Finding finding) {
    var foreign = new HashSet<Integer>();
    bySentence
        .getOrDefault(finding.mention().sentence().start(), List.of())
        .forEach(other -> foreign.addAll(clause(other)));
    foreign.removeAll(clause(finding));
    return foreign;
  }

  /// The indexes of the clause that holds the words; a word that parts clauses opens its own.
  private static Set<Integer> clause(Finding finding) {
    var tokens = finding.mention().sentence().tokens();
    int from = finding.mention().first();
    while (from > 0 && !parts(tokens, from) && !parts(tokens, from - 1)) {
      from--;
    }
    int to = finding.mention().last();
    while (to + 1 < tokens.size() && !parts(tokens, to + 1)) {
      to++;
    }
    var indexes = new HashSet<Integer>();
    for (int i = from; i <= to; i++) {
      indexes.add(i);
    }
    return indexes;
  }

  private static boolean parts(List<Token> tokens, int at) {
    return PARTS.contains(tokens.get(at).word());
  }
}
