package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What Medicare's tables say of a diagnosis beside its title. Immutable and thread-safe.
public final class DiagnosisFacts {

  private static final Pattern MODEL =
      Pattern.compile("(CMS-HCC ESRD|CMS-HCC|RxHCC) Model V(\\d+)");

  private final Shelf shelf;

  DiagnosisFacts(Shelf shelf) {
    this.shelf = shelf;
  }

  /// A category of a risk adjustment model that a diagnosis falls into.
  ///
  /// @param model as CMS names it: `CMS-HCC Model V28`
  /// @param label the category's, `""` when it is not loaded
  public record RiskCategory(String model, String category, String label) {}

  /// Whether present-on-admission is not asked of the code (CMS exempt list).
  public boolean isPoaExempt(String code, LocalDate on) {
    return CodeKey.of(code)
        .flatMap(key -> table(LayerKind.POA_EXEMPT, on).map(table -> table.has(key)))
        .orElse(false);
  }

  /// The risk categories that a service of the date counts for: those of the payment year after it.
  public List<RiskCategory> riskCategories(String code, LocalDate serviceDate) {
    var paymentYear = LocalDate.of(serviceDate.getYear() + 1, 1, 1);
    var key = CodeKey.of(code);
    var table = table(LayerKind.HCC_MAPPINGS, paymentYear);
    if (key.isEmpty() || table.isEmpty()) {
      return List.of();
    }
    return table.get().rows(key.get()).stream()
        .map(row -> category(table.get(), row, paymentYear))
        .toList();
  }

  /// The flags of the Medicare Code Editor: `unacceptable`, `manifestation`, `maternity`,
  /// `newborn`, `pediatric`, `adult`, `male`, `female`, `ecodepdx`, `unspecified`, …
  public List<String> editorFlags(String code, LocalDate on) {
    return CodeKey.of(code)
        .flatMap(key -> table(LayerKind.DIAGNOSIS_EDITS, on).map(table -> flags(table, key, on)))
        .orElse(List.of());
  }

  /// `CC` or `MCC` in the inpatient grouper; `""` for neither.
  public String severity(String code, LocalDate on) {
    return CodeKey.of(code)
        .flatMap(key ->
            table(LayerKind.SEVERITY, on)
                .flatMap(table ->
                    table.rows(key).stream().findFirst().map(row -> table.cell(row, "severity"))))
        .orElse("");
  }

  private Optional<Table> table(LayerKind kind, LocalDate on) {
    return shelf.on(CodeSystem.ICD10CM, kind, on).map(Layer::table);
  }

  private static List<String> flags(Table table, long key, LocalDate on) {
    return table.rows(key).stream()
        .filter(row ->
            TableDates.day(table.cell(row, "from")).map(day -> !on.isBefore(day)).orElse(true)
                && TableDates.day(table.cell(row, "to")).map(day -> !on.isAfter(day)).orElse(true))
        .flatMap(row -> Arrays.stream(table.cell(row, "flags").split("[;|, ]+")))
        .filter(flag -> !flag.isBlank())
        .distinct()
        .toList();
  }

  private RiskCategory category(Table table, int row, LocalDate paymentYear) {
    var model = table.cell(row, "model");
    var category = table.cell(row, "category");
    return new RiskCategory(model, category, label(model, category, paymentYear));
  }

  private String label(String model, String category, LocalDate paymentYear) {
    var named = MODEL.matcher(model);
    var key = CodeKey.of(category);
    if (!named.matches() || key.isEmpty()) {
      return "";
    }
    var rx = named.group(1).equals("RxHCC");
    var domain = named.group(1).equals("CMS-HCC ESRD") ? "ESRD" : named.group(1);
    var version = (rx ? "R" : "V") + named.group(2);
    return table(LayerKind.HCC_LABELS, paymentYear).stream()
        .flatMap(labels ->
            labels.rows(key.get()).stream()
                .filter(row -> labels.cell(row, "domain").equals(domain))
                .filter(row -> labels.cell(row, "version").equals(version))
                .map(row -> labels.cell(row, "label")))
        .findFirst()
        .orElse("");
  }
}
