package org.claimwright.app.billing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
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
  private final Audit audit;
  private final Clock clock;

  Contracts(JdbcClient sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /// Stores the text of a contract file in place of an earlier one; refused, with every bad entry
  /// named, when it cannot be read.
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
          return contract;
        });
  }

  /// The contract with a payer, if one is on file.
  public Optional<ContractFile> with(PayerKey payer) {
    return sql.sql("select terms from payer_contract where payer_id = :payer")
        .param("payer", payer.value())
        .query((row, n) -> row.getString(1))
        .optional()
        .map(text -> read(payer, text).orThrow());
  }

  /// What this payer should pay on the claim; refused when no contract tells.
  public Outcome<ExpectedPayment> expect(Claim claim, PayerKey payer) {
    return with(payer)
        .map(file -> Outcome.ok(Pricing.expect(claim, file.contract(), file.benefits())))
        .orElseGet(() ->
            Outcome.rejected(
                Problem.warn(
                    "CONTRACT-NONE",
                    "payer " + claim.insured().policy().payer().name(),
                    "no contract with "
                        + claim.insured().policy().payer().name()
                        + " is on file: without one nobody can say what it should pay")));
  }

  private static Outcome<ContractFile> read(PayerKey payer, String text) {
    return ContractFile.parse(text, "contract of payer " + payer.value());
  }
}
