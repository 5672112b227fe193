package org.claimwright.codesets;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The claim adjustment reason codes we have words and a reading for. Immutable and thread-safe.
public final class AdjustmentReasons {

  private final Map<String, AdjustmentReason> byCode;

  private AdjustmentReasons(Map<String, AdjustmentReason> byCode) {
    this.byCode = Map.copyOf(byCode);
  }

  /// The set that ships with the product.
  public static AdjustmentReasons shipped() {
    var byCode = new HashMap<String, AdjustmentReason>();
    for (var line : StarterFiles.lines("carc.tsv")) {
      var columns = line.split("\t", -1);
      if (!line.startsWith("#") && columns.length == 4 && !columns[0].equals("code")) {
        var kind = AdjustmentReason.Kind.valueOf(columns[2].toUpperCase(java.util.Locale.ROOT));
        int scenario = columns[3].isBlank() ? 0 : Integer.parseInt(columns[3].strip());
        byCode.put(columns[0], new AdjustmentReason(columns[0], columns[1], kind, scenario));
      }
    }
    return new AdjustmentReasons(byCode);
  }

  /// The reason with that code; empty when we have no reading of it.
  public Optional<AdjustmentReason> find(String carc) {
    return Optional.ofNullable(byCode.get(carc));
  }

  /// Whether the code means that something was refused. A code nobody has read yet counts as a
  /// refusal, so that a person sees it before money is given up.
  public boolean isDenial(String carc) {
    return find(carc).map(reason -> reason.kind() == AdjustmentReason.Kind.DENIAL).orElse(true);
  }
}
