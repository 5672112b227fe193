package org.claimwright.app.billing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.claimwright.claims.ClaimNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What remittances decided, as rows that are never changed, and the way back from them.
@Repository
class DecisionTable {

  private static final String STANDING =
      """
      d.takes_back is null
        and not exists (select 1 from claim_decision b where b.takes_back = d.id)
      """;

  private final JdbcClient sql;
  private final Clock clock;

  DecisionTable(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// A decision that stands.
  ///
  /// @param returns whether it is known where the claim stood before
  record Standing(long id, ClaimId claim, ClaimNumber number, boolean returns) {}

  /// The decisions of a remittance that stand, the last first.
  List<Standing> of(long remittance) {
    return sql.sql(
            """
            select d.id, d.claim_id, c.number, d.before is not null
              from claim_decision d join claim c on c.id = d.claim_id
             where d.remittance = :remittance and
            """
                + STANDING
                + " order by d.id desc")
        .param("remittance", remittance)
        .query((row, n) ->
            new Standing(
                row.getLong(1),
                new ClaimId(row.getLong(2)),
                new ClaimNumber(row.getString(3)),
                row.getBoolean(4)))
        .list();
  }

  /// The traces by which the claim was decided after a decision, of other remittances, as far as
  /// they stand.
  List<String> since(Standing decision, long remittance) {
    return sql.sql(
            """
            select d.trace from claim_decision d
             where d.claim_id = :claim and d.id > :id and d.remittance <> :remittance and
            """
                + STANDING
                + " order by d.id")
        .param("claim", decision.claim().value())
        .param("id", decision.id())
        .param("remittance", remittance)
        .query((row, n) -> row.getString("trace"))
        .list();
  }

  /// The day of the last decision on a claim that stands.
  Optional<LocalDate> lastDay(ClaimId claim) {
    return sql.sql(
            "select d.decided_on from claim_decision d where d.claim_id = :claim and "
                + STANDING
                + " order by d.id desc limit 1")
        .param("claim", claim.value())
        .query((row, n) -> row.getObject(1, LocalDate.class))
        .optional();
  }

  /// Adds the opposite of a decision and puts its claim where it stood before.
  void takeBack(Standing decision) {
    sql.sql(
            """
            insert into claim_decision (claim_id, key, remittance, trace, decided_on, payer_claim_number,
              paid_cents, adjusted_cents, patient_cents, denied_cents, reasons, at, takes_back)
            select claim_id, key || '/taken back', remittance, trace, decided_on, payer_claim_number,
              -paid_cents, -adjusted_cents, -patient_cents, -denied_cents, reasons, :at, id
              from claim_decision where id = :id
            """)
        .param("id", decision.id())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    sql.sql(
            """
            update claim set
              state = d.before->>'state', why = d.before->>'why', findings = d.before->'findings',
              deadline = (d.before->>'deadline')::date, payer_claim_number = d.before->>'payerClaimNumber',
              moved_at = (d.before->>'movedAt')::timestamptz,
              paid_cents = claim.paid_cents - d.paid_cents, adjusted_cents = claim.adjusted_cents - d.adjusted_cents,
              patient_cents = claim.patient_cents - d.patient_cents,
              denied_cents = claim.denied_cents - d.denied_cents
              from claim_decision d where d.id = :id and claim.id = d.claim_id
            """)
        .param("id", decision.id())
        .update();
  }
}
