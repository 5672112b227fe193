package org.claimwright.codesets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The Medicare physician fee schedule's tables by date of service (42 CFR 414). Numbers are as
/// published; the arithmetic is the pricing module's. Immutable and thread-safe.
public final class FeeTables {

  private final Shelf shelf;

  FeeTables(Shelf shelf) {
    this.shelf = shelf;
  }

  /// The relative values of a code.
  ///
  /// @param modifier `26`, `TC`, `53` or `""`
  public Optional<RelativeValue> relativeValue(String code, String modifier, LocalDate on) {
    return relativeValue(code, modifier, on, LayerKind.RELATIVE_VALUES);
  }

  /// The same for those in an advanced payment model, who have their own file from 2026 on.
  public Optional<RelativeValue> relativeValueInAdvancedModel(
      String code, String modifier, LocalDate on) {
    return relativeValue(code, modifier, on, LayerKind.RELATIVE_VALUES_QPP);
  }

  private Optional<RelativeValue> relativeValue(
      String code, String modifier, LocalDate on, LayerKind kind) {
    return CodeKey.of(code)
        .flatMap(key ->
            shelf
                .on(CodeSystem.HCPCS, kind, on)
                .map(Layer::table)
                .flatMap(table ->
                    table.rows(key).stream()
                        .filter(row -> table.cell(row, "modifier").equals(modifier))
                        .findFirst()
                        .map(row -> relativeValue(table, row))));
  }

  /// A locality's geographic practice cost indices.
  ///
  /// @param mac the contractor's five digits
  /// @param locality two digits
  public Optional<Gpci> gpci(String mac, String locality, LocalDate on) {
    return local(LayerKind.GPCI, mac, locality, on).map(found -> gpci(found.table(), found.row()));
  }

  /// Every locality with its indices, in the order of contractors.
  public List<Gpci> gpcis(LocalDate on) {
    return shelf.on(CodeSystem.HCPCS, LayerKind.GPCI, on).map(Layer::table).stream()
        .flatMap(table ->
            java.util.stream.IntStream.range(0, table.rowCount()).mapToObj(row -> gpci(table, row)))
        .toList();
  }

  /// The counties of a locality, as CMS words them.
  public Optional<String> counties(String mac, String locality, LocalDate on) {
    return local(LayerKind.LOCALITIES, mac, locality, on)
        .map(found -> found.table().cell(found.row(), "counties"));
  }

  /// A locality's anaesthesia conversion factor, dollars for each unit.
  public Optional<BigDecimal> anesthesiaFactor(String mac, String locality, LocalDate on) {
    return local(LayerKind.ANESTHESIA, mac, locality, on)
        .map(found -> new BigDecimal(found.table().cell(found.row(), "conversionFactor")));
  }

  /// The OPPS status indicator of a code (Addendum B); `""` when it is not listed.
  public String outpatientStatus(String code, LocalDate on) {
    return CodeKey.of(code)
        .flatMap(key ->
            shelf
                .on(CodeSystem.HCPCS, LayerKind.OPPS_STATUS, on)
                .map(Layer::table)
                .flatMap(table ->
                    table.rows(key).stream().findFirst().map(row -> table.cell(row, "status"))))
        .orElse("");
  }

  private record Place(Table table, int row) {}

  private Optional<Place> local(LayerKind kind, String mac, String locality, LocalDate on) {
    var key = CodeKey.of(TableSpecs.padded(mac, 5) + TableSpecs.padded(locality, 2));
    return shelf
        .on(CodeSystem.HCPCS, kind, on)
        .map(Layer::table)
        .flatMap(table ->
            key.flatMap(found -> table.rows(found).stream().findFirst())
                .map(row -> new Place(table, row)));
  }

  private static Gpci gpci(Table table, int row) {
    return new Gpci(
        new Gpci.Place(
            table.cell(row, "mac"),
            table.cell(row, "locality"),
            table.cell(row, "state"),
            table.cell(row, "name")),
        number(table, row, "work"),
        number(table, row, "practiceExpense"),
        number(table, row, "malpractice"));
  }

  private static RelativeValue relativeValue(Table table, int row) {
    return new RelativeValue(
        table.cell(row, "status"),
        new RelativeValue.Units(
            number(table, row, "work"),
            number(table, row, "peNonFacility"),
            number(table, row, "peFacility"),
            number(table, row, "malpractice")),
        new RelativeValue.Policy(
            table.cell(row, "pctc"),
            table.cell(row, "global"),
            table.cell(row, "multiple"),
            table.cell(row, "bilateral"),
            table.cell(row, "assistant")),
        number(table, row, "conversionFactor"));
  }

  private static BigDecimal number(Table table, int row, String column) {
    var text = table.cell(row, column);
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }
}
