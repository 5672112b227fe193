package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimwright.kernel.DateRange;

/// Code sets answered from layers: codes from one, notes from another, words from several, each the
/// newest in force on the date.
final class LayeredCodeSets implements CodeSets {

  private static final List<LayerKind> WORD_LAYERS =
      List.of(
          LayerKind.CODES,
          LayerKind.MORE_CODES,
          LayerKind.TABULAR,
          LayerKind.INDEX,
          LayerKind.EXTERNAL_CAUSES,
          LayerKind.PHRASES);

  /// The encoder also looks through the tables; the coding engine, which reads notes, does not.
  private static final List<LayerKind> SEARCHED_LAYERS =
      Stream.concat(WORD_LAYERS.stream(), Stream.of(LayerKind.NEOPLASMS, LayerKind.DRUGS)).toList();

  private final Shelf shelf;
  private final ReferenceTables reference;

  LayeredCodeSets(List<Layer> layers) {
    shelf = new Shelf(layers);
    reference = new ReferenceTables(shelf);
  }

  @Override
  public ReferenceTables reference() {
    return reference;
  }

  @Override
  public List<TabularNode> below(String name, LocalDate on) {
    return new TabularBook(this, on).below(name);
  }

  @Override
  public List<TabularNode> path(String code, LocalDate on) {
    return new TabularBook(this, on).path(code);
  }

  @Override
  public List<SeventhCharacter> seventhCharacters(String code, LocalDate on) {
    return new SeventhCharacters(this, on).of(code);
  }

  @Override
  public List<Release> releases() {
    return shelf.releases();
  }

  @Override
  public Optional<Release> release(CodeSystem system, LocalDate on) {
    return codes(system, LayerKind.CODES, on).map(Layer::release);
  }

  @Override
  public Optional<Code> find(CodeSystem system, String code, LocalDate on) {
    return CodeKey.of(code)
        .flatMap(key ->
            codeLayers(system, on).stream()
                .filter(layer -> layer.has(key))
                .map(layer -> code(layer, layer.row(key)))
                .filter(found -> found.validity().contains(on))
                .findFirst());
  }

  @Override
  public List<CodeNote> notes(String code, LocalDate on) {
    var key = CodeKey.of(code);
    var tabular = codes(CodeSystem.ICD10CM, LayerKind.TABULAR, on);
    if (key.isEmpty() || tabular.isEmpty() || !isKnown(key.get(), on)) {
      return List.of();
    }
    return tabular.get().tree().notesFor(key.get());
  }

  @Override
  public List<Code> children(String code, LocalDate on) {
    var key = CodeKey.of(code);
    var codes = codes(CodeSystem.ICD10CM, LayerKind.CODES, on);
    if (key.isEmpty() || codes.isEmpty()) {
      return List.of();
    }
    return rowsBelow(codes.get(), key.get())
        .sorted()
        .mapToObj(row -> code(codes.get(), row))
        .filter(child -> child.validity().contains(on))
        .toList();
  }

  @Override
  public Stream<Code> codes(CodeSystem system, LocalDate on) {
    int day = Math.toIntExact(on.toEpochDay());
    return codeLayers(system, on).stream()
        .flatMap(layer ->
            IntStream.range(0, layer.codeCount())
                .filter(row -> layer.holdsOn(row, day))
                .mapToObj(row -> code(layer, row)));
  }

  @Override
  public Stream<CodeTerm> terms(LocalDate on) {
    int day = Math.toIntExact(on.toEpochDay());
    return codes(CodeSystem.ICD10CM, LayerKind.CODES, on).stream()
        .flatMap(codes -> termTables(on).stream().flatMap(table -> terms(table, codes, day)));
  }

  private static Stream<CodeTerm> terms(TermTable table, Layer codes, int day) {
    return IntStream.range(0, table.termCount())
        .filter(term -> holds(codes, table.key(term), day))
        .mapToObj(table::term);
  }

  @Override
  public List<TermTable> termTables(LocalDate on) {
    return WORD_LAYERS.stream()
        .flatMap(kind -> codes(CodeSystem.ICD10CM, kind, on).stream())
        .map(Layer::terms)
        .toList();
  }

  @Override
  public List<SearchHit> search(String words, LocalDate on, int limit) {
    return new Encoder(this, on, Encoder.SEARCHED).search(words, limit);
  }

  @Override
  public List<SearchHit> search(
      String words, LocalDate on, int limit, Collection<CodeSystem> systems) {
    return new Encoder(this, on, List.copyOf(systems)).search(words, limit);
  }

  /// The layers whose words lead to codes of a system on a date.
  List<Layer> wordLayers(CodeSystem system, LocalDate on) {
    return SEARCHED_LAYERS.stream().flatMap(kind -> codes(system, kind, on).stream()).toList();
  }

  /// The layers that list codes of a system on a date.
  List<Layer> codeLayers(CodeSystem system, LocalDate on) {
    return Stream.of(LayerKind.CODES, LayerKind.MORE_CODES)
        .flatMap(kind -> codes(system, kind, on).stream())
        .toList();
  }

  Optional<Layer> codes(CodeSystem system, LayerKind kind, LocalDate on) {
    return shelf.on(system, kind, on);
  }

  Code code(Layer layer, int row) {
    var system = layer.label().system();
    return new Code(
        system,
        CodeKey.written(system, layer.key(row)),
        layer.title(row),
        layer.isBillable(row),
        layer.hasRowDates() ? layer.rowDates(row) : datesAcrossReleases(layer, row));
  }

  private boolean isKnown(long key, LocalDate on) {
    int day = Math.toIntExact(on.toEpochDay());
    return codes(CodeSystem.ICD10CM, LayerKind.CODES, on)
        .filter(layer -> holds(layer, key, day))
        .isPresent();
  }

  private static boolean holds(Layer codes, long key, int day) {
    int row = codes.row(key);
    return row >= 0 && codes.holdsOn(row, day);
  }

  private static IntStream rowsBelow(Layer codes, long parent) {
    var rows = IntStream.builder();
    long child = 0;
    for (int place = codes.placeOf(parent); place < codes.codeCount(); place++) {
      long key = codes.key(codes.rowAt(place));
      if (!CodeKey.startsWith(key, parent)) {
        break;
      }
      if (key != parent && (child == 0 || !CodeKey.startsWith(key, child))) {
        child = key;
        rows.add(codes.rowAt(place));
      }
    }
    return rows.build();
  }

  /// From the first of the releases in a row that have the code alike to the first without it.
  private DateRange datesAcrossReleases(Layer layer, int row) {
    long key = layer.key(row);
    boolean billable = layer.isBillable(row);
    var range = DateRange.startingOn(layer.label().effective());
    var open = new ArrayList<DateRange>();
    for (var entry : shelf.timeline(layer.label().system(), LayerKind.CODES)) {
      if (!hasAlike(entry.value(), key, billable)) {
        if (reaches(open, layer)) {
          return joined(open);
        }
        open.clear();
        continue;
      }
      open.add(entry.range());
    }
    return reaches(open, layer) ? joined(open) : range;
  }

  private static boolean hasAlike(Layer layer, long key, boolean billable) {
    int row = layer.row(key);
    return row >= 0 && !layer.label().isStarter() && layer.isBillable(row) == billable;
  }

  private static boolean reaches(List<DateRange> ranges, Layer layer) {
    return ranges.stream().anyMatch(range -> range.contains(layer.label().effective()));
  }

  private static DateRange joined(List<DateRange> ranges) {
    return new DateRange(ranges.getFirst().from(), ranges.getLast().end());
  }
}
