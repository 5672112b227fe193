package org.claimwright.coding.sections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.coding.Section;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.Span;
import org.claimwright.coding.text.ResourceLines;

/// Finds the problems that assessments and plans list: numbered or bulleted names, short lines of
/// their own, names before a colon or a dash.
final class ProblemReader {
  private static final Set<String> LABELS = new HashSet<>(ResourceLines.of("labels.txt"));
  private static final Set<String> VERBS = new HashSet<>(ResourceLines.of("plan-verbs.txt"));
  private static final int LONGEST_WORDS = 16;

  private ProblemReader() {}

  static List<Problem> problems(List<Line> lines, List<Section> sections) {
    var found = new ArrayList<Problem>();
    for (var section : sections) {
      if (section.kind() == Kind.ASSESSMENT || section.kind() == Kind.PLAN) {
        found.addAll(in(section, ProblemLines.in(section, lines)));
      }
    }
    return found;
  }

  private static List<Problem> in(Section section, List<Line> lines) {
    var headings = new ArrayList<Span>();
    lines.forEach(line -> name(line, section.kind()).ifPresent(name -> addBehind(headings, name)));
    var found = new ArrayList<Problem>();
    for (int i = 0; i < headings.size(); i++) {
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : section.span().end();
      found.add(new Problem(headings.get(i), new Span(headings.get(i).end(), end)));
    }
    return found;
  }

  /// Names stand in note order and never within one another.
  private static void addBehind(List<Span> headings, Span name) {
    if (headings.isEmpty() || name.start() >= headings.getLast().end()) {
      headings.add(name);
    }
  }

  private static java.util.Optional<Span> name(Line line, Kind kind) {
    int length = nameLength(line);
    var name = line.bare().substring(0, length).strip();
    if (!isName(name)) {
      return java.util.Optional.empty();
    }
    boolean whole = length >= line.bare().length() - 1;
    char stop = whole ? '.' : line.bare().charAt(length);
    boolean ends = stop == ':' || (".-\u2013\u2014".indexOf(stop) >= 0 && kind == Kind.ASSESSMENT);
    if (!whole && !line.marked() && !ends) {
      return java.util.Optional.empty();
    }
    if (kind == Kind.PLAN && !whole && !line.marked()) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(new Span(line.bareStart(), line.bareStart() + length));
  }

  /// Whether words may name a problem: no label, no action, no sentence.
  static boolean isName(String words) {
    return words.length() >= 2 && !isLabel(words) && !isAction(words) && !isSentence(words);
  }

  /// Up to the first stop, colon, semicolon, or spaced dash.
  private static int nameLength(Line line) {
    var bare = line.bare();
    int end = bare.length();
    for (int i = 0; i < bare.length(); i++) {
      if (endsName(bare, i)) {
        end = i;
        break;
      }
    }
    return end;
  }

  private static boolean endsName(String bare, int i) {
    char c = bare.charAt(i);
    boolean spaceAfter = i + 1 >= bare.length() || Character.isWhitespace(bare.charAt(i + 1));
    boolean spaceBefore = i > 0 && Character.isWhitespace(bare.charAt(i - 1));
    return switch (c) {
      case '.' -> spaceAfter && !isInitial(bare, i);
      case ':', ';' -> spaceAfter;
      case '-', '–', '—' ->
          spaceAfter && i + 1 < bare.length() && (spaceBefore || isLetter(bare, i - 1));
      default -> false;
    };
  }

  /// `H. pylori`.
  private static boolean isInitial(String bare, int stop) {
    boolean alone = stop == 1 || (stop > 1 && Character.isWhitespace(bare.charAt(stop - 2)));
    return alone
        && isLetter(bare, stop - 1)
        && stop + 2 < bare.length()
        && Character.isLowerCase(bare.charAt(stop + 2));
  }

  /// `Weight loss- add supplement`.
  private static boolean isLetter(String bare, int i) {
    return i > 0 && Character.isLetter(bare.charAt(i));
  }

  private static boolean isLabel(String name) {
    return LABELS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isAction(String name) {
    var first = name.split("[\\s,/]+", 2)[0].toLowerCase(Locale.ROOT);
    return VERBS.contains(first);
  }

  private static boolean isSentence(String name) {
    var words = List.of(name.toLowerCase(Locale.ROOT).split("[\\s,/]+", -1));
    boolean verb = words.subList(0, words.size() - 1).stream().anyMatch(SENTENCE_WORDS::contains);
    boolean ends = VERBS_AT_ITS_END.contains(words.getLast());
    return words.size() > LONGEST_WORDS || verb || ends || SPEAKER.matcher(name).find();
  }

  /// `I` where it is no number (`bipolar I disorder`).
  private static final Pattern SPEAKER =
      Pattern.compile("^I\\b|(?:, |\\b(?:and|that|but|so) )I\\b");

  private static final Set<String> VERBS_AT_ITS_END =
      Set.of("is", "are", "was", "were", "presents");

  /// Words that make a sentence of a name; a participle at its end does not (`cerumen, removed`).
  private static final Set<String> SENTENCE_WORDS =
      Set.of(
          "is",
          "are",
          "was",
          "were",
          "will",
          "he",
          "she",
          "we",
          "has",
          "have",
          "had",
          "should",
          "would",
          "can",
          "presents",
          "discussed",
          "recommended",
          "they",
          "reports",
          "you",
          "agrees",
          "injected",
          "given",
          "prescribed",
          "ordered",
          "removed",
          "applied");
}
