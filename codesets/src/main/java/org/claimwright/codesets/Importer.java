package org.claimwright.codesets;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.kernel.Problem;

/// Brings publishers' own files into the store: ICD-10-CM and ICD-10-PCS order files, the Tabular
/// List, the Alphabetic and the External Cause Index, HCPCS Level II with modifiers, places of
/// service; each as a file, in a folder or in a zip.
///
/// A file is taken whole or not at all: one bad row refuses it, unless the good rest is asked for.
/// A refused file leaves the version in force as it is. Importing the same file again changes
/// nothing.
public final class Importer {

  private final Path store;
  private final Optional<LocalDate> effective;
  private final boolean keepGood;
  private final Progress progress;

  /// Told of the work as it goes on, for a person who waits.
  public interface Progress {
    /// So many rows or entries of a file have been read.
    void reading(String file, long rows);
  }

  private Importer(Path store, Optional<LocalDate> effective, boolean keepGood, Progress progress) {
    this.store = store;
    this.effective = effective;
    this.keepGood = keepGood;
    this.progress = progress;
  }

  /// An importer into the folder of a {@link CodeSetStore}.
  public static Importer into(Path store) {
    return new Importer(store, Optional.empty(), false, (file, rows) -> {});
  }

  /// From which day the imported releases hold, in place of what names and contents say.
  public Importer effective(LocalDate day) {
    return new Importer(store, Optional.of(day), keepGood, progress);
  }

  /// Takes the good rows of a file that has bad ones.
  public Importer keepingGoodRows() {
    return new Importer(store, effective, true, progress);
  }

  public Importer reporting(Progress to) {
    return new Importer(store, effective, keepGood, to);
  }

  /// Imports everything the paths name that is a code set.
  ///
  /// @throws IOException when a path cannot be read or the store cannot be written; the message
  ///   says which and why
  public ImportReport run(List<Path> paths) throws IOException {
    var work = new Work();
    for (var path : paths) {
      int before = work.recognised;
      for (var file : ReleaseFiles.under(path)) {
        work.take(file);
      }
      if (work.recognised == before) {
        work.nothingIn(path);
      }
    }
    return new ImportReport(work.imported, work.problems, work.refused, work.passedOver);
  }

  /// One run's results as they gather.
  private final class Work {
    private final List<Release> imported = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int refused;
    private int passedOver;
    private int recognised;

    void take(ReleaseFile file) throws IOException {
      var kind = FileKind.of(file);
      if (kind == FileKind.OTHER) {
        passedOver++;
        return;
      }
      recognised++;
      var rows = new RowProblems(file);
      var drafts = drafts(kind, file, rows);
      problems.addAll(rows.all());
      boolean good = !rows.isFatal() && (rows.bad() == 0 || keepGood);
      if (!good) {
        refused++;
        return;
      }
      for (var draft : drafts) {
        var label = draft.label(file.name());
        imported.add(CodeSetStore.put(store, label, draft.builder().build(label)).release());
      }
    }

    private List<LayerDraft> drafts(FileKind kind, ReleaseFile file, RowProblems rows) {
      var reading =
          new FileReading(file, rows, effective, read -> progress.reading(file.name(), read));
      try {
        return read(kind, reading);
      } catch (IOException unreadable) {
        rows.file(String.valueOf(unreadable.getMessage()));
        return List.of();
      }
    }

    void nothingIn(Path path) {
      refused++;
      problems.add(
          Problem.stop(
              "CODESET-UNKNOWN",
              path.toString(),
              "no code set that Claimwright reads is here; it reads the ICD-10-CM and ICD-10-PCS"
                  + " order files, Tabular and Index XML, HCPCS (xlsx, csv, txt) and places of"
                  + " service (csv)"));
    }
  }

  private static List<LayerDraft> read(FileKind kind, FileReading reading) throws IOException {
    return switch (kind) {
      case ICD10CM_ORDER -> one(new OrderFile(reading, CodeSystem.ICD10CM).read());
      case ICD10PCS_ORDER -> one(new OrderFile(reading, CodeSystem.ICD10PCS).read());
      case TABULAR -> one(new TabularXml(reading).read());
      case INDEX -> one(new IndexXml(reading).read());
      case HCPCS -> new HcpcsFile(reading).read();
      case PLACES_OF_SERVICE -> one(new PosFile(reading).read());
      case EMPTY -> refused(reading, "the file is empty; download it again");
      case BINARY ->
          refused(reading, "it holds binary data, not text; take the publisher's own file");
      case OTHER -> List.of();
    };
  }

  private static List<LayerDraft> one(Optional<LayerDraft> draft) {
    return draft.stream().toList();
  }

  private static List<LayerDraft> refused(FileReading reading, String reason) {
    reading.problems().file(reason);
    return List.of();
  }
}
