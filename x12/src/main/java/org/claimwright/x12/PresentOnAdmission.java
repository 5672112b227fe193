package org.claimwright.x12;

import java.util.Set;

/// Diagnoses that need no word on whether they were present on admission: most factors, external
/// causes, congenital conditions and sequelae. Wider than the official list, which changes each
/// year, so that nothing exempt is refused.
final class PresentOnAdmission {

  private static final Set<String> CATEGORIES =
      Set.of(
          "B90", "B91", "B92", "B94", "E64", "I25", "I69", "O09", "O66", "O80", "O94", "P00", "R29",
          "G92");

  private PresentOnAdmission() {}

  /// @param code ICD-10-CM without dot
  static boolean isExempt(String code) {
    if (code.length() < 3) {
      return true;
    }
    var letter = code.charAt(0);
    var factor = letter >= 'U' || letter == 'Q';
    var sequela = code.length() == 7 && code.endsWith("S");
    return factor
        || sequela
        || (CATEGORIES.contains(code.substring(0, 3)) && !code.startsWith("I251"));
  }
}
