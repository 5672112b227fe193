package org.claimwright.coding.sections;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/// What headings mean, read from the table `headings.txt`.
final class Headings {
  private static final Map<String, Kind> KINDS = read();
  private static final int LONGEST = 60;
  private static final Pattern SLASHED =
      Pattern.compile("([\\p{L}&][\\p{L}& ]{0,28}(?:\\([^)/]{0,40}\\))?)/(?=\\s|$)");
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:my|our|the) (?:overall |clinical |working )?(impression|assessment|diagnosis|diagnoses|plan|opinion|conclusion)"
              + "(?: today| for today)? (?:is|are)\\b:?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern STOPS = Pattern.compile("[.\\-–]+$");
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)$");
  private static final Pattern JOINT = Pattern.compile("\\s*(?:,? and |&|/|,|\\+)\\s*");

  private static final Set<String> NEEDS_NO_COLON =
      Set.of("dx", "imp", "a/p", "a&p", "a+p", "imp/plan");

  private Headings() {}

  /// A heading found at the start of a line.
  ///
  /// @param length of the heading within the bare line, its colon included
  record Heading(String words, Kind kind, int length) {}

  static Optional<Heading> in(Line line) {
    var bare = line.bare();
    return beforeColon(bare)
        .or(() -> alone(bare, line.marked()))
        .or(() -> beforeStop(bare))
        .or(() -> beforeSlash(bare))
        .or(() -> beforeText(bare))
        .or(() -> told(bare));
  }

  private static Optional<Heading> beforeColon(String bare) {
    int colon = bare.indexOf(':');
    if (colon <= 0 || colon > LONGEST) {
      return Optional.empty();
    }
    var before = bare.substring(0, colon);
    return kind(before, rest(bare, colon)).map(k -> new Heading(before, k, colon + 1));
  }

  private static boolean isOneWord(String before) {
    return before.length() > 3
        && Character.isUpperCase(before.charAt(0))
        && before.chars().allMatch(Character::isLetter);
  }

  /// `ASSESSMENT. Chest pain …`, `Exam. Looks well …`: in capitals or of one word, and known.
  private static Optional<Heading> beforeStop(String bare) {
    int stop = bare.indexOf(". ");
    var before = stop < 3 || stop > LONGEST ? "" : bare.substring(0, stop);
    return before.equals(before.toUpperCase(Locale.ROOT)) || isOneWord(before)
        ? kind(before, rest(bare, stop)).map(k -> new Heading(before, k, stop + 1))
        : Optional.empty();
  }

  /// The shorthand of terse notes: `s/ no angina`, `a/` on a line of its own.
  private static Optional<Heading> beforeSlash(String bare) {
    if (bare.indexOf('/') < 0) {
      return Optional.empty();
    }
    var matcher = SLASHED.matcher(bare);
    return matcher.lookingAt()
        ? kind(matcher.group(1), "text").map(k -> new Heading(matcher.group(1), k, matcher.end()))
        : Optional.empty();
  }

  /// The short forms of an assessment that need no colon: `Dx corneal abrasion`, `A/P 1) Gout`.
  private static Optional<Heading> beforeText(String bare) {
    int space = bare.indexOf(' ');
    var before = space < 0 ? "" : bare.substring(0, space);
    return NEEDS_NO_COLON.contains(before.toLowerCase(Locale.ROOT))
        ? kind(before, rest(bare, space)).map(k -> new Heading(before, k, space))
        : Optional.empty();
  }

  /// What a letter tells in a sentence: `My impression is lumbago …`.
  private static Optional<Heading> told(String bare) {
    var matcher = TOLD.matcher(bare);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    var kind = matcher.group(1).equalsIgnoreCase("plan") ? Kind.PLAN : Kind.ASSESSMENT;
    return Optional.of(new Heading(matcher.group(), kind, matcher.end()));
  }

  private static String rest(String bare, int colon) {
    return bare.substring(colon + 1).strip();
  }

  private static Optional<Heading> alone(String bare, boolean marked) {
    if (bare.length() > LONGEST) {
      return Optional.empty();
    }
    var kind = kind(bare, "");
    boolean single = bare.length() < 3 || (marked && !bare.equals(bare.toUpperCase(Locale.ROOT)));
    if (kind.isPresent() && !(single && bare.length() < 3)) {
      return kind.map(k -> new Heading(bare, k, bare.length()));
    }
    return Optional.empty();
  }

  private static Optional<Kind> kind(String words, String rest) {
    var key = SPACE.matcher(words.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    var plain = STOPS.matcher(key).replaceAll("").strip();
    var found = KINDS.get(plain);
    if (found == null && plain.endsWith(")")) {
      found = KINDS.get(BRACKETS.matcher(plain).replaceAll(""));
    }
    if (found == null) {
      found = joined(plain);
    }
    if (plain.length() == 1 && rest.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(found);
  }

  /// `Impression and recommendations`: of headings joined in one the first tells the kind, an
  /// assessment before all.
  private static @Nullable Kind joined(String words) {
    var parts = List.of(JOINT.split(words, -1));
    if (parts.size() < 2 || !parts.stream().allMatch(KINDS::containsKey)) {
      return null;
    }
    return parts.stream()
        .map(KINDS::get)
        .filter(k -> k == Kind.ASSESSMENT)
        .findFirst()
        .orElseGet(() -> KINDS.get(parts.getFirst()));
  }

  private static Map<String, Kind> read() {
    var kinds = new HashMap<String, Kind>();
    for (var line : ResourceLines.of("headings.txt")) {
      var parts = line.split("=", 2);
      for (var words : parts[1].split("\\|", -1)) {
        kinds.put(words.strip(), Kind.valueOf(parts[0].strip()));
      }
    }
    return Map.copyOf(kinds);
  }
}
