package org.claimwright.x12;

import java.io.InputStream;

/// Reads a whole file into envelopes, transactions and loop trees.
///
/// Never throws on what it is given: the problems of the file's structure come with what could be
/// read. To check values too, use [X12Validator].
public final class TransactionReader {

  private TransactionReader() {}

  /// Reads the bytes of a file.
  public static ParsedFile read(byte[] bytes) {
    return new FileWalk(
            X12Reader.of(bytes),
            new NoChecks(),
            new Problems(Integer.MAX_VALUE, 2),
            Assumptions.NONE)
        .run();
  }

  /// Reads a stream to its end; the caller closes it.
  public static ParsedFile read(InputStream input) {
    return new FileWalk(
            X12Reader.of(input),
            new NoChecks(),
            new Problems(Integer.MAX_VALUE, 2),
            Assumptions.NONE)
        .run();
  }

  private static final class NoChecks implements FileChecks {
    @Override
    public void segment(Segment segment, Guide.SegmentRule rule, String loop, String version) {}

    @Override
    public void unruled(Segment segment) {}

    @Override
    public void begins(String type, String version) {}

    @Override
    public void closed(CompleteLoop loop, Surroundings around) {}
  }
}
