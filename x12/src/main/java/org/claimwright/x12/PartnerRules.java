package org.claimwright.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The rules of a trading partner, SNIP level 7, read from a text that the partner's companion
/// guide is written down in. One line is one rule:
///
/// ```text
/// # LAKESHORE companion guide, 2026-01
/// LK1  837P        2300    needs REF[G1] when CLM05-1 is 21,51   -- an inpatient visit needs its authorization
/// LK2  837P,837I   2010BA  NM109 like W[0-9]{9}                  -- member numbers are W and nine digits
/// LK3  837P        2300    forbids NTE                           -- notes are not read
/// LK4  837P        2300    CLM05-3 is 1,7,8                      -- no other frequencies
/// LK5  837P        2400    SV102 at most 99999.99                -- larger charges go on paper
/// LK6  837P        2300    needs loop 2310B                      -- the rendering provider is always named
/// ```
///
/// A segment is named by its id, with the qualifier in its first element in brackets; an element by
/// segment and number, a component with a hyphen. A rule about an element that is empty holds; say
/// `needs` for what must be there. Safe to share between threads.
public final class PartnerRules {

  /// No rules.
  public static final PartnerRules NONE = new PartnerRules(List.of());

  private final List<PartnerRule> rules;

  private PartnerRules(List<PartnerRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /// Reads rules.
  ///
  /// @throws IllegalArgumentException with line and reason when a line is no rule
  public static PartnerRules parse(String text) {
    var rules = new ArrayList<PartnerRule>();
    var number = 0;
    for (var line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        rules.add(rule(line.strip(), number));
      }
    }
    return new PartnerRules(rules);
  }

  private static PartnerRule rule(String line, int number) {
    try {
      return rule(line);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "line %d: %s; a rule is: ID TYPES LOOP CHECK [when CONDITION] -- message: %s"
              .formatted(number, e.getMessage(), line),
          e);
    }
  }

  private static PartnerRule rule(String line) {
    var dash = line.indexOf(" -- ");
    var words = (dash < 0 ? line : line.substring(0, dash)).strip().split("\\s+", 4);
    if (dash < 0 || words.length < 4) {
      throw new IllegalArgumentException("something is missing");
    }
    var halves = words[3].split("\\s+when\\s+", 2);
    return new PartnerRule(
        words[0],
        List.of(words[1].split(",", -1)),
        words[2],
        check(halves[0].strip()),
        halves.length < 2 ? Optional.empty() : Optional.of(check(halves[1].strip())),
        line.substring(dash + 4).strip());
  }

  private static PartnerCheck check(String text) {
    var words = text.split("\\s+", -1);
    return switch (words[0]) {
      case "needs", "has" ->
          words.length > 2 && words[1].equals("loop")
              ? new PartnerCheck.NeedsLoop(words[2])
              : new PartnerCheck.Needs(ElementPath.parse(last(words, 2)));
      case "forbids" -> new PartnerCheck.Forbids(ElementPath.parse(last(words, 2)));
      default -> value(text, words);
    };
  }

  private static String last(String[] words, int count) {
    if (words.length != count) {
      throw new IllegalArgumentException("one segment or element belongs after " + words[0]);
    }
    return words[count - 1];
  }

  private static PartnerCheck value(String text, String[] words) {
    if (words.length < 3) {
      throw new IllegalArgumentException("no check: " + text);
    }
    var path = ElementPath.parse(words[0]);
    if (path.element() == 0) {
      throw new IllegalArgumentException("an element is meant, e.g. CLM05-1, not " + words[0]);
    }
    return switch (words[1]) {
      case "is" -> new PartnerCheck.Is(path, List.of(words[2].split(",", -1)), true);
      case "not" -> new PartnerCheck.Is(path, List.of(words[2].split(",", -1)), false);
      case "like" -> new PartnerCheck.Like(path, pattern(words[2]));
      case "at" -> new PartnerCheck.AtMost(path, number(words[words.length - 1]));
      default -> throw new IllegalArgumentException("no such check: " + words[1]);
    };
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("no regular expression: " + text, e);
    }
  }

  private static BigDecimal number(String text) {
    if (!Formats.isDecimal(text)) {
      throw new IllegalArgumentException("no number: " + text);
    }
    return new BigDecimal(text);
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /// Looks at the rules of a loop that is complete.
  void check(String type, Loop loop, Findings findings) {
    for (var rule : rules) {
      if (rule.types().contains(type) && loop.is(rule.loop())) {
        rule.check(loop, findings);
      }
    }
  }
}
