package org.claimwright.coding.em;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Expressions;
import org.claimwright.coding.text.ResourceLines;

/// Finds in a note the words of the table `mdm.txt` that decision making is read from.
final class MdmWords {
  private record Words(String name, Pattern pattern) {
    static Words of(String line) {
      var parts = line.split(" = ", 2);
      return new Words(parts[0].strip(), Pattern.compile(parts[1].strip()));
    }
  }

  private static final Expressions<Words> EXPRESSIONS = new Expressions<>(read(), Words::pattern);
  private static final Pattern NOT_SO =
      Pattern.compile(
          "\\b(risks?|rule out|denies|denied|if|no|not suspected|unlikely|never|old|prior|previous|history of|without|return precautions)\\b");

  private static final Pattern NOT_DONE =
      Pattern.compile(
          "\\b(no need (for|of)|not (needed|indicated|necessary)|no (stress|mri|ct|x-?rays?|labs?|imaging)\\b)");

  private final Map<String, List<Span>> found = new LinkedHashMap<>();

  /// @param billed the services billed beside the visit: what they interpret counts for them
  MdmWords(List<Passage> passages, Set<String> billed) {
    for (var passage : passages) {
      EXPRESSIONS.in(words(passage)).forEach(words -> add(words.name(), passage));
    }
    boolean film = billed.stream().anyMatch(c -> c.startsWith("7"));
    boolean tracing = billed.contains("93000");
    found.keySet().removeIf(name -> film && name.equals("data test xray"));
    found.keySet().removeIf(name -> tracing && name.equals("data test ecg"));
    found.keySet().removeIf(name -> (film || tracing) && name.equals("data interpretation"));
  }

  private void add(String name, Passage passage) {
    if (!countsIn(name, passage.kind())
        || (isGrave(name) && isNotSo(passage))
        || (name.startsWith("data test") && isNotDone(passage))) {
      return;
    }
    var span = new Span(passage.sentence().start(), passage.sentence().end());
    found.computeIfAbsent(name, n -> new ArrayList<>()).add(span);
  }

  private static boolean isGrave(String name) {
    return name.endsWith(" high");
  }

  /// A danger that is explained, ruled out or denied is not one that is treated.
  private static boolean isNotSo(Passage passage) {
    return NOT_SO.matcher(words(passage)).find();
  }

  /// `No need for MRI yet`: a test that is decided against is not ordered.
  private static boolean isNotDone(Passage passage) {
    return NOT_DONE.matcher(words(passage)).find();
  }

  /// Management is read from assessment and plan, data from results too.
  private static boolean countsIn(String name, Kind kind) {
    return switch (kind) {
      case ASSESSMENT, PLAN, PROCEDURE, OTHER, INSTRUCTIONS -> true;
      case RESULTS, HISTORY_OF_PRESENT_ILLNESS -> name.startsWith("data");
      default -> false;
    };
  }

  List<Span> of(String name) {
    return found.getOrDefault(name, List.of());
  }

  boolean has(String name) {
    return found.containsKey(name);
  }

  List<String> tests() {
    return found.keySet().stream().filter(n -> n.startsWith("data test ")).toList();
  }

  static String words(Passage passage) {
    return passage.sentence().words();
  }

  private static List<Words> read() {
    return ResourceLines.of("mdm.txt").stream().map(Words::of).toList();
  }
}
