package org.claimwright.coding.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An expression is left out where its letters are missing; what is found stays what the expression
/// itself finds.
class ExpressionsAreSoughtByTheirLettersTest {
  private static final List<String> WORDS =
      List.of(
          "",
          "i",
          "injected with 40 mg today",
          "plan: will inject if worse; im given",
          "im",
          "simple repair x 2, x2",
          "u/a in office: neg",
          "tele-health visit, audio-only",
          "bp 128/76. t 98.6 – left knee",
          "naïve to opioids, d&c in 2019",
          "follow-up on a1c 8.9%",
          "not  done, never was",
          "ear, nose and throat",
          "12345 cm",
          "rate +ve (+)",
          "x-ray: no fx");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\b(inject\\w*|given|im|iv\\b)\\b",
        "\\bim\\b",
        "\\b(x ?\\d|u/a|d ?& ?c)\\b",
        "\\b(tele-?health|audio[- ]only)\\b|\\bvideo\\b.{0,30}\\bconsent",
        "(?<![a-z])(?:left|right|ear)(?![a-z])",
        "^(was |were |but )?(not|declin)",
        "\\bno (acute )?(fx|fracture)\\b(?! vital)",
        "[a-z]+ve \\(?[+]\\)?(?= |$|,|\\.)",
        "\\d+(\\.\\d+)? ?(mg|cm|%)",
        "(?i)INJECTED",
        "\\b(a|b|c|d)(e|f|g|h)?(i|j|k|a)(r|s|t|u)?\\b",
        "[^a-z]{2,}[0-9]",
        "n[aï]+ve\\b|knee$",
        "(ab)?|x",
        "\\bwill\\b.*\\bif\\b|\\Qx2\\E"
      })
  void wordsHoldAnExpressionExactlyWhereItFindsThem(String expression) {
    var pattern = Pattern.compile(expression);
    for (var words : WORDS) {
      assertThat(Sought.of(expression).in(new Told(words)))
          .as("%s in '%s'", expression, words)
          .isEqualTo(pattern.matcher(words).find());
    }
  }

  @Test
  void wordsWithoutTheLettersOfEveryAlternativeAreNotTried() {
    assertThat(FormReader.read("\\b(?:injected|im)\\b").needed().mayBeIn(new Told("a sore throat")))
        .isFalse();
    assertThat(FormReader.read("\\b(?:im)\\b").needed().mayBeIn(new Told("some time"))).isFalse();
    assertThat(FormReader.read("inject(ed)?").needed().mayBeIn(new Told("an injection"))).isTrue();
  }

  @Test
  void anAmountAloneCarriesNoRowOfATable() {
    var rows =
        new Expressions<>(
            List.of("\\b[a-z]{4,} \\d+ ?(mg|mcg)\\b", "\\b(ua|urine)\\b"), Sought::of);

    assertThat(rows.in(new Told("took aspirin 81 mg"))).isEmpty();
    assertThat(rows.in(new Told("levothyroxine 50 mcg, ua sent"))).isEqualTo(rows.all());
  }

  @Test
  void aShortFormCountsOnlyBesideALongWordWhereThatIsAskedFor() {
    var imaging = Sought.byLongWords("\\b(ct|reviewed)\\b");

    assertThat(imaging.in(new Told("head ct ordered"))).isFalse();
    assertThat(imaging.in(new Told("head ct reviewed"))).isTrue();
  }
}
