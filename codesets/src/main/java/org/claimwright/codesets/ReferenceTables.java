package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What publishers issue beside the codes themselves, each answered by date: the Index and the Drug
/// and Neoplasm tables, NCCI edits, the physician fee schedule, facts about diagnoses, coverage,
/// and which code took the place of which. Immutable and thread-safe.
public final class ReferenceTables {

  private static final ReferenceTables NONE = new ReferenceTables(new Shelf(List.of()));

  private final Shelf shelf;
  private final NcciTables ncci;
  private final FeeTables fees;
  private final DiagnosisFacts diagnoses;
  private final CodeHistory history;
  private final IndexBook index;
  private final CoverageTables coverage;

  ReferenceTables(Shelf shelf) {
    this.shelf = shelf;
    ncci = new NcciTables(shelf);
    fees = new FeeTables(shelf);
    diagnoses = new DiagnosisFacts(shelf);
    history = new CodeHistory(shelf);
    index = new IndexBook(shelf);
    coverage = new CoverageTables(shelf);
  }

  /// No table at all: nothing is found in it.
  public static ReferenceTables none() {
    return NONE;
  }

  /// NCCI pairs, units and add-on codes.
  public NcciTables ncci() {
    return ncci;
  }

  /// Relative values, localities and conversion factors of the physician fee schedule.
  public FeeTables fees() {
    return fees;
  }

  /// Present-on-admission exemption, risk categories, Medicare Code Editor, severity.
  public DiagnosisFacts diagnoses() {
    return diagnoses;
  }

  /// How a code came, changed and went, and what took its place.
  public CodeHistory history() {
    return history;
  }

  /// The Alphabetic Index, the Index to External Causes, and the Drug and Neoplasm tables.
  public IndexBook index() {
    return index;
  }

  /// Medicare's local coverage articles.
  public CoverageTables coverage() {
    return coverage;
  }

  /// What Medicare makes of a HCPCS Level II code or modifier, as its release lists it.
  public Optional<HcpcsFacts> hcpcs(CodeSystem system, String code, LocalDate on) {
    return CodeKey.of(code)
        .flatMap(key ->
            shelf
                .on(system, LayerKind.CODES, on)
                .map(Layer::table)
                .flatMap(table ->
                    table.rows(key).stream().findFirst().map(row -> HcpcsFacts.of(table, row))));
  }

  /// The days on which a set changes from one loaded release to another, newest first.
  public List<LocalDate> changeovers(CodeSystem system) {
    return shelf.timeline(system, LayerKind.CODES).reversed().stream()
        .map(entry -> entry.range().from())
        .toList();
  }
}
