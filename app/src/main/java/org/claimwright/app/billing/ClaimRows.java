package org.claimwright.app.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.billing.AdjudicatedClaim.Decision;
import org.claimwright.app.billing.AdjudicatedClaim.Verdict;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.Provider.ProviderId;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Money;

/// Rows into claims in their states.
final class ClaimRows {

  static final String SELECT =
      """
      select id, number, visit_id, patient_id, provider_id, payer_id, service_date, state, why, snapshot, findings,
             billed_cents, allowed_cents, expected_cents, paid_cents, adjusted_cents, patient_cents, denied_cents,
             settled, written_off_cents, batch_id, control_number, route, sent_at, payer_claim_number
        from claim
      """;

  private ClaimRows() {}

  static ClaimRecord claim(ResultSet row, int number) throws SQLException {
    return new ClaimRecord(
        new ClaimId(row.getLong("id")),
        new ClaimNumber(row.getString("number")),
        subject(row),
        state(row),
        money(row));
  }

  static ClaimSubject subject(ResultSet row) throws SQLException {
    var payer = row.getLong("payer_id");
    return new ClaimSubject(
        new VisitId(row.getLong("visit_id")),
        new PatientId(row.getLong("patient_id")),
        new ProviderId(row.getLong("provider_id")),
        payer == 0 ? Optional.empty() : Optional.of(new PayerKey(payer)),
        row.getObject("service_date", LocalDate.class));
  }

  static ClaimMoney money(ResultSet row) throws SQLException {
    return new ClaimMoney(
        Money.ofCents(row.getLong("billed_cents")),
        agreed(row),
        new RemitResult.Amounts(
            Money.ofCents(row.getLong("paid_cents")),
            Money.ofCents(row.getLong("adjusted_cents")),
            Money.ofCents(row.getLong("patient_cents")),
            Money.ofCents(row.getLong("denied_cents"))),
        row.getBoolean("settled")
            ? Optional.of(Money.ofCents(row.getLong("written_off_cents")))
            : Optional.empty());
  }

  private static Optional<ClaimMoney.Agreed> agreed(ResultSet row) throws SQLException {
    var allowed = Money.ofCents(row.getLong("allowed_cents"));
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new ClaimMoney.Agreed(allowed, Money.ofCents(row.getLong("expected_cents"))));
  }

  private static ClaimState state(ResultSet row) throws SQLException {
    var snapshot = Optional.ofNullable(row.getString("snapshot")).map(ClaimSnapshot::read);
    List<Hold> findings = ClaimSnapshot.readFindings(row.getString("findings"));
    var word = row.getString("state");
    return switch (word) {
      case "held" -> new HeldClaim(snapshot, findings);
      case "patient" -> new PatientBilledClaim(snapshot, row.getString("why"));
      case "ready" -> new ReadyClaim(whole(snapshot), findings);
      case "sending", "submitted" -> new SubmittedClaim(whole(snapshot), out(row));
      case "accepted" ->
          new AcceptedClaim(whole(snapshot), out(row), row.getString("payer_claim_number"));
      case "rejected" -> new RejectedClaim(whole(snapshot), out(row), findings);
      case "withdrawn" ->
          new WithdrawnClaim(
              snapshot, sending(row), row.getString("payer_claim_number"), row.getString("why"));
      case "paid", "partly-paid", "denied" -> adjudicated(row, whole(snapshot), word);
      default -> throw new IllegalStateException("no such state of a claim: " + word);
    };
  }

  private static AdjudicatedClaim adjudicated(ResultSet row, Claim claim, String word)
      throws SQLException {
    var verdict = Verdict.valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    var decision = new Decision(verdict, row.getString("payer_claim_number"), row.getString("why"));
    return new AdjudicatedClaim(claim, sending(row), decision);
  }

  private static Optional<Sending> sending(ResultSet row) throws SQLException {
    return row.getLong("batch_id") == 0 ? Optional.empty() : Optional.of(out(row));
  }

  private static Sending out(ResultSet row) throws SQLException {
    var sent = row.getTimestamp("sent_at");
    Optional<Instant> at = sent == null ? Optional.empty() : Optional.of(sent.toInstant());
    return new Sending(
        new BatchRef(row.getLong("batch_id"), row.getInt("control_number"), row.getString("route")),
        at);
  }

  private static Claim whole(Optional<Claim> snapshot) {
    return snapshot.orElseThrow(
        () -> new IllegalStateException("a claim past its check has no snapshot"));
  }
}
