package org.claimwright.app.practicerules;

import java.util.List;
import java.util.stream.Collectors;
import org.claimwright.edits.CodeMask;
import org.claimwright.edits.DemandKind;
import org.claimwright.edits.RuleDemand;

/// A rule read out in words.
final class RuleWords {

  private RuleWords() {}

  /// `99212, 99213: one of the modifiers 25, 57`.
  static String inShort(RuleTerms terms) {
    return codes(terms.about().codes()) + ": " + demand(terms.demand());
  }

  static String codes(List<CodeMask> codes) {
    return codes.stream().map(CodeMask::toString).collect(Collectors.joining(", "));
  }

  static String demand(RuleDemand demand) {
    return switch (demand) {
      case RuleDemand.Modifier modifier -> "with " + oneOf("modifier", modifier.oneOf());
      case RuleDemand.Diagnosis diagnosis ->
          "for " + oneOf("diagnosis", DemandKind.wanted(diagnosis));
      case RuleDemand.Service service ->
          "together with " + oneOf("service", DemandKind.wanted(service));
      case RuleDemand.Without without ->
          "never with " + String.join(" or ", DemandKind.wanted(without));
      case RuleDemand.Review review -> "looked at by somebody";
    };
  }

  private static String oneOf(String what, List<String> values) {
    return values.size() == 1
        ? what + " " + values.getFirst()
        : what + " " + String.join(" or ", values);
  }
}
