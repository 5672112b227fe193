package org.claimwright.coding.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;

/// `Metastatic melanoma to the right lung` names the cancer between the words for where it went:
/// the secondary site is coded beside the primary (Official Guidelines I.C.2.b).
final class MetastaticTo {
  private static final Pattern WENT_TO =
      Pattern.compile(
          "\\bmetastatic (?!to\\b)[a-z -]{3,40} (?:metastatic )?to (?:the |her |his )?(right |left |both )?(lungs?|liver|brain|bones?|spine|adrenal glands?|adrenals?)\\b");

  /// Sites by their words; `#` stands for the side.
  private static final Map<String, String> SITES =
      Map.of(
          "lung", "C78.0#",
          "liver", "C78.7",
          "brain", "C79.31",
          "bone", "C79.51",
          "spine", "C79.51",
          "adrenal", "C79.7#",
          "adrenal gland", "C79.7#");

  private MetastaticTo() {}

  static void apply(Claimable claim) {
    for (var primary : claim.kept()) {
      if (primary.startsWith("C") && !primary.id().matches("C7[789].*")) {
        primary.findings().stream().map(Finding::passage).distinct().toList().stream()
            .forEach(p -> look(claim, primary, p));
      }
    }
  }

  private static void look(Claimable claim, Candidate primary, Passage passage) {
    var sentence = passage.sentence();
    var found = WENT_TO.matcher(sentence.words());
    if (found.find()) {
      codes(found)
          .forEach(code ->
              claim.add(
                  code,
                  primary.score() - 0.01,
                  "The cancer has gone there (Official Guidelines I.C.2.b).",
                  new Span(sentence.start(), sentence.end())));
    }
  }

  private static List<String> codes(Matcher found) {
    var side = found.group(1) == null ? "" : found.group(1).strip();
    var site = found.group(2);
    var one = site.endsWith("s") ? site.substring(0, site.length() - 1) : site;
    var code = SITES.getOrDefault(one, "");
    boolean both = side.equals("both") || (side.isEmpty() && !one.equals(site));
    if (both && code.endsWith("#")) {
      return List.of(code.replace('#', '1'), code.replace('#', '2'));
    }
    return List.of(code.replace('#', side.equals("right") ? '1' : side.equals("left") ? '2' : '0'));
  }
}
