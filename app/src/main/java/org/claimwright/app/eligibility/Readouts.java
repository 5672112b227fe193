package org.claimwright.app.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.eligibility.Readout.BenefitRow;
import org.claimwright.app.eligibility.Readout.Pair;
import org.claimwright.app.web.Show;
import org.claimwright.claims.eligibility.Benefit;
import org.claimwright.claims.eligibility.EligibilityAnswer;
import org.claimwright.claims.eligibility.EligibilityAnswer.CostShare;
import org.claimwright.claims.eligibility.EligibilityAnswer.Limit;
import org.claimwright.claims.eligibility.ServiceTypes;
import org.claimwright.kernel.Money;
import org.springframework.stereotype.Component;

/// Puts an answer into words.
@Component
class Readouts {

  private static final String NOT_SAID = "not said";

  private final Show show;

  Readouts(Show show) {
    this.show = show;
  }

  Readout of(EligibilityCheck check, EligibilityAnswer answer, String payer) {
    return new Readout(
        sentence(check, answer, payer),
        check.standing() == Standing.ACTIVE ? figures(answer.officeVisit()) : List.of(),
        plan(answer),
        notes(answer),
        answer.benefits().stream().map(this::row).toList());
  }

  private String sentence(EligibilityCheck check, EligibilityAnswer answer, String payer) {
    var who = (answer.person().firstName() + " " + answer.person().lastName()).strip();
    var on = show.day(check.asked().on());
    var last = answer.plan().lastDay().map(show::day);
    return switch (check.standing()) {
      case ACTIVE ->
          payer
              + " covers "
              + who
              + " on "
              + on
              + last.map(day -> ", until " + day + ".").orElse("; no last day is set.");
      case INACTIVE ->
          payer
              + " does not cover "
              + who
              + " on "
              + on
              + last.map(day -> "; the last covered day was " + day + ".").orElse(".");
      case UNCLEAR -> payer + " answers and says neither that " + who + " is covered nor not.";
      case REFUSED, FAILED -> check.result().reason();
    };
  }

  /// The four figures that are asked for at the desk.
  List<Pair> figures(CostShare share) {
    return List.of(
        new Pair("Copay, office visit", share.copay().map(this::copay).orElse(NOT_SAID)),
        new Pair("Deductible left", share.deductible().map(this::left).orElse(NOT_SAID)),
        new Pair("Coinsurance", share.coinsurance().map(Object::toString).orElse(NOT_SAID)),
        new Pair("Out of pocket left", share.outOfPocket().map(this::left).orElse(NOT_SAID)));
  }

  private String copay(Money amount) {
    return amount.isZero() ? "none" : show.dollars(amount);
  }

  private String left(Limit limit) {
    return limit
        .left()
        .map(left -> show.dollars(left) + of(limit.total()))
        .orElseGet(() -> "not said" + of(limit.total()));
  }

  private String of(Optional<Money> total) {
    return total.map(amount -> " of " + show.dollars(amount)).orElse("");
  }

  private List<Pair> plan(EligibilityAnswer answer) {
    var pairs = new ArrayList<Pair>();
    add(pairs, "Plan", answer.plan().name());
    add(pairs, "Group", answer.plan().group());
    add(pairs, "Member id", answer.person().memberId());
    answer.plan().begins().ifPresent(day -> add(pairs, "Since", show.day(day)));
    answer.plan().lastDay().ifPresent(day -> add(pairs, "Last day", show.day(day)));
    return pairs;
  }

  private static void add(List<Pair> pairs, String label, String value) {
    if (!value.isEmpty()) {
      pairs.add(new Pair(label, value));
    }
  }

  private static List<String> notes(EligibilityAnswer answer) {
    var notes = new ArrayList<String>();
    var needed =
        answer.authorizationNeeded().stream()
            .map(Readouts::about)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!needed.isEmpty()) {
      notes.add("Needs an authorization beforehand: " + needed + ".");
    }
    answer
        .otherPayers()
        .forEach(one -> notes.add("The payer names another one: " + Readout.named(one) + "."));
    answer.benefits().stream()
        .flatMap(one -> one.terms().messages().stream())
        .distinct()
        .forEach(notes::add);
    return notes;
  }

  private BenefitRow row(Benefit benefit) {
    return new BenefitRow(
        what(benefit.kind()),
        about(benefit),
        network(benefit.scope().network()),
        worth(benefit),
        period(benefit.worth().period()));
  }

  private static String about(Benefit benefit) {
    var procedure = benefit.terms().procedure();
    return procedure.isEmpty()
        ? benefit.serviceTypes().stream()
            .map(ServiceTypes::words)
            .distinct()
            .collect(Collectors.joining(", "))
        : procedure;
  }

  private String worth(Benefit benefit) {
    var family = benefit.isForFamily() ? ", family" : "";
    return benefit
        .worth()
        .money()
        .map(show::dollars)
        .or(() -> benefit.worth().share().map(Object::toString))
        .map(text -> text + family)
        .orElse("");
  }

  private static String what(Benefit.Kind kind) {
    return switch (kind) {
      case ACTIVE -> "Covered";
      case INACTIVE -> "Not covered any more";
      case COINSURANCE -> "Coinsurance";
      case COPAY -> "Copay";
      case DEDUCTIBLE -> "Deductible";
      case OUT_OF_POCKET -> "Out of pocket";
      case LIMIT -> "Limit";
      case NOT_COVERED -> "Not covered";
      case OTHER_PAYER -> "Another payer";
      case OTHER -> "Remark";
    };
  }

  private static String network(String code) {
    return switch (code) {
      case "Y" -> "in network";
      case "N" -> "out of network";
      case "W" -> "in and out";
      default -> "";
    };
  }

  private static String period(String code) {
    return switch (code) {
      case "21" -> "years";
      case "22", "25" -> "contract year";
      case "23" -> "calendar year";
      case "24" -> "year to date";
      case "26" -> "episode";
      case "27" -> "visit";
      case "29" -> "left";
      case "32" -> "lifetime";
      case "33" -> "lifetime, left";
      case "34" -> "month";
      case "35" -> "week";
      case "36" -> "admission";
      case "6" -> "hour";
      case "7" -> "day";
      default -> "";
    };
  }
}
