package org.claimwright.coding.em;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.claimwright.coding.Span;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.text.ResourceLines;

/// Medical decision making of an office visit: problems, data and risk (2021 documentation rules).
final class DecisionMaking {
  private static final List<String> CHRONIC = prefixes("chronic.txt");
  private static final List<String> GRAVE = prefixes("grave.txt");
  private static final List<String> SELF_LIMITED = prefixes("self-limited.txt");

  private DecisionMaking() {}

  private static List<String> prefixes(String table) {
    return ResourceLines.of(table).stream()
        .flatMap(line -> Stream.of(line.split("\\s+", -1)))
        .toList();
  }

  /// The three elements, in the order of the worksheet.
  static List<Rated> of(MdmWords words, List<SuggestedCode> diagnoses) {
    return List.of(problems(words, diagnoses), data(words), risk(words));
  }

  /// Two of three must meet or exceed the level: the middle one of the three.
  static Level level(List<Rated> elements) {
    return middle(elements.stream().map(Rated::level).toList());
  }

  static Level middle(List<Level> three) {
    return three.stream().sorted().skip(1).findFirst().orElseThrow();
  }

  private static Rated problems(MdmWords words, List<SuggestedCode> diagnoses) {
    var addressed = diagnoses.stream().filter(DecisionMaking::isProblem).toList();
    var evidence = evidence(addressed);
    if (words.has("problems high")) {
      var why = "An illness or injury that threatens life or bodily function is addressed.";
      return new Rated("problems", Level.HIGH, why, words.of("problems high"));
    }
    long chronic = addressed.stream().filter(c -> startsWith(c, CHRONIC)).count();
    long minor = addressed.stream().filter(c -> startsWith(c, SELF_LIMITED)).count();
    long grave = addressed.stream().filter(c -> startsWith(c, GRAVE)).count();
    return rated(words, addressed.size(), grave, chronic, minor, evidence);
  }

  private static Rated rated(
      MdmWords words, int all, long grave, long chronic, long minor, List<Span> evidence) {
    if (chronic >= 1 && words.has("problems moderate")) {
      return new Rated(
          "problems",
          Level.MODERATE,
          "A chronic illness is worse or not at its goal.",
          words.of("problems moderate"));
    }
    if (chronic >= 2) {
      return new Rated(
          "problems",
          Level.MODERATE,
          chronic + " stable chronic illnesses are addressed.",
          evidence);
    }
    if (grave >= 1) {
      return new Rated(
          "problems",
          Level.MODERATE,
          "An illness with systemic symptoms, a complicated injury or a new problem of uncertain"
              + " prognosis is addressed.",
          evidence);
    }
    if (all - minor >= 1) {
      var what =
          chronic == 1 ? "One stable chronic illness" : "An acute illness, injury or symptom";
      return new Rated(
          "problems",
          all - minor >= 3 ? Level.MODERATE : Level.LOW,
          what + " is addressed.",
          evidence);
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
    int count = tests.size() + (words.has("data notes") ? 1 : 0);
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
    if (words.has("risk high")) {
      return new Rated(
          "risk", Level.HIGH, "Management with a high risk of morbidity.", words.of("risk high"));
    }
    var moderate =
        first(
            words,
            "risk moderate",
            "risk moderate drugs",
            "risk moderate regimen",
            "risk moderate surgery");
    if (!moderate.isEmpty()) {
      return new Rated(
          "risk",
          Level.MODERATE,
          "Prescription drugs are managed, or a procedure with risk is decided on.",
          moderate);
    }
    if (words.has("risk low")) {
      return new Rated(
          "risk",
          Level.LOW,
          "Over-the-counter drugs, therapy, splints or the like.",
          words.of("risk low"));
    }
    return new Rated(
        "risk", Level.STRAIGHTFORWARD, "Minimal risk: no treatment is named.", List.of());
  }
}
