package org.claimwright.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claimwright.x12.X12Validator;
import org.jspecify.annotations.Nullable;

/// A guide as `x12` keeps it, read a second time so that another library can be given the same
/// rules. The head of `dictionary.x12` explains the form.
final class GuideText {

  private static final int UNBOUNDED = 100_000;

  /// Position, `?` for situational, codes after `=` or (telling this use from others) after `!`,
  /// components in parentheses.
  private static final Pattern ELEMENT =
      Pattern.compile("(\\d\\d)(\\?)?(?:\\^\\d+)?(?:([=!])([^\\s()]+))?(?:\\(([^)]*)\\))?");

  /// What a loop is made of.
  sealed interface Part {
    String id();

    int min();

    int max();
  }

  record Loop(String id, int min, int max, List<Part> parts) implements Part {}

  record Segment(String id, int min, int max, List<Element> elements) implements Part {}

  record Element(int position, int min, Codes codes, List<Element> components) {}

  /// The codes an element may have, none where any value may stand.
  record Codes(List<String> values, boolean telling) {}

  private final List<String> lines;
  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, List<Part>> blocks = new HashMap<>();
  private int next;

  private GuideText(List<String> lines) {
    this.lines = lines;
  }

  /// The loops and segments from ST to SE.
  static List<Part> transaction(String guide) throws IOException {
    var text = new GuideText(lines("guide-" + guide + ".x12"));
    text.read();
    return text.block("transaction");
  }

  static List<String> lines(String resource) throws IOException {
    try (var in = X12Validator.class.getResourceAsStream(resource)) {
      var bytes = Objects.requireNonNull(in, resource).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
    }
  }

  private void read() {
    while (next < lines.size()) {
      var words = lines.get(next++).split(" ", -1);
      switch (words[0]) {
        case "list" -> lists.put("@" + words[1], List.of(words[2].split(",", -1)));
        case "part" -> blocks.put(words[1], indented(2));
        case "transaction" -> blocks.put(words[0], indented(2));
        default -> {}
      }
    }
  }

  private List<Part> indented(int by) {
    var parts = new ArrayList<Part>();
    while (next < lines.size() && indent(lines.get(next)) == by) {
      parts.add(part(lines.get(next++).strip().split(" -- ", -1)[0], by));
    }
    return parts;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private Part part(String line, int indent) {
    var words = line.split(" +", -1);
    if (!words[0].equals("loop")) {
      var elements = elements(line.split(" +", 4)[3]);
      return new Segment(words[0], min(words[1]), max(words[2]), elements);
    }
    var parts = words.length > 5 ? block(words[5]) : indented(indent + 2);
    return new Loop(words[1], min(words[2]), max(words[3]), parts);
  }

  private List<Part> block(String name) {
    return Objects.requireNonNull(blocks.get(name), name);
  }

  private static int min(String use) {
    return use.equals("R") ? 1 : 0;
  }

  private static int max(String max) {
    return max.equals(">1") ? UNBOUNDED : Integer.parseInt(max);
  }

  private List<Element> elements(String text) {
    return ELEMENT.matcher(text).results().map(this::element).toList();
  }

  private Element element(MatchResult match) {
    var codes = new Codes(codes(match.group(4)), "!".equals(match.group(3)));
    int min = match.group(2) == null ? 1 : 0;
    var components = match.group(5) == null ? List.<Element>of() : elements(match.group(5));
    return new Element(Integer.parseInt(match.group(1)), min, codes, components);
  }

  private List<String> codes(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    return lists.getOrDefault(text, List.of(text.split(",", -1)));
  }
}
