package org.claimwright.benchmarks;

import com.imsweb.x12.reader.X12Reader.FileType;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.x12.TransactionReader;
import org.claimwright.x12.X12Reader;
import org.claimwright.x12.X12Validator;

/// Reading, validating and writing 837P files, with StAEDI and imsweb's x12-parser on the same
/// bytes.
final class X12Suite implements Bench.Suite {

  private static final int CLAIMS = 20_000;
  private static final int CLAIMS_FOR_SLOW_PEER = 500;

  @Override
  public List<Measurement> run(Stopwatch stopwatch) throws Exception {
    byte[] file = SampleClaims.file(CLAIMS);
    byte[] small = SampleClaims.file(CLAIMS_FOR_SLOW_PEER);
    var size = "%.1f MB, %,d claims".formatted(megabytes(file), CLAIMS);
    var results = new ArrayList<Measurement>();
    results.add(
        stopwatch.measure("plain byte loop that finds tokens", "MB/s", size, () -> tokens(file)));
    results.add(
        stopwatch.measure(
            "Claimwright, segments and elements", "MB/s", size, () -> segments(file)));
    results.add(stopwatch.measure("Claimwright, loop trees", "MB/s", size, () -> trees(file)));
    results.add(
        stopwatch.measure("Claimwright, validate levels 1-3", "MB/s", size, () -> validate(file)));
    results.add(
        stopwatch.measure(
            "Claimwright, write", "MB/s", size, () -> megabytes(SampleClaims.file(CLAIMS))));
    results.add(stopwatch.measure("StAEDI, tokenise", "MB/s", size, () -> staedi(file)));
    results.add(
        stopwatch.measure(
            "imsweb x12-parser, read 837P",
            "MB/s",
            "on %,d claims only".formatted(CLAIMS_FOR_SLOW_PEER),
            () -> imsweb(small)));
    return results;
  }

  private static double megabytes(byte[] file) {
    return file.length / 1e6;
  }

  private static double tokens(byte[] file) {
    int tokens = 0;
    for (byte value : file) {
      if (value == '*' || value == '~' || value == ':') {
        tokens++;
      }
    }
    return tokens > 0 ? megabytes(file) : 0;
  }

  private static double segments(byte[] file) {
    var reader = X12Reader.of(file);
    int elements = 0;
    while (reader.next()) {
      elements += reader.segment().size();
    }
    return elements > 0 ? megabytes(file) : 0;
  }

  private static double trees(byte[] file) {
    return TransactionReader.read(file).transactions().isEmpty() ? 0 : megabytes(file);
  }

  private static double validate(byte[] file) {
    return X12Validator.validate(file).accepted() ? megabytes(file) : 0;
  }

  private static double staedi(byte[] file) throws Exception {
    var factory = EDIInputFactory.newFactory();
    int elements = 0;
    try (var reader = factory.createEDIStreamReader(new ByteArrayInputStream(file))) {
      while (reader.hasNext()) {
        if (reader.next() == EDIStreamEvent.ELEMENT_DATA) {
          elements += reader.getText().isEmpty() ? 0 : 1;
        }
      }
    }
    return elements > 0 ? megabytes(file) : 0;
  }

  private static double imsweb(byte[] file) throws Exception {
    var reader =
        new com.imsweb.x12.reader.X12Reader(
            FileType.ANSI837_5010_X222,
            new ByteArrayInputStream(file),
            StandardCharsets.ISO_8859_1);
    return reader.getLoops().isEmpty() ? 0 : megabytes(file);
  }
}
