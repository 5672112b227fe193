package org.claimwright.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.Section;
import org.claimwright.coding.learning.CoderDecision;
import org.claimwright.coding.learning.Ground;
import org.claimwright.coding.learning.Traits;
import org.jspecify.annotations.Nullable;

/// A coder's decision as one line of JSON. It holds no word of the note and nothing of the patient:
/// codes, where they rested, the outcome and the day of the decision.
///
/// ```
/// {"visit":17,"on":"2026-03-02","system":"ICD-10-CM","code":"E11.42","score":0.93,
///  "section":"assessment","assertion":"affirmed","certainty":"named","rule":"words",
///  "specialty":"Family medicine","outcome":"accepted"}
/// ```
public final class DecisionLine {
  private DecisionLine() {}

  /// The decision as JSON on one line.
  public static String write(CoderDecision decision) {
    var traits = decision.traits();
    var ground = traits.ground();
    return Json.write(
        Json.object()
            .with("visit", decision.visit())
            .with("on", decision.on())
            .with("system", traits.system().label())
            .with("code", traits.code())
            .with("score", BigDecimal.valueOf(traits.score()))
            .with("section", word(ground.section()))
            .with("assertion", ground.assertion().word())
            .with("certainty", word(ground.certainty()))
            .with("rule", ground.rule())
            .withText("specialty", traits.specialty())
            .with("outcome", decision.answer().word()));
  }

  /// The decision of a line; an [IllegalArgumentException] names the value that is wrong.
  public static CoderDecision read(String line) {
    var object = Json.parseObject(line);
    var answer = one(CoderDecision.Answer.class, object, "outcome");
    return new CoderDecision(visit(object), day(object), traits(object), answer);
  }

  private static Traits traits(Map<String, @Nullable Object> object) {
    var ground =
        new Ground(
            one(Section.Kind.class, object, "section"),
            one(Assertion.class, object, "assertion"),
            one(Ground.Certainty.class, object, "certainty"),
            Json.text(object, "rule"));
    return new Traits(
        CodeSystem.ofLabel(Json.text(object, "system")),
        Json.text(object, "code"),
        score(object),
        ground,
        Json.text(object, "specialty"));
  }

  private static int visit(Map<String, @Nullable Object> object) {
    if (object.get("visit") instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    throw wrong(object, "visit", "a whole number that the decisions of one visit share");
  }

  private static LocalDate day(Map<String, @Nullable Object> object) {
    try {
      return LocalDate.parse(Json.text(object, "on"));
    } catch (DateTimeException e) {
      throw wrong(object, "on", "the day of the decision, like 2026-03-02");
    }
  }

  private static double score(Map<String, @Nullable Object> object) {
    return switch (object.get("score")) {
      case BigDecimal number -> number.doubleValue();
      case Long number -> number;
      case null, default -> throw wrong(object, "score", "the engine's score, from 0 to 1");
    };
  }

  private static <E extends Enum<E>> E one(
      Class<E> kind, Map<String, @Nullable Object> object, String key) {
    var written = Json.text(object, key).toUpperCase(Locale.ROOT).replace(' ', '_');
    return Arrays.stream(kind.getEnumConstants())
        .filter(one -> one.name().equals(written))
        .findFirst()
        .orElseThrow(() ->
            wrong(
                object,
                key,
                "one of "
                    + Arrays.stream(kind.getEnumConstants()).map(DecisionLine::word).toList()));
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static IllegalArgumentException wrong(
      Map<String, @Nullable Object> object, String key, String wanted) {
    return new IllegalArgumentException(
        "\"" + key + "\" is " + Json.write(object.get(key)) + "; it must be " + wanted);
  }
}
