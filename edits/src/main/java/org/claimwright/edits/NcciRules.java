package org.claimwright.edits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimLine;
import org.claimwright.codesets.AddOnRule;
import org.claimwright.codesets.MueLimit;
import org.claimwright.codesets.NcciTables;
import org.claimwright.codesets.NcciTables.Setting;
import org.claimwright.codesets.PtpEdit;

/// Medicare's National Correct Coding Initiative: pairs of codes, units, add-on codes. Silent where
/// its tables are not loaded. Other payers mostly follow it, so there it warns.
final class NcciRules {

  /// The modifiers that may set a pair aside (NCCI Policy Manual ch. I §E).
  private static final Set<String> SETS_A_PAIR_ASIDE =
      Set.of(
          "24", "25", "27", "57", "58", "59", "78", "79", "91", "XE", "XP", "XS", "XU", "LT", "RT",
          "LC", "LD", "LM", "RC", "RI", "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5",
          "F6", "F7", "F8", "F9", "TA", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9");

  private NcciRules() {}

  static List<Flaw> pairs(Claim claim, EditContext context) {
    var flaws = new ArrayList<Flaw>();
    for (var one : claim.lines()) {
      for (var two : claim.lines()) {
        if (one.number() != two.number() && one.serviceDate().equals(two.serviceDate())) {
          pair(one, two, context).map(flaw -> weighed(flaw, claim)).ifPresent(flaws::add);
        }
      }
    }
    return flaws;
  }

  private static Optional<Flaw> pair(ClaimLine one, ClaimLine two, EditContext context) {
    return ncci(context)
        .pair(
            one.procedure().code(), two.procedure().code(), Setting.PRACTITIONER, one.serviceDate())
        .flatMap(edit -> flaw(edit, one, two));
  }

  private static Optional<Flaw> flaw(PtpEdit edit, ClaimLine one, ClaimLine two) {
    return switch (edit.modifier()) {
      case NOT_APPLICABLE -> Optional.empty();
      case NOT_ALLOWED ->
          Optional.of(
              refused(
                  edit, one, two, "take line " + two.number() + " off: no modifier sets it aside"));
      case ALLOWED ->
          isSetAside(one) || isSetAside(two)
              ? Optional.empty()
              : Optional.of(
                  refused(
                      edit,
                      one,
                      two,
                      "take line "
                          + two.number()
                          + " off, or, if the note shows a distinct site or session, add the"
                          + " modifier that says so (XS, XE, XP, XU, 59, LT, RT, 25 …)"));
    };
  }

  private static Flaw refused(PtpEdit edit, ClaimLine one, ClaimLine two, String fix) {
    var reason = edit.rationale().isEmpty() ? "" : ": " + edit.rationale().toLowerCase(Locale.ROOT);
    return Flaw.ofLine(
        two.number(),
        two.procedure().label()
            + " is not paid beside "
            + one.procedure().label()
            + " of line "
            + one.number()
            + " on "
            + two.serviceDate()
            + reason,
        fix);
  }

  private static boolean isSetAside(ClaimLine line) {
    return line.procedure().modifiers().stream().anyMatch(SETS_A_PAIR_ASIDE::contains);
  }

  static List<Flaw> units(Claim claim, EditContext context) {
    return Lines.each(claim, line -> units(line, claim, context).map(flaw -> weighed(flaw, claim)));
  }

  private static Optional<Flaw> units(ClaimLine line, Claim claim, EditContext context) {
    return ncci(context)
        .units(line.procedure().code(), Setting.PRACTITIONER, line.serviceDate())
        .filter(limit -> counted(limit, line, claim) > limit.units())
        .filter(limit -> isFirstOver(limit, line, claim))
        .map(limit -> tooMany(limit, line, claim));
  }

  /// The units held against the limit: the line's own, or those of the day up to this line.
  private static int counted(MueLimit limit, ClaimLine line, Claim claim) {
    return limit.adjudication() == MueLimit.Adjudication.LINE
        ? line.procedure().units()
        : unitsOfTheDay(line, claim);
  }

  private static int unitsOfTheDay(ClaimLine line, Claim claim) {
    return claim.lines().stream()
        .filter(other -> isSameService(line, other) && other.number() <= line.number())
        .mapToInt(other -> other.procedure().units())
        .sum();
  }

  /// Of several lines over the limit of a day only the first is told.
  private static boolean isFirstOver(MueLimit limit, ClaimLine line, Claim claim) {
    return limit.adjudication() == MueLimit.Adjudication.LINE
        || unitsOfTheDay(line, claim) - line.procedure().units() <= limit.units();
  }

  private static boolean isSameService(ClaimLine one, ClaimLine other) {
    return one.procedure().code().equals(other.procedure().code())
        && one.serviceDate().equals(other.serviceDate());
  }

  private static Flaw tooMany(MueLimit limit, ClaimLine line, Claim claim) {
    boolean ofDay = limit.adjudication() != MueLimit.Adjudication.LINE;
    int counted = counted(limit, line, claim);
    return Flaw.ofLine(
        line.number(),
        line.procedure().code()
            + " has "
            + counted
            + (counted == 1 ? " unit on " : " units on ")
            + line.serviceDate()
            + "; Medicare pays at most "
            + limit.units()
            + (ofDay ? " a day" : " on a line"),
        limit.adjudication() == MueLimit.Adjudication.DAY_BY_POLICY
            ? "correct the units: this limit is fixed by policy"
            : "correct the units, or have the records ready that show why more were needed");
  }

  static List<Flaw> addOns(Claim claim, EditContext context) {
    return Lines.each(claim, line -> addOn(line, claim, context));
  }

  private static Optional<Flaw> addOn(ClaimLine line, Claim claim, EditContext context) {
    return ncci(context)
        .addOn(line.procedure().code(), line.serviceDate())
        .filter(rule -> !rule.primaries().isEmpty() && !hasPrimary(rule, line.serviceDate(), claim))
        .map(rule ->
            alone(rule, line).asWarning(!rule.isComplete() || !CoverageRules.isMedicare(claim)));
  }

  private static boolean hasPrimary(AddOnRule rule, LocalDate day, Claim claim) {
    return claim.lines().stream()
        .filter(line -> line.serviceDate().equals(day))
        .anyMatch(line -> rule.primaries().contains(line.procedure().code()));
  }

  private static Flaw alone(AddOnRule rule, ClaimLine line) {
    return Flaw.ofLine(
        line.number(),
        rule.code() + " is an add-on code and its primary procedure is not on the claim",
        "bill it with one of "
            + String.join(", ", rule.primaries().stream().limit(8).toList())
            + (rule.primaries().size() > 8 ? " …" : "")
            + " of the same day");
  }

  private static Flaw weighed(Flaw flaw, Claim claim) {
    return flaw.asWarning(!CoverageRules.isMedicare(claim));
  }

  private static NcciTables ncci(EditContext context) {
    return context.codeSets().reference().ncci();
  }
}
