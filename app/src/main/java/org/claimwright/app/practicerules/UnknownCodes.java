package org.claimwright.app.practicerules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.edits.CodeMask;
import org.claimwright.edits.RuleDemand;
import org.springframework.stereotype.Component;

/// Which codes of a rule no loaded set has on the day the rule begins: mistyped, or not loaded.
@Component
class UnknownCodes {

  private final CodeSets codeSets;

  UnknownCodes(CodeSets codeSets) {
    this.codeSets = codeSets;
  }

  List<String> of(RuleTerms terms) {
    var day = terms.days().from();
    return Stream.concat(terms.about().codes().stream(), wanted(terms.demand()).stream())
        .filter(mask -> !mask.isFamily() && !isKnown(mask, day))
        .map(CodeMask::toString)
        .distinct()
        .toList();
  }

  private static List<CodeMask> wanted(RuleDemand demand) {
    return switch (demand) {
      case RuleDemand.Diagnosis diagnosis -> diagnosis.oneOf();
      case RuleDemand.Service service -> service.oneOf();
      case RuleDemand.Without without -> without.noneOf();
      case RuleDemand.Modifier modifier -> List.of();
      case RuleDemand.Review review -> List.of();
    };
  }

  private boolean isKnown(CodeMask mask, LocalDate day) {
    return systems(mask).anyMatch(system -> codeSets.find(system, mask.code(), day).isPresent());
  }

  private static Stream<CodeSystem> systems(CodeMask mask) {
    return mask.isDiagnosis()
        ? Stream.of(CodeSystem.ICD10CM)
        : Stream.of(CodeSystem.CPT, CodeSystem.HCPCS);
  }
}
