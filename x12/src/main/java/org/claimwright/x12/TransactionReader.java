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
    return read(X12Reader.of(bytes));
  }

  /// Reads a stream to its end; the caller closes it.
  public static ParsedFile read(InputStream input) {
    return read(X12Reader.of(input));
  }

  private static ParsedFile read(X12Reader reader) {
    return FileWalk.read(reader, new NoChecks(), structure(), Assumptions.NONE);
  }

  /// Reads a stream of any length to its end and tells its pieces in file order, holding no more
  /// than the levels and the piece of work (a claim, a payment, a member) that are being read. The
  /// caller closes the stream.
  public static void pass(InputStream input, FileListener listener) {
    var problems = structure();
    var parts = new PassingParts(problems, listener);
    new FileWalk(X12Reader.of(input), new NoChecks(), problems, Assumptions.NONE, parts).run();
  }

  private static Problems structure() {
    return new Problems(Integer.MAX_VALUE, 2);
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
