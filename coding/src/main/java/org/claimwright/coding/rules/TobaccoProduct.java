package org.claimwright.coding.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;

/// Dependence on nicotine is coded by what is smoked, chewed or vaped, where the note tells it
/// (Official Guidelines I.B.2).
final class TobaccoProduct {
  private static final String OPEN = "F17.20";

  /// Products by the fifth character that names them.
  private static final Map<Character, Pattern> PRODUCTS =
      Map.of(
          '1',
          Pattern.compile(
              "(?<!e-|e |electronic )\\bcigarettes?\\b|\\bpacks?\\b|\\bppd\\b|\\bpack[- ]years?\\b"),
          '2',
          Pattern.compile("\\b(chew(s|ing|ed)? tobacco|snuff|smokeless|dips tobacco)\\b"),
          '9',
          Pattern.compile(
              "\\b(vap(es?|ing)|e-?cigs?|e[- ]cigarettes?|electronic cigarettes?|cigars?|pipe|hookah)\\b"));

  private static final Pattern NOT_NOW =
      Pattern.compile(
          "\\b(no|never|denies|not|quit|former|stopped|ex-?smoker|mother|father|husband|wife|spouse|partner|parents?|family)\\b");

  private TobaccoProduct() {}

  static void apply(Claimable claim, List<Passage> passages) {
    claim
        .kept(OPEN)
        .ifPresent(open -> {
          var own = products(open.findings().stream().map(Finding::passage));
          var all = own.isEmpty() ? products(passages.stream().filter(p -> tells(p))) : own;
          if (all.size() == 1) {
            name(claim, open, all.iterator().next());
          }
        });
  }

  private static boolean tells(Passage passage) {
    return passage.kind() != Kind.FAMILY_HISTORY && passage.kind() != Kind.INSTRUCTIONS;
  }

  private static Set<Character> products(Stream<Passage> passages) {
    return passages
        .map(p -> p.sentence().words())
        .filter(words -> !NOT_NOW.matcher(words).find())
        .flatMap(words ->
            PRODUCTS.entrySet().stream()
                .filter(product -> product.getValue().matcher(words).find())
                .map(Map.Entry::getKey))
        .collect(Collectors.toSet());
  }

  private static void name(Claimable claim, Candidate open, char product) {
    var why = "The note tells what the nicotine is taken with (Official Guidelines I.B.2).";
    var code = "F17.2" + product + open.id().substring(OPEN.length());
    claim.combine(code, why, open).ifPresent(named -> open.drop(why));
  }
}
