package org.claimwright.coding.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A combination code that wants the failing heart's type or the kidney's stage beside it gets it,
/// unspecified where the note tells no more (Official Guidelines I.C.4.a, I.C.9.a).
final class RequiredPartner {
  private record Row(List<String> codes, String partner, String unspecified) {}

  private static final List<Row> ROWS =
      List.of(
          new Row(List.of("I11.0", "I13.0", "I13.2"), "I50", "I50.9"),
          new Row(List.of("I12.9", "I13.0", "I13.10"), "N18", "N18.9"),
          new Row(List.of("E08.22", "E09.22", "E10.22", "E11.22", "E13.22"), "N18", "N18.9"));

  private static final Pattern STAGE =
      Pattern.compile(
          "\\b(?:ckd|kidney disease),?(?: stage)? ?([1-5][ab]?)\\b|\\bstage ?([1-5][ab]?) (?:ckd|chronic kidney)");
  private static final Map<String, String> STAGES =
      Map.of(
          "1", "N18.1", "2", "N18.2", "3", "N18.30", "3a", "N18.31", "3b", "N18.32", "4", "N18.4",
          "5", "N18.5");

  private RequiredPartner() {}

  static void apply(Claimable claim) {
    for (var row : ROWS) {
      claim
          .kept(row.codes().toArray(String[]::new))
          .filter(code -> claim.kept(row.partner()).isEmpty())
          .ifPresent(code -> add(claim, code, row));
    }
  }

  /// The kidney's stage in the words that name the combination.
  private static String stage(Candidate code) {
    return code.findings().stream()
        .map(f -> STAGE.matcher(f.passage().sentence().words()))
        .filter(Matcher::find)
        .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
        .map(stage -> STAGES.getOrDefault(stage, "N18.9"))
        .findFirst()
        .orElse("N18.9");
  }

  private static void add(Claimable claim, Candidate code, Row row) {
    var why = code.id() + " wants it beside (use additional code, Official Guidelines I.A.17).";
    var told =
        claim.affirmed().stream()
            .filter(c -> c.startsWith(row.partner()))
            .max(Comparator.comparingDouble(Candidate::score));
    var open = row.partner().equals("N18") ? stage(code) : row.unspecified();
    told.or(() -> claim.combine(open, why, code))
        .ifPresent(c -> c.raise(Math.max(Strength.THRESHOLD, code.score() - 0.01), why));
  }
}
