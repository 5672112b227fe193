package org.claimwright.app.audits;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What audited codes come to: how many were agreed with, and the rest by kind of error. A code
/// that was missed counts among the codes. Pure.
///
/// @param codes billed and missed ones that were judged
public record AuditFigures(int codes, Map<Verdict, Integer> by) {

  private static final int HUNDRED = 100;

  public AuditFigures {
    by = Map.copyOf(by);
  }

  static AuditFigures of(List<AuditedCode> audited) {
    var by = new EnumMap<Verdict, Integer>(Verdict.class);
    audited.forEach(
        code -> code.finding().ifPresent(finding -> by.merge(finding.verdict(), 1, Integer::sum)));
    return of(by);
  }

  static AuditFigures of(Map<Verdict, Integer> by) {
    return new AuditFigures(by.values().stream().mapToInt(Integer::intValue).sum(), by);
  }

  public boolean isEmpty() {
    return codes == 0;
  }

  public int agreed() {
    return by.getOrDefault(Verdict.AGREE, 0);
  }

  public int errors() {
    return codes - agreed();
  }

  /// Of a hundred, one digit behind the point; `–` while nothing was judged.
  public String accuracy() {
    return rate(agreed());
  }

  /// How often one kind was found, of a hundred.
  public String rate(Verdict verdict) {
    return rate(by.getOrDefault(verdict, 0));
  }

  public int count(Verdict verdict) {
    return by.getOrDefault(verdict, 0);
  }

  /// The kinds of error that were found, the commonest first.
  public List<Verdict> kinds() {
    return by.keySet().stream()
        .filter(verdict -> verdict != Verdict.AGREE)
        .sorted(Comparator.comparingInt((Verdict verdict) -> -count(verdict)))
        .toList();
  }

  private String rate(int count) {
    return codes == 0 ? "–" : String.format(Locale.US, "%.1f %%", count * (double) HUNDRED / codes);
  }
}
