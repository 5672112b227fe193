package org.claimwright.edits;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimwright.claims.ClaimLine;
import org.claimwright.claims.Diagnosis;

/// A code, or all codes that begin so, as people write them in a rule: `99214`, `J33*`, `E11.42`,
/// `E11.-`. A diagnosis has its dot or is a category of three characters; anything else is a
/// procedure.
///
/// @param text in capitals, a family ending in `*`
public record CodeMask(String text) {

  private static final Pattern DIAGNOSIS =
      Pattern.compile("[A-Z][0-9][0-9A-Z](?:\\.(?:[0-9A-Z]{1,4}|[0-9A-Z]{0,3}\\*))?");
  private static final Pattern PROCEDURE =
      Pattern.compile("[0-9]{4}[0-9FTUM]|[A-V][0-9]{4}|(?:[0-9]{2,4}|[A-V][0-9]{1,3})\\*");
  private static final String FAMILY = "*";

  public CodeMask {
    if (!DIAGNOSIS.matcher(text).matches() && !PROCEDURE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no code: write 99214, J3301, E11.42, or a family as 992* or E11.-");
    }
  }

  /// Reads a code or family as it is typed.
  ///
  /// @throws IllegalArgumentException when it is neither a diagnosis nor a procedure
  public static CodeMask parse(String typed) {
    var text = typed.strip().toUpperCase(Locale.ROOT);
    if (!text.endsWith("-")) {
      return new CodeMask(text);
    }
    var header = text.substring(0, text.length() - 1);
    return new CodeMask(header + (header.contains(".") ? "" : ".") + FAMILY);
  }

  public boolean isDiagnosis() {
    return DIAGNOSIS.matcher(text).matches();
  }

  /// Whether it stands for more than one code.
  public boolean isFamily() {
    return text.endsWith(FAMILY);
  }

  /// The code itself, or the header above the family: `E11` for `E11.*`.
  public String code() {
    var bare = isFamily() ? text.substring(0, text.length() - 1) : text;
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }

  boolean covers(String code) {
    var plain = DiagnosisRules.plain(code);
    var own = DiagnosisRules.plain(code());
    return isFamily() ? plain.startsWith(own) : plain.equals(own);
  }

  boolean covers(ClaimLine line) {
    return !isDiagnosis() && covers(line.procedure().code());
  }

  boolean covers(Diagnosis diagnosis) {
    return isDiagnosis() && covers(diagnosis.code());
  }

  static boolean anyCovers(List<CodeMask> masks, ClaimLine line) {
    return masks.stream().anyMatch(mask -> mask.covers(line));
  }

  static boolean anyCovers(List<CodeMask> masks, Diagnosis diagnosis) {
    return masks.stream().anyMatch(mask -> mask.covers(diagnosis));
  }

  /// `E11.42, E11.-`, as people write them.
  static String list(List<CodeMask> masks) {
    return String.join(", ", masks.stream().map(CodeMask::toString).toList());
  }

  @Override
  public String toString() {
    return isDiagnosis() ? text.replace(FAMILY, "-") : text;
  }
}
