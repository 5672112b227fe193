package org.claimwright.app.reference;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.springframework.stereotype.Component;

/// What a payer's reasons say: the words of claim adjustment reason codes (CARC) and remark codes
/// (RARC), from the release in force.
@Component
public class ReasonWords {

  /// `CO-97`: a group code and a claim adjustment reason code.
  private static final Pattern ADJUSTMENT = Pattern.compile("(?:CO|PR|OA|PI)-([A-Z]?\\d{1,3})\\b");

  private final CodeSets codeSets;

  ReasonWords(CodeSets codeSets) {
    this.codeSets = codeSets;
  }

  /// The CARC of `CO-97 60.00`; empty when the reason is no adjustment.
  public static Optional<String> carc(String reason) {
    var adjustment = ADJUSTMENT.matcher(reason);
    return adjustment.lookingAt() ? Optional.of(adjustment.group(1)) : Optional.empty();
  }

  /// An adjustment by its CARC, anything else as a RARC; empty for a code no loaded set knows.
  public Optional<String> of(String reason, LocalDate on) {
    return carc(reason)
        .map(code -> codeSets.find(CodeSystem.CARC, code, on))
        .orElseGet(() -> codeSets.find(CodeSystem.RARC, reason, on))
        .map(Code::title);
  }
}
