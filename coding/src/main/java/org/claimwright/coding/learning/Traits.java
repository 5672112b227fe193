package org.claimwright.coding.learning;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.Section;
import org.claimwright.coding.Span;
import org.claimwright.coding.SuggestedCode;

/// What a ranker may know of a suggestion: nothing of the note's words, the patient, the payer or a
/// price.
///
/// @param code as written, dotted
/// @param score the engine's own, from 0 to 1
/// @param specialty of the clinician, as the practice writes it; `""` when not known
public record Traits(
    CodeSystem system, String code, double score, Ground ground, String specialty) {

  private static final int CATEGORY = 3;

  public Traits {
    if (code.isBlank()) {
      throw new IllegalArgumentException("code is empty: every decision names its code");
    }
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score " + score + " of " + code + " is not from 0 to 1");
    }
  }

  /// The traits of one of the engine's suggestions.
  ///
  /// @param sections of the note it was read from
  public static Traits of(SuggestedCode code, List<Section> sections, String specialty) {
    var reasoning = code.reasoning();
    var section =
        reasoning.evidence().stream()
            .findFirst()
            .map(first -> kind(first, sections))
            .orElse(Section.Kind.OTHER);
    var ground = Ground.of(section, reasoning.assertion(), reasoning.why());
    double own = RankedWhy.engineScore(reasoning.why()).orElse(reasoning.score());
    return new Traits(code.system(), code.code(), own, ground, specialty);
  }

  private static Section.Kind kind(Span evidence, List<Section> sections) {
    return sections.stream()
        .filter(one -> one.span().overlaps(evidence))
        .map(Section::kind)
        .findFirst()
        .orElse(Section.Kind.OTHER);
  }

  /// The first three characters: the category of a diagnosis.
  public String category() {
    return code.substring(0, Math.min(CATEGORY, code.length()));
  }

  /// The features that hold, each by name; the score stands beside them as a number.
  List<String> features() {
    var names = new ArrayList<String>();
    names.add("bias");
    names.add("system:" + system.label());
    names.add("chapter:" + code.charAt(0));
    names.add("category:" + category());
    names.add("section:" + ground.section());
    names.add("assertion:" + ground.assertion().word());
    names.add("certainty:" + ground.certainty());
    names.add("rule:" + ground.rule());
    if (!specialty.isEmpty()) {
      names.add("specialty:" + specialty);
    }
    return names;
  }
}
