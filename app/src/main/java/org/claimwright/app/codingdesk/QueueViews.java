package org.claimwright.app.codingdesk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwright.app.access.SignedIn;
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
  /// @param sizes how many visits each view has: `all`, `mine`, `fits`, `held`
  /// @param cuts how many visits of this view each payer, clinician and specialty has
  record QueueView(QueueFilter filter, List<QueuedVisit> rows, Map<String, Long> sizes, Cuts cuts) {

    public Map<String, Long> payers() {
      return cuts.payers();
    }

    public Map<String, Long> clinicians() {
      return cuts.clinicians();
    }

    public Map<String, Long> specialties() {
      return cuts.specialties();
    }

    public List<QueueOrder> orders() {
      return List.of(QueueOrder.values());
    }

    /// Whether more visits wait than are looked at.
    public boolean isCut() {
      return sizes.getOrDefault("all", 0L) > CodingQueue.MOST;
    }
  }

  /// How many visits each payer, clinician and specialty has.
  record Cuts(
      Map<String, Long> payers, Map<String, Long> clinicians, Map<String, Long> specialties) {}

  QueueView of(QueueFilter filter) {
    var waiting = queue.waiting();
    var shown = shown(filter, waiting);
    return new QueueView(
        filter,
        sorted(filter, shown.stream().filter(filter::admits).toList()),
        sizes(waiting),
        new Cuts(
            counted(shown, QueuedVisit::payer),
            counted(shown, QueuedVisit::clinician),
            counted(shown, QueuedVisit::specialty)));
  }

  /// The visits of a view in the order in which it shows them.
  List<QueuedVisit> waiting(QueueFilter filter) {
    return sorted(filter, shown(filter, queue.waiting()).stream().filter(filter::admits).toList());
  }

  private List<QueuedVisit> shown(QueueFilter filter, List<QueuedVisit> waiting) {
    if (filter.isHeld()) {
      return queue.held();
    }
    if (filter.isFitting()) {
      return fitting(waiting);
    }
    return filter.isMine() ? mine(waiting) : waiting;
  }

  /// Held ones stay in the order in which they wait.
  private List<QueuedVisit> sorted(QueueFilter filter, List<QueuedVisit> rows) {
    return filter.isHeld()
        ? rows
        : rows.stream().sorted(filter.sorted().on(queue.today())).toList();
  }

  /// What asks for a certificate that whoever is signed in holds.
  private static List<QueuedVisit> fitting(List<QueuedVisit> waiting) {
    var held = SignedIn.current().map(one -> one.user().credential()).orElse("");
    return waiting.stream().filter(one -> one.needs().isMetBy(held)).toList();
  }

  private List<QueuedVisit> mine(List<QueuedVisit> waiting) {
    return waiting.stream().filter(one -> one.inHandsOf().equals(signature.name())).toList();
  }

  private Map<String, Long> sizes(List<QueuedVisit> waiting) {
    var counts = visits.counts();
    return Map.of(
        "all",
        counts.getOrDefault("to-code", 0L) + counts.getOrDefault("in-coding", 0L),
        "mine",
        (long) mine(waiting).size(),
        "fits",
        (long) fitting(waiting).size(),
        "held",
        counts.getOrDefault("held", 0L));
  }

  private static Map<String, Long> counted(
      List<QueuedVisit> rows, Function<QueuedVisit, String> by) {
    return rows.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }
}
