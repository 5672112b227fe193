package org.claimwright.app.remittance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Journal;
import org.claimwright.app.ledger.JournalId;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.ledger.Posting;
import org.claimwright.claims.remittance.BalanceProof;
import org.claimwright.claims.remittance.Payment;
import org.claimwright.claims.remittance.RemittanceAdvice;
import org.claimwright.claims.remittance.Remittances;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.x12.Readout;
import org.claimwright.x12.TransactionReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in remittances and posts them, in the practice in scope.
///
/// Reading and posting are separate steps, each one transaction. Whatever stops the process between
/// them leaves the payment in the list of those to post; whatever comes twice changes nothing.
@Service
public class RemittanceDesk {

  private final RemittanceFiles files;
  private final RemittanceArrivals arrivals;
  private final RemittanceTable table;
  private final RemittanceViews views;
  private final ClaimMatches matches;
  private final PostingRules rules;
  private final Ledger ledger;
  private final Audit audit;
  private final Clock clock;

  RemittanceDesk(
      RemittanceFiles files,
      RemittanceArrivals arrivals,
      RemittanceTable table,
      RemittanceViews views,
      ClaimMatches matches,
      PostingRules rules,
      Ledger ledger,
      Audit audit,
      Clock clock) {
    this.files = files;
    this.arrivals = arrivals;
    this.table = table;
    this.views = views;
    this.matches = matches;
    this.rules = rules;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  /// Takes in an 835 file. Its payments wait to be posted.
  ///
  /// A file that cannot be read is kept with what is wrong with it, and nothing comes of it. The
  /// same file, or the same money in another file, is recognised and changes nothing: the payments
  /// named are those that stand.
  ///
  /// @param name what the file is called, for people
  @Transactional
  public Outcome<List<RemittanceId>> receive(byte[] bytes, String name) {
    var stored = files.store(bytes, name, actor(), clock.instant());
    return switch (Remittances.read(bytes)) {
      case Outcome.Rejected<List<RemittanceAdvice>> no -> {
        files.note(stored.id(), no.problems());
        yield Outcome.rejected(no.problems());
      }
      case Outcome.Ok<List<RemittanceAdvice>> ok -> {
        var ids = new ArrayList<RemittanceId>();
        var warnings = new ArrayList<>(ok.warnings());
        var refused = new ArrayList<Problem>();
        for (int position = 1; position <= ok.value().size(); position++) {
          switch (arrivals.take(stored, position, ok.value().get(position - 1), warnings)) {
            case Outcome.Ok<RemittanceId> taken -> ids.add(taken.value());
            case Outcome.Rejected<RemittanceId> no -> refused.addAll(no.problems());
          }
        }
        if (!refused.isEmpty()) {
          files.note(stored.id(), refused);
          warnings.addAll(refused);
        }
        audit.record(AuditEvent.created("remittance file", stored.id()));
        yield ids.isEmpty()
            ? Outcome.rejected(refused)
            : new Outcome.Ok<>(List.copyOf(ids), warnings);
      }
    };
  }

  /// Posts a payment: every decision that answers to a claim of ours, the money of the others as
  /// unapplied, and what lies outside claims. A second time changes nothing.
  ///
  /// @return rejected with the sums that do not come out; then nothing was posted
  @Transactional
  public Outcome<RemittanceId> post(RemittanceId id) {
    var state = table.lock(id);
    if (state.isEmpty()) {
      return Outcome.rejected(
          Problem.stop(
              "REMITTANCE-UNKNOWN", "remittance " + id, "There is no remittance " + id + " here."));
    }
    if (state.get().equals("posted")) {
      return Outcome.ok(id);
    }
    var view = find(id).orElseThrow();
    if (!view.proofs().balanced()) {
      return Outcome.rejected(
          view.proofs().failures().stream().map(RemittanceDesk::problem).toList());
    }
    matches.hold(view.decisions());
    var cash = Money.ZERO;
    for (var decision : view.decisions()) {
      cash = cash.plus(post(id, decision, view.advice().payment()));
    }
    cash = cash.plus(postOutsideClaims(view));
    if (!cash.equals(view.advice().payment().amount())) {
      throw new IllegalStateException(
          "posting remittance "
              + id
              + " would book "
              + cash
              + " as cash and not "
              + view.advice().payment().amount());
    }
    table.markPosted(id, clock.instant(), actor());
    audit.record(AuditEvent.changed("remittance", id).with("posted"));
    return Outcome.ok(id);
  }

  private Money post(RemittanceId id, Decision decision, Payment payment) {
    var journal = rules.journal(decision, payment);
    var posted =
        journal
            .map(each -> OptionalLong.of(ledger.post(each).orThrow().id().value()))
            .orElseGet(OptionalLong::empty);
    var matched = decision.claim().isPresent();
    var state =
        matched
            ? new Decision.State("posted", "")
            : new Decision.State(
                "unpostable",
                "No claim carries the number "
                    + decision.payment().reference().claimNumber()
                    + ": its money waits as unapplied.");
    table.markClaim(id, decision.position(), state, posted);
    if (matched) {
      matches.tell(id, decision, payment, rules);
    }
    return journal.map(RemittanceDesk::cash).orElse(Money.ZERO);
  }

  private Money postOutsideClaims(RemittanceView view) {
    var cash = Money.ZERO;
    for (var journal : views.outsideClaims(view.row(), view.advice())) {
      ledger.post(journal).orThrow();
      cash = cash.plus(cash(journal));
    }
    return cash;
  }

  /// The journals that stand for a posted payment, in the order they were posted.
  List<JournalId> journals(RemittanceId id) {
    var journals = new TreeSet<Long>();
    table.marks(id).values().forEach(mark -> mark.journal().ifPresent(journals::add));
    find(id)
        .filter(view -> view.row().isPosted())
        .map(view -> views.outsideClaims(view.row(), view.advice()))
        .orElse(List.of())
        .forEach(each -> ledger.posted(each.key()).ifPresent(made -> journals.add(made.value())));
    return journals.stream().map(JournalId::new).toList();
  }

  private static Money cash(Journal journal) {
    var postings =
        journal.postings().stream().filter(each -> each.account() == Account.PAYER_CASH).toList();
    return Money.sum(postings, Posting::amount);
  }

  private static Problem problem(BalanceProof proof) {
    return Problem.stop(
            "REMITTANCE-UNBALANCED",
            proof.subject(),
            "Nothing was posted: "
                + proof
                + ". Ask the payer for a corrected 835; this one stays in the list.")
        .citing("005010X221A1 section 1.10.2.1");
  }

  /// Gives an unpostable decision to a claim of ours: its unapplied money is taken back and posted
  /// there.
  @Transactional
  public Outcome<RemittanceId> assign(RemittanceId id, int position, String claimNumber) {
    table.lock(id);
    var view = find(id);
    var claim = matches.find(claimNumber);
    var mark = Optional.ofNullable(table.marks(id).get(position));
    if (view.isEmpty() || claim.isEmpty() || mark.isEmpty()) {
      return Outcome.rejected(
          Problem.stop(
              "CLAIM-UNKNOWN",
              "claim",
              "No claim carries the number \""
                  + claimNumber
                  + "\": look it up in the list of claims."));
    }
    if (!mark.get().state().word().equals("unpostable")) {
      return Outcome.ok(id);
    }
    var payment = view.get().advice().payment();
    var decision = view.get().decisions().get(position - 1);
    if (mark.get().journal().isPresent()) {
      var unapplied = new JournalId(mark.get().journal().getAsLong());
      ledger
          .reverse(
              unapplied,
              "835/" + decision.identity() + "/unapplied taken back",
              payment.date(),
              "assigned to " + claimNumber)
          .orThrow();
    }
    var assigned =
        new Decision(
            position,
            decision.identity() + "/assigned",
            decision.payment(),
            claim,
            Decision.State.OPEN);
    var journal = rules.journal(assigned, payment);
    var posted =
        journal
            .map(each -> OptionalLong.of(ledger.post(each).orThrow().id().value()))
            .orElseGet(OptionalLong::empty);
    table.markClaim(
        id,
        position,
        new Decision.State("posted", "Assigned to " + claimNumber + " by hand."),
        posted);
    matches.tell(id, assigned, payment, rules);
    audit.record(
        AuditEvent.changed("remittance", id).with("decision " + position + " to " + claimNumber));
    return Outcome.ok(id);
  }

  /// Payments for a list: those to work on first, then the newest; at most 200.
  public List<RemittanceRow> list() {
    return table.list(200);
  }

  /// The payments in which a claim was decided, oldest first.
  public List<RemittanceRow> ofClaim(String claimNumber) {
    return table.ofClaim(claimNumber);
  }

  /// How many payments wait to be posted, and how many decisions for a person.
  public Waiting waiting() {
    var waiting = table.waiting();
    return new Waiting(waiting.payments(), waiting.unpostable());
  }

  /// Work that waits.
  public record Waiting(int payments, int unpostable) {}

  /// Posts every payment that balances; gives those that were refused with why.
  public Map<RemittanceId, List<Problem>> postAll() {
    var refused = new HashMap<RemittanceId, List<Problem>>();
    for (var row : list()) {
      if (row.isWaiting()) {
        var outcome = post(row.id());
        if (!outcome.isOk()) {
          refused.put(row.id(), outcome.problems());
        }
      }
    }
    return refused;
  }

  Optional<RemittanceRow> row(RemittanceId id) {
    return table.find(id);
  }

  Optional<RemittanceView> find(RemittanceId id) {
    return views.find(id);
  }

  /// The file the payment came in, as it came.
  public byte[] bytes(RemittanceId id) {
    return files.bytes(table.place(id).file());
  }

  /// The payment as the 835 it came in, read out.
  List<Readout.Line> reading(RemittanceId id) {
    var place = table.place(id);
    var transactions = TransactionReader.read(files.bytes(place.file())).transactions();
    return Readout.lines(transactions.get(place.position() - 1));
  }

  List<RemittanceFiles.Refused> refusedFiles() {
    return files.refused(50);
  }

  private static String actor() {
    return SignedIn.current().map(SignedIn::toString).orElse("system");
  }
}
