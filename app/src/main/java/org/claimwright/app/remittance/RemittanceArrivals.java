package org.claimwright.app.remittance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.claimwright.claims.remittance.BalanceProofs;
import org.claimwright.claims.remittance.ClaimPayment;
import org.claimwright.claims.remittance.Payment;
import org.claimwright.claims.remittance.RemittanceAdvice;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Component;

/// Payments as they come in, told from those that are known: the same money, or the same decisions,
/// are never taken in twice.
@Component
class RemittanceArrivals {

  private final RemittanceTable table;
  private final Clock clock;

  RemittanceArrivals(RemittanceTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /// Takes a payment of a file in, with its decisions; one that is known already changes nothing.
  ///
  /// @param position of the payment in its file, 1-based
  /// @param warnings what is to be said beside is added to them
  Outcome<RemittanceId> take(
      RemittanceFiles.Stored file, int position, RemittanceAdvice advice, List<Problem> warnings) {
    var payment = advice.payment();
    var known = table.known(payment);
    if (known.isPresent()) {
      warnings.add(known(payment, file));
      return Outcome.ok(known.get());
    }
    var identities = identities(payment, advice.claims());
    var earlier = table.decided(identities);
    if (earlier.isPresent()) {
      return Outcome.rejected(decidedBefore(payment, earlier.get()));
    }
    var state = BalanceProofs.of(advice).balanced() ? "to post" : "unbalanced";
    var arrival = new RemittanceTable.Arrival(state, clock.instant());
    var fresh = table.insert(file.id(), position, advice, arrival);
    if (fresh.isEmpty()) {
      warnings.add(known(payment, file));
      return Outcome.ok(table.known(payment).orElseThrow());
    }
    for (int n = 1; n <= identities.size(); n++) {
      var claim = advice.claims().get(n - 1).reference().claimNumber();
      table.insertClaim(fresh.get(), n, identities.get(n - 1), claim);
    }
    return Outcome.ok(fresh.get());
  }

  private static Problem known(Payment payment, RemittanceFiles.Stored file) {
    return Problem.warn(
        "REMITTANCE-KNOWN",
        "trace " + payment.trace(),
        "This payment of "
            + payment.amount()
            + " is known already (first in "
            + file.firstName()
            + "): nothing was changed.");
  }

  /// The payer has sent the same decisions under the same trace with another amount or date: taken
  /// in, they would be posted twice.
  private static Problem decidedBefore(Payment payment, RemittanceRow earlier) {
    return Problem.stop(
        "REMITTANCE-TRACE",
        "trace " + payment.trace(),
        "This payment of "
            + payment.amount()
            + " of "
            + payment.date()
            + " repeats decisions that came with "
            + earlier.payment().amount()
            + " of "
            + earlier.payment().date()
            + " under the same trace (remittance "
            + earlier.id()
            + "): it was not taken in, so that nothing is posted twice. Ask the payer which of the"
            + " two holds; a correction comes as a reversal under a trace of its own.");
  }

  /// A decision is known by its payment, the claim's two numbers and its own figures; of several
  /// alike in one payment, by its turn among them.
  private static List<String> identities(Payment payment, List<ClaimPayment> claims) {
    var turns = new HashMap<String, Integer>();
    var identities = new ArrayList<String>();
    for (var claim : claims) {
      var plain =
          String.join(
              "/",
              payment.originator(),
              payment.trace(),
              claim.reference().claimNumber(),
              claim.reference().payerClaimNumber(),
              claim.status(),
              claim.amounts().charge().toString(),
              claim.amounts().paid().toString());
      identities.add(plain + "/" + turns.merge(plain, 1, Integer::sum));
    }
    return identities;
  }
}
