package org.claimwright.coding.rules;

import java.util.List;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;

/// The week of the pregnancy stands beside codes of chapter 15 (Official Guidelines I.C.21.c.11).
final class WeekOfPregnancy {
  private static final double LAST = 0.55;

  private WeekOfPregnancy() {}

  static void apply(Claimable claim, List<Passage> passages) {
    if (claim.kept("O").isEmpty()) {
      return;
    }
    for (var passage : passages) {
      var week = Gestation.of(List.of(passage)).flatMap(Gestation::code);
      if (week.isPresent()) {
        var span = new Span(passage.sentence().start(), passage.sentence().end());
        claim.add(week.get(), LAST, "The week of the pregnancy stands beside its codes.", span);
        return;
      }
    }
  }
}
