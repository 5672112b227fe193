package org.claimwright.app.audits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.claimwright.app.audits.AuditedCode.Finding;

/// Compares the codes of an auditor who has not seen the billed ones with them, as a first verdict
/// that the auditor then confirms or changes. Pure.
///
/// ```
///   billed  E11.9   99214   I10    M17.0
///   audited E11.42  99213          M17.0  Z79.4
///           specif. over    unsup. agree  missed
/// ```
final class CodeComparison {

  private final List<AuditedCode> billed;
  private final List<String> left;
  private final List<AuditedCode> compared = new ArrayList<>();

  private CodeComparison(List<AuditedCode> billed, List<String> audited) {
    this.billed = billed;
    this.left = new ArrayList<>(audited);
  }

  /// The billed codes with a first verdict, and the missed ones behind them.
  static List<AuditedCode> of(List<AuditedCode> billed, List<String> audited) {
    return new CodeComparison(billed, audited).all();
  }

  private List<AuditedCode> all() {
    var open = new ArrayList<>(billed);
    match(open, Verdict.AGREE, String::equals);
    match(open, Verdict.MODIFIER, (one, other) -> code(one).equals(code(other)));
    match(
        open,
        Verdict.OVER,
        (one, other) -> family(one, other) && code(one).compareTo(code(other)) > 0);
    match(
        open,
        Verdict.UNDER,
        (one, other) -> family(one, other) && code(one).compareTo(code(other)) < 0);
    match(open, Verdict.SPECIFICITY, CodeComparison::sameCategory);
    open.forEach(one -> compared.add(one.found(new Finding(Verdict.UNSUPPORTED, "", ""))));
    compared.sort(Comparator.comparingInt(AuditedCode::number));
    int number = billed.stream().mapToInt(AuditedCode::number).max().orElse(0);
    for (var missed : left) {
      compared.add(missed(++number, missed));
    }
    return List.copyOf(compared);
  }

  private void match(
      List<AuditedCode> open, Verdict verdict, BiPredicate<String, String> likeness) {
    for (var one : List.copyOf(open)) {
      left.stream()
          .filter(other -> likeness.test(one.billed().label(), other))
          .findFirst()
          .ifPresent(other -> {
            open.remove(one);
            left.remove(other);
            var revised = verdict == Verdict.AGREE ? "" : other;
            compared.add(one.found(new Finding(verdict, revised, "")));
          });
    }
  }

  static AuditedCode missed(int number, String label) {
    return new AuditedCode(
        number,
        AuditedCode.Billed.nothing(isDiagnosis(label)),
        Optional.of(new Finding(Verdict.MISSED, label, "")));
  }

  static boolean isDiagnosis(String label) {
    return label.matches("[A-TV-Z][0-9][0-9A-Z](\\..*)?")
        || label.matches("[A-TV-Z][0-9][0-9A-Z].*\\..*");
  }

  /// `99214` of `99214-25 ×2`.
  static String code(String label) {
    return label.split("[- ]", 2)[0];
  }

  /// Whether both are levels of one kind of visit: `9921_`, `9920_` and so on.
  private static boolean family(String one, String other) {
    return code(one).matches("99[2-4]\\d\\d")
        && code(other).matches("99[2-4]\\d\\d")
        && code(one).substring(0, 4).equals(code(other).substring(0, 4));
  }

  private static boolean sameCategory(String one, String other) {
    return isDiagnosis(one)
        && isDiagnosis(other)
        && one.substring(0, 3).equals(other.substring(0, 3));
  }
}
