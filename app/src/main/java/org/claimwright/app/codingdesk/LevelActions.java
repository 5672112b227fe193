package org.claimwright.app.codingdesk;

import static org.claimwright.app.codingdesk.SheetActions.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.codingdesk.Decision.Standing;
import org.claimwright.app.codingdesk.Reading.EmSheet;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.em.VisitLadder;
import org.claimwright.kernel.Outcome;

/// The level of a visit by a coder's own worksheet (2021 and 2023 documentation rules: two of
/// problems, data and risk, or the minutes of the date). Pure.
record LevelActions(CodeLookup codes, Stamp stamp, CodingSheet sheet) {

  private static final int MOST_MINUTES = 999;
  private static final String SET_BY = "Set by ";
  private static final String ENGINE = " The engine read ";

  /// What a worksheet leads to.
  static Outcome<String> leads(LevelRating rating) {
    var ladder =
        VisitLadder.all().stream().filter(one -> one.key().equals(rating.ladder())).findFirst();
    if (ladder.isEmpty()) {
      return refuse(
          "LEVEL-PLACE",
          "\"" + rating.ladder() + "\" is no kind of visit: choose one of the list.");
    }
    return rating.byTime()
        ? byTime(ladder.get(), rating.minutes())
        : byDecision(ladder.get(), rating);
  }

  private static Outcome<String> byDecision(VisitLadder ladder, LevelRating rating) {
    var three = rating.elements();
    return Outcome.ok(ladder.byDecision(three.get(0), three.get(1), three.get(2)));
  }

  private static Outcome<String> byTime(VisitLadder ladder, int minutes) {
    if (!ladder.hasTime()) {
      return refuse(
          "LEVEL-TIME",
          ladder.name() + ": time decides no level there. Let the three elements decide.");
    }
    if (minutes < 1 || minutes > MOST_MINUTES) {
      return refuse(
          "LEVEL-TIME",
          "Give the minutes of the date, a whole number from 1 to 999, not " + minutes + ".");
    }
    return ladder
        .byTime(minutes)
        .map(Outcome::ok)
        .orElseGet(() ->
            refuse(
                "LEVEL-TIME",
                minutes
                    + " minutes reach no code of "
                    + ladder.name()
                    + ": the lowest, "
                    + ladder.key()
                    + ", takes "
                    + ladder.steps().getFirst().minutes()
                    + ". Let the three elements decide."));
  }

  Outcome<CodingSheet> rate(CodeEntry entry, LevelRating rating) {
    if (!entry.isVisitLevel()) {
      return refuse("LEVEL-NO-VISIT", entry.code().code() + " is no visit: it has no level.");
    }
    return leads(rating)
        .then(code -> codes.billable(CodeSystem.CPT, code))
        .then(code -> coded(entry, code, rating))
        .map(next -> next.reading(next.reading().rated(filledIn(entry, rating))));
  }

  private Outcome<CodingSheet> coded(CodeEntry entry, CodeIdentity code, LevelRating rating) {
    if (!entry.code().code().equals(code.code())) {
      return new Exchanges(codes, stamp, sheet).exchanged(entry, code, why(rating));
    }
    return entry.is(Standing.ASSIGNED)
        ? Outcome.ok(sheet)
        : SheetActions.room(sheet, code)
            .map(
                fits -> sheet.replacingLast(entry.key(), one -> one.now(Standing.ASSIGNED, stamp)));
  }

  private String why(LevelRating rating) {
    var basis = rating.byTime() ? rating.minutes() + " minutes" : String.join(", ", words(rating));
    return "Level by " + stamp.by() + "'s worksheet: " + basis + ".";
  }

  private static List<String> words(LevelRating rating) {
    var words = new ArrayList<String>();
    for (int at = 0; at < LevelRating.ELEMENTS.size(); at++) {
      words.add(LevelRating.ELEMENTS.get(at) + " " + rating.elements().get(at).word());
    }
    return words;
  }

  private EmSheet filledIn(CodeEntry entry, LevelRating rating) {
    var before = sheet.reading().levelOf(entry.code().code());
    var elements = new ArrayList<EmSheet.Element>();
    for (int at = 0; at < LevelRating.ELEMENTS.size(); at++) {
      elements.add(element(before, LevelRating.ELEMENTS.get(at), rating.elements().get(at).word()));
    }
    if (rating.minutes() > 0) {
      elements.add(element(before, LevelRating.TIME, Integer.toString(rating.minutes())));
    }
    return new EmSheet(
        leads(rating).orThrow(), rating.byTime() ? "time" : "MDM", elements, stamp.by());
  }

  /// What stays as it was keeps its words; what a coder changed says from what.
  private EmSheet.Element element(Optional<EmSheet> before, String name, String level) {
    var old = before.flatMap(sheet -> sheet.element(name));
    if (old.filter(one -> one.level().equals(level)).isPresent()) {
      return old.get();
    }
    var words = old.map(EmSheet.Element::evidence).orElse(List.of());
    var why = SET_BY + stamp.by() + "." + old.map(LevelActions::engineSaid).orElse("");
    return new EmSheet.Element(name, level, why, words);
  }

  private static String engineSaid(EmSheet.Element old) {
    int end = old.why().indexOf(ENGINE);
    if (old.why().startsWith(SET_BY)) {
      return end < 0 ? "" : old.why().substring(end);
    }
    return ENGINE + old.level() + ": " + old.why();
  }
}
