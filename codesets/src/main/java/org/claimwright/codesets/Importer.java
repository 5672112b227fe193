package org.claimwright.codesets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.kernel.Problem;

/// Brings publishers' own files into the store: ICD-10-CM and ICD-10-PCS order files and addenda,
/// the Tabular List, the Alphabetic and External Cause Index, the Drug and Neoplasm tables, HCPCS
/// Level II with modifiers, the licensee's CPT file, NCCI pairs, units and add-on codes, the
/// physician fee schedule, risk categories, coverage downloads and the smaller lists; each as a
/// file, in a folder or in a zip.
///
/// A file is taken whole or not at all: one bad row refuses it, unless the good rest is asked for.
/// A refused file leaves the version in force as it is. Importing the same file again changes
/// nothing.
public final class Importer {

  private final Path store;
  private final Optional<LocalDate> effective;
  private final boolean keepGood;
  private final Progress progress;
  private final CodeSetStore.Disk disk;
  private final boolean held;

  /// Told of the work as it goes on, for a person who waits.
  public interface Progress {
    /// So many rows or entries of a file have been read.
    void reading(String file, long rows);
  }

  private Importer(
      Path store,
      Optional<LocalDate> effective,
      boolean keepGood,
      Progress progress,
      CodeSetStore.Disk disk,
      boolean held) {
    this.store = store;
    this.disk = disk;
    this.held = held;
    this.effective = effective;
    this.keepGood = keepGood;
    this.progress = progress;
  }

  /// An importer into the folder of a {@link CodeSetStore}.
  public static Importer into(Path store) {
    return new Importer(
        store, Optional.empty(), false, (file, rows) -> {}, CodeSetStore::write, false);
  }

  /// From which day the imported releases hold, in place of what names and contents say.
  public Importer effective(LocalDate day) {
    return new Importer(store, Optional.of(day), keepGood, progress, disk, held);
  }

  /// Takes the good rows of a file that has bad ones.
  public Importer keepingGoodRows() {
    return new Importer(store, effective, true, progress, disk, held);
  }

  public Importer reporting(Progress to) {
    return new Importer(store, effective, keepGood, to, disk, held);
  }

  /// Keeps what it reads out of force until {@link CodeSetStore#putInForce}: to be compared first.
  public Importer holding() {
    return new Importer(store, effective, keepGood, progress, disk, true);
  }

  Importer onDisk(CodeSetStore.Disk other) {
    return new Importer(store, effective, keepGood, progress, other, held);
  }

  /// Imports everything the paths name that is a code set.
  ///
  /// @throws IOException when a path cannot be read or the store is in use; the message says which
  ///   and why
  public ImportReport run(List<Path> paths) throws IOException {
    var lock = StoreLock.of(store);
    try {
      return work(paths);
    } finally {
      lock.close();
    }
  }

  private ImportReport work(List<Path> paths) throws IOException {
    var work = new Work();
    for (var path : paths) {
      int before = work.recognised;
      for (var file : ReleaseFiles.withoutTwins(ReleaseFiles.under(path))) {
        work.take(file);
      }
      if (work.recognised == before) {
        work.nothingIn(path);
      }
    }
    work.finish();
    return new ImportReport(work.imported, work.problems, work.refused, work.passedOver);
  }

  /// One run's results as they gather.
  private final class Work {
    private final List<Release> imported = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int refused;
    private int passedOver;
    private int recognised;
    private final PtpReleases pairs = new PtpReleases();
    private final StoreWriting writing = new StoreWriting(store, disk, held);
    private final List<Layer> inStore;

    Work() throws IOException {
      inStore = new ArrayList<>(CodeSetStore.imported(store));
    }

    void take(ReleaseFile file) throws IOException {
      var kind = FileKind.of(file);
      if (kind == FileKind.OTHER) {
        passedOver++;
        return;
      }
      recognised++;
      var rows = new RowProblems(file);
      if (kind == FileKind.PTP) {
        pairs.take(reading(file, rows));
        return;
      }
      var drafts = drafts(kind, file, rows);
      drafts.forEach(draft -> checkAgainstStore(draft, file, rows));
      problems.addAll(rows.all());
      if (rows.isFatal() || (rows.bad() > 0 && !keepGood)) {
        refused++;
        return;
      }
      for (var draft : drafts) {
        put(draft.label(file.name()), draft.builder(), file);
      }
    }

    private void put(LayerLabel label, LayerBuilder builder, ReleaseFile file) throws IOException {
      switch (writing.put(label, builder, file)) {
        case StoreWriting.Result.Taken taken -> {
          inStore.add(taken.layer());
          imported.add(taken.layer().release());
        }
        case StoreWriting.Result.Again again -> passedOver++;
        case StoreWriting.Result.Refused no -> {
          problems.add(no.problem());
          refused++;
          no.undone().ifPresent(this::undone);
        }
      }
    }

    private void undone(Release release) {
      imported.remove(release);
      inStore.removeIf(layer -> layer.release().equals(release));
      refused++;
    }

    private void checkAgainstStore(LayerDraft draft, ReleaseFile file, RowProblems rows) {
      rows.releaseCheck(
          new ReleaseCheck(inStore, draft.label(file.name())).faults(draft.builder(), file),
          keepGood);
    }

    /// What can only be done when every file has been read.
    void finish() throws IOException {
      for (var whole : pairs.finished(keepGood)) {
        problems.addAll(whole.problems());
        refused += whole.isGood() ? 0 : whole.files();
        if (whole.isGood()) {
          put(whole.label(), whole.rows().finished(), whole.first());
        }
      }
      earlierYears();
      writing.finish();
    }

    private void earlierYears() throws IOException {
      for (var addenda : CodeSetStore.imported(store)) {
        if (addenda.label().kind() == LayerKind.ADDENDA && isNew(addenda.label())) {
          earlierYear(addenda);
        }
      }
    }

    private boolean isNew(LayerLabel label) {
      var set = label.kind().setName(label.system());
      return imported.stream()
          .anyMatch(release ->
              release.version().equals(label.version())
                  && (release.set().equals(set) || release.set().equals(label.system().label())));
    }

    /// Rebuilds the year before from addenda and order file, unless its own order file is there.
    private void earlierYear(Layer addenda) throws IOException {
      var label = addenda.label();
      var before = ReleaseDate.before(label.version());
      var year = CodeSetStore.find(store, label.system(), LayerKind.CODES, label.version());
      if (before.isEmpty() || year.isEmpty() || hasOwn(label.system(), before.get())) {
        return;
      }
      var earlier = new EarlierYear(year.get(), addenda);
      var rebuilt = earlier.rebuilt();
      if (earlier.disagreements() > 0 || !earlier.hasAsManyAsTold(rebuilt)) {
        tellDisagreement(label, year.get().label(), earlier.disagreements());
        return;
      }
      put(
          new LayerLabel(
              label.system(),
              LayerKind.CODES,
              before.get().version(),
              before.get().effective(),
              LayerLabel.REBUILT + year.get().label().source() + " and " + label.source()),
          rebuilt,
          new ReleaseFile(label.source(), label.source(), InputStream::nullInputStream));
    }

    private void tellDisagreement(LayerLabel addenda, LayerLabel year, int changes) {
      problems.add(
          Problem.warn(
              "CODESET-ADDENDA",
              addenda.source(),
              changes
                  + " of its changes are not in "
                  + year.source()
                  + ", or the counts differ: they are of different releases, and the year before"
                  + " was not rebuilt from them"));
    }

    private boolean hasOwn(CodeSystem system, ReleaseDate release) throws IOException {
      return CodeSetStore.find(store, system, LayerKind.CODES, release.version())
          .filter(layer -> !layer.label().isRebuilt())
          .isPresent();
    }

    private List<LayerDraft> drafts(FileKind kind, ReleaseFile file, RowProblems rows) {
      try {
        return read(kind, reading(file, rows));
      } catch (IOException unreadable) {
        rows.file(String.valueOf(unreadable.getMessage()));
        return List.of();
      }
    }

    private FileReading reading(ReleaseFile file, RowProblems rows) {
      return new FileReading(
          file, rows, effective, keepGood, read -> progress.reading(file.name(), read));
    }

    void nothingIn(Path path) {
      refused++;
      problems.add(
          Problem.stop(
              "CODESET-UNKNOWN",
              path.toString(),
              "no code set that Claimwright reads is here; codesets update lists what it reads and"
                  + " where each is published"));
    }
  }

  private static List<LayerDraft> read(FileKind kind, FileReading reading) throws IOException {
    return switch (kind) {
      case ICD10CM_ORDER -> one(new OrderFile(reading, CodeSystem.ICD10CM).read());
      case ICD10PCS_ORDER -> one(new OrderFile(reading, CodeSystem.ICD10PCS).read());
      case TABULAR -> one(new TabularXml(reading).read());
      case INDEX -> one(new IndexXml(reading).read());
      case ADDENDA -> one(new AddendaFile(reading).read());
      case TABLE -> one(new TableFile(reading).read());
      case CODE_LIST -> new CodeListFile(reading).read();
      case FHIR_LIST -> one(new FhirListFile(reading).read());
      case CPT -> one(new CptFile(reading).read());
      case HCPCS -> new HcpcsFile(reading).read();
      case PLACES_OF_SERVICE -> one(new PosFile(reading).read());
      case DAMAGED_ZIP ->
          refused(
              reading,
              "it is not a whole zip file: cut short, or a web page under its name; download it"
                  + " again");
      case EMPTY -> refused(reading, "the file is empty; download it again");
      case BINARY ->
          refused(reading, "it holds binary data, not text; take the publisher's own file");
      case PTP, OTHER -> List.of();
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
