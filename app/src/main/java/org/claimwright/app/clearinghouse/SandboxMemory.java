package org.claimwright.app.clearinghouse;

import java.util.Collection;
import java.util.Optional;
import org.claimwright.kernel.Money;
import org.claimwright.payer.PayerMemory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the sandbox payer remembers, kept in the database. Lives within one transaction that holds
/// the practice's `sandbox_payer` row, so one file is read at a time.
record SandboxMemory(JdbcClient sql) implements PayerMemory {

  @Override
  public long nextNumber() {
    return sql.sql("update sandbox_payer set last_number = last_number + 1 returning last_number")
        .query((row, n) -> row.getLong(1))
        .single();
  }

  @Override
  public boolean hasSeen(String serviceKey) {
    return sql.sql("select 1 from sandbox_service where key = :key")
        .param("key", serviceKey)
        .query((row, n) -> row.getInt(1))
        .optional()
        .isPresent();
  }

  @Override
  public void remember(Collection<String> serviceKeys) {
    sql.sql("insert into sandbox_service (key) select unnest(:keys) on conflict do nothing")
        .param("keys", serviceKeys.toArray(String[]::new))
        .update();
  }

  @Override
  public Money deductibleMet(String memberId, int year) {
    return sql.sql(
            "select cents from sandbox_deductible where member_id = :member and year = :year")
        .param("member", memberId)
        .param("year", year)
        .query((row, n) -> Money.ofCents(row.getLong(1)))
        .optional()
        .orElse(Money.ZERO);
  }

  @Override
  public void addDeductible(String memberId, int year, Money amount) {
    sql.sql(
            """
            insert into sandbox_deductible (member_id, year, cents) values (:member, :year, :cents)
            on conflict (practice_id, member_id, year) do update
              set cents = sandbox_deductible.cents + excluded.cents
            """)
        .param("member", memberId)
        .param("year", year)
        .param("cents", amount.cents())
        .update();
  }

  @Override
  public void forget(Collection<String> serviceKeys) {
    sql.sql("delete from sandbox_service where key = any(:keys)")
        .param("keys", serviceKeys.toArray(String[]::new))
        .update();
  }

  @Override
  public void keep(String payerClaimNumber, String decision) {
    sql.sql(
            """
            insert into sandbox_decision (number, body) values (:number, :body)
            on conflict (practice_id, number) do update set body = excluded.body
            """)
        .param("number", payerClaimNumber)
        .param("body", decision)
        .update();
  }

  @Override
  public Optional<String> kept(String payerClaimNumber) {
    return sql.sql("select body from sandbox_decision where number = :number and body <> ''")
        .param("number", payerClaimNumber)
        .query((row, n) -> row.getString(1))
        .optional();
  }

  @Override
  public Money owed(String payee) {
    return sql.sql("select cents from sandbox_debt where payee = :payee")
        .param("payee", payee)
        .query((row, n) -> Money.ofCents(row.getLong(1)))
        .optional()
        .orElse(Money.ZERO);
  }

  @Override
  public void addOwed(String payee, Money amount) {
    sql.sql(
            """
            insert into sandbox_debt (payee, cents) values (:payee, :cents)
            on conflict (practice_id, payee) do update set cents = sandbox_debt.cents + excluded.cents
            """)
        .param("payee", payee)
        .param("cents", amount.cents())
        .update();
  }
}
