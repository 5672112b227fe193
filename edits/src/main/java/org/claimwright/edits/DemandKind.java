package org.claimwright.edits;

import java.util.Arrays;
import java.util.List;

/// The demands a rule may make, as forms, files and the database name them.
public enum DemandKind {
  MODIFIER("modifier", "the line carries one of these modifiers"),
  DIAGNOSIS("diagnosis", "the line points to one of these diagnoses"),
  SERVICE("service", "the claim has one of these services too"),
  WITHOUT("without", "the claim has none of these codes"),
  REVIEW("review", "somebody looks at it");

  private final String word;
  private final String label;

  DemandKind(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /// Its name in forms, files and the database.
  public String word() {
    return word;
  }

  /// What it asks, in words.
  public String label() {
    return label;
  }

  /// The demand of that name.
  ///
  /// @throws IllegalArgumentException when no demand is called so
  public static DemandKind parse(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is none of the list"));
  }

  public static DemandKind of(RuleDemand demand) {
    return switch (demand) {
      case RuleDemand.Modifier modifier -> MODIFIER;
      case RuleDemand.Diagnosis diagnosis -> DIAGNOSIS;
      case RuleDemand.Service service -> SERVICE;
      case RuleDemand.Without without -> WITHOUT;
      case RuleDemand.Review review -> REVIEW;
    };
  }

  /// The demand for these modifiers or codes.
  ///
  /// @throws IllegalArgumentException when they do not fit it
  public RuleDemand of(List<String> wanted) {
    return switch (this) {
      case MODIFIER -> new RuleDemand.Modifier(wanted);
      case DIAGNOSIS -> new RuleDemand.Diagnosis(masks(wanted));
      case SERVICE -> new RuleDemand.Service(masks(wanted));
      case WITHOUT -> new RuleDemand.Without(masks(wanted));
      case REVIEW -> review(wanted);
    };
  }

  /// What a demand names.
  public static List<String> wanted(RuleDemand demand) {
    return switch (demand) {
      case RuleDemand.Modifier modifier -> modifier.oneOf();
      case RuleDemand.Diagnosis diagnosis -> texts(diagnosis.oneOf());
      case RuleDemand.Service service -> texts(service.oneOf());
      case RuleDemand.Without without -> texts(without.noneOf());
      case RuleDemand.Review review -> List.of();
    };
  }

  private static RuleDemand review(List<String> wanted) {
    if (!wanted.isEmpty()) {
      throw new IllegalArgumentException(
          "a look needs no further codes: empty the field, or choose another demand");
    }
    return new RuleDemand.Review();
  }

  private static List<CodeMask> masks(List<String> typed) {
    return typed.stream().map(CodeMask::parse).toList();
  }

  private static List<String> texts(List<CodeMask> masks) {
    return masks.stream().map(CodeMask::toString).toList();
  }
}
