package org.claimwright.coding.assertion;

import java.util.List;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.text.Sentence;
import org.claimwright.coding.text.Token;

/// Reads from a sentence how it asserts one of its mentions. The idea is that of NegEx and ConText:
/// trigger words govern a scope that ends at a conjunction, a new clause or the sentence's end.
/// Pure functions.
public final class AssertionRules {
  private static final int FAR_BEFORE = 8;
  private static final int FAR_HISTORY = 12;

  private final List<Token> tokens;
  private final List<Triggers.Hit> hits;

  private AssertionRules(Sentence sentence) {
    this.tokens = sentence.tokens();
    this.hits = Triggers.in(tokens);
  }

  /// The rules on one sentence, whose triggers are looked up once for all its mentions.
  public static AssertionRules on(Sentence sentence) {
    return new AssertionRules(sentence);
  }

  /// How the sentence asserts the words from token `first` to `last`, both included.
  public static Assertion of(Sentence sentence, int first, int last) {
    return on(sentence).assertion(first, last);
  }

  /// How the words from token `first` to `last`, both included, are asserted.
  public Assertion assertion(int first, int last) {
    var found = Assertion.AFFIRMED;
    for (var hit : hits) {
      if (governs(hit, hits, tokens, first, last)) {
        found = stronger(found, meaning(hit.kind()));
      }
    }
    return found;
  }

  /// Whether a conditional or precaution (`return if`, `watch for`) governs the words.
  public static boolean isHypothetical(Sentence sentence, int first, int last) {
    return on(sentence).isHypothetical(first, last);
  }

  /// Whether a conditional or precaution governs the words.
  public boolean isHypothetical(int first, int last) {
    return hits.stream()
        .filter(h -> h.kind() == Triggers.Kind.HYPOTHETICAL_AFTER)
        .anyMatch(h -> governs(h, hits, tokens, first, last));
  }

  /// Whether the words only say what a vaccine, test, document or group is about (`shingles
  /// vaccine`, `diabetes educator`); a mention that names the vaccination itself is one of its own.
  public static boolean isOnlyMentioned(Sentence sentence, int first, int last) {
    var tokens = sentence.tokens();
    return last + 1 < tokens.size()
        && ADJUNCTS.contains(tokens.get(last + 1).stem())
        && !isGraded(tokens, last + 1)
        && tokens.subList(first, last + 1).stream().noneMatch(t -> ADJUNCTS.contains(t.stem()));
  }

  /// `lupus nephritis class IV` is no class on lupus.
  private static boolean isGraded(List<Token> tokens, int at) {
    return at + 1 < tokens.size() && tokens.get(at + 1).word().matches("\\d+|[ivx]+");
  }

  private static final java.util.Set<String> ADJUNCTS =
      new java.util.HashSet<>(
          org.claimwright.coding.text.ResourceLines.of("adjuncts.txt").stream()
              .flatMap(line -> java.util.stream.Stream.of(line.split("\\s+", -1)))
              .toList());

  private static Assertion meaning(Triggers.Kind kind) {
    return switch (kind) {
      case NEGATES_AFTER, NEGATES_BEFORE -> Assertion.NEGATED;
      case UNCERTAIN_AFTER, UNCERTAIN_BEFORE, HYPOTHETICAL_AFTER -> Assertion.UNCERTAIN;
      case HISTORY_AFTER, HISTORY_BEFORE -> Assertion.HISTORICAL;
      case FAMILY_AFTER -> Assertion.FAMILY;
      case PSEUDO, ENDS -> Assertion.AFFIRMED;
    };
  }

  private static Assertion stronger(Assertion one, Assertion other) {
    return weight(one) >= weight(other) ? one : other;
  }

  private static int weight(Assertion assertion) {
    return switch (assertion) {
      case AFFIRMED -> 0;
      case HISTORICAL -> 1;
      case UNCERTAIN -> 2;
      case NEGATED -> 3;
      case FAMILY -> 4;
    };
  }

  private static boolean governs(
      Triggers.Hit hit, List<Triggers.Hit> hits, List<Token> tokens, int first, int last) {
    return switch (hit.kind()) {
      case PSEUDO, ENDS -> false;
      case NEGATES_AFTER, UNCERTAIN_AFTER, HISTORY_AFTER, FAMILY_AFTER, HYPOTHETICAL_AFTER ->
          hit.first() < first && reachesForward(hit, hits, tokens, first);
      case NEGATES_BEFORE, UNCERTAIN_BEFORE, HISTORY_BEFORE ->
          hit.first() > last && reachesBack(hit, hits, tokens, last);
    };
  }

  private static boolean reachesForward(
      Triggers.Hit hit, List<Triggers.Hit> hits, List<Token> tokens, int first) {
    if (ended(hits, hit.last(), first)) {
      return false;
    }
    int distance = first - hit.last();
    return switch (hit.kind()) {
      case UNCERTAIN_AFTER ->
          (distance <= FAR_HISTORY || opensList(tokens, hit))
              && !newClause(tokens, hit.last(), first);
      case HISTORY_AFTER -> !newClause(tokens, hit.last(), first) && isNear(hit, tokens, distance);
      case NEGATES_AFTER -> !newClause(tokens, hit.last(), first) && reaches(hit, tokens, distance);
      case FAMILY_AFTER, HYPOTHETICAL_AFTER -> true;
      case PSEUDO, ENDS, NEGATES_BEFORE, UNCERTAIN_BEFORE, HISTORY_BEFORE -> false;
    };
  }

  private static final List<String> LISTS =
      List.of("differential", "ddx", "etiolog", "possibilit", "consideration");

  /// `differential includes` governs all that it lists.
  private static boolean opensList(List<Token> tokens, Triggers.Hit hit) {
    return tokens.subList(hit.first(), hit.last() + 1).stream()
        .anyMatch(t -> LISTS.stream().anyMatch(t.word()::startsWith));
  }

  /// A bare `not` denies the words beside it, `no` and `denies` a whole list.
  private static boolean reaches(Triggers.Hit hit, List<Token> tokens, int distance) {
    boolean bare = hit.first() == hit.last() && tokens.get(hit.first()).word().equals("not");
    return !bare || distance <= FAR_BEFORE;
  }

  /// `old`, `previous`, `former` speak of the next words only; `history of` of a list.
  private static boolean isNear(Triggers.Hit hit, List<Token> tokens, int distance) {
    boolean list = hit.last() > hit.first() || tokens.get(hit.first()).word().startsWith("h");
    return list || distance <= 4;
  }

  private static boolean reachesBack(
      Triggers.Hit hit, List<Triggers.Hit> hits, List<Token> tokens, int last) {
    int distance = hit.first() - last;
    return distance <= FAR_BEFORE
        && !ended(hits, last, hit.first())
        && !newClause(tokens, last, hit.first())
        && tokens.subList(last + 1, hit.first()).stream().noneMatch(t -> t.word().equals(","));
  }

  private static boolean ended(List<Triggers.Hit> hits, int from, int to) {
    return hits.stream()
        .filter(h -> h.kind() == Triggers.Kind.ENDS)
        .anyMatch(h -> h.first() > from && h.first() < to);
  }

  /// A comma or `and` followed by a new subject or verb begins a clause with its own assertion, and
  /// so does the colon behind a label.
  private static boolean newClause(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      var word = tokens.get(i).word();
      boolean joint = word.equals(",") || word.equals("and");
      if (joint && STARTS_CLAUSE.contains(tokens.get(i + 1).word())) {
        return true;
      }
      if (word.equals(".") || word.equals("\u2022") || (word.equals(":") && i > from + 1)) {
        return true;
      }
    }
    return false;
  }

  private static final java.util.Set<String> STARTS_CLAUSE =
      java.util.Set.of(
          "he",
          "she",
          "they",
          "patient",
          "the",
          "has",
          "is",
          "was",
          "will",
          "i",
          "we",
          "it",
          "there",
          "with",
          "positive",
          "continue",
          "continues",
          "presents",
          "now",
          "does",
          "had",
          "then",
          "mild",
          "moderate",
          "severe",
          "normal",
          "recommend",
          "takes",
          "uses");
}
