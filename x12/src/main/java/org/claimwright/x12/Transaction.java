package org.claimwright.x12;

/// One transaction set, ST to SE, as a tree of loops.
///
/// @param type what people call it: `837P`, `835`, `277CA`, `999` …
/// @param version the guide, e.g. `005010X222A1`
/// @param control ST02
/// @param root the loop `HEADER` with everything inside
public record Transaction(
    String type, String version, String control, Loop root, Envelope envelope) {

  TransactionHeader header() {
    return new TransactionHeader(type, version, control, envelope);
  }

  /// The number of the ST segment in the file.
  public int firstPosition() {
    return root.segments().isEmpty() ? 0 : root.segments().getFirst().position();
  }

  /// The number of the last segment in the file that belongs to it.
  public int lastPosition() {
    return last(root);
  }

  private static int last(Loop loop) {
    var own = loop.segments().isEmpty() ? 0 : loop.segments().getLast().position();
    return loop.loops().isEmpty() ? own : Math.max(own, last(loop.loops().getLast()));
  }
}
