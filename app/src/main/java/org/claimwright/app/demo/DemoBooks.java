package org.claimwright.app.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.app.billing.ClaimFilter;
import org.claimwright.app.billing.ClaimView;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.billing.ListedClaim;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.remittance.RemittanceDesk;
import org.claimwright.app.remittance.RemittanceRow;
import org.claimwright.kernel.Money;
import org.springframework.stereotype.Component;

/// Proves that what the claims say, what the remittances say and what the books say is the same.
@Component
class DemoBooks {

  private final Claims claims;
  private final Ledger ledger;
  private final RemittanceDesk remittances;

  DemoBooks(Claims claims, Ledger ledger, RemittanceDesk remittances) {
    this.claims = claims;
    this.ledger = ledger;
    this.remittances = remittances;
  }

  /// One sum reached in two ways.
  record Proof(String what, Money one, String oneSays, Money other, String otherSays) {
    boolean holds() {
      return one.equals(other);
    }
  }

  /// Every claim, in order of number.
  List<ListedClaim> claims() {
    var all = new LinkedHashMap<String, ListedClaim>();
    for (var view : List.of(ClaimView.OPEN, ClaimView.PAID, ClaimView.SETTLED, ClaimView.PATIENT)) {
      pages(ClaimFilter.of(view)).forEach(claim -> all.put(claim.number().value(), claim));
    }
    return all.values().stream()
        .sorted(java.util.Comparator.comparing(claim -> claim.number().value()))
        .toList();
  }

  private List<ListedClaim> pages(ClaimFilter filter) {
    var all = new ArrayList<ListedClaim>();
    List<ListedClaim> page;
    int offset = 0;
    do {
      page = claims.list(filter.page(new ClaimFilter.Page(offset, 500)));
      all.addAll(page);
      offset += 500;
    } while (page.size() == 500);
    return all;
  }

  /// Where the billed money is now, by account.
  Map<String, Money> where() {
    var books = ledger.balances();
    var where = new LinkedHashMap<String, Money>();
    where.put("paid by insurance", books.of(Account.PAYER_CASH));
    where.put("contractual discount", books.of(Account.CONTRACTUAL_ADJUSTMENT));
    where.put("owed by patients", books.of(Account.PATIENT_RECEIVABLE));
    where.put("denied, in question", books.of(Account.DENIED_RECEIVABLE));
    where.put("written off", books.of(Account.WRITE_OFF));
    where.put("waiting for insurance", books.of(Account.INSURANCE_RECEIVABLE));
    return where;
  }

  List<Proof> proofs() {
    var books = ledger.balances();
    var charged = claims().stream().filter(claim -> !claim.place().state().equals("held")).toList();
    var posted = remittances.list().stream().filter(RemittanceRow::isPosted).toList();
    var billed = Money.sum(charged, claim -> claim.money().billed());
    return List.of(
        new Proof(
            "charges", billed, "claims", books.of(Account.REVENUE).negate(), "ledger revenue"),
        new Proof(
            "payments",
            Money.sum(posted, row -> row.payment().amount()),
            "835 payments",
            books.of(Account.PAYER_CASH),
            "ledger cash"),
        new Proof(
            "paid by claim",
            Money.sum(charged, claim -> claim.money().paid()),
            "claims",
            books.of(Account.PAYER_CASH).plus(books.of(Account.PROVIDER_ADJUSTMENT)),
            "ledger cash and adjustments"),
        new Proof(
            "denied",
            Money.sum(charged, claim -> claim.money().denied()),
            "claims",
            books.of(Account.DENIED_RECEIVABLE).plus(books.of(Account.WRITE_OFF)),
            "ledger denied and written off"),
        new Proof("where it went", Money.sum(where().values()), "all parts", billed, "charges"),
        new Proof("every journal", books.total(), "debits less credits", Money.ZERO, "nothing"));
  }
}
