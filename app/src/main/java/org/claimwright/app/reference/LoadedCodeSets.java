package org.claimwright.app.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeNote;
import org.claimwright.codesets.CodeSetStore;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.CodeTerm;
import org.claimwright.codesets.ReferenceTables;
import org.claimwright.codesets.Release;
import org.claimwright.codesets.ReleaseUpdate;
import org.claimwright.codesets.SearchHit;
import org.claimwright.codesets.SeventhCharacter;
import org.claimwright.codesets.TabularNode;
import org.claimwright.codesets.TermTable;
import org.claimwright.coding.CodingEngine;
import org.claimwright.coding.CodingEngines;
import org.claimwright.coding.Suggestions;
import org.claimwright.coding.VisitNote;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// What is loaded now, and the engine that reads by it. {@link #reload} exchanges both at once;
/// whoever is at work with the old ones finishes with them. Thread-safe.
public final class LoadedCodeSets implements CodeSets, CodingEngine {

  private final Path folder;
  private volatile Loaded loaded;

  private record Loaded(CodeSets codeSets, CodingEngine engine) {}

  private LoadedCodeSets(Path folder) {
    this.folder = folder;
    this.loaded = open(folder);
  }

  /// Opens the store in a folder; the starter set answers where it has nothing.
  static LoadedCodeSets in(Path folder) {
    return new LoadedCodeSets(folder);
  }

  /// Takes in what has been imported since the start.
  public void reload() {
    loaded = open(folder);
  }

  /// Reads a few words twice, so that no note of the day need wait for the matcher: the first time
  /// the engine takes only what these words can meet, from the second on all.
  public void warmUp(LocalDate on) {
    var note = VisitNote.of("Seen for follow-up of type 2 diabetes. Denies chest pain.", on);
    suggest(note);
    suggest(note);
  }

  /// Where imported releases are kept.
  public Path folder() {
    return folder;
  }

  /// Whether nothing but the starter set answers for ICD-10-CM.
  public boolean isStarterOnly() {
    return releases().stream()
        .filter(release -> release.set().equals(CodeSystem.ICD10CM.label()))
        .allMatch(release -> release.version().equals("starter"));
  }

  /// What is in the store and answers no date yet.
  public List<Release> held() {
    try {
      return CodeSetStore.held(folder);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /// What one version changes of another, held ones too; reads both whole.
  public Outcome<ReleaseUpdate> update(String set, String older, String newer) {
    try {
      return CodeSetStore.update(folder, set, older, newer);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /// Puts a held version in force for its days; from then on everybody is answered by it.
  public Outcome<Release> putInForce(String set, String version) {
    return moved(() -> CodeSetStore.putInForce(folder, set, version));
  }

  /// Takes a version out of force and keeps it; the one before answers for its days.
  public Outcome<Release> hold(String set, String version) {
    return moved(() -> CodeSetStore.hold(folder, set, version));
  }

  /// A change of the store.
  private interface Move {
    Outcome<Release> run() throws IOException;
  }

  private Outcome<Release> moved(Move move) {
    try {
      var done = move.run();
      reload();
      return done;
    } catch (IOException unwritable) {
      return Outcome.rejected(
          Problem.stop(
              "CODESET-STORE", folder.toString(), String.valueOf(unwritable.getMessage())));
    }
  }

  @Override
  public Suggestions suggest(VisitNote note) {
    return loaded.engine().suggest(note);
  }

  @Override
  public List<Release> releases() {
    return loaded.codeSets().releases();
  }

  @Override
  public Optional<Release> release(CodeSystem system, LocalDate on) {
    return loaded.codeSets().release(system, on);
  }

  @Override
  public Optional<Code> find(CodeSystem system, String code, LocalDate on) {
    return loaded.codeSets().find(system, code, on);
  }

  @Override
  public List<CodeNote> notes(String code, LocalDate on) {
    return loaded.codeSets().notes(code, on);
  }

  @Override
  public List<Code> children(String code, LocalDate on) {
    return loaded.codeSets().children(code, on);
  }

  @Override
  public Stream<Code> codes(CodeSystem system, LocalDate on) {
    return loaded.codeSets().codes(system, on);
  }

  @Override
  public Stream<CodeTerm> terms(LocalDate on) {
    return loaded.codeSets().terms(on);
  }

  @Override
  public List<TermTable> termTables(LocalDate on) {
    return loaded.codeSets().termTables(on);
  }

  @Override
  public List<TabularNode> below(String name, LocalDate on) {
    return loaded.codeSets().below(name, on);
  }

  @Override
  public List<TabularNode> path(String code, LocalDate on) {
    return loaded.codeSets().path(code, on);
  }

  @Override
  public List<SeventhCharacter> seventhCharacters(String code, LocalDate on) {
    return loaded.codeSets().seventhCharacters(code, on);
  }

  @Override
  public ReferenceTables reference() {
    return loaded.codeSets().reference();
  }

  @Override
  public List<SearchHit> search(String words, LocalDate on, int limit) {
    return loaded.codeSets().search(words, on, limit);
  }

  @Override
  public List<SearchHit> search(
      String words, LocalDate on, int limit, Collection<CodeSystem> systems) {
    return loaded.codeSets().search(words, on, limit, systems);
  }

  private static Loaded open(Path folder) {
    try {
      var codeSets = CodeSetStore.open(folder);
      return new Loaded(codeSets, CodingEngines.telling(codeSets, ReadingProgress::tell));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
