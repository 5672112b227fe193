package org.claimwright.app.codingdesk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.encounters.Visits;
import org.springframework.stereotype.Component;

/// Cuts the queue into the views that stand beside it.
@Component
class QueueViews {

  private final CodingQueue queue;
  private final Visits visits;
  private final Signature signature;

  QueueViews(CodingQueue queue, Visits visits, Signature signature) {
    this.queue = queue;
    this.visits = visits;
    this.signature = signature;
  }

  /// A view of the queue with the others' counts.
  ///
  /// @param rows what is shown
  /// @param sizes how many visits each view has: `all`, `mine`, `held`
  /// @param payers how many visits of this view each payer has
  /// @param clinicians how many each clinician has
  record QueueView(
      QueueFilter filter,
      List<QueuedVisit> rows,
      Map<String, Long> sizes,
      Map<String, Long> payers,
      Map<String, Long> clinicians) {

    /// Whether more visits wait than are looked at.
    public boolean isCut() {
      return sizes.getOrDefault("all", 0L) > CodingQueue.MOST;
    }
  }

  QueueView of(QueueFilter filter) {
    var waiting = filter.isHeld() ? List.<QueuedVisit>of() : queue.waiting();
    var shown = filter.isHeld() ? queue.held() : filter.isMine() ? mine(waiting) : waiting;
    return new QueueView(
        filter,
        shown.stream().filter(filter::admits).toList(),
        sizes(filter, waiting),
        counted(shown, QueuedVisit::payer),
        counted(shown, QueuedVisit::clinician));
  }

  private List<QueuedVisit> mine(List<QueuedVisit> waiting) {
    return waiting.stream().filter(one -> one.inHandsOf().equals(signature.name())).toList();
  }

  private Map<String, Long> sizes(QueueFilter filter, List<QueuedVisit> waiting) {
    var counts = visits.counts();
    var mine = mine(filter.isHeld() ? queue.waiting() : waiting).size();
    return Map.of(
        "all",
        counts.getOrDefault("to-code", 0L) + counts.getOrDefault("in-coding", 0L),
        "mine",
        (long) mine,
        "held",
        counts.getOrDefault("held", 0L));
  }

  private static Map<String, Long> counted(
      List<QueuedVisit> rows, Function<QueuedVisit, String> by) {
    return rows.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }
}
