package org.claimwright.edits;

import java.util.List;
import java.util.Optional;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimLine;

/// Visits (evaluation and management) beside other services.
final class VisitRules {

  /// Venipuncture and finger stick: no separate visit modifier is asked for beside them.
  private static final String BLOOD_DRAW = "3641[56]";

  private VisitRules() {}

  static List<Flaw> visitWithProcedure(Claim claim, EditContext context) {
    return Lines.each(
        claim, line -> isBareVisit(line) ? besideProcedure(line, claim) : Optional.empty());
  }

  private static Optional<Flaw> besideProcedure(ClaimLine visit, Claim claim) {
    return claim.lines().stream()
        .filter(line -> isProcedure(code(line)))
        .filter(line -> line.serviceDate().equals(visit.serviceDate()))
        .findFirst()
        .map(procedure ->
            Flaw.ofLine(
                visit.number(),
                code(visit)
                    + " without modifier 25 stands beside "
                    + code(procedure)
                    + " on line "
                    + procedure.number(),
                "add 25 if the note shows a visit of its own, else take the visit off"));
  }

  static List<Flaw> twoVisits(Claim claim, EditContext context) {
    return Lines.each(
        claim, line -> isOfficeVisit(code(line)) ? second(line, claim) : Optional.empty());
  }

  private static Optional<Flaw> second(ClaimLine visit, Claim claim) {
    return claim.lines().stream()
        .filter(line -> line.number() < visit.number() && isOfficeVisit(code(line)))
        .filter(line -> line.serviceDate().equals(visit.serviceDate()))
        .findFirst()
        .map(first ->
            Flaw.ofLine(
                visit.number(),
                code(visit)
                    + " is a second office visit on "
                    + visit.serviceDate()
                    + ", after "
                    + code(first)
                    + " on line "
                    + first.number(),
                "code one visit for both, unless they were for unrelated problems"));
  }

  private static boolean isBareVisit(ClaimLine line) {
    return isVisit(code(line)) && !line.procedure().modifiers().contains("25");
  }

  private static String code(ClaimLine line) {
    return line.procedure().code();
  }

  private static boolean isOfficeVisit(String code) {
    return code.matches("992(0[2-5]|1[1-5])");
  }

  private static boolean isVisit(String code) {
    return isOfficeVisit(code) || code.matches("993(8[1-7]|9[1-7])");
  }

  /// Surgery, injections and infusions, and giving vaccines.
  private static boolean isProcedure(String code) {
    return (code.matches("[1-6][0-9]{4}") && !code.matches(BLOOD_DRAW))
        || code.matches("9637[2-9]|9636[0-9]|904(6[0-9]|7[0-4])");
  }
}
