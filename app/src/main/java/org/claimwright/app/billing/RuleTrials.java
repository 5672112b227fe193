package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.claimwright.app.practicerules.PastClaim;
import org.claimwright.app.practicerules.PastClaims;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lends past claims to the practice's own rules, and checks the open ones anew when one is
/// switched on or off.
@Component
class RuleTrials implements PastClaims {

  private final JdbcClient sql;
  private final ClaimTable table;
  private final ClaimBuilding building;

  RuleTrials(JdbcClient sql, ClaimTable table, ClaimBuilding building) {
    this.sql = sql;
    this.table = table;
    this.building = building;
  }

  @Override
  public List<PastClaim> since(LocalDate day, int limit) {
    return sql
        .sql(
            ClaimRows.SELECT
                + """
                 where service_date >= :day and snapshot is not null and state <> 'withdrawn'
                 order by service_date desc, id desc limit :limit
                """)
        .param("day", day)
        .param("limit", limit)
        .query(ClaimRows::claim)
        .list()
        .stream()
        .map(RuleTrials::past)
        .toList();
  }

  private static PastClaim past(ClaimRecord claim) {
    var word = claim.state().word();
    return new PastClaim(
        claim.value().orElseThrow(),
        "/claims/" + claim.id(),
        ClaimWords.pill(word),
        word.equals("denied") || word.equals("partly-paid"),
        claim.state() instanceof HeldClaim || claim.state() instanceof ReadyClaim);
  }

  @Override
  @Transactional
  public int checkAgain(Collection<ClaimNumber> numbers) {
    return (int)
        table.numbered(numbers).stream()
            .filter(claim -> moved(claim, building.recheck(claim.id())))
            .count();
  }

  private static boolean moved(ClaimRecord before, Outcome<ClaimRecord> after) {
    return after instanceof Outcome.Ok<ClaimRecord> ok
        && !ok.value().state().word().equals(before.state().word());
  }
}
