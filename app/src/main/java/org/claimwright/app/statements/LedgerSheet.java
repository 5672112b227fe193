package org.claimwright.app.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Entry;
import org.claimwright.app.ledger.JournalId;
import org.claimwright.kernel.Money;

/// A patient's ledger entries as a bookkeeper reads them, with the proof that they add up.
///
/// @param rows the newest journal first, at most {@link #MOST} entries
/// @param left how many earlier entries are not shown
record LedgerSheet(List<Row> rows, int left, Proof proof) {

  static final int MOST = 300;

  /// Debits and credits together, and how many journals add up to zero.
  record Proof(int journals, int balanced, Money debits, Money credits) {
    public boolean holds() {
      return journals == balanced && debits.equals(credits);
    }
  }

  /// An entry; only the first of a journal shows the journal's heading.
  record Row(Entry entry, boolean first) {

    public String account() {
      return words(entry.posting().account());
    }

    public boolean isDebit() {
      return entry.posting().amount().isPositive();
    }

    /// `HFP-1000 line 2`, `""` when no claim is named.
    public String about() {
      var about = entry.posting().about();
      var line = about.line().isPresent() ? " line " + about.line().getAsInt() : "";
      return about.claim().map(claim -> claim + line).orElse("");
    }
  }

  static LedgerSheet of(List<Entry> entries) {
    var journals = new LinkedHashMap<JournalId, List<Entry>>();
    for (var entry : entries.reversed()) {
      journals.computeIfAbsent(entry.heading().journal(), any -> new ArrayList<>()).add(entry);
    }
    var rows = new ArrayList<Row>();
    for (var journal : journals.values()) {
      for (int n = journal.size() - 1; n >= 0; n--) {
        rows.add(new Row(journal.get(n), n == journal.size() - 1));
      }
    }
    var shown = List.copyOf(rows.subList(0, Math.min(MOST, rows.size())));
    return new LedgerSheet(shown, rows.size() - shown.size(), proof(journals, entries));
  }

  private static Proof proof(Map<JournalId, List<Entry>> journals, List<Entry> entries) {
    int balanced = 0;
    for (var journal : journals.values()) {
      balanced += Money.sum(journal, entry -> entry.posting().amount()).isZero() ? 1 : 0;
    }
    var debits = Money.sum(entries, entry -> entry.posting().amount().max(Money.ZERO));
    var credits = Money.sum(entries, entry -> entry.posting().amount().min(Money.ZERO).abs());
    return new Proof(journals.size(), balanced, debits, credits);
  }

  private static String words(Account account) {
    return switch (account) {
      case INSURANCE_RECEIVABLE -> "Owed by insurance";
      case PATIENT_RECEIVABLE -> "Owed by the patient";
      case DENIED_RECEIVABLE -> "In question";
      case PAYER_CASH -> "Received from insurance";
      case PATIENT_CASH -> "Received from the patient";
      case PAYER_UNAPPLIED -> "Insurance money not yet matched";
      case PATIENT_UNAPPLIED -> "Patient’s credit";
      case REVENUE -> "Charges";
      case CONTRACTUAL_ADJUSTMENT -> "Discount by contract";
      case WRITE_OFF -> "Written off";
      case PROVIDER_ADJUSTMENT -> "Outside of claims";
    };
  }
}
