package org.claimwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reading, validating and writing 837P and 835 files of 100 MB, peers on shorter files of the same
/// making. Each contender has a JVM of its own; those that are held against each other take turns,
/// so that a machine whose speed wavers wavers for all of them.
///
/// The fast classes of `x12` name this suite: TokenIndex, Lanes and Segment ("tokens"), Starts,
/// InPlace, SeenSegments, QuickCheck, QualifierMatch, Codes, CodeMemory and Bytes ("validate"),
/// WriteBuffer and PlainText ("write").
final class X12Suite implements Bench.Suite {

  /// In the files of 100 MB.
  static final int CLAIMS = 240_000;

  private static final int ROUNDS = 10;

  @Override
  public List<Measurement> run(Stopwatch stopwatch) throws Exception {
    var results = new ArrayList<Measurement>();
    for (var field : X12Contender.FIELDS) {
      results.addAll(inTurns(field, stopwatch.nanos()));
    }
    return results;
  }

  private static List<Measurement> inTurns(List<X12Contender> field, long each) throws Exception {
    var jvms = new ArrayList<OwnJvm>();
    try {
      for (var contender : field) {
        jvms.add(new OwnJvm(contender, each));
      }
      for (var round = 0; round < ROUNDS; round++) {
        for (var jvm : jvms) {
          jvm.work(each / ROUNDS);
        }
      }
      return compared(jvms.stream().map(OwnJvm::measurement).toList());
    } finally {
      jvms.forEach(OwnJvm::close);
    }
  }

  private static List<Measurement> compared(List<Measurement> field) {
    var first = field.getFirst();
    var results = new ArrayList<>(List.of(first));
    for (var other : field.subList(1, field.size())) {
      var times = other.perSecond() / first.perSecond();
      results.add(other.noting(String.format(Locale.ROOT, "%.3f times the first", times)));
    }
    return results;
  }

  /// Puts the files that are measured into a folder, for whoever wants to try something else on
  /// them.
  static void writeSamples(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("claims.837"), SampleClaims.file(CLAIMS));
    Files.write(folder.resolve("payments.835"), SampleRemittances.file(CLAIMS));
  }

  static double megabytes(byte[] file) {
    return file.length / 1e6;
  }
}
