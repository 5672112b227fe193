package org.claimwright.x12;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.claimwright.x12.Dictionary.Element;
import org.claimwright.x12.Dictionary.SegmentShape;
import org.claimwright.x12.Guide.LoopRule;
import org.claimwright.x12.Guide.SegmentRule;
import org.jspecify.annotations.Nullable;

/// Reads a file out for people: loops indented and named, elements with what they are.
///
/// Shows everything the file holds, so what it returns is as confidential as the file.
public final class Readout implements FileListener {

  /// A segment, or what stands over some: an envelope, a transaction, a loop.
  ///
  /// @param depth how far inside it stands, 0 for what is outermost
  /// @param position the segment's number in the file, 0 for what stands over some
  /// @param name e.g. `NM1 patient` or `2100 claim payment`
  /// @param text the segment's elements; `""` for what stands over some
  public record Line(int depth, int position, String name, String text) {

    /// Whether it stands over segments and is none itself.
    public boolean isHeading() {
      return position == 0;
    }

    @Override
    public String toString() {
      return "  ".repeat(depth) + name + (isHeading() ? "" : ": " + text);
    }
  }

  private final Consumer<Line> lines;
  private final Map<String, String> names = new HashMap<>();
  private int depth;
  private String set = "";
  private String version = "";

  /// @param lines who is told the lines as the file is read
  public Readout(Consumer<Line> lines) {
    this.lines = lines;
  }

  /// The whole file, one segment a line.
  public static String of(ParsedFile file) {
    return text(lines(file));
  }

  /// One transaction.
  public static String of(Transaction transaction) {
    return text(lines(transaction));
  }

  /// The whole file as lines, for whoever shows them.
  public static List<Line> lines(ParsedFile file) {
    var lines = new ArrayList<Line>();
    PassingParts.passOn(file, new Readout(lines::add));
    return List.copyOf(lines);
  }

  /// One transaction as lines.
  public static List<Line> lines(Transaction transaction) {
    var lines = new ArrayList<Line>();
    PassingParts.passOn(transaction, new Readout(lines::add));
    return List.copyOf(lines);
  }

  private static String text(List<Line> lines) {
    var text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  @Override
  public void interchange(InterchangeHeader header) {
    depth = 0;
    heading(
        "interchange %s from %s to %s, %s"
            .formatted(
                header.control(),
                header.sender().id(),
                header.receiver().id(),
                header.options().usage().equals("T") ? "test" : "production"));
    depth = 1;
  }

  @Override
  public void ta1(Segment ta1) {
    depth = 1;
    line(ta1, "");
  }

  @Override
  public void group(GroupHeader header) {
    depth = 1;
    heading("group %s %s, %s".formatted(header.functionalId(), header.control(), header.version()));
    depth = 2;
  }

  @Override
  public void transaction(TransactionHeader header) {
    var type = header.type();
    heading(type + " " + header.control());
    depth++;
    set = type.length() > 3 ? type.substring(0, 3) : type;
    version = header.version();
    names.clear();
    Guides.find(set, version).ifPresent(guide -> collect(guide.root(), names));
  }

  @Override
  public void transactionEnds() {
    depth--;
  }

  @Override
  public void loop(String id) {
    heading("%s %s".formatted(id, names.getOrDefault(id, "")).strip());
    depth++;
  }

  @Override
  public void loopEnds() {
    depth--;
  }

  @Override
  public void segment(Segment segment, String loop) {
    if (segment.is("BHT") && loop.equals(Loop.HEADER) && segment.holds(2, "11")) {
      names.clear();
      Guides.find(set, version).ifPresent(guide -> collect(Guides.answering(guide).root(), names));
    }
    line(segment, name(loop, segment));
  }

  private static void collect(LoopRule loop, Map<String, String> names) {
    names.putIfAbsent(loop.id(), loop.name());
    for (var child : loop.children()) {
      switch (child) {
        case LoopRule inner -> collect(inner, names);
        case SegmentRule segment ->
            keys(loop.id(), segment).forEach(key -> names.putIfAbsent(key, segment.name()));
      }
    }
  }

  /// By which a segment of the rule is known: with each of its qualifiers, where it has any.
  private static List<String> keys(String loop, SegmentRule rule) {
    var codes = rule.firstQualifiers();
    var first = rule.element(1);
    var component = first == null ? null : first.parts().at(1);
    if (codes == null && component != null && component.key()) {
      codes = component.codes();
    }
    var plain = loop + " " + rule.id();
    return codes == null
        ? List.of(plain)
        : codes.texts().stream().map(code -> plain + " " + code).toList();
  }

  private String name(String loop, Segment segment) {
    var key = loop + " " + segment.id();
    var named = names.get(key + " " + segment.component(1, 1));
    return named == null ? names.getOrDefault(key, "") : named;
  }

  private void line(Segment segment, String name) {
    var text = new StringBuilder();
    var shape = Guides.dictionary().segments().get(segment.id());
    var separator = "";
    for (var n = 1; n <= segment.size(); n++) {
      if (!segment.element(n).isEmpty()) {
        text.append(separator).append(element(segment, shape, n));
        separator = "; ";
      }
    }
    var named = name.isEmpty() ? segment.id() : segment.id() + " " + name;
    lines.accept(new Line(depth, segment.position(), named, text.toString()));
  }

  private static String element(Segment segment, @Nullable SegmentShape shape, int n) {
    var value = segment.element(n);
    if (shape == null || n > shape.slots().size() || segment.is("ISA")) {
      return value;
    }
    var slot = shape.slots().get(n - 1);
    var element = slot.element();
    if (element != null) {
      var name = ValueNames.at("%s%02d".formatted(segment.id(), n), element.name());
      var values =
          segment.repetitions(n).stream()
              .map(one -> ValueNames.named(element.number(), one))
              .collect(Collectors.joining(" and "));
      return name.isEmpty() ? values : name + " " + values;
    }
    return segment.repetitions(n).stream()
        .map(repetition -> composite(segment.componentsOf(repetition), slot.composite()))
        .collect(Collectors.joining(" and "));
  }

  private static String named(Element element, String value) {
    var shown = ValueNames.named(element.number(), value);
    return element.name().isEmpty() ? shown : element.name() + " " + shown;
  }

  private static String composite(List<String> components, List<Element> parts) {
    var texts = new ArrayList<String>();
    for (var m = 0; m < components.size(); m++) {
      if (!components.get(m).isEmpty()) {
        texts.add(m < parts.size() ? named(parts.get(m), components.get(m)) : components.get(m));
      }
    }
    return String.join(", ", texts);
  }

  private void heading(String name) {
    lines.accept(new Line(depth, 0, name, ""));
  }
}
