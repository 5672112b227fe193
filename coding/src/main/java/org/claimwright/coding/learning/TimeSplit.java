package org.claimwright.coding.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Decisions cut by time: the older four fifths to learn from, the newest fifth to measure on.
///
/// ```
///   |---------------- older ----------------|-- newer --|   days
/// ```
///
/// A visit is never cut in two, nor is a day, unless all were decided on one day.
///
/// @param older in order of time
/// @param newer later than every older one
public record TimeSplit(List<CoderDecision> older, List<CoderDecision> newer) {
  private static final double LEARNT = 0.8;

  public TimeSplit {
    older = List.copyOf(older);
    newer = List.copyOf(newer);
  }

  /// The days of a stretch of decisions, first and last; they must not be none.
  public record Days(LocalDate first, LocalDate last) {

    static Days of(List<CoderDecision> decisions) {
      var days = decisions.stream().map(CoderDecision::on).sorted().toList();
      return new Days(days.getFirst(), days.getLast());
    }
  }

  private record Visit(LocalDate on, List<CoderDecision> decisions) {}

  /// The decisions cut by time.
  public static TimeSplit of(List<CoderDecision> decisions) {
    var visits = visits(decisions);
    int cut = cut(visits, decisions.size());
    return new TimeSplit(flat(visits.subList(0, cut)), flat(visits.subList(cut, visits.size())));
  }

  private static int cut(List<Visit> visits, int decisions) {
    int seen = 0;
    int at = 0;
    while (at < visits.size() && seen < decisions * LEARNT) {
      seen += visits.get(at++).decisions().size();
    }
    int dayEnds = at;
    while (dayEnds < visits.size() && isSameDay(visits, dayEnds)) {
      dayEnds++;
    }
    return dayEnds < visits.size() ? dayEnds : at;
  }

  private static boolean isSameDay(List<Visit> visits, int at) {
    return at > 0 && visits.get(at).on().equals(visits.get(at - 1).on());
  }

  private static List<Visit> visits(List<CoderDecision> decisions) {
    var byNumber = new TreeMap<Integer, List<CoderDecision>>();
    decisions.forEach(
        one -> byNumber.computeIfAbsent(one.visit(), n -> new ArrayList<>()).add(one));
    return byNumber.values().stream()
        .map(own -> new Visit(Days.of(own).last(), own))
        .sorted(Comparator.comparing(Visit::on))
        .toList();
  }

  private static List<CoderDecision> flat(List<Visit> visits) {
    return visits.stream().flatMap(visit -> visit.decisions().stream()).toList();
  }
}
