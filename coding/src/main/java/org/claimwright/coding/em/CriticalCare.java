package org.claimwright.coding.em;

import java.util.List;
import java.util.Optional;
import org.claimwright.coding.EmLevel;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// Critical care of thirty minutes and more, as the note states them.
final class CriticalCare {
  private static final Sought MINUTES =
      Sought.of(
          "\\bcritical care\\b.{0,60}?(\\d{2,3}) ?-?min|(\\d{2,3}) ?-?min\\w*.{0,40}\\bcritical care\\b");
  private static final int SHORTEST = 30;

  private CriticalCare() {}

  static Optional<EmLevel> in(List<Passage> passages) {
    return passages.stream()
        .filter(p -> MINUTES.in(p.told()) && !MdmWords.words(p).contains("no critical care"))
        .flatMap(p -> level(p).stream())
        .findFirst();
  }

  private static Optional<EmLevel> level(Passage passage) {
    var matcher = MINUTES.matcher(passage.told().words());
    if (!matcher.find()) {
      return Optional.empty();
    }
    var minutes = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    var span = new Span(passage.sentence().start(), passage.sentence().end());
    var element =
        new EmLevel.Element(
            "time", minutes, minutes + " minutes of critical care are stated.", List.of(span));
    return Integer.parseInt(minutes) < SHORTEST
        ? Optional.empty()
        : Optional.of(new EmLevel("99291", "time", List.of(element)));
  }
}
