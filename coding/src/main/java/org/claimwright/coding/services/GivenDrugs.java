package org.claimwright.coding.services;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Expressions;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Sought;
import org.claimwright.coding.text.Told;

/// Drugs given in the office, in billing units, from the table `drugs.txt`. Units round up: part of
/// a unit is billed as one. What was thrown away from a vial of one dose is a line of its own.
final class GivenDrugs {
  private record Drug(
      String code, String words, Sought names, BigDecimal unit, String measure, How how) {
    static Drug of(String line) {
      var p = List.of(line.split(" \\| ", -1)).stream().map(String::strip).toList();
      var names = Sought.of("\\b(?:" + p.get(2).replace(", ", "|") + ")");
      return new Drug(
          p.get(0),
          p.get(1),
          names,
          new BigDecimal(p.get(3)),
          p.get(4),
          How.valueOf(p.get(5).toUpperCase(java.util.Locale.ROOT)));
    }
  }

  /// How a drug is given as a rule: with a procedure that covers it, or by an injection of its own.
  private enum How {
    WITH,
    IM,
    INFUSED
  }

  private static final Expressions<Drug> DRUGS =
      new Expressions<>(ResourceLines.of("drugs.txt").stream().map(Drug::of).toList(), Drug::names);
  private static final Sought GIVEN =
      Sought.of(
          "\\b(inject\\w*|administered|given|gave|drawn off|then|im\\b|iv\\b|ivp|intramuscular\\w*|subcutaneous\\w*|subq|sc\\b|sq\\b|shot|instilled|infiltrat\\w*|infus\\w*|placed|deposited|used|neb\\w*|duoneb|sites|units|mixed|with|of)\\b");
  private static final Sought INTO_MUSCLE =
      Sought.of(
          "\\b(im|intramuscular\\w*|glut\\w*|deltoid|ventrogluteal|buttock|vastus|subcutaneous\\w*|subq|sq|under the skin)\\b");
  private static final Sought INTO_VEIN = Sought.of("\\b(iv|ivp|intravenous\\w*|iv push)\\b");
  private static final Sought BY_MOUTH =
      Sought.of(
          "\\b(po|by mouth|orally|oral|tablets?|tabs?|daily|bid|tid|qid|nightly|weekly|refill\\w*|odt|sl|capsules?|rx|cream|ointment|drops)\\b");
  private static final Pattern BOTH = Pattern.compile("\\b(both|each|bilateral\\w*)\\b");
  private static final Pattern VIAL =
      Pattern.compile("\\b\\d+ ?-?(?:mg|units?|mcg) (?:single[- ]dose |sdv |multi-?dose )?vial");
  private static final Sought GIVEN_OF_IT =
      Sought.of("\\b(given|injected|administered|were used|was used|instilled)\\b");
  private static final Sought HERE =
      Sought.of("\\b(given (here|in|today|now|x1)|gave|administered)\\b");
  private static final Sought AMOUNT =
      Sought.of(
          "([\\d,]*\\.?\\d+) ?(million )?(mg|mcg|units?|u|milligrams?|g|gm|grams?)\\b(?! ?/ ?(ml|cc|kg|day))");
  private static final Pattern VOLUME = Pattern.compile("(\\d*\\.?\\d+) ?(?:ml|cc)\\b");
  private static final Pattern STRENGTH =
      Pattern.compile("\\b(?:kenalog|depo-?medrol)[- ](10|40|80)\\b|(\\d+) ?mg ?/ ?(?:ml|cc)");
  private static final Sought WASTED =
      Sought.of(
          "([\\d,]*\\.?\\d+) ?(mg|mcg|units?) (?:was |were |of \\w+ )?(?:wasted|discarded|waste|wastage)\\b|\\b(?:wasted|discarded|waste|wastage)(?: of)?:? ([\\d,]*\\.?\\d+) ?(mg|mcg|units?)\\b");

  private GivenDrugs() {}

  static List<OfficeService> in(List<Passage> passages) {
    var found = new ArrayList<OfficeService>();
    for (int at = 0; at < passages.size(); at++) {
      var passage = passages.get(at);
      if (DRUGS.in(passage.told()).isEmpty()) {
        continue;
      }
      var sentence = new Told(VIAL.matcher(told(passages, at)).replaceAll(" "));
      var named = DRUGS.in(sentence);
      if (!named.isEmpty() && isGiven(passage, sentence)) {
        named.forEach(drug -> add(found, drug, passage, sentence));
      }
    }
    return found;
  }

  /// A sentence that names a drug, with those after it that tell how much of it was given or thrown
  /// away.
  private static String told(List<Passage> passages, int at) {
    var words = new StringBuilder(ServiceTable.words(passages.get(at)));
    for (int next = at + 1; next < passages.size() && next <= at + 2; next++) {
      var more = passages.get(next).told();
      boolean amount = WASTED.in(more) || (GIVEN_OF_IT.in(more) && AMOUNT.in(more));
      if (!amount || !DRUGS.in(more).isEmpty() || BY_MOUTH.in(more)) {
        break;
      }
      words.append(' ').append(more.words());
    }
    return words.toString();
  }

  private static boolean isGiven(Passage passage, Told sentence) {
    boolean procedure = passage.kind() == Kind.PROCEDURE;
    boolean route = INTO_MUSCLE.in(sentence) || INTO_VEIN.in(sentence);
    return GIVEN.in(sentence)
        && (!BY_MOUTH.in(sentence) || route || procedure || HERE.in(sentence))
        && (Done.today(passage, sentence, false)
            || (procedure && !Done.isDeclined(sentence))
            || (route && Done.isGivenToday(passage, sentence, sentence)));
  }

  private static void add(List<OfficeService> found, Drug drug, Passage passage, Told told) {
    var sentence = told.words();
    var name = drug.names().matcher(sentence);
    if (!name.find()) {
      return;
    }
    int units = units(drug, sentence, name.start()) * joints(drug, sentence);
    var billing = new OfficeService.Billing(List.of(), units, drug.how() != How.WITH);
    found.add(OfficeService.of(drug.code(), drug.words(), billing, ServiceTable.span(passage)));
    wasted(found, drug, passage, sentence);
    var route = route(drug, told);
    if (!route.isEmpty()) {
      var by = new OfficeService.Billing(List.of(), 1, true);
      found.add(
          OfficeService.of(route, "Giving a drug by injection", by, ServiceTable.span(passage)));
    }
  }

  /// A dose of hyaluronan for each joint.
  private static int joints(Drug drug, String sentence) {
    return drug.code().startsWith("J73") && BOTH.matcher(sentence).find() ? 2 : 1;
  }

  private static void wasted(
      List<OfficeService> found, Drug drug, Passage passage, String sentence) {
    var wasted = WASTED.matcher(sentence);
    if (wasted.find()) {
      int group = wasted.group(1) == null ? 3 : 1;
      int units = units(drug, wasted.group(group), false, wasted.group(group + 1));
      var billing = new OfficeService.Billing(List.of("JW"), units, false);
      found.add(
          OfficeService.of(
              drug.code(), drug.words() + ", thrown away", billing, ServiceTable.span(passage)));
    }
  }

  /// The code of the injection, empty where a procedure covers it.
  private static String route(Drug drug, Told sentence) {
    boolean muscle = INTO_MUSCLE.in(sentence);
    if (INTO_VEIN.in(sentence) && !muscle) {
      return drug.how() == How.INFUSED ? "96365" : "96374";
    }
    if (drug.how() == How.INFUSED) {
      return "96365";
    }
    return drug.how() == How.IM || muscle ? "96372" : "";
  }

  /// From the amount that stands nearest to the drug's name, or from its volume and strength.
  private static int units(Drug drug, String sentence, int at) {
    var unwasted = WASTED.matcher(sentence).replaceAll(m -> " ".repeat(m.group().length()));
    var amounts = AMOUNT.matcher(unwasted);
    int nearest = Integer.MAX_VALUE;
    int units = 0;
    while (amounts.find()) {
      int distance = Math.abs(amounts.start() - at);
      if (distance < nearest) {
        nearest = distance;
        units = units(drug, amounts.group(1), amounts.group(2) != null, amounts.group(3));
      }
    }
    return units > 0 ? units : byVolume(drug, unwasted, at);
  }

  private static int byVolume(Drug drug, String sentence, int at) {
    var strength = STRENGTH.matcher(sentence);
    var volume = VOLUME.matcher(sentence);
    if (!strength.find() || !drug.measure().equals("mg")) {
      return 1;
    }
    var each = strength.group(1) == null ? strength.group(2) : strength.group(1);
    int nearest = Integer.MAX_VALUE;
    var millilitres = BigDecimal.ONE;
    while (volume.find()) {
      int distance = Math.abs(volume.start() - at);
      if (distance < nearest) {
        nearest = distance;
        millilitres = new BigDecimal(volume.group(1));
      }
    }
    var amount = millilitres.multiply(new BigDecimal(each));
    return units(drug, amount.toPlainString(), false, "mg");
  }

  private static int units(Drug drug, String number, boolean million, String measure) {
    var amount = new BigDecimal(number.replace(",", ""));
    var factor = million ? 1_000_000 : scale(drug.measure(), measure);
    var units =
        amount.multiply(BigDecimal.valueOf(factor)).divide(drug.unit(), 0, RoundingMode.CEILING);
    return units.signum() <= 0 || units.precision() - units.scale() > 4 ? 1 : units.intValueExact();
  }

  private static int scale(String wanted, String measure) {
    boolean grams = measure.equals("g") || measure.equals("gm") || measure.startsWith("gram");
    if (grams) {
      return wanted.equals("mg") ? 1000 : 1_000_000;
    }
    return wanted.equals("mcg") && measure.equals("mg") ? 1000 : 1;
  }
}
