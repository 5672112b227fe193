package org.claimwright.app.denials;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.claimwright.app.reference.ReasonWords;
import org.claimwright.codesets.AdjustmentReason;
import org.claimwright.codesets.AdjustmentReasons;
import org.springframework.stereotype.Component;

/// Reads a payer's reason codes: which scenario it is and where it went wrong. The scenario of a
/// reason code stands with the code ({@link AdjustmentReason}), its cause in `causes.tsv`; a remark
/// code of `remarks.tsv` decides where the reason code alone says little.
@Component
class DenialReading {

  private final AdjustmentReasons reasons = AdjustmentReasons.shipped();
  private final Map<String, Row> causes = rows("causes.tsv");
  private final Map<String, Row> remarks = rows("remarks.tsv");

  DenialReading() {}

  /// What the codes say.
  record Read(Scenario scenario, Cause cause) {}

  private record Row(String second, String third) {}

  /// @param codes such as `CO-45, CO-16, M76`
  /// @param denied whether anything was refused; else it was paid short
  Read of(String codes, boolean denied) {
    if (!denied) {
      return new Read(Scenario.UNDERPAID, Cause.CONTRACT);
    }
    var all = Arrays.asList(codes.split(", ", -1));
    return all.stream()
        .map(ReasonWords::carc)
        .flatMap(Optional::stream)
        .filter(reasons::isDenial)
        .findFirst()
        .map(carc -> read(carc, all))
        .orElse(new Read(Scenario.OTHER, Cause.OTHER));
  }

  /// Whether a reason such as `CO-97 60.00` refuses something.
  boolean isDenial(String reason) {
    return ReasonWords.carc(reason).filter(reasons::isDenial).isPresent();
  }

  private Read read(String carc, List<String> all) {
    var row = causes.get(carc);
    var cause = row == null ? Cause.OTHER : cause(row.second());
    var own =
        new Read(
            Scenario.numbered(reasons.find(carc).map(AdjustmentReason::scenario).orElse(0)), cause);
    if (row == null || !row.third().equals("yes")) {
      return own;
    }
    return all.stream()
        .map(remarks::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(says ->
            new Read(Scenario.numbered(Integer.parseInt(says.second())), cause(says.third())))
        .orElse(own);
  }

  private static Cause cause(String word) {
    return Cause.valueOf(word);
  }

  private static Map<String, Row> rows(String file) {
    var rows = new HashMap<String, Row>();
    var stream =
        Objects.requireNonNull(
            DenialReading.class.getResourceAsStream("/org/claimwright/app/denials/" + file), file);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("code\t"))
          .map(line -> line.split("\t", -1))
          .forEach(columns -> rows.put(columns[0], new Row(columns[1], columns[2])));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return rows;
  }
}
