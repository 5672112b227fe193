package org.claimwright.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.claimwright.codesets.CodeSetStore;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.Importer;

/// Importing official releases at full size, opening the store, and searching it. Needs the folder
/// that `CLAIMWRIGHT_REFERENCE` names, or `../shared/reference`.
final class CodesetsSuite implements Bench.Suite {

  private static final int ROUNDS = 100;
  private static final LocalDate DATE = LocalDate.of(2026, 9, 1);
  private static final List<String> DIAGNOSES =
      List.of(
          "icd10cm/2026/icd10cm-order-2026.txt",
          "icd10cm/2021/icd10cm_tabular_2021.xml",
          "icd10cm/2017/icd10cm_index_2017.xml",
          "icd10cm/2026-april/icd10cm-eindex-April-1-2026-XML.xml",
          "icd10cm/2026-april/icd10cm-drug-April-1-2026-XML.xml",
          "icd10cm/2026-april/icd10cm-neoplasm-April-1-2026-XML.xml");
  private static final List<String> PAIRS =
      List.of(
          "ncci/2024-07/ccipra-v302r0-f1.zip",
          "ncci/2024-07/ccipra-v302r0-f2.zip",
          "ncci/2024-07/ccipra-v302r0-f3.zip",
          "ncci/2024-07/ccipra-v302r0-f4.zip");
  private static final List<String> PHRASES =
      List.of(
          "htn",
          "type 2 diabetes with neuropathy",
          "right knee oa",
          "hypertenson",
          "sore throat",
          "closed fracture of the left distal radius",
          "e1142",
          "chest pain",
          "lung cancer",
          "accidental tylenol overdose");

  @Override
  public List<Measurement> run(Stopwatch stopwatch) throws Exception {
    var reference = reference();
    if (!Files.isDirectory(reference)) {
      System.err.println(
          reference + " is not there: set CLAIMWRIGHT_REFERENCE to a folder of official releases");
      return List.of();
    }
    var diagnoses = DIAGNOSES.stream().map(reference::resolve).toList();
    var pairs = PAIRS.stream().map(reference::resolve).toList();
    var store = Files.createTempDirectory("bench-codesets");
    try {
      return List.of(
          once("Claimwright, first import of ICD-10-CM", "codes", store, diagnoses),
          once("Claimwright, first import of NCCI PTP", "pairs", store, pairs),
          stopwatch.measure(
              "Claimwright, import ICD-10-CM with notes, index, tables",
              "imports",
              "six files",
              () -> imported(store, diagnoses) > 0 ? 1 : 0),
          stopwatch.measure(
              "Claimwright, import NCCI PTP practitioner",
              "imports",
              "2,546,017 pairs from four zips",
              () -> imported(store, pairs) > 0 ? 1 : 0),
          stopwatch.measure("Claimwright, open the store", "times", "mapped", () -> opened(store)),
          searching(stopwatch, CodeSetStore.open(store)),
          waiting("Claimwright, one search", CodeSetStore.open(store), repeated()),
          waiting("Claimwright, one search misspelt", CodeSetStore.open(store), misspelt()),
          room(store));
    } finally {
      delete(store);
    }
  }

  private static Measurement once(String contender, String unit, Path store, List<Path> files)
      throws IOException {
    long start = System.nanoTime();
    long entries = imported(store, files);
    long nanos = System.nanoTime() - start;
    return new Measurement(
        contender, unit, entries, nanos, "cold, in %,d ms".formatted(nanos / 1_000_000));
  }

  private static long imported(Path store, List<Path> files) throws IOException {
    return Importer.into(store).run(files).imported().stream()
        .mapToLong(release -> release.codes())
        .sum();
  }

  private static double opened(Path store) throws IOException {
    return CodeSetStore.open(store).releases().isEmpty() ? 0 : 1;
  }

  private static Measurement searching(Stopwatch stopwatch, CodeSets sets) throws Exception {
    return stopwatch.measure(
        "Claimwright, search", "searches", "ten phrases in turn", () -> searched(sets));
  }

  /// Each phrase a hundred times.
  private static List<String> repeated() {
    return Collections.nCopies(ROUNDS, PHRASES).stream().flatMap(List::stream).toList();
  }

  /// Each phrase with each of its letters left out in turn: words that no table knows.
  private static List<String> misspelt() {
    return PHRASES.stream()
        .flatMap(words ->
            IntStream.range(1, words.length())
                .mapToObj(at -> words.substring(0, at) + words.substring(at + 1)))
        .toList();
  }

  /// How long one waits for an answer, and how much of that the processor works, which other work
  /// on the machine changes less.
  private static Measurement waiting(String contender, CodeSets sets, List<String> phrases) {
    var processor = ManagementFactory.getThreadMXBean();
    var waited = new ArrayList<Long>();
    var worked = new ArrayList<Long>();
    for (var words : phrases) {
      long start = System.nanoTime();
      long before = processor.getCurrentThreadCpuTime();
      sets.search(words, DATE, 20);
      worked.add(processor.getCurrentThreadCpuTime() - before);
      waited.add(System.nanoTime() - start);
    }
    waited.sort(null);
    worked.sort(null);
    return new Measurement(
        contender,
        "searches",
        waited.size(),
        waited.stream().mapToLong(Long::longValue).sum(),
        String.format(
            Locale.ROOT,
            "median %.1f ms, 99 of 100 under %.1f ms; of the processor %.1f and %.1f ms",
            millis(waited, 50),
            millis(waited, 99),
            millis(worked, 50),
            millis(worked, 99)));
  }

  private static double millis(List<Long> nanos, int percent) {
    return nanos.get(nanos.size() * percent / 100) / 1e6;
  }

  /// What the store takes on disk, and open and searched in the heap.
  private static Measurement room(Path store) throws IOException {
    long start = System.nanoTime();
    long held = heapWith(store) - heap();
    var sets = CodeSetStore.open(store);
    long disk = 0;
    try (var files = Files.list(store)) {
      for (var file : files.toList()) {
        disk += Files.size(file);
      }
    }
    return new Measurement(
        "Claimwright, size of the store",
        "releases",
        sets.releases().size(),
        System.nanoTime() - start,
        String.format(Locale.ROOT, "%.1f MB on disk, %.1f MB of heap", disk / 1e6, held / 1e6));
  }

  /// The heap with the store open and searched; what is left when it is let go is not the store's.
  private static long heapWith(Path store) throws IOException {
    var sets = CodeSetStore.open(store);
    try {
      searched(sets);
      return heap();
    } finally {
      Reference.reachabilityFence(sets);
    }
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double searched(CodeSets sets) {
    return PHRASES.stream().filter(words -> !sets.search(words, DATE, 20).isEmpty()).count();
  }

  private static Path reference() {
    var named = System.getenv("CLAIMWRIGHT_REFERENCE");
    return named == null ? Path.of("..", "shared", "reference") : Path.of(named);
  }

  private static void delete(Path store) throws IOException {
    try (var files = Files.list(store)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(store);
  }
}
