package org.claimwright.coding.rules;

import java.util.Set;
import java.util.regex.Pattern;

/// A place or activity named with one word is that of an injury only where its own sentence tells
/// how the injury came about (`fell at the park`); blood pressures are taken at home too (Official
/// Guidelines I.C.20.b, I.C.20.c).
final class Circumstances {
  private static final Pattern TELLS =
      Pattern.compile(
          "\\b(fell|fallen|slipped|tripped|twisted|rolled|landed|cut|sliced|hit|struck|bit|bitten|burned|burnt|scalded|jammed|crushed|smashed|collided|kicked|stabbed|scraped|injured|injury|sprained|hyperextended|dropped|caught|stung|stumbled|punctured|(began|started|occurred|happened) [^.;]{0,40}(when|while))\\b");
  private static final Pattern NOT_THEN =
      Pattern.compile(
          "\\b(used to|been able|league|participates|unable|cannot|can't|back to|returned? to|since then|history|years? ago|asleep|no (injury|trauma)|denies)\\b");
  private static final Set<String> LEADS =
      Set.of(
          "at", "in", "on", "while", "during", "when", "outside", "playing", "was", "from", "off");
  private static final int NEAR = 3;

  private Circumstances() {}

  static boolean areTold(Finding finding) {
    var words = finding.passage().sentence().words();
    return TELLS.matcher(words).find() && !NOT_THEN.matcher(words).find() && isLedTo(finding);
  }

  /// `at the park`, `while skiing`.
  private static boolean isLedTo(Finding finding) {
    var tokens = finding.mention().sentence().tokens();
    int first = finding.mention().first();
    return tokens.subList(Math.max(0, first - NEAR), first).stream()
        .anyMatch(t -> LEADS.contains(t.word()));
  }
}
