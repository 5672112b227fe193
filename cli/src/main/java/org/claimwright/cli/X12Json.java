package org.claimwright.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.claimwright.x12.Loop;
import org.claimwright.x12.ParsedFile;
import org.claimwright.x12.Segment;
import org.claimwright.x12.Transaction;

/// A file as JSON: loops with the segments and loops inside them, in file order.
final class X12Json {

  private X12Json() {}

  static Json.JsonObject file(String name, ParsedFile file) {
    return Json.object()
        .with("file", name)
        .with("transactions", file.transactions().stream().map(X12Json::transaction).toList());
  }

  private static Json.JsonObject transaction(Transaction transaction) {
    var envelope = transaction.envelope();
    return Json.object()
        .with("type", transaction.type())
        .with("version", transaction.version())
        .with("control", transaction.control())
        .with("interchange", envelope.interchange().control())
        .with("group", envelope.group().control())
        .with("sender", envelope.interchange().sender().id())
        .with("receiver", envelope.interchange().receiver().id())
        .with("content", content(transaction.root()));
  }

  /// What one stands in, and where it begins.
  private record Item(int position, Json.JsonObject json) {}

  private static List<Json.JsonObject> content(Loop loop) {
    var items = new ArrayList<Item>();
    loop.segments().forEach(segment -> items.add(new Item(segment.position(), json(segment))));
    loop.loops().forEach(inner -> items.add(new Item(position(inner), json(inner))));
    return items.stream().sorted(Comparator.comparingInt(Item::position)).map(Item::json).toList();
  }

  private static int position(Loop loop) {
    return loop.segments().isEmpty() ? 0 : loop.segments().getFirst().position();
  }

  private static Json.JsonObject json(Loop loop) {
    return Json.object().with("loop", loop.id()).with("content", content(loop));
  }

  private static Json.JsonObject json(Segment segment) {
    var elements = IntStream.rangeClosed(1, segment.size()).mapToObj(segment::element).toList();
    return Json.object()
        .with("segment", segment.id())
        .with("position", segment.position())
        .with("elements", elements);
  }
}
