package org.claimwright.edits;

import java.util.List;
import java.util.Optional;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimLine;
import org.claimwright.codesets.CodeSystem;

/// Each procedure code against HCPCS on its date of service.
final class ProcedureRules {

  private static final String LEVEL_ONE = "[0-9]{4}[0-9FTUM]";
  private static final String LEVEL_TWO = "[A-V][0-9]{4}";

  private ProcedureRules() {}

  static List<Flaw> unknown(Claim claim, EditContext context) {
    return Lines.each(claim, line -> unknown(line, context));
  }

  private static Optional<Flaw> unknown(ClaimLine line, EditContext context) {
    var code = line.procedure().code();
    if (code.matches(LEVEL_TWO)) {
      return notFound(line, CodeSystem.HCPCS, context);
    }
    if (code.matches(LEVEL_ONE)) {
      return notFound(line, CodeSystem.CPT, context).map(flaw -> unproven(flaw, line, context));
    }
    return Optional.of(
        Flaw.ofLine(
            line.number(),
            "\"" + code + "\" is no procedure code: five digits, or a letter and four digits",
            "choose a CPT or HCPCS code"));
  }

  private static Optional<Flaw> notFound(ClaimLine line, CodeSystem system, EditContext context) {
    var codes = context.codeSets();
    var release = codes.release(system, line.serviceDate());
    var code = line.procedure().code();
    if (codes.find(system, code, line.serviceDate()).isPresent()) {
      return Optional.empty();
    }
    var version = release.map(found -> " " + found.version()).orElse("");
    return Optional.of(
        Flaw.ofLine(
            line.number(),
            code + " is not in " + system.label() + version + " on " + line.serviceDate(),
            "choose a code in force on that date, or load the release that has it"));
  }

  /// The numbers that ship with the product are few: only a licensee's own file proves absence.
  private static Flaw unproven(Flaw flaw, ClaimLine line, EditContext context) {
    return flaw.asWarning(isStarter(context, CodeSystem.CPT, line));
  }

  static boolean isStarter(EditContext context, CodeSystem system, ClaimLine line) {
    return context
        .codeSets()
        .release(system, line.serviceDate())
        .map(release -> release.version().equals("starter"))
        .orElse(true);
  }
}
