package org.claimwright.app.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.billing.ChargeJournals.Due;
import org.claimwright.app.billing.Lineage.Asked;
import org.claimwright.app.billing.Lineage.Linked;
import org.claimwright.app.encounters.Charge;
import org.claimwright.app.encounters.ServiceLine;
import org.claimwright.app.ledger.Account;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimHeader;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.claims.Frequency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which claim corrects which, and whose charge stands in the books meanwhile: the correction's
/// from the moment it is released, the first one's until then and again when it is held.
@Component
class Corrections {

  private static final String LINEAGE =
      """
      select c.frequency, c.asked_kind, c.asked_why, c.asked_by, o.id, o.number, s.id, s.number
        from claim c
        left join claim o on o.id = c.replaces_id
        left join claim s on s.replaces_id = c.id and s.state <> 'withdrawn'
       where c.id = :id
      """;

  private final JdbcClient sql;
  private final ClaimTable claims;
  private final ChargeJournals journals;

  Corrections(JdbcClient sql, ClaimTable claims, ChargeJournals journals) {
    this.sql = sql;
    this.claims = claims;
    this.journals = journals;
  }

  /// What a correction corrects.
  record Correcting(ClaimRecord original, CorrectionKind kind) {

    boolean isVoid() {
      return kind == CorrectionKind.VOID;
    }

    Frequency frequency() {
      return kind.frequency(payerNumber(original.state()));
    }

    /// The first claim under the correction's number, to be taken back.
    Claim voiding(ClaimNumber number) {
      var first = original.value().orElseThrow();
      var header = first.header();
      return new Claim(
          new ClaimHeader(
              number,
              frequency(),
              header.place(),
              header.rendering(),
              header.authorizationNumber()),
          first.billing(),
          first.insured(),
          first.diagnoses(),
          first.lines());
    }
  }

  /// The number the payer gave a claim, `""` when it gave none.
  static String payerNumber(ClaimState state) {
    return switch (state) {
      case AcceptedClaim accepted -> accepted.payerClaimNumber();
      case AdjudicatedClaim decided -> decided.decision().payerClaimNumber();
      case WithdrawnClaim withdrawn -> withdrawn.payerClaimNumber();
      case DraftClaim draft -> "";
      case HeldClaim held -> "";
      case ReadyClaim ready -> "";
      case SubmittedClaim submitted -> "";
      case RejectedClaim rejected -> "";
      case PatientBilledClaim patient -> "";
    };
  }

  Optional<Correcting> of(ClaimId id) {
    var lineage = lineage(id);
    return lineage
        .replaces()
        .flatMap(first -> claims.find(first.id()))
        .flatMap(first -> lineage.kind().map(kind -> new Correcting(first, kind)));
  }

  /// The claim that corrects it, unless that was given up.
  Optional<ClaimRecord> successor(ClaimId id) {
    return lineage(id).replacedBy().flatMap(next -> claims.find(next.id()));
  }

  Lineage lineage(ClaimId id) {
    return sql.sql(LINEAGE)
        .param("id", id.value())
        .query((row, n) -> lineage(row))
        .optional()
        .orElse(Lineage.NONE);
  }

  private static Lineage lineage(ResultSet row) throws SQLException {
    var why = row.getString(3);
    var by = row.getString(4);
    return new Lineage(
        CorrectionKind.ofCode(row.getString(1)),
        linked(row, 5),
        linked(row, 7),
        CorrectionKind.ofCode(row.getString(2)).map(kind -> new Asked(kind, why, by)));
  }

  private static Optional<Linked> linked(ResultSet row, int at) throws SQLException {
    var id = row.getLong(at);
    return id == 0
        ? Optional.empty()
        : Optional.of(new Linked(new ClaimId(id), new ClaimNumber(row.getString(at + 1))));
  }

  /// Keeps a request, or, with an empty kind, says that none waits.
  void asked(ClaimId id, String kind, String why, String by) {
    sql.sql("update claim set asked_kind = :kind, asked_why = :why, asked_by = :by where id = :id")
        .param("id", id.value())
        .param("kind", kind)
        .param("why", why)
        .param("by", by)
        .update();
  }

  /// The correction is released: what it corrects is charged no more.
  void released(Correcting what) {
    var first = what.original();
    journals.withdraw(first.id(), first.number(), first.subject());
  }

  /// The correction is held or given up: what it was to correct is charged as before.
  void restored(Correcting what) {
    var first = what.original();
    if (!(first.state() instanceof WithdrawnClaim)) {
      journals.post(
          new Due(
              first.id(),
              first.number(),
              first.subject(),
              Account.INSURANCE_RECEIVABLE,
              charges(first)));
    }
  }

  private static List<Charge> charges(ClaimRecord claim) {
    return claim.value().stream()
        .flatMap(value -> value.lines().stream())
        .map(line ->
            new Charge(
                new ServiceLine(line.number(), line.procedure(), line.pointers()), line.charge()))
        .toList();
  }
}
