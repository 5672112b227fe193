package org.claimwright.app.remittance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Journal;
import org.claimwright.claims.remittance.BalanceProofs;
import org.claimwright.claims.remittance.Payment;
import org.claimwright.claims.remittance.RemittanceAdvice;
import org.claimwright.claims.remittance.Remittances;
import org.claimwright.kernel.Money;
import org.springframework.stereotype.Component;

/// A payment read from its file beside what became of it.
@Component
class RemittanceViews {

  private final RemittanceFiles files;
  private final RemittanceTable table;
  private final ClaimMatches matches;
  private final PostingRules rules;

  RemittanceViews(
      RemittanceFiles files, RemittanceTable table, ClaimMatches matches, PostingRules rules) {
    this.files = files;
    this.table = table;
    this.matches = matches;
    this.rules = rules;
  }

  Optional<RemittanceView> find(RemittanceId id) {
    return table.find(id).map(this::view);
  }

  /// What posting books for money outside claims.
  List<Journal> outsideClaims(RemittanceRow row, RemittanceAdvice advice) {
    var journals = new ArrayList<Journal>();
    if (advice.providerAdjustments().isEmpty()) {
      return journals;
    }
    var apart = underTheTrace(row) + again(row);
    int position = 0;
    for (var adjustment : advice.providerAdjustments()) {
      position++;
      if (!adjustment.amount().isZero()) {
        journals.add(rules.journal(adjustment, position + apart, advice.payment()));
      }
    }
    return journals;
  }

  /// What tells the keys of a payment from those of another under the same trace.
  private String underTheTrace(RemittanceRow row) {
    int others = table.sameTraceBefore(row.id());
    return others == 0 ? "" : "/payment " + (others + 1);
  }

  /// What tells the keys of a payment that is posted again from those that were taken back.
  private static String again(RemittanceRow row) {
    int before = row.postingsBefore();
    return before == 0 ? "" : "/posting " + (before + 1);
  }

  private RemittanceView view(RemittanceRow row) {
    var place = table.place(row.id());
    var advice = Remittances.read(files.bytes(place.file())).orThrow().get(place.position() - 1);
    var marks = table.marks(row.id());
    var found = matches.find(advice.claims());
    var decisions = new ArrayList<Decision>();
    for (int n = 1; n <= advice.claims().size(); n++) {
      var payment = advice.claims().get(n - 1);
      var mark =
          marks.getOrDefault(
              n, new RemittanceTable.Mark("", Decision.State.OPEN, OptionalLong.empty()));
      var claim = Optional.ofNullable(found.get(payment.reference().claimNumber()));
      decisions.add(new Decision(n, mark.identity() + again(row), payment, claim, mark.state()));
    }
    return new RemittanceView(
        row,
        advice,
        List.copyOf(decisions),
        BalanceProofs.of(advice),
        effects(decisions, outsideClaims(row, advice), advice.payment()));
  }

  private List<RemittanceView.Effect> effects(
      List<Decision> decisions, List<Journal> outside, Payment payment) {
    var sums = new EnumMap<Account, Money>(Account.class);
    for (var decision : decisions) {
      rules.journal(decision, payment).ifPresent(journal -> add(journal, sums));
    }
    outside.forEach(journal -> add(journal, sums));
    return sums.entrySet().stream()
        .map(entry -> new RemittanceView.Effect(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static void add(Journal journal, Map<Account, Money> sums) {
    journal.postings().forEach(each -> sums.merge(each.account(), each.amount(), Money::plus));
  }
}
