package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.kernel.DateRange;

/// Medicare's National Correct Coding Initiative by date of service: which two codes are not paid
/// together, how many units of one, and which code needs another beside it (NCCI Policy Manual; 42
/// CFR 405.500 ff.). Immutable and thread-safe.
public final class NcciTables {

  /// Whose services a table is for.
  public enum Setting {
    PRACTITIONER,
    /// Outpatient hospital services.
    HOSPITAL,
    /// Suppliers of durable medical equipment; there are no pairs for them.
    SUPPLIER
  }

  private final Shelf shelf;

  NcciTables(Shelf shelf) {
    this.shelf = shelf;
  }

  /// Whether pairs are loaded that speak of the date.
  public boolean hasPairs(Setting setting, LocalDate on) {
    return pairs(setting, on).isPresent();
  }

  /// The edit that denies column two when both codes are billed on the date; empty when there is
  /// none in force. Ask once in each order.
  public Optional<PtpEdit> pair(String columnOne, String columnTwo, Setting setting, LocalDate on) {
    return history(columnOne, columnTwo, setting, on).stream()
        .filter(edit -> edit.validity().contains(on))
        .findFirst();
  }

  /// Every time the pair stands in the table that speaks of the date, ended ones too.
  public List<PtpEdit> history(String columnOne, String columnTwo, Setting setting, LocalDate on) {
    var one = CodeKey.of(columnOne);
    var two = CodeKey.of(columnTwo);
    var layer = pairs(setting, on);
    if (one.isEmpty() || two.isEmpty() || layer.isEmpty()) {
      return List.of();
    }
    return layer.get().pairs().of(one.get(), two.get()).stream()
        .filter(pair -> pair.fromDay() < pair.endDay())
        .map(pair -> edit(columnOne, columnTwo, pair))
        .toList();
  }

  /// The release of the pairs that speak of the date.
  public Optional<Release> pairRelease(Setting setting, LocalDate on) {
    return pairs(setting, on).map(Layer::release);
  }

  /// The most units of a code that Medicare pays for one patient on one day; empty when the table
  /// has none (CMS keeps some unpublished).
  public Optional<MueLimit> units(String code, Setting setting, LocalDate on) {
    return CodeKey.of(code)
        .flatMap(key ->
            shelf
                .on(CodeSystem.HCPCS, unitKind(setting), on)
                .map(Layer::table)
                .flatMap(
                    table -> table.rows(key).stream().findFirst().map(row -> limit(table, row))));
  }

  /// What an add-on code must be billed with; empty when the code is no add-on.
  public Optional<AddOnRule> addOn(String code, LocalDate on) {
    return CodeKey.of(code)
        .flatMap(key ->
            shelf
                .on(CodeSystem.HCPCS, LayerKind.ADD_ON_CODES, on)
                .map(Layer::table)
                .flatMap(table -> addOn(code, table, table.rows(key), on)));
  }

  /// A table of pairs tells of all earlier dates too: before the first one loaded, that one
  /// answers.
  private Optional<Layer> pairs(Setting setting, LocalDate on) {
    if (setting == Setting.SUPPLIER) {
      return Optional.empty();
    }
    var kind = setting == Setting.HOSPITAL ? LayerKind.PTP_HOSPITAL : LayerKind.PTP_PRACTITIONER;
    return shelf
        .on(CodeSystem.HCPCS, kind, on)
        .or(() ->
            shelf.timeline(CodeSystem.HCPCS, kind).stream()
                .findFirst()
                .map(entry -> entry.value()));
  }

  private static LayerKind unitKind(Setting setting) {
    return switch (setting) {
      case PRACTITIONER -> LayerKind.MUE_PRACTITIONER;
      case HOSPITAL -> LayerKind.MUE_HOSPITAL;
      case SUPPLIER -> LayerKind.MUE_SUPPLIER;
    };
  }

  private static PtpEdit edit(String one, String two, PairTable.Pair pair) {
    return new PtpEdit(
        one,
        two,
        new DateRange(Layer.day(pair.fromDay()), Layer.day(pair.endDay())),
        PtpEdit.Modifier.ofIndicator(pair.indicator()),
        pair.rationale());
  }

  private static MueLimit limit(Table table, int row) {
    return new MueLimit(
        table.cell(row, "code"),
        Integer.parseInt(table.cell(row, "units")),
        MueLimit.Adjudication.ofIndicator(table.cell(row, "indicator").charAt(0)),
        table.cell(row, "rationale"));
  }

  private static Optional<AddOnRule> addOn(
      String code, Table table, List<Integer> rows, LocalDate on) {
    var holding = rows.stream().filter(row -> holds(table, row, on)).toList();
    if (holding.isEmpty()) {
      return Optional.empty();
    }
    var primaries = holding.stream().map(row -> table.cell(row, "primary")).distinct().toList();
    int type =
        holding.stream()
            .mapToInt(row -> Integer.parseInt(table.cell(row, "type")))
            .max()
            .getAsInt();
    return Optional.of(
        new AddOnRule(
            code, type, primaries.stream().filter(primary -> !primary.equals("CCCCC")).toList()));
  }

  private static boolean holds(Table table, int row, LocalDate on) {
    var from = TableDates.day(table.cell(row, "from"));
    var to = TableDates.day(table.cell(row, "to"));
    return from.map(day -> !on.isBefore(day)).orElse(true)
        && to.map(day -> !on.isAfter(day)).orElse(true);
  }
}
