package org.claimwright.app.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The books of the practice in scope.
@Component
public class Ledger {

  private final JournalStore store;
  private final Clock clock;

  Ledger(JournalStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Posts a journal, once: the same key with the same content a second time changes nothing, also
  /// when both come at the same moment.
  ///
  /// @return rejected when the key stands in the books with another content
  @Transactional
  public Outcome<Posted> post(Journal journal) {
    return store
        .insert(journal, Optional.empty(), clock.instant())
        .map(id -> Outcome.ok(new Posted(id, false)))
        .orElseGet(() -> standing(journal));
  }

  /// Takes a posted journal back by its opposite.
  ///
  /// @param key names the reversal, which happens once
  /// @return rejected when there is no such journal or another key has reversed it
  @Transactional
  public Outcome<Posted> reverse(JournalId id, String key, LocalDate date, String why) {
    var original = store.find(id);
    if (original.isEmpty()) {
      return rejected("LEDGER-UNKNOWN", id, "no journal " + id.value() + " in this practice");
    }
    var reversal = original.get().reversed(key, date, why);
    var reversedBy = store.reversalOf(id);
    if (reversedBy.isPresent() && !reversedBy.get().equals(key)) {
      return rejected(
          "LEDGER-REVERSED",
          id,
          "journal " + id.value() + " is reversed already by " + reversedBy.get());
    }
    return store
        .insert(reversal, Optional.of(id), clock.instant())
        .map(made -> Outcome.ok(new Posted(made, false)))
        .orElseGet(() -> standing(reversal));
  }

  /// Whether a journal with this key stands in the books.
  public Optional<JournalId> posted(String key) {
    return store.idOf(key);
  }

  /// Every account's balance.
  public Balances balances() {
    return store.balances("", Map.of());
  }

  /// The balances of one claim.
  public Balances ofClaim(String claimNumber) {
    return store.balances("where claim_number = :claim", Map.of("claim", claimNumber));
  }

  /// The balances of one patient.
  public Balances ofPatient(long patient) {
    return store.balances("where patient_id = :patient", Map.of("patient", patient));
  }

  /// The claims with a balance in this account, by number.
  public Map<String, Money> claimsWithBalance(Account account) {
    return store.claimsWithBalance(account);
  }

  /// The patients with a balance in this account, by number.
  public Map<Long, Money> patientsWithBalance(Account account) {
    return store.patientsWithBalance(account);
  }

  /// The balances in these accounts of every patient who has one, by patient number; one query.
  public Map<Long, Balances> balancesByPatient(Set<Account> accounts) {
    return store.balancesByPatient(accounts);
  }

  /// A claim's entries in the order they were posted.
  public List<Entry> entriesOfClaim(String claimNumber) {
    return store.entries("p.claim_number = :claim", Map.of("claim", claimNumber));
  }

  /// A patient's entries in the order they were posted.
  public List<Entry> entriesOfPatient(long patient) {
    return store.entries("p.patient_id = :patient", Map.of("patient", patient));
  }

  /// A journal's entries.
  public List<Entry> entries(JournalId journal) {
    return store.entries("p.journal_id = :journal", Map.of("journal", journal.value()));
  }

  private Outcome<Posted> standing(Journal journal) {
    var standing = store.standing(journal.key());
    if (standing.fingerprint().equals(Fingerprint.of(journal))) {
      return Outcome.ok(new Posted(standing.id(), true));
    }
    return Outcome.rejected(
        Problem.stop(
            "LEDGER-KEY",
            "journal " + journal.key(),
            "the key \""
                + journal.key()
                + "\" stands in the books with another content: a"
                + " correction needs a reversal and a key of its own"));
  }

  private static Outcome<Posted> rejected(String code, JournalId id, String message) {
    return Outcome.rejected(Problem.stop(code, "journal " + id.value(), message));
  }
}
