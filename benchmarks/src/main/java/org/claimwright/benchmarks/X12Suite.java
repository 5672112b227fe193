package org.claimwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimwright.benchmarks.Stopwatch.Contender;
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

  /// Beside the one most asked for, which is measured first, while the JVM has seen no other.
  private static final int[] OTHER_LEVELS = {3, 7};

  private static final int MASK = 63;

  private final int[] ends = new int[MASK + 1];

  /// A file that is measured on.
  private static final class Sample {
    private final String type;
    private final byte[] file;

    /// Its beginning, to warm up with as often as the peers do.
    private final byte[] few;

    Sample(String type, byte[] file, byte[] few) {
      this.type = type;
      this.file = file;
      this.few = few;
    }

    String named(String what) {
      return what + ", " + type;
    }

    String size() {
      return X12Suite.size(file);
    }

    Contender validating(int level) {
      return new Contender(
          named("Claimwright, validate 1-" + level), size(), () -> validate(file, level));
    }

    /// Of this making, whoever went through them.
    Measurement notingClaims(Measurement measured) {
      var claims = measured.perSecond() / megabytes(file) * CLAIMS;
      return measured.noting(String.format(Locale.ROOT, "%,.0f claims/s", claims));
    }

    void warmUp(int level) {
      for (int round = 0; round < WARM_UP; round++) {
        validate(few, level);
      }
    }
  }

  @Override
  public List<Measurement> run(Stopwatch stopwatch) throws Exception {
    var results = new ArrayList<Measurement>();
    byte[] few = SampleClaims.file(CLAIMS_FOR_PEERS);
    var claims = new Sample("837P", SampleClaims.file(CLAIMS), few);
    inTurns(claims, peers(few), stopwatch, results);
    alone(claims, stopwatch, results);
    byte[] fewPayments = SampleRemittances.file(CLAIMS_FOR_PEERS);
    var payments = new Sample("835", SampleRemittances.file(CLAIMS), fewPayments);
    inTurns(payments, List.of(), stopwatch, results);
    alone(payments, stopwatch, results);
    varied(SampleClaims.varied(CLAIMS / VARIED_PART), stopwatch, results);
    writers(SampleClaims.file(CLAIMS_FOR_WRITERS), stopwatch, results);
    byte[] small = SampleClaims.file(CLAIMS_FOR_SLOW_PEER);
    results.add(
        stopwatch.measureAlone(
            "imsweb x12-parser, read 837P", size(small), () -> X12Peers.imsweb(small)));
    return results;
  }

  /// Puts the files that are measured into a folder, for whoever wants to try something else on
  /// them.
  static void writeSamples(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("claims.837"), SampleClaims.file(CLAIMS));
    Files.write(folder.resolve("payments.835"), SampleRemittances.file(CLAIMS));
  }

  /// What is held against each other.
  private void inTurns(
      Sample sample, List<Contender> peers, Stopwatch stopwatch, List<Measurement> results)
      throws Exception {
    var file = sample.file;
    var loop =
        new Contender(
            sample.named("plain loop that notes tokens"), sample.size(), () -> tokens(file));
    var own =
        new Contender(sample.named("Claimwright, tokens"), sample.size(), () -> segments(file));
    var contenders = new ArrayList<>(List.of(loop, own, sample.validating(5)));
    contenders.addAll(peers);
    sample.warmUp(5);
    var measured = stopwatch.measureInTurns(contenders);
    var ofLoop = measured.getFirst().perSecond();
    for (var one : measured) {
      var part = String.format(Locale.ROOT, "%.3f of the loop", one.perSecond() / ofLoop);
      results.add(sample.notingClaims(one).noting(part));
    }
  }

  private void alone(Sample sample, Stopwatch stopwatch, List<Measurement> results)
      throws Exception {
    var file = sample.file;
    results.add(
        stopwatch.measureAlone(
            sample.named("plain loop that counts"), sample.size(), () -> counted(file)));
    for (int level : OTHER_LEVELS) {
      sample.warmUp(level);
      var validating = sample.validating(level);
      var measured =
          stopwatch.measureAlone(validating.name(), validating.note(), validating.work());
      results.add(sample.notingClaims(measured));
    }
    results.add(
        stopwatch.measureAlone(
            sample.named("Claimwright, loop trees"), sample.size(), () -> trees(file)));
  }

  private static List<Contender> peers(byte[] file) throws Exception {
    var guide = X12Peers.staediSchema("005010X222A1");
    byte[] shorter = SampleClaims.file(CLAIMS_FOR_VALIDATING_PEER);
    return List.of(
        new Contender("EDIReader, tokenise 837P", size(file), () -> X12Peers.ediReader(file)),
        new Contender("StAEDI, tokenise 837P", size(file), () -> X12Peers.staedi(file)),
        new Contender(
            "StAEDI, validate with a schema, 837P",
            size(shorter),
            () -> X12Peers.staediValidates(shorter, guide)));
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

  private static void writers(byte[] file, Stopwatch stopwatch, List<Measurement> results)
      throws Exception {
    var prepared = new PreparedFile(file);
    var size = size(file);
    var ours = new Contender("Claimwright, write 837P", size, prepared::ours);
    var peer = new Contender("StAEDI, write 837P", size, () -> X12Peers.staediWrites(prepared));
    var measured = stopwatch.measureInTurns(List.of(ours, peer));
    var times = measured.getFirst().perSecond() / measured.getLast().perSecond();
    results.add(measured.getFirst().noting(String.format(Locale.ROOT, "%.1f times StAEDI", times)));
    results.add(measured.getLast());
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
