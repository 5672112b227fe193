package org.claimwright.edits;

import java.util.List;
import java.util.regex.Pattern;

/// What a practice's own rule asks of a claim that has one of the rule's codes.
public sealed interface RuleDemand {

  /// The line carries one of these modifiers.
  record Modifier(List<String> oneOf) implements RuleDemand {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{2}");

    public Modifier {
      oneOf = notEmpty(oneOf, "a modifier, such as 25");
      oneOf.stream()
          .filter(modifier -> !SHAPE.matcher(modifier).matches())
          .findFirst()
          .ifPresent(wrong -> {
            throw new IllegalArgumentException(
                "\"" + wrong + "\" is no modifier: write two letters or digits, such as 25");
          });
    }
  }

  /// The line points to one of these diagnoses; for a rule about a diagnosis, the claim has one.
  record Diagnosis(List<CodeMask> oneOf) implements RuleDemand {
    public Diagnosis {
      oneOf = notEmpty(oneOf, "a diagnosis, such as E11.-");
      refuse(oneOf.stream().filter(mask -> !mask.isDiagnosis()).toList(), "diagnosis");
    }
  }

  /// The claim has one of these services as well.
  record Service(List<CodeMask> oneOf) implements RuleDemand {
    public Service {
      oneOf = notEmpty(oneOf, "a service, such as 90471");
      refuse(oneOf.stream().filter(CodeMask::isDiagnosis).toList(), "procedure");
    }
  }

  /// The claim has none of these diagnoses or services.
  record Without(List<CodeMask> noneOf) implements RuleDemand {
    public Without {
      noneOf = notEmpty(noneOf, "a code that must not go with it");
    }
  }

  /// Nothing of the claim: a person looks at it.
  record Review() implements RuleDemand {}

  private static <T> List<T> notEmpty(List<T> values, String what) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing is asked for: give " + what);
    }
    return List.copyOf(values);
  }

  private static void refuse(List<CodeMask> wrong, String wanted) {
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + wrong.getFirst() + "\" is no " + wanted + " code: choose another demand for it");
    }
  }
}
