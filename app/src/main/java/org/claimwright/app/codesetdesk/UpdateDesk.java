package org.claimwright.app.codesetdesk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.codesetdesk.UpdateStep.Action;
import org.claimwright.app.codesetdesk.UpdateStep.Done;
import org.claimwright.app.reference.CodesInUse;
import org.claimwright.app.reference.UsedCode;
import org.claimwright.codesets.ReleaseUpdate;
import org.claimwright.codesets.ReleaseUpdate.Effect;
import org.claimwright.codesets.ReleaseUpdate.Impact;
import org.claimwright.codesets.Successor;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an update touches in the practice in scope, and what is done about it. Every doing is a
/// further row, and what was exchanged can be put back.
@Component
class UpdateDesk {

  private final List<CodesInUse> rooms;
  private final UpdateStepTable steps;
  private final Audit audit;
  private final Clock clock;

  UpdateDesk(List<CodesInUse> rooms, UpdateStepTable steps, Audit audit, Clock clock) {
    this.rooms = rooms;
    this.steps = steps;
    this.audit = audit;
    this.clock = clock;
  }

  /// The list as it stands.
  ///
  /// @param open what waits, codes that end first
  /// @param settled what was done, the latest first
  record Worklist(List<UpdateItem> open, List<UpdateStep> settled) {}

  Worklist worklist(Update update, ReleaseUpdate changes) {
    var settled = steps.last(update).stream().filter(UpdateStep::settles).toList();
    var gone = settled.stream().map(UpdateStep::item).collect(Collectors.toSet());
    var open = items(update, changes).stream().filter(item -> !gone.contains(item.key())).toList();
    return new Worklist(open, settled);
  }

  private List<UpdateItem> items(Update update, ReleaseUpdate changes) {
    var used =
        rooms.stream()
            .flatMap(room -> room.usedFrom(update.from()).stream())
            .filter(update::concerns)
            .toList();
    var impacts = impacts(used, changes);
    var items = new LinkedHashMap<ItemKey, UpdateItem>();
    for (var use : used) {
      for (var impact : impacts.getOrDefault(bare(use.code()), List.of())) {
        var item = item(use, impact);
        items.merge(item.key(), item, UpdateDesk::together);
      }
    }
    return items.values().stream()
        .sorted(Comparator.comparing(UpdateItem::effect).thenComparing(item -> item.use().code()))
        .toList();
  }

  private static Map<String, List<Impact>> impacts(List<UsedCode> used, ReleaseUpdate changes) {
    var codes = used.stream().filter(use -> !use.isFamily()).map(UsedCode::code).toList();
    var impacts =
        changes.impactOn(codes).stream()
            .collect(Collectors.groupingBy(impact -> bare(impact.code())));
    used.stream()
        .filter(UsedCode::isFamily)
        .forEach(use ->
            changes
                .impactOnFamily(use.beginning())
                .ifPresent(impact -> impacts.put(bare(use.code()), List.of(impact))));
    return impacts;
  }

  /// Publishers write codes without the dot, people with it.
  private static String bare(String code) {
    return code.replace(".", "");
  }

  private UpdateItem item(UsedCode use, Impact impact) {
    boolean ends = impact.effect() == Effect.DELETED || impact.effect() == Effect.NOT_BILLABLE;
    boolean exchangeable = ends && room(use.kind()).filter(one -> one.canExchange(use)).isPresent();
    return new UpdateItem(
        use, impact.effect(), List.of(impact.detail()), impact.successors(), exchangeable);
  }

  private static UpdateItem together(UpdateItem one, UpdateItem other) {
    var details = new ArrayList<>(one.details());
    other.details().stream().filter(detail -> !details.contains(detail)).forEach(details::add);
    return new UpdateItem(one.use(), one.effect(), details, one.successors(), one.exchangeable());
  }

  private Optional<CodesInUse> room(String kind) {
    return rooms.stream().filter(room -> room.kind().equals(kind)).findFirst();
  }

  /// How many places each change touches, by effect.
  static Map<Effect, Long> counts(List<UpdateItem> items) {
    return items.stream()
        .collect(
            Collectors.groupingBy(
                UpdateItem::effect, () -> new EnumMap<>(Effect.class), Collectors.counting()));
  }

  /// Marks an item as seen to.
  @Transactional
  Outcome<UpdateStep> done(Update update, ReleaseUpdate changes, ItemKey key, SignedIn by) {
    return waiting(update, changes, key)
        .map(item -> kept(update, item.use().label(), key, Action.DONE, "", by));
  }

  /// Lets a place use a successor from the release's first day on.
  @Transactional
  Outcome<UpdateStep> exchange(
      Update update, ReleaseUpdate changes, ItemKey key, String successor, SignedIn by) {
    return waiting(update, changes, key)
        .then(item -> suggested(item, successor))
        .then(item -> room(key.kind()).orElseThrow().exchange(item.use(), successor, update.from()))
        .map(use -> kept(update, use.label(), key, Action.EXCHANGED, successor, by));
  }

  /// Opens an item again; what was exchanged is put back.
  @Transactional
  Outcome<UpdateStep> reopen(Update update, ItemKey key, SignedIn by) {
    var step =
        steps.last(update).stream()
            .filter(one -> one.item().equals(key) && one.settles())
            .findFirst();
    if (step.isEmpty()) {
      return Outcome.rejected(
          Problem.stop("UPDATE-OPEN", key.code(), "it is open already: load the page again"));
    }
    return step.get().isExchange()
        ? putBack(update, step.get(), by)
        : Outcome.ok(kept(update, step.get().label(), key, Action.REOPENED, "", by));
  }

  private Outcome<UpdateStep> putBack(Update update, UpdateStep step, SignedIn by) {
    var key = step.item();
    var use = new UsedCode(key.kind(), key.place(), key.code(), step.label(), "");
    return room(key.kind())
        .orElseThrow()
        .putBack(use, step.successor(), update.from())
        .map(back -> kept(update, step.label(), key, Action.PUT_BACK, step.successor(), by));
  }

  private Outcome<UpdateItem> waiting(Update update, ReleaseUpdate changes, ItemKey key) {
    return worklist(update, changes).open().stream()
        .filter(item -> item.key().equals(key))
        .findFirst()
        .map(Outcome::ok)
        .orElseGet(() ->
            Outcome.rejected(
                Problem.stop(
                    "UPDATE-SETTLED",
                    key.code(),
                    "it no longer waits: somebody else saw to it, or the code is no longer used"
                        + " there; load the page again")));
  }

  private static Outcome<UpdateItem> suggested(UpdateItem item, String successor) {
    if (item.exchangeable() && item.suggests(successor)) {
      return Outcome.ok(item);
    }
    return Outcome.rejected(
        Problem.stop(
            "UPDATE-SUCCESSOR",
            item.use().code(),
            "\""
                + successor
                + "\" is not among its successors "
                + item.successors().stream().map(Successor::code).toList()));
  }

  private UpdateStep kept(
      Update update, String label, ItemKey key, Action action, String successor, SignedIn by) {
    var step =
        new UpdateStep(
            key, label, action, successor, new Done(by.user().username(), clock.instant()));
    steps.insert(update, step);
    audit.record(
        AuditEvent.changed("code-update", update.set() + " " + update.newer().version())
            .with((key.code() + " " + key.kind() + " " + action.word() + " " + successor).strip()));
    return step;
  }
}
