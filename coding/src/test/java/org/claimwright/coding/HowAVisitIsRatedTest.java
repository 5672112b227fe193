package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What problems, data and risk are rated by, phrase by phrase, from `how-a-visit-is-rated.txt`;
/// and that the worksheet shows the words that the rating rests on.
class HowAVisitIsRatedTest {

  private record Row(String element, String level, String part, String words, String shown) {
    static Row of(String line) {
      var p = List.of(line.split(" \\| ", -1)).stream().map(String::strip).toList();
      var rated = List.of(p.get(0).split(" ", -1));
      return new Row(rated.get(0), rated.get(1), p.get(1), p.get(2), p.get(3));
    }

    String note() {
      var plan = part.equals("PLAN") ? words : "See again in a month.";
      var assessment = part.equals("ASSESSMENT") ? words : "Low back pain.";
      var story = part.equals("HPI") ? words : "Comes for a check.";
      var results = part.equals("RESULTS") ? "RESULTS\n" + words + "\n\n" : "";
      return "HPI\n%s\n\n%sASSESSMENT\n%s\n\nPLAN\n%s\n"
          .formatted(story, results, assessment, plan);
    }
  }

  static List<String> lines() {
    return SpecRow.lines("how-a-visit-is-rated.txt");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void eachElementIsRatedByItsWordsAndShowsThem(String line) {
    var row = Row.of(line);
    var note = row.note();
    var em = Notes.coded(note).em().orElseThrow();
    var element =
        em.elements().stream()
            .filter(e -> e.name().equals(row.element()))
            .findFirst()
            .orElseThrow();
    var shown =
        element.evidence().stream()
            .map(span -> note.substring(span.start(), span.end()))
            .collect(Collectors.joining(" … "));

    assertThat(element.level()).as("%s shown: %s", element.why(), shown).isEqualTo(row.level());
    if (!row.shown().equals("-")) {
      assertThat(shown).contains(row.shown());
    }
  }
}
