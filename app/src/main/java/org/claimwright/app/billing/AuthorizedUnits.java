package org.claimwright.app.billing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.app.coverage.AuthorizationRecord;
import org.claimwright.app.coverage.UnitsUsed;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Units of authorizations on claims that carry their numbers; a claim that another corrects does
/// not count beside it.
@Component
class AuthorizedUnits implements UnitsUsed {

  private static final String USED =
      """
      select c.visit_id, c.snapshot->'claim'->'header'->>'authorizationNumber' number,
             line->'procedure'->>'code' code, sum((line->'procedure'->>'units')::int) units
        from claim c
        cross join lateral jsonb_array_elements(c.snapshot->'claim'->'lines') line
       where c.patient_id = :patient
         and c.state in ('ready', 'sending', 'submitted', 'accepted', 'paid', 'partly-paid', 'denied')
         and c.frequency <> '8'
         and c.snapshot->'claim'->'header'->>'authorizationNumber' <> ''
         and not exists (select from claim s where s.replaces_id = c.id and s.state <> 'withdrawn')
       group by 1, 2, 3
      """;

  private final JdbcClient sql;

  AuthorizedUnits(JdbcClient sql) {
    this.sql = sql;
  }

  private record Used(long visit, String number, String code, int units) {

    boolean isOf(AuthorizationRecord held) {
      return number.equals(held.number()) && held.terms().codes().contains(code);
    }
  }

  @Override
  public Map<Long, Integer> of(PatientId patient, Collection<AuthorizationRecord> all) {
    if (all.isEmpty()) {
      return Map.of();
    }
    var used = used(patient);
    var sums = new HashMap<Long, Integer>();
    for (var held : all) {
      sums.put(held.id(), used.stream().filter(one -> one.isOf(held)).mapToInt(Used::units).sum());
    }
    return sums;
  }

  /// What claims of other visits have of it.
  int besides(VisitId visit, AuthorizationRecord held) {
    return used(held.patient()).stream()
        .filter(one -> one.visit() != visit.value() && one.isOf(held))
        .mapToInt(Used::units)
        .sum();
  }

  private List<Used> used(PatientId patient) {
    return sql.sql(USED)
        .param("patient", patient.value())
        .query((row, n) ->
            new Used(
                row.getLong("visit_id"),
                row.getString("number"),
                row.getString("code"),
                row.getInt("units")))
        .list();
  }
}
