package org.claimwright.app.remittance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.DecisionsTakenBack;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Entry;
import org.claimwright.app.ledger.JournalId;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.practices.Practices;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a posted payment back, as when the wrong file was posted: each of its journals is reversed
/// by another, its claims stand where they stood, and it waits apart until somebody posts it again.
/// Nothing is taken back upon which something else was built.
@Service
public class PostingsTakenBack {

  private static final String REASON_MISSING =
      "Say in a few words why, so that whoever reads the books can follow.";

  private final RemittanceDesk desk;
  private final RemittanceTable table;
  private final DecisionsTakenBack decisions;
  private final Ledger ledger;
  private final ObjectProvider<BuiltUpon> above;
  private final Practices practices;
  private final Audit audit;
  private final Clock clock;

  PostingsTakenBack(
      RemittanceDesk desk,
      RemittanceTable table,
      DecisionsTakenBack decisions,
      Ledger ledger,
      ObjectProvider<BuiltUpon> above,
      Practices practices,
      Audit audit,
      Clock clock) {
    this.desk = desk;
    this.table = table;
    this.decisions = decisions;
    this.ledger = ledger;
    this.above = above;
    this.practices = practices;
    this.audit = audit;
    this.clock = clock;
  }

  /// What taking a payment back would do, and what stands against it.
  ///
  /// @param effects what moves, by account
  record Plan(
      List<ClaimNumber> claims, List<RemittanceView.Effect> effects, List<Problem> against) {

    public boolean isPossible() {
      return against.isEmpty();
    }
  }

  @Transactional(readOnly = true)
  Plan plan(RemittanceId id) {
    var journals = journals(id);
    return new Plan(decisions.decidedIn(id.value()), effects(journals), against(id, journals));
  }

  /// Takes a posted payment back. A second time changes nothing.
  ///
  /// @param why in a few words
  /// @return rejected, with nothing changed, when it was never posted or something rests on it
  @Transactional
  public Outcome<RemittanceId> takeBack(RemittanceId id, String why) {
    var state = table.lock(id).orElse("");
    if (state.equals("taken back")) {
      return Outcome.ok(id);
    }
    if (!state.equals("posted")) {
      return refused("REMITTANCE-NOT-POSTED", id, "This payment is not posted.");
    }
    if (why.isBlank()) {
      return refused("REMITTANCE-WHY", id, REASON_MISSING);
    }
    var journals = journals(id);
    var problems = against(id, journals);
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    for (var journal : journals.reversed()) {
      var key = journal.getFirst().heading().key() + "/taken back";
      ledger.reverse(journal.getFirst().heading().journal(), key, practices.today(), why).orThrow();
    }
    decisions.takeBack(id.value(), why).orThrow();
    table.markTakenBack(id, new RemittanceRow.TakenBack(clock.instant(), actor(), why));
    audit.record(AuditEvent.changed("remittance", id).with("taken back"));
    return Outcome.ok(id);
  }

  /// The journals of a posting that stand, in the order they were posted.
  private List<List<Entry>> journals(RemittanceId id) {
    return desk.journals(id).stream().map(ledger::entries).toList();
  }

  private List<Problem> against(RemittanceId id, List<List<Entry>> journals) {
    var problems = new ArrayList<>(decisions.against(id.value()));
    var told = new LinkedHashSet<String>();
    problems.forEach(problem -> told.add(problem.where()));
    for (var claim : claims(journals)) {
      if (!told.contains("claim " + claim)) {
        problems.addAll(since(claim, journals));
      }
    }
    var patients = patients(journals);
    above.orderedStream().forEach(room -> problems.addAll(room.postings(patients)));
    return List.copyOf(problems);
  }

  private static Set<String> claims(List<List<Entry>> journals) {
    var claims = new LinkedHashSet<String>();
    journals.forEach(
        each -> each.forEach(entry -> entry.posting().about().claim().ifPresent(claims::add)));
    return claims;
  }

  private static Map<Long, Long> patients(List<List<Entry>> journals) {
    var patients = new TreeMap<Long, Long>();
    for (var journal : journals) {
      var number = journal.getFirst().heading().journal().value();
      for (var entry : journal) {
        entry
            .posting()
            .about()
            .patient()
            .ifPresent(patient -> patients.merge(patient, number, Math::min));
      }
    }
    return patients;
  }

  /// What came upon the claim in the books after these journals, unless it was taken back itself.
  private List<Problem> since(String claim, List<List<Entry>> journals) {
    var ours = new LinkedHashSet<JournalId>();
    journals.forEach(each -> ours.add(each.getFirst().heading().journal()));
    var first = ours.stream().mapToLong(JournalId::value).min().orElse(Long.MAX_VALUE);
    var since =
        ledger.entriesOfClaim(claim).stream()
            .filter(entry -> entry.heading().journal().value() > first)
            .filter(entry -> !ours.contains(entry.heading().journal()))
            .toList();
    var sums = new EnumMap<Account, Money>(Account.class);
    since.forEach(
        each -> sums.merge(each.posting().account(), each.posting().amount(), Money::plus));
    if (sums.values().stream().allMatch(Money::isZero)) {
      return List.of();
    }
    var heading = since.getFirst().heading();
    return List.of(
        Problem.stop(
            "POSTING-USED",
            "claim " + claim,
            "Claim "
                + claim
                + " has a later entry in the books: "
                + heading.kind()
                + " of "
                + heading.dated().business()
                + " ("
                + heading.memo()
                + "). Take that back first."));
  }

  private static List<RemittanceView.Effect> effects(List<List<Entry>> journals) {
    var sums = new EnumMap<Account, Money>(Account.class);
    for (var journal : journals) {
      journal.forEach(each ->
          sums.merge(each.posting().account(), each.posting().amount().negate(), Money::plus));
    }
    return sums.entrySet().stream()
        .filter(each -> !each.getValue().isZero())
        .map(each -> new RemittanceView.Effect(each.getKey(), each.getValue()))
        .toList();
  }

  private static String actor() {
    return SignedIn.current().map(SignedIn::toString).orElse("system");
  }

  private static Outcome<RemittanceId> refused(String code, RemittanceId id, String message) {
    return Outcome.rejected(Problem.stop(code, "remittance " + id, message));
  }
}
