package org.claimwright.app.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.web.Show;
import org.claimwright.claims.eligibility.EligibilityAnswer;
import org.springframework.stereotype.Component;

/// What an answer says otherwise than the one before it.
@Component
class Differences {

  private final Readouts readouts;
  private final Show show;

  Differences(Readouts readouts, Show show) {
    this.readouts = readouts;
    this.show = show;
  }

  /// A sentence for each, none where nothing has changed.
  List<String> between(EligibilityAnswer before, EligibilityAnswer after) {
    var changes = new ArrayList<String>();
    var was = Standing.of(before);
    var is = Standing.of(after);
    change(changes, "Standing", was.words(), is.words());
    change(changes, "Plan", before.plan().name(), after.plan().name());
    change(changes, "Group", before.plan().group(), after.plan().group());
    change(changes, "Member id", before.person().memberId(), after.person().memberId());
    change(changes, "Last day", lastDay(before), lastDay(after));
    if (was == Standing.ACTIVE && is == Standing.ACTIVE) {
      figures(changes, before, after);
    }
    return changes;
  }

  private void figures(List<String> changes, EligibilityAnswer before, EligibilityAnswer after) {
    var was = readouts.figures(before.officeVisit());
    var is = readouts.figures(after.officeVisit());
    for (int i = 0; i < is.size(); i++) {
      change(changes, is.get(i).label(), was.get(i).value(), is.get(i).value());
    }
  }

  private String lastDay(EligibilityAnswer answer) {
    return Optional.of(answer).flatMap(one -> one.plan().lastDay()).map(show::day).orElse("none");
  }

  private static void change(List<String> changes, String what, String was, String is) {
    if (!was.equals(is)) {
      changes.add(what + ": " + said(was) + " → " + said(is));
    }
  }

  private static String said(String value) {
    return value.isEmpty() ? "not said" : value;
  }
}
