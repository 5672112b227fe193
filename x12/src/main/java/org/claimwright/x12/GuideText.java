package org.claimwright.x12;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwright.x12.Guide.ElementRule;
import org.claimwright.x12.Guide.Elements;
import org.claimwright.x12.Guide.LoopRule;
import org.claimwright.x12.Guide.Order;
import org.claimwright.x12.Guide.Rule;
import org.claimwright.x12.Guide.SegmentRule;
import org.claimwright.x12.Guide.Usage;
import org.jspecify.annotations.Nullable;

/// Reads the text form of a guide; the form is explained at the top of `dictionary.x12`.
final class GuideText {

  private record Line(int indent, int number, String text, String name) {}

  private final Dictionary dictionary;
  private final List<Line> lines;
  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, Integer> parts = new HashMap<>();
  private int at;

  GuideText(Dictionary dictionary, List<String> text) {
    this.dictionary = dictionary;
    this.lines = lines(text);
  }

  private static List<Line> lines(List<String> text) {
    var lines = new ArrayList<Line>();
    for (var i = 0; i < text.size(); i++) {
      var raw = text.get(i);
      var hash = raw.indexOf('#');
      var body = (hash < 0 ? raw : raw.substring(0, hash)).stripTrailing();
      if (!body.isBlank()) {
        lines.add(line(i + 1, body));
      }
    }
    return lines;
  }

  private static Line line(int number, String body) {
    var stripped = body.stripLeading();
    var dash = stripped.indexOf(" -- ");
    var text = dash < 0 ? stripped : stripped.substring(0, dash).strip();
    var name = dash < 0 ? "" : stripped.substring(dash + 4).strip();
    return new Line(body.length() - stripped.length(), number, text, name);
  }

  /// The guide of the whole text.
  Guide guide() {
    findPartsAndLists();
    at = 0;
    var head = lines.get(0).text().split("\\s+", -1);
    while (!lines.get(at).text().equals("transaction")) {
      at++;
    }
    at++;
    var children = block(0);
    var root =
        new LoopRule(
            Loop.HEADER, Usage.REQUIRED, 1, children, order(children), lines.get(0).name());
    return new Guide(head[1], head[2], head[3], root);
  }

  private void findPartsAndLists() {
    for (var i = 0; i < lines.size(); i++) {
      var words = lines.get(i).text().split("\\s+", -1);
      if (words[0].equals("part")) {
        parts.put(words[1], i + 1);
      }
      if (words[0].equals("list")) {
        lists.put(words[1], codes(words[2]));
      }
    }
  }

  private Set<String> codes(String text) {
    var codes = new LinkedHashSet<String>();
    for (var code : text.split(",", -1)) {
      if (code.startsWith("@")) {
        codes.addAll(known(code.substring(1)));
      } else {
        codes.add(code.replace('_', ' '));
      }
    }
    return codes;
  }

  private Set<String> known(String list) {
    var codes = lists.get(list);
    if (codes == null) {
      throw new IllegalStateException("no list " + list);
    }
    return codes;
  }

  /// The rules indented deeper than `indent`, from where the reading stands.
  private List<Rule> block(int indent) {
    var rules = new ArrayList<Rule>();
    while (at < lines.size() && lines.get(at).indent() > indent) {
      rules.add(rule(lines.get(at)));
    }
    return rules;
  }

  private Rule rule(Line line) {
    at++;
    try {
      return line.text().startsWith("loop ") ? loop(line) : segment(line);
    } catch (RuntimeException e) {
      throw new IllegalStateException("guide line " + line.number() + ": " + line.text(), e);
    }
  }

  /// `loop 2300 S 100` with its block below, or `loop 2300 S 100 as claim` with that of a part.
  private LoopRule loop(Line line) {
    var words = line.text().split("\\s+", -1);
    var children = words.length > 5 ? part(words[5]) : block(line.indent());
    var usage = usage(words[2]);
    return new LoopRule(
        words[1].intern(), usage, max(words[3]), children, order(children), line.name());
  }

  private List<Rule> part(String name) {
    var back = at;
    var start = parts.get(name);
    if (start == null) {
      throw new IllegalStateException("no part " + name);
    }
    at = start;
    var rules = block(0);
    at = back;
    return rules;
  }

  private static Usage usage(String word) {
    return switch (word) {
      case "R" -> Usage.REQUIRED;
      case "L" -> Usage.AT_THE_LEAF;
      case "B" -> Usage.IN_BRACKETS;
      default -> Usage.SITUATIONAL;
    };
  }

  private static int max(String word) {
    return word.equals(">1") ? Integer.MAX_VALUE : Integer.parseInt(word);
  }

  private static Order order(List<Rule> children) {
    return new Order(children, ranks(children).stream().mapToInt(Integer::intValue).toArray());
  }

  /// Neighbours that begin with the same segment share a rank: the standard gives them one position
  /// and so no order among themselves. Hierarchical levels and a loop's own first segment do not.
  private static List<Integer> ranks(List<Rule> children) {
    var ranks = new ArrayList<Integer>();
    for (var i = 0; i < children.size(); i++) {
      var before = children.get(Math.max(0, i - 1));
      var here = children.get(i);
      var sameKind = before.getClass() == here.getClass() && i > 1;
      var sameStart = before.first().id().equals(here.first().id());
      ranks.add(i == 0 ? 0 : ranks.getLast() + (sameKind && sameStart ? 0 : 1));
    }
    return ranks;
  }

  private SegmentRule segment(Line line) {
    var words = tokens(line.text());
    var shape = dictionary.segment(words.get(0));
    var elements = new @Nullable ElementRule[shape.slots().size() + 1];
    for (var word : words.subList(3, words.size())) {
      elements[Integer.parseInt(word.substring(0, 2))] = element(word.substring(2));
    }
    var usage = usage(words.get(1));
    return new SegmentRule(shape, usage, max(words.get(2)), new Elements(elements), line.name());
  }

  /// Words at blanks, but not at those between parentheses.
  private static List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    var depth = 0;
    var from = 0;
    for (var i = 0; i <= text.length(); i++) {
      var c = i < text.length() ? text.charAt(i) : ' ';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ' ' && depth == 0) {
        if (i > from) {
          tokens.add(text.substring(from, i));
        }
        from = i + 1;
      }
    }
    return tokens;
  }

  /// What follows an element's number: `?` situational, `^n` repetitions, `=A,B` codes, `!A,B`
  /// codes that identify, `~A,B` codes whose absence from the list is a business matter, `( … )`
  /// components.
  private ElementRule element(String text) {
    var rest = text;
    var situational = rest.startsWith("?");
    rest = situational ? rest.substring(1) : rest;
    var repeat = 1;
    if (rest.startsWith("^")) {
      var end = 1;
      while (end < rest.length() && Character.isDigit(rest.charAt(end))) {
        end++;
      }
      repeat = Integer.parseInt(rest.substring(1, end));
      rest = rest.substring(end);
    }
    var key = rest.startsWith("!");
    var business = rest.startsWith("~");
    var coded = key || business || rest.startsWith("=");
    var codes = coded ? codes(rest.substring(1)) : Set.<String>of();
    return new ElementRule(!situational, key, business, repeat, new Codes(codes), components(rest));
  }

  private Elements components(String text) {
    if (!text.startsWith("(")) {
      return Elements.NONE;
    }
    var words = tokens(text.substring(1, text.length() - 1));
    var last = Integer.parseInt(words.getLast().substring(0, 2));
    var parts = new @Nullable ElementRule[last + 1];
    for (var word : words) {
      parts[Integer.parseInt(word.substring(0, 2))] = element(word.substring(2));
    }
    return new Elements(parts);
  }
}
