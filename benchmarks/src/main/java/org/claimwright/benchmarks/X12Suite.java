package org.claimwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimwright.x12.TransactionReader;
import org.claimwright.x12.Validation;
import org.claimwright.x12.X12Reader;
import org.claimwright.x12.X12Validator;

/// Reading, validating and writing 837P and 835 files of 100 MB, peers on shorter files of the same
/// making. Everything is measured by processor time of one thread.
///
/// The fast classes of `x12` name this suite: TokenIndex, Lanes and Segment ("tokens"), Starts,
/// InPlace, SeenSegments, QuickCheck, QualifierMatch, Codes, CodeMemory and Bytes ("validate"),
/// WriteBuffer and PlainText ("write").
final class X12Suite implements Bench.Suite {

  private static final int CLAIMS = 240_000;
  private static final int VARIED_PART = 4;
  private static final int WARM_UP = 40;
  private static final int CLAIMS_FOR_PEERS = 20_000;
  private static final int CLAIMS_FOR_VALIDATING_PEER = 4_000;
  private static final int CLAIMS_FOR_WRITERS = 200;
  private static final int CLAIMS_FOR_SLOW_PEER = 500;

  /// The one most asked for first, while the JVM has seen no other.
  private static final int[] LEVELS = {5, 3, 7};

  private static final int MASK = 63;

  private final int[] ends = new int[MASK + 1];

  @Override
  public List<Measurement> run(Stopwatch stopwatch) throws Exception {
    var results = new ArrayList<Measurement>();
    byte[] claims = SampleClaims.file(CLAIMS);
    byte[] fewClaims = SampleClaims.file(CLAIMS_FOR_PEERS);
    ours("837P", claims, fewClaims, stopwatch, results);
    byte[] fewPayments = SampleRemittances.file(CLAIMS_FOR_PEERS);
    ours("835", SampleRemittances.file(CLAIMS), fewPayments, stopwatch, results);
    varied(SampleClaims.varied(CLAIMS / VARIED_PART), stopwatch, results);
    peers(fewClaims, stopwatch, results);
    return results;
  }

  /// Puts the files that are measured into a folder, for whoever wants to try something else on
  /// them.
  static void writeSamples(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("claims.837"), SampleClaims.file(CLAIMS));
    Files.write(folder.resolve("payments.835"), SampleRemittances.file(CLAIMS));
  }

  /// @param few the beginning of the same, to warm up with as often as the peers do
  private void ours(
      String type, byte[] file, byte[] few, Stopwatch stopwatch, List<Measurement> results)
      throws Exception {
    var size = size(file);
    results.add(
        stopwatch.measureAlone("plain loop that notes tokens, " + type, size, () -> tokens(file)));
    results.add(
        stopwatch.measureAlone("plain loop that counts, " + type, size, () -> counted(file)));
    results.add(stopwatch.measureAlone("Claimwright, tokens, " + type, size, () -> segments(file)));
    for (int level : LEVELS) {
      for (int round = 0; round < WARM_UP; round++) {
        validate(few, level);
      }
      var validated =
          stopwatch.measureAlone(
              "Claimwright, validate 1-" + level + ", " + type, size, () -> validate(file, level));
      results.add(validated.noting(claimsPerSecond(validated, file)));
    }
    results.add(
        stopwatch.measureAlone("Claimwright, loop trees, " + type, size, () -> trees(file)));
  }

  /// What does not come again cannot be known from before.
  private static void varied(byte[] file, Stopwatch stopwatch, List<Measurement> results)
      throws Exception {
    results.add(
        stopwatch.measureAlone(
            "Claimwright, validate 1-5, 837P in which little comes again",
            size(file),
            () -> validate(file, 5)));
  }

  private static String claimsPerSecond(Measurement validated, byte[] file) {
    double claims = validated.perSecond() / megabytes(file) * CLAIMS;
    return String.format(Locale.ROOT, "%,.0f claims/s", claims);
  }

  private static void peers(byte[] file, Stopwatch stopwatch, List<Measurement> results)
      throws Exception {
    var size = size(file);
    results.add(stopwatch.measureAlone("StAEDI, tokenise", size, () -> X12Peers.staedi(file)));
    writers(SampleClaims.file(CLAIMS_FOR_WRITERS), stopwatch, results);
    results.add(
        stopwatch.measureAlone("EDIReader, tokenise", size, () -> X12Peers.ediReader(file)));
    staediValidates(SampleClaims.file(CLAIMS_FOR_VALIDATING_PEER), stopwatch, results);
    byte[] small = SampleClaims.file(CLAIMS_FOR_SLOW_PEER);
    results.add(
        stopwatch.measureAlone(
            "imsweb x12-parser, read 837P", size(small), () -> X12Peers.imsweb(small)));
  }

  private static void writers(byte[] file, Stopwatch stopwatch, List<Measurement> results)
      throws Exception {
    var prepared = new PreparedFile(file);
    var size = size(file);
    results.add(stopwatch.measureAlone("Claimwright, write 837P", size, prepared::ours));
    results.add(
        stopwatch.measureAlone("StAEDI, write 837P", size, () -> X12Peers.staediWrites(prepared)));
  }

  private static void staediValidates(byte[] file, Stopwatch stopwatch, List<Measurement> results)
      throws Exception {
    var guide = StaediGuide.schema("005010X222A1");
    results.add(
        stopwatch.measureAlone(
            "StAEDI, validate with a schema, 837P",
            size(file),
            () -> X12Peers.staediValidates(file, guide)));
  }

  private static String size(byte[] file) {
    return String.format(Locale.ROOT, "on %.1f MB", megabytes(file));
  }

  static double megabytes(byte[] file) {
    return file.length / 1e6;
  }

  private double tokens(byte[] file) {
    int tokens = 0;
    for (int i = 0; i < file.length; i++) {
      byte value = file[i];
      if (value == '*' || value == '~' || value == ':') {
        ends[tokens++ & MASK] = i;
      }
    }
    return tokens > 0 && ends[0] > 0 ? megabytes(file) : 0;
  }

  private static double counted(byte[] file) {
    int tokens = 0;
    for (byte value : file) {
      if (value == '*' || value == '~' || value == ':') {
        tokens++;
      }
    }
    return tokens > 0 ? megabytes(file) : 0;
  }

  private static double segments(byte[] file) {
    var reader = X12Reader.of(file).reusingSegments();
    int elements = 0;
    while (reader.next()) {
      elements += reader.segment().size();
    }
    return elements > 0 ? megabytes(file) : 0;
  }

  private static double trees(byte[] file) {
    return TransactionReader.read(file).transactions().isEmpty() ? 0 : megabytes(file);
  }

  private static double validate(byte[] file, int level) {
    var report = X12Validator.validateLong(file, Validation.ALONE.upTo(level));
    return report.accepted() ? megabytes(file) : 0;
  }
}
