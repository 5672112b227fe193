package org.claimwright.app.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.claims.Claim;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.pricing.ContractFile;
import org.claimwright.pricing.ExpectedPayment;
import org.claimwright.pricing.Pricing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the practice in scope agreed with its payers, and what a claim should bring under it.
@Component
public class Contracts {

  private final JdbcClient sql;
  private final ClaimTable claims;
  private final Audit audit;
  private final Clock clock;

  Contracts(JdbcClient sql, ClaimTable claims, Audit audit, Clock clock) {
    this.sql = sql;
    this.claims = claims;
    this.audit = audit;
    this.clock = clock;
  }

  /// A contract file as it was stored.
  ///
  /// @param terms its text
  public record Stored(String terms, Instant at) {

    ContractFile file(PayerKey payer) {
      return read(payer, terms).orThrow();
    }
  }

  /// Stores the text of a contract file in place of an earlier one and prices every claim the payer
  /// has not decided by it; refused, with every bad entry named, when it cannot be read.
  @Transactional
  public Outcome<ContractFile> store(PayerKey payer, String text) {
    return read(payer, text)
        .map(contract -> {
          sql.sql(
                  """
                  insert into payer_contract (payer_id, terms, stored_at) values (:payer, :terms, :at)
                  on conflict (practice_id, payer_id) do update set terms = excluded.terms, stored_at = excluded.stored_at
                  """)
              .param("payer", payer.value())
              .param("terms", text)
              .param("at", clock.instant().atOffset(ZoneOffset.UTC))
              .update();
          audit.record(AuditEvent.configured("contract", payer.value()));
          reprice(payer, contract);
          return contract;
        });
  }

  /// The contract with a payer, if one is on file.
  public Optional<ContractFile> with(PayerKey payer) {
    return stored(payer).map(stored -> stored.file(payer));
  }

  /// The contract with a payer as it was stored.
  public Optional<Stored> stored(PayerKey payer) {
    return sql.sql("select terms, stored_at from payer_contract where payer_id = :payer")
        .param("payer", payer.value())
        .query((row, n) -> stored(row))
        .optional();
  }

  /// Every contract on file, by payer.
  public Map<PayerKey, Stored> all() {
    return sql
        .sql("select payer_id, terms, stored_at from payer_contract")
        .query((row, n) -> Map.entry(new PayerKey(row.getLong("payer_id")), stored(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// What this payer should pay on the claim; refused when no contract tells.
  public Outcome<ExpectedPayment> expect(Claim claim, PayerKey payer) {
    return with(payer)
        .map(file -> Outcome.ok(expect(claim, file)))
        .orElseGet(() ->
            Outcome.rejected(
                Problem.warn(
                    "CONTRACT-NONE",
                    "payer " + claim.insured().policy().payer().name(),
                    "no contract with "
                        + claim.insured().policy().payer().name()
                        + " is on file: without one nobody can say what it should pay")));
  }

  private void reprice(PayerKey payer, ContractFile contract) {
    for (var claim : claims.lockUndecided(payer)) {
      claim
          .value()
          .ifPresent(
              value -> claims.agreed(claim.id(), Expected.of(Outcome.ok(expect(value, contract)))));
    }
  }

  private static ExpectedPayment expect(Claim claim, ContractFile file) {
    return Pricing.expect(claim, file.contract(), file.benefits());
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(row.getString("terms"), row.getTimestamp("stored_at").toInstant());
  }

  private static Outcome<ContractFile> read(PayerKey payer, String text) {
    return ContractFile.parse(text, "contract of payer " + payer.value());
  }
}
