package org.claimwright.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.claimwright.coding.EmLevel;
import org.claimwright.coding.Span;
import org.claimwright.coding.SpecificityGap;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.Suggestions;

/// The answer of the coding engine for people.
final class CodeText {
  private static final int MOST_CONSIDERED = 12;
  private static final int LONGEST_QUOTE = 60;

  private CodeText() {}

  static String of(String note, Suggestions answer) {
    var text = new StringBuilder();
    answer.codes().forEach(code -> code(text, note, code));
    answer.em().ifPresent(em -> em(text, note, em));
    gaps(text, answer.gaps());
    considered(text, answer.considered());
    return text.toString();
  }

  private static void code(StringBuilder text, String note, SuggestedCode code) {
    var reasoning = code.reasoning();
    var modifiers = code.modifiers().stream().map(m -> "-" + m).collect(Collectors.joining());
    var units = code.units() == 1 ? "" : " x" + code.units();
    text.append(
        "%-10s %s  %s  (%.2f)%n"
            .formatted(
                code.code() + modifiers + units,
                code.system().label(),
                reasoning.display(),
                reasoning.score()));
    text.append("           %s%n".formatted(reasoning.why()));
    text.append("           %s%n".formatted(quotes(note, reasoning.evidence())));
  }

  private static String quotes(String note, List<Span> evidence) {
    return evidence.stream()
        .map(s ->
            "\u201c" + shortened(note.substring(s.start(), s.end())) + "\u201d at " + s.start())
        .distinct()
        .limit(4)
        .collect(Collectors.joining(" · "));
  }

  private static String shortened(String words) {
    var line = words.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }

  private static void em(StringBuilder text, String note, EmLevel em) {
    text.append("%nVisit level %s by %s%n".formatted(em.code(), em.basis()));
    for (var element : em.elements()) {
      text.append("  %-9s %-16s %s%n".formatted(element.name(), element.level(), element.why()));
      if (!element.evidence().isEmpty()) {
        text.append("            %s%n".formatted(quotes(note, element.evidence())));
      }
    }
  }

  private static void gaps(StringBuilder text, List<SpecificityGap> gaps) {
    if (gaps.isEmpty()) {
      return;
    }
    text.append("%nMore specific with%n".formatted());
    gaps.forEach(gap ->
        text.append(
            "  %-9s %s: %s%n"
                .formatted(
                    gap.code(),
                    gap.missing(),
                    gap.options().stream()
                        .map(SpecificityGap.Option::code)
                        .collect(Collectors.joining(", ")))));
  }

  private static void considered(StringBuilder text, List<SuggestedCode> considered) {
    if (considered.isEmpty()) {
      return;
    }
    text.append("%nConsidered and left out%n".formatted());
    considered.stream()
        .limit(MOST_CONSIDERED)
        .forEach(c ->
            text.append(
                "  %-9s %s: %s%n"
                    .formatted(c.code(), c.reasoning().display(), c.reasoning().why())));
  }
}
