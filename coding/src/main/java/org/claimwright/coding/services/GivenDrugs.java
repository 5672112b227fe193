package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Expressions;
import org.claimwright.coding.text.ResourceLines;

/// Drugs given in the office, in billing units, from the table `drugs.txt`. Units round up: part of
/// a unit is billed as one.
final class GivenDrugs {
  private record Drug(
      String code, String words, Pattern names, int unit, String measure, boolean muscle) {
    static Drug of(String line) {
      var p = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
      var names = Pattern.compile("\\b(" + p.get(2).replace(", ", "|") + ")\\b");
      return new Drug(
          p.get(0), p.get(1), names, Integer.parseInt(p.get(3)), p.get(4), p.get(5).equals("IM"));
    }
  }

  private static final Expressions<Drug> DRUGS =
      new Expressions<>(ResourceLines.of("drugs.txt").stream().map(Drug::of).toList(), Drug::names);
  private static final Pattern GIVEN =
      Pattern.compile(
          "\\b(inject\\w*|administered|given|gave|drawn off|then|im\\b|intramuscular\\w*|subcutaneous\\w*|shot|instilled|neb\\w*|duoneb|sites)\\b");
  private static final Pattern INTO_MUSCLE =
      Pattern.compile("\\b(im|intramuscular\\w*|glut\\w*|deltoid)\\b");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "([\\d,]+(?:\\.\\d+)?) ?(million )?(mg|mcg|units|milligrams?|g|grams?)\\b(?! ?/)");

  private GivenDrugs() {}

  static List<OfficeService> in(List<Passage> passages) {
    var found = new ArrayList<OfficeService>();
    for (var passage : passages) {
      var sentence = ServiceTable.words(passage);
      var named = DRUGS.in(sentence);
      if (!named.isEmpty()
          && GIVEN.matcher(sentence).find()
          && Done.today(passage, sentence, false)) {
        named.forEach(drug -> drug(drug, passage, sentence).ifPresent(found::addAll));
      }
    }
    return found;
  }

  private static Optional<List<OfficeService>> drug(Drug drug, Passage passage, String sentence) {
    var name = drug.names().matcher(sentence);
    if (!name.find()) {
      return Optional.empty();
    }
    var given = new ArrayList<OfficeService>();
    int units = units(drug, sentence, name.start());
    var billing = new OfficeService.Billing(List.of(), units, drug.muscle());
    given.add(OfficeService.of(drug.code(), drug.words(), billing, ServiceTable.span(passage)));
    if (drug.muscle() || INTO_MUSCLE.matcher(sentence).find()) {
      given.add(
          OfficeService.of(
              "96372",
              "Giving a drug by injection under the skin or into a muscle",
              OfficeService.Billing.PLAIN,
              ServiceTable.span(passage)));
    }
    return Optional.of(given);
  }

  /// From the amount that stands nearest to the drug's name.
  private static int units(Drug drug, String sentence, int at) {
    var amounts = AMOUNT.matcher(sentence);
    int nearest = Integer.MAX_VALUE;
    int units = 1;
    while (amounts.find()) {
      int distance = Math.abs(amounts.start() - at);
      if (distance < nearest) {
        nearest = distance;
        units = units(drug, amounts.group(1), amounts.group(2) != null, amounts.group(3));
      }
    }
    return units;
  }

  private static int units(Drug drug, String number, boolean million, String measure) {
    var amount = new java.math.BigDecimal(number.replace(",", ""));
    var factor = million ? 1_000_000 : scale(drug.measure(), measure);
    var units =
        amount
            .multiply(java.math.BigDecimal.valueOf(factor))
            .divide(java.math.BigDecimal.valueOf(drug.unit()), 0, java.math.RoundingMode.CEILING);
    return units.signum() <= 0 || units.precision() > 4 ? 1 : units.intValueExact();
  }

  private static int scale(String wanted, String measure) {
    boolean grams = measure.equals("g") || measure.startsWith("gram");
    if (grams) {
      return wanted.equals("mg") ? 1000 : 1_000_000;
    }
    return wanted.equals("mcg") && measure.equals("mg") ? 1000 : 1;
  }
}
