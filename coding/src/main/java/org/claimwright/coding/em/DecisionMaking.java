package org.claimwright.coding.em;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimwright.coding.Span;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.text.ResourceLines;

/// Medical decision making of an office visit: problems, data and risk (2021 documentation rules).
final class DecisionMaking {
  private static final List<String> CHRONIC = prefixes("chronic.txt");
  private static final List<String> GRAVE = prefixes("grave.txt");
  private static final List<String> SELF_LIMITED = prefixes("self-limited.txt");

  /// Categories that hold different illnesses side by side.
  private static final Set<String> SEVERAL =
      Set.of("E83", "E89", "G47", "H35", "I77", "N28", "N32");

  private static final List<String> PNEUMONIA =
      List.of("J12", "J13", "J14", "J15", "J16", "J18", "J69.0");
  private static final List<String> HYPOXIA = List.of("R09.02", "J96.0", "J96.2");

  private DecisionMaking() {}

  private static List<String> prefixes(String table) {
    return ResourceLines.of(table).stream()
        .flatMap(line -> Stream.of(line.split("\\s+", -1)))
        .toList();
  }

  /// The three elements, in the order of the worksheet.
  ///
  /// @param listed chronic problems that the note lists and no code was found for
  static List<Rated> of(MdmWords words, List<SuggestedCode> diagnoses, List<Span> listed) {
    return List.of(problems(words, diagnoses, listed), data(words), risk(words));
  }

  /// Two of three must meet or exceed the level: the middle one of the three.
  static Level level(List<Rated> elements) {
    return middle(elements.stream().map(Rated::level).toList());
  }

  static Level middle(List<Level> three) {
    return three.stream().sorted().skip(1).findFirst().orElseThrow();
  }

  private static Rated problems(MdmWords words, List<SuggestedCode> diagnoses, List<Span> listed) {
    var addressed = diagnoses.stream().filter(DecisionMaking::isProblem).toList();
    if (words.has("problems high")) {
      var why = "An illness or injury that threatens life or bodily function is addressed.";
      return new Rated("problems", Level.HIGH, why, words.of("problems high"));
    }
    var breath = shortOfOxygen(diagnoses);
    if (!breath.isEmpty()) {
      var why = "A pneumonia with lack of oxygen threatens life.";
      return new Rated("problems", Level.HIGH, why, breath);
    }
    if (isSevere(words, addressed)) {
      var why = "A chronic illness is so much worse that admission is weighed.";
      return new Rated("problems", Level.HIGH, why, weighed(words));
    }
    return moderate(words, addressed, listed).orElseGet(() -> low(words, addressed, listed));
  }

  /// An exacerbation that may call for more care than a visit can give is a severe one (definition
  /// in the 2021 rules).
  private static boolean isSevere(MdmWords words, List<SuggestedCode> addressed) {
    return words.has("problems exacerbated")
        && !weighed(words).isEmpty()
        && addressed.stream().anyMatch(c -> startsWith(c, CHRONIC));
  }

  private static List<Span> shortOfOxygen(List<SuggestedCode> diagnoses) {
    boolean hypoxia = diagnoses.stream().anyMatch(c -> startsWith(c, HYPOXIA));
    var pneumonia = diagnoses.stream().filter(c -> startsWith(c, PNEUMONIA)).toList();
    return hypoxia ? evidence(pneumonia) : List.of();
  }

  private static List<Span> weighed(MdmWords words) {
    return first(words, "risk high weighed", "risk high");
  }

  private static Optional<Rated> moderate(
      MdmWords words, List<SuggestedCode> addressed, List<Span> listed) {
    var chronic = addressed.stream().filter(c -> startsWith(c, CHRONIC)).toList();
    if ((!chronic.isEmpty() || !listed.isEmpty()) && words.has("problems moderate")) {
      return moderate(
          "A chronic illness is worse or not at its goal.", words.of("problems moderate"));
    }
    if (words.has("problems chronic")) {
      return moderate(
          "The note tells of a chronic illness that is not at its goal.",
          words.of("problems chronic"));
    }
    var changed = Changes.of(words, addressed, chronic);
    if (!changed.isEmpty()) {
      return moderate(
          "The treatment of a chronic illness is stepped up, so it is not at its goal.", changed);
    }
    long illnesses = Math.max(distinct(chronic) + listed.size(), words.statedStable());
    if (illnesses >= 2) {
      return moderate(
          illnesses + " stable chronic illnesses are addressed.", both(evidence(chronic), listed));
    }
    var grave = addressed.stream().filter(c -> startsWith(c, GRAVE)).toList();
    if (!grave.isEmpty() || words.has("problems systemic")) {
      return moderate(
          "An illness with systemic symptoms, a complicated injury or a new problem of uncertain"
              + " prognosis is addressed.",
          grave.isEmpty() ? words.of("problems systemic") : evidence(grave));
    }
    if (words.has("problems uncertain")) {
      return moderate(
          "A new problem of uncertain prognosis is addressed.", words.of("problems uncertain"));
    }
    long minor = addressed.stream().filter(c -> startsWith(c, SELF_LIMITED)).count();
    return addressed.size() - minor >= 3
        ? moderate(addressed.size() + " problems are addressed.", evidence(addressed))
        : Optional.empty();
  }

  private static Optional<Rated> moderate(String why, List<Span> evidence) {
    return Optional.of(new Rated("problems", Level.MODERATE, why, evidence));
  }

  /// Illnesses, not codes: gout with and without its kidney stone is one.
  private static long distinct(List<SuggestedCode> codes) {
    return codes.stream()
        .map(SuggestedCode::code)
        .map(c -> c.substring(0, Math.min(c.length(), SEVERAL.contains(c.substring(0, 3)) ? 5 : 3)))
        .distinct()
        .count();
  }

  private static List<Span> both(List<Span> coded, List<Span> listed) {
    return Stream.concat(coded.stream(), listed.stream()).sorted().toList();
  }

  private static Rated low(MdmWords words, List<SuggestedCode> addressed, List<Span> listed) {
    long chronic = addressed.stream().filter(c -> startsWith(c, CHRONIC)).count();
    long minor = addressed.stream().filter(c -> startsWith(c, SELF_LIMITED)).count();
    var evidence = both(evidence(addressed), listed);
    if (addressed.size() > minor) {
      var what = chronic > 0 ? "One stable chronic illness" : "An acute illness, injury or symptom";
      return new Rated("problems", Level.LOW, what + " is addressed.", evidence);
    }
    if (addressed.isEmpty() && words.has("risk moderate")) {
      var prescribed = words.of("risk moderate");
      return new Rated(
          "problems", Level.LOW, "A problem is treated that no code was found for.", prescribed);
    }
    var level = minor >= 2 ? Level.LOW : Level.STRAIGHTFORWARD;
    return new Rated("problems", level, minor + " self-limited or minor problems.", evidence);
  }

  private static boolean isProblem(SuggestedCode code) {
    char chapter = code.code().charAt(0);
    boolean circumstance = chapter >= 'V' && chapter <= 'Z';
    return !circumstance || startsWith(code, CHRONIC);
  }

  private static boolean startsWith(SuggestedCode code, List<String> prefixes) {
    return prefixes.stream().anyMatch(code.code()::startsWith);
  }

  private static List<Span> evidence(List<SuggestedCode> codes) {
    return codes.stream().map(c -> c.reasoning().evidence().getLast()).sorted().toList();
  }

  private static Rated data(MdmWords words) {
    var tests = words.tests();
    var spans = new ArrayList<Span>();
    tests.forEach(t -> spans.add(words.of(t).getFirst()));
    spans.addAll(words.of("data notes"));
    spans.addAll(words.of("data pdmp"));
    int count = tests.size() + (words.has("data notes") ? 1 : 0) + (words.has("data pdmp") ? 1 : 0);
    boolean three = count + (words.has("data historian") ? 1 : 0) >= 3;
    int categories =
        (three ? 1 : 0)
            + (words.has("data interpretation") ? 1 : 0)
            + (words.has("data discussion") ? 1 : 0);
    var level = dataLevel(count, categories, words.has("data historian"));
    spans.addAll(words.of("data interpretation"));
    spans.addAll(words.of("data discussion"));
    spans.addAll(words.of("data historian"));
    spans.sort(Comparator.naturalOrder());
    var why =
        count
            + " tests or documents ordered or reviewed"
            + (categories > 1 ? ", and an independent interpretation or discussion." : ".");
    return new Rated("data", level, why, spans);
  }

  private static Level dataLevel(int count, int categories, boolean historian) {
    if (categories >= 2) {
      return Level.HIGH;
    }
    if (categories == 1) {
      return Level.MODERATE;
    }
    return count >= 2 || historian ? Level.LOW : Level.STRAIGHTFORWARD;
  }

  private static List<Span> first(MdmWords words, String... names) {
    return Stream.of(names).map(words::of).filter(s -> !s.isEmpty()).findFirst().orElse(List.of());
  }

  private static Rated risk(MdmWords words) {
    var high =
        first(words, "risk high", "risk high weighed", "risk high escalation", "risk high drugs");
    if (!high.isEmpty()) {
      return new Rated("risk", Level.HIGH, "Management with a high risk of morbidity.", high);
    }
    var moderate =
        first(
            words,
            "risk moderate",
            "risk moderate drugs",
            "risk moderate regimen",
            "risk moderate surgery",
            "risk moderate social");
    if (!moderate.isEmpty()) {
      return new Rated(
          "risk",
          Level.MODERATE,
          words.has("risk moderate") || words.has("risk moderate drugs")
              ? "Prescription drugs are managed."
              : "A procedure with risk is decided on, or social circumstances limit treatment.",
          moderate);
    }
    var low = first(words, "risk low", MdmWords.OVER_THE_COUNTER);
    if (!low.isEmpty()) {
      return new Rated(
          "risk", Level.LOW, "Over-the-counter drugs, therapy, splints or the like.", low);
    }
    return new Rated(
        "risk", Level.STRAIGHTFORWARD, "Minimal risk: no treatment is named.", List.of());
  }
}
