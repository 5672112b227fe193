package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.reference.CodesInUse;
import org.claimwright.app.reference.UsedCode;
import org.claimwright.claims.Diagnosis;
import org.claimwright.claims.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The codes of claims that are not yet sent, or came back, told when codes change. They are
/// corrected on the claim and its visit, never from afar.
@Component
class OpenClaimsInUse implements CodesInUse {

  private static final int MOST = 2_000;

  private final JdbcClient sql;
  private final CodingDesk desk;

  OpenClaimsInUse(JdbcClient sql, CodingDesk desk) {
    this.sql = sql;
    this.desk = desk;
  }

  /// A claim with what is coded for it; one that cannot be built yet has its visit's codes.
  private record Open(String number, LocalDate day, List<String> codes) {}

  @Override
  public String kind() {
    return "claim";
  }

  @Override
  public List<UsedCode> usedFrom(LocalDate day) {
    return sql
        .sql(
            """
            select number, service_date, snapshot, visit_id from claim
             where service_date >= :day
               and state in ('held', 'ready', 'rejected', 'denied')
             order by service_date, id limit :limit
            """)
        .param("day", day)
        .param("limit", MOST)
        .query((row, at) ->
            new Open(
                row.getString("number"),
                row.getObject("service_date", LocalDate.class),
                codes(row.getString("snapshot"), new VisitId(row.getLong("visit_id")))))
        .list()
        .stream()
        .flatMap(OpenClaimsInUse::used)
        .toList();
  }

  private List<String> codes(@Nullable String snapshot, VisitId visit) {
    if (snapshot == null) {
      var assigned = desk.assigned(visit);
      return codes(assigned.diagnoses(), assigned.lines().stream().map(line -> line.procedure()));
    }
    var claim = ClaimSnapshot.read(snapshot);
    return codes(claim.diagnoses(), claim.lines().stream().map(line -> line.procedure()));
  }

  private static List<String> codes(List<Diagnosis> diagnoses, Stream<Procedure> services) {
    var billed =
        services.flatMap(one -> Stream.concat(Stream.of(one.code()), one.modifiers().stream()));
    return Stream.concat(diagnoses.stream().map(Diagnosis::code), billed).distinct().toList();
  }

  private static Stream<UsedCode> used(Open open) {
    return open.codes().stream()
        .map(code ->
            new UsedCode(
                "claim",
                open.number(),
                code,
                "Claim " + open.number() + " of " + open.day(),
                "/claims/" + open.number()));
  }
}
