package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Sought;

/// X-rays taken in the office, by region and number of views, from the table `xrays.txt`. Where the
/// note does not count the views, the code for the fewest is taken.
final class XRays {
  private static final Sought XRAY =
      Sought.of(
          "\\b(x-?rays?|x ?rays?|xrays?|cxr|radiographs?|plain films?|films?|kub|(two|three|four|2|3|4)[- ]views?)\\b");
  private static final Sought SHORT = Sought.of("\\bxrs?\\b");
  private static final Pattern VIEWS =
      Pattern.compile(
          "\\b(\\d|one|two|three|four|five|six|single)[- ]?(or more )?(?:views?|vws?|v)\\b|\\b(pa|ap)(?:,? (?:and|&) |/| |, ?|&)(?:lat\\w*+)(?!,? (?:and|&)|/|,)|\\b(ap),? ?/?(?:lat\\w*|oblique\\w*),? ?/?(?:and |& )?(?:oblique\\w*|lat\\w*|mortise|sunrise)");
  private static final Sought VIEWS_OF = Sought.of("\\bviews of (the )?(\\w+ )?(spine|\\w+)\\b");
  private static final Map<String, Integer> NUMBERS =
      Map.of("one", 1, "single", 1, "pa", 2, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6);

  private static final Pattern PARTS =
      Pattern.compile(
          ";| and (?=(?:left |right |l |r )?(?:ribs?|chest|pelvis|hip|foot|wrist|forearm|knee|elbow|hand|ankle|tib)\\b.{0,30}\\b(?:\\d|two|three|ap|pa)\\b)");
  private static final Set<String> DIGITS = Set.of("73140", "73660");

  private record Bound(String code, int views) {}

  private record Region(Pattern names, String name, boolean sided, List<Bound> codes) {
    static Region of(String line) {
      var p = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
      var names = Pattern.compile("\\b(" + p.get(0).replace(", ", "|") + ")\\b");
      var codes = List.of(p.get(2).split(" ", -1)).stream().map(Region::bound).toList();
      return new Region(names, p.get(0).split(",", 2)[0], p.get(1).equals("S"), codes);
    }

    private static Bound bound(String text) {
      int colon = text.indexOf(':');
      return colon < 0
          ? new Bound(text, Integer.MAX_VALUE)
          : new Bound(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    String code(int views) {
      return codes.stream().filter(b -> views <= b.views()).findFirst().orElseThrow().code();
    }
  }

  private static final List<Region> REGIONS =
      ResourceLines.of("xrays.txt").stream().map(Region::of).toList();

  private XRays() {}

  static List<OfficeService> in(List<Passage> passages) {
    var found = new ArrayList<OfficeService>();
    for (var passage : passages) {
      var sentence = ServiceTable.words(passage);
      if (isTaken(passage)) {
        for (var part : PARTS.split(sentence, -1)) {
          region(part).ifPresent(r -> found.add(service(r, passage, sided(part, sentence))));
        }
      }
    }
    return found;
  }

  /// A part of a sentence that leaves the side or the views to the whole.
  private static String sided(String part, String sentence) {
    boolean whole = Sides.modifiers(part).isEmpty() || !VIEWS.matcher(part).find();
    return whole && Sides.modifiers(sentence).size() <= 1 && PARTS.split(sentence, -1).length == 1
        ? sentence
        : part;
  }

  private static boolean isTaken(Passage passage) {
    var told = passage.told();
    boolean named = XRAY.in(told) || VIEWS_OF.in(told) || SHORT.in(told);
    return named
        && (passage.kind() == Kind.PROCEDURE
            || Done.isHere(told)
            || VIEWS.matcher(told.words()).find())
        && Done.today(passage, told, true);
  }

  /// The region named first.
  private static Optional<Region> region(String sentence) {
    Region best = null;
    int at = Integer.MAX_VALUE;
    for (var region : REGIONS) {
      var matcher = region.names().matcher(sentence);
      if (matcher.find() && matcher.start() < at) {
        at = matcher.start();
        best = region;
      }
    }
    return Optional.ofNullable(best);
  }

  private static OfficeService service(Region region, Passage passage, String sentence) {
    int views = views(sentence);
    var modifiers = modifiers(region, sentence);
    var words = "X-ray of the " + region.name() + (views > 0 ? ", " + views + " views" : "");
    return OfficeService.of(
        region.code(Math.max(1, views)),
        words,
        new OfficeService.Billing(modifiers, 1, false),
        ServiceTable.span(passage));
  }

  private static List<String> modifiers(Region region, String sentence) {
    if (DIGITS.contains(region.codes().getFirst().code())) {
      return Digits.modifiers(sentence);
    }
    return region.sided() ? Sides.modifiers(sentence) : List.of();
  }

  /// Whether a code takes a side.
  static boolean isSided(String code) {
    return REGIONS.stream()
        .anyMatch(r -> r.sided() && r.codes().stream().anyMatch(c -> c.code().equals(code)));
  }

  private static int views(String sentence) {
    var matcher = VIEWS.matcher(sentence);
    if (!matcher.find()) {
      return 0;
    }
    if (matcher.group(4) != null) {
      return 3;
    }
    var word = matcher.group(1) == null ? "two" : matcher.group(1);
    return NUMBERS.getOrDefault(word, Character.isDigit(word.charAt(0)) ? word.charAt(0) - '0' : 1);
  }
}
