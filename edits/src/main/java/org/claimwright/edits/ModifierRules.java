package org.claimwright.edits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimLine;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSystem;

/// The modifiers of each line.
final class ModifierRules {

  private static final int MOST = 4;

  private ModifierRules() {}

  static List<Flaw> unknown(Claim claim, EditContext context) {
    var flaws = new ArrayList<Flaw>();
    for (var line : claim.lines()) {
      for (var modifier : line.procedure().modifiers()) {
        unknown(modifier, line, context).ifPresent(flaws::add);
      }
    }
    return flaws;
  }

  private static Optional<Flaw> unknown(String modifier, ClaimLine line, EditContext context) {
    boolean shaped = modifier.matches("[A-Z0-9]{2}");
    var day = line.serviceDate();
    if (shaped && context.codeSets().find(CodeSystem.MODIFIER, modifier, day).isPresent()) {
      return Optional.empty();
    }
    var flaw =
        Flaw.ofLine(
            line.number(),
            "modifier \""
                + modifier
                + "\" of "
                + line.procedure().code()
                + " is not known on "
                + day,
            shaped
                ? "check it; if it is right, load the release that has it"
                : "a modifier is two letters or digits");
    boolean unproven = shaped && ProcedureRules.isStarter(context, CodeSystem.MODIFIER, line);
    return Optional.of(flaw.asWarning(unproven));
  }

  static List<Flaw> duplicate(Claim claim, EditContext context) {
    return Lines.where(
        claim,
        line -> new HashSet<>(modifiers(line)).size() < modifiers(line).size(),
        line -> line.procedure().label() + " carries a modifier twice",
        "keep each modifier once");
  }

  static List<Flaw> tooMany(Claim claim, EditContext context) {
    return Lines.where(
        claim,
        line -> modifiers(line).size() > MOST,
        line -> line.procedure().label() + " has " + modifiers(line).size() + " modifiers",
        "keep four, those that change the payment first");
  }

  static List<Flaw> laterality(Claim claim, EditContext context) {
    return Lines.each(claim, line -> otherSide(line, claim, context));
  }

  private static Optional<Flaw> otherSide(ClaimLine line, Claim claim, EditContext context) {
    boolean left = modifiers(line).contains("LT");
    boolean right = modifiers(line).contains("RT");
    if (left == right) {
      return Optional.empty();
    }
    var sides = sides(line, claim, context);
    var wrong = left ? "right" : "left";
    if (sides.isEmpty() || !sides.stream().allMatch(wrong::equals)) {
      return Optional.empty();
    }
    return Optional.of(
        Flaw.ofLine(
            line.number(),
            line.procedure().label()
                + " is for the "
                + (left ? "left" : "right")
                + " side, its diagnoses for the "
                + wrong,
            "check the side in the note and correct the modifier or the diagnosis"));
  }

  /// `left`, `right` or `both` for each diagnosis of the line whose title names a side.
  private static List<String> sides(ClaimLine line, Claim claim, EditContext context) {
    return line.pointers().stream()
        .filter(pointer -> pointer >= 1 && pointer <= claim.diagnoses().size())
        .map(pointer -> claim.diagnoses().get(pointer - 1).code())
        .flatMap(
            code -> context.codeSets().find(CodeSystem.ICD10CM, code, line.serviceDate()).stream())
        .map(ModifierRules::side)
        .filter(side -> !side.isEmpty())
        .toList();
  }

  private static String side(Code code) {
    var title = " " + code.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", " ") + " ";
    boolean left = title.contains(" left ");
    boolean right = title.contains(" right ");
    if (title.contains(" bilateral ") || (left && right)) {
      return "both";
    }
    return left ? "left" : right ? "right" : "";
  }

  private static List<String> modifiers(ClaimLine line) {
    return line.procedure().modifiers();
  }
}
