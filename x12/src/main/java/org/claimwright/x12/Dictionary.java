package org.claimwright.x12;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The standard underneath the guides: data elements, composites and segments with their relational
/// conditions, read from `dictionary.x12`.
final class Dictionary {

  /// @param number the data element's number in the standard, e.g. `1028`
  /// @param type AN, ID, R, DT, TM, B or Nn
  record Element(String number, String type, int min, int max, String name) {}

  /// What stands at a place of a segment: an element or a composite, and how often.
  ///
  /// @param conditions of the composite's components
  record Slot(
      @Nullable Element element, List<Element> composite, List<String> conditions, int repeat) {
    boolean isComposite() {
      return element == null;
    }
  }

  /// @param slots from index 0 for element 1
  /// @param conditions relational conditions as the standard writes them, e.g. `P0809`
  record SegmentShape(String id, List<Slot> slots, List<String> conditions) {}

  private final Map<String, Element> elements = new HashMap<>();
  private final Map<String, Slot> composites = new HashMap<>();
  private final Map<String, SegmentShape> segments = new HashMap<>();

  Dictionary(List<String> lines) {
    for (var line : lines) {
      read(line.strip());
    }
  }

  Map<String, SegmentShape> segments() {
    return Collections.unmodifiableMap(segments);
  }

  SegmentShape segment(String id) {
    var shape = segments.get(id);
    if (shape == null) {
      throw new IllegalStateException("the dictionary has no segment " + id);
    }
    return shape;
  }

  /// The number of a simple element or of a component, `""` where the standard gives none.
  String elementNumber(String segment, String element, String component) {
    var shape = segments.get(segment);
    var index = Integer.parseInt(element) - 1;
    if (shape == null || index >= shape.slots().size()) {
      return "";
    }
    var slot = shape.slots().get(index);
    var simple = slot.element();
    var found = simple == null ? componentNumber(slot, component) : simple.number();
    return Formats.isDigits(found) && found.length() < 5 && !found.startsWith("99") ? found : "";
  }

  private static String componentNumber(Slot slot, String component) {
    if (component.isEmpty() || Integer.parseInt(component) > slot.composite().size()) {
      return "";
    }
    return slot.composite().get(Integer.parseInt(component) - 1).number();
  }

  private void read(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    var words = line.split("\\s+", -1);
    switch (words[0]) {
      case "element" -> readElement(line.split("\\s+", 6));
      case "composite" -> readComposite(line);
      case "segment" -> readSegment(line);
      default -> throw new IllegalStateException("dictionary line not understood: " + line);
    }
  }

  private void readElement(String[] words) {
    var name = words.length > 5 ? words[5] : "";
    var min = Integer.parseInt(words[3]);
    var max = Integer.parseInt(words[4]);
    elements.put(words[1], new Element(words[1], words[2], min, max, name));
  }

  private void readComposite(String line) {
    var halves = line.split(";", -1);
    var words = halves[0].strip().split("\\s+", -1);
    var parts = java.util.Arrays.stream(words).skip(2).map(this::element).toList();
    composites.put(words[1], new Slot(null, parts, conditions(halves), 1));
  }

  private static List<String> conditions(String[] halves) {
    return halves.length < 2 ? List.of() : List.of(halves[1].strip().split("\\s+", -1));
  }

  private Element element(String number) {
    var element = elements.get(number);
    if (element == null) {
      throw new IllegalStateException("the dictionary has no element " + number);
    }
    return element;
  }

  private void readSegment(String line) {
    var halves = line.split(";", -1);
    var words = halves[0].strip().split("\\s+", -1);
    var slots = java.util.Arrays.stream(words).skip(2).map(this::slot).toList();
    segments.put(words[1], new SegmentShape(words[1], slots, conditions(halves)));
  }

  /// `98`, `C003`, or either with `^10` for ten repetitions.
  private Slot slot(String word) {
    var parts = word.split("\\^", -1);
    var repeat = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
    var composite = composites.get(parts[0]);
    return composite != null
        ? new Slot(null, composite.composite(), composite.conditions(), repeat)
        : new Slot(element(parts[0]), List.of(), List.of(), repeat);
  }
}
