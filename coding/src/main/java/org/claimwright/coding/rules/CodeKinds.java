package org.claimwright.coding.rules;

import java.util.List;

/// What sort of statement a diagnosis code makes.
public final class CodeKinds {
  private static final List<String> SYMPTOMS =
      List.of(
          "R", "M25.5", "M25.4", "M25.6", "M54.2", "M54.5", "M54.6", "M54.9", "M79.1", "M79.6",
          "H57.1", "H92.0", "N64.4", "K08.89", "N94.89", "N48.89", "N50.8", "M26.62", "H53.1",
          "H53.8", "G47.9");

  private CodeKinds() {}

  /// A sign or symptom rather than a diagnosis.
  public static boolean isSymptom(String code) {
    return SYMPTOMS.stream().anyMatch(code::startsWith);
  }

  /// Why or where an injury happened.
  public static boolean isExternalCause(String code) {
    char chapter = code.charAt(0);
    return chapter >= 'V' && chapter <= 'Y';
  }

  /// Status, history, reason for contact.
  public static boolean isFactor(String code) {
    return code.charAt(0) == 'Z';
  }

  /// An injury or poisoning.
  public static boolean isInjury(String code) {
    return code.charAt(0) == 'S' || code.charAt(0) == 'T';
  }

  /// A finding or symptom whose code in the note's review of systems says nothing for the claim.
  public static boolean isDiagnosis(String code) {
    return !isSymptom(code) && !isFactor(code) && !isExternalCause(code);
  }
}
