package org.claimwright.cli;

import java.io.PrintWriter;
import java.util.stream.IntStream;
import org.claimwright.x12.FileListener;
import org.claimwright.x12.Segment;
import org.claimwright.x12.TransactionHeader;

/// Writes a file as JSON while it is read: loops with the segments and loops inside them, in file
/// order.
final class X12Json implements FileListener {

  private final String name;
  private final PrintWriter out;
  private boolean begun;
  private boolean isFirst = true;

  X12Json(String name, PrintWriter out) {
    this.name = name;
    this.out = out;
  }

  /// To be called at the end of the file.
  void end() {
    begin();
    out.println("]}");
  }

  private void begin() {
    if (!begun) {
      begun = true;
      out.print("{\"file\":" + Json.quote(name) + ",\"transactions\":[");
    }
  }

  @Override
  public void transaction(TransactionHeader header) {
    begin();
    var envelope = header.envelope();
    open(
        Json.object()
            .with("type", header.type())
            .with("version", header.version())
            .with("control", header.control())
            .with("interchange", envelope.interchange().control())
            .with("group", envelope.group().control())
            .with("sender", envelope.interchange().sender().id())
            .with("receiver", envelope.interchange().receiver().id()));
  }

  @Override
  public void transactionEnds() {
    close();
  }

  @Override
  public void loop(String id) {
    open(Json.object().with("loop", id));
  }

  @Override
  public void loopEnds() {
    close();
  }

  @Override
  public void segment(Segment segment, String loop) {
    var elements = IntStream.rangeClosed(1, segment.size()).mapToObj(segment::element).toList();
    separate();
    out.print(
        Json.write(
            Json.object()
                .with("segment", segment.id())
                .with("position", segment.position())
                .with("elements", elements)));
    isFirst = false;
  }

  /// Begins an object whose content follows.
  private void open(Json.JsonObject object) {
    separate();
    var text = Json.write(object);
    out.print(text.substring(0, text.length() - 1) + ",\"content\":[");
    isFirst = true;
  }

  private void close() {
    out.print("]}");
    isFirst = false;
  }

  private void separate() {
    if (!isFirst) {
      out.print(',');
    }
  }
}
