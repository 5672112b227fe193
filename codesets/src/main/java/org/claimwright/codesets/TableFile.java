package org.claimwright.codesets;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one publisher's table as its {@link TableSpec} says: preamble passed over until the
/// header, then row by row; rows with at most one filled cell are footnotes.
final class TableFile {

  private static final int LOOK_AT = 15;

  private final FileReading reading;
  private @Nullable TableSpec spec;
  private @Nullable TableHeader header;
  private @Nullable TableBuilder table;
  private boolean wide;
  private int width;
  private LocalDate newest = LocalDate.MIN;

  TableFile(FileReading reading) {
    this.reading = reading;
  }

  /// Whether the file is a table known here, told from its first rows.
  static boolean isTable(ReleaseFile file) throws IOException {
    var found = new boolean[1];
    try {
      TableRows.read(
          file,
          (line, cells) -> {
            found[0] |=
                TableSpecs.of(file.name(), cells).isPresent() || HccMappingsFile.isHeader(cells);
            if (found[0] || line > LOOK_AT * 2L) {
              throw new Enough();
            }
          });
    } catch (Enough known) {
      return found[0];
    }
    return found[0];
  }

  /// Ends the reading of a file of which the beginning was wanted.
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;
  }

  Optional<LayerDraft> read() throws IOException {
    TableRows.read(reading.file(), this::row);
    if (wide) {
      return new HccMappingsFile(reading).read();
    }
    var known = spec;
    var rows = table;
    if (known == null || rows == null || rows.rows() == 0) {
      reading.problems().file("there is no row in it below its header");
      return Optional.empty();
    }
    checkSize(known, rows);
    return release()
        .map(release -> new LayerDraft(known.system(), known.kind(), release, rows.finished()));
  }

  private void checkSize(TableSpec known, TableBuilder rows) {
    if (rows.rows() < known.fewest()) {
      var fault =
          "it has "
              + rows.rows()
              + " rows where a whole release has more than "
              + known.fewest()
              + ": a sample, or cut short; download it again";
      reading.problems().releaseCheck(List.of(fault), reading.keepGood());
    }
  }

  /// By the file's names, or else by the newest day from which one of its rows holds.
  private Optional<ReleaseDate> release() {
    if (reading.effective().isPresent()
        || newest.equals(LocalDate.MIN)
        || ReleaseNames.of(reading.file()).isPresent()) {
      return ReleaseDate.ofTable(reading);
    }
    reading
        .problems()
        .note(
            0,
            "its name does not say from when it holds; taken from its newest row: "
                + newest
                + " (say --effective DATE for another day)");
    return Optional.of(ReleaseDate.ofQuarter(newest));
  }

  private void see(TableSpec known, List<String> kept) {
    for (int i = 0; i < kept.size(); i++) {
      if (known.columns().get(i).name().equals("from")) {
        TableDates.day(kept.get(i))
            .filter(day -> day.isAfter(newest))
            .ifPresent(day -> newest = day);
      }
    }
  }

  private void row(long line, List<String> cells) {
    var known = spec;
    var top = header;
    var rows = table;
    if (known == null || top == null || rows == null) {
      header(cells);
      return;
    }
    reading.read(line);
    if (cells.stream().filter(cell -> !cell.isBlank()).limit(2).count() < 2
        && known.columns().size() > 1) {
      return;
    }
    if (cells.size() < width) {
      cutShort(line, cells);
      return;
    }
    take(line, known, rows, known.columns().stream().map(c -> c.cell(top, cells)).toList());
  }

  private void header(List<String> cells) {
    wide |= HccMappingsFile.isHeader(cells);
    var known = TableSpecs.of(reading.file().name(), cells);
    if (known.isPresent()) {
      spec = known.get();
      header = new TableHeader(cells);
      table = new TableBuilder(known.get().columns().stream().map(TableColumn::name).toList());
      width = reading.file().name().endsWith(".xlsx") ? 0 : cells.size();
    }
  }

  private void cutShort(long line, List<String> cells) {
    reading
        .problems()
        .row(
            line,
            "the row has "
                + cells.size()
                + " of "
                + width
                + " columns: it is cut short; download"
                + " the file again");
  }

  private void take(long line, TableSpec known, TableBuilder rows, List<String> kept) {
    var faults = new ArrayList<String>();
    for (int i = 0; i < kept.size(); i++) {
      known.columns().get(i).fault(kept.get(i)).ifPresent(faults::add);
    }
    if (!faults.isEmpty()) {
      reading.problems().row(line, faults.getFirst());
      return;
    }
    var key = CodeKey.of(known.key().apply(kept));
    if (key.isEmpty()) {
      reading.problems().row(line, "\"" + kept.getFirst() + "\" is no code");
      return;
    }
    see(known, kept);
    rows.row(key.get(), kept);
  }
}
