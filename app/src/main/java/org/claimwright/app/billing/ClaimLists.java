package org.claimwright.app.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.billing.ListedClaim.Place;
import org.claimwright.app.practices.Practices;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists and counts of claims. Each asks once.
@Repository
class ClaimLists {

  private static final String SILENT =
      "(state in ('submitted', 'accepted') and moved_at < :movedBefore or state = 'submitted' and sent_at < :sentBefore)";

  private final JdbcClient sql;
  private final Practices practices;
  private final Clock clock;

  ClaimLists(JdbcClient sql, Practices practices, Clock clock) {
    this.sql = sql;
    this.practices = practices;
    this.clock = clock;
  }

  List<ListedClaim> list(ClaimFilter filter) {
    var silence = silence();
    return sql.sql(
            """
            select id, number, visit_id, patient_id, provider_id, payer_id, service_date, state, why, billed_cents,
                   expected_cents, paid_cents, patient_cents, denied_cents, deadline, sent_at, moved_at
              from claim
            """
                + where(filter)
                + " order by deadline nulls last, billed_cents desc, id limit :limit offset :offset")
        .params(parameters(filter, silence))
        .query((row, n) -> listed(row, silence))
        .list();
  }

  Map<ClaimView, ClaimCount> counts() {
    var byState = new HashMap<String, ClaimCount>();
    sql.sql("select state, count(*), sum(billed_cents) from claim group by state")
        .query((row, n) -> Map.entry(row.getString(1), count(row, 2)))
        .list()
        .forEach(each -> byState.put(each.getKey(), each.getValue()));
    var counts = new EnumMap<ClaimView, ClaimCount>(ClaimView.class);
    for (var view : ClaimView.values()) {
      var count = ClaimCount.NONE;
      for (var state : view.states()) {
        count = count.plus(byState.getOrDefault(state, ClaimCount.NONE));
      }
      counts.put(view, count);
    }
    counts.put(ClaimView.SILENT, silent());
    return counts;
  }

  /// How many a list has in all and what they bill together.
  ClaimCount count(ClaimFilter filter) {
    var parameters = parameters(filter, silence());
    parameters.remove("limit");
    parameters.remove("offset");
    return sql.sql("select count(*), sum(billed_cents) from claim" + where(filter))
        .params(parameters)
        .query((row, n) -> count(row, 1))
        .single();
  }

  List<ClaimId> ready(int limit) {
    return sql.sql(
            "select id from claim where state = 'ready' order by deadline nulls last, id limit :limit")
        .param("limit", limit)
        .query((row, n) -> new ClaimId(row.getLong(1)))
        .list();
  }

  private ClaimCount silent() {
    var silence = silence();
    return sql.sql("select count(*), sum(billed_cents) from claim where " + SILENT)
        .param("movedBefore", silence.movedBefore().atOffset(ZoneOffset.UTC))
        .param("sentBefore", silence.sentBefore().atOffset(ZoneOffset.UTC))
        .query((row, n) -> count(row, 1))
        .single();
  }

  private static String where(ClaimFilter filter) {
    var where = new StringBuilder(" where state = any(:states)");
    if (filter.view() == ClaimView.SILENT) {
      where.append(" and ").append(SILENT);
    }
    if (filter.payer().isPresent()) {
      where.append(" and payer_id = :payer");
    }
    if (filter.provider().isPresent()) {
      where.append(" and provider_id = :provider");
    }
    filter.patient().ifPresent(patient -> where.append(" and patient_id = :patient"));
    return where.toString();
  }

  private static Map<String, Object> parameters(ClaimFilter filter, Silence silence) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("states", filter.view().states().toArray(String[]::new));
    if (filter.view() == ClaimView.SILENT) {
      parameters.put("movedBefore", silence.movedBefore().atOffset(ZoneOffset.UTC));
      parameters.put("sentBefore", silence.sentBefore().atOffset(ZoneOffset.UTC));
    }
    filter.payer().ifPresent(payer -> parameters.put("payer", payer));
    filter.provider().ifPresent(provider -> parameters.put("provider", provider));
    filter.patient().ifPresent(patient -> parameters.put("patient", patient.value()));
    parameters.put("limit", filter.page().limit());
    parameters.put("offset", filter.page().offset());
    return parameters;
  }

  private Silence silence() {
    var zone = practices.current().profile().zone();
    return Silence.asOf(LocalDate.ofInstant(clock.instant(), zone), zone);
  }

  private static ClaimCount count(ResultSet row, int column) throws SQLException {
    return new ClaimCount(row.getLong(column), Money.ofCents(row.getLong(column + 1)));
  }

  private static ListedClaim listed(ResultSet row, Silence silence) throws SQLException {
    return new ListedClaim(
        new ClaimId(row.getLong("id")),
        new ClaimNumber(row.getString("number")),
        ClaimRows.subject(row),
        ClaimRows.money(row),
        place(row, silence));
  }

  private static Place place(ResultSet row, Silence silence) throws SQLException {
    var state = row.getString("state");
    var moved = row.getTimestamp("moved_at").toInstant();
    return new Place(
        state,
        row.getString("why"),
        Optional.ofNullable(row.getObject("deadline", LocalDate.class)),
        moved,
        silentBecause(row, state, moved, silence));
  }

  private static String silentBecause(ResultSet row, String state, Instant moved, Silence silence)
      throws SQLException {
    if (!state.equals("submitted") && !state.equals("accepted")) {
      return "";
    }
    var sent = row.getTimestamp("sent_at");
    if (state.equals("submitted")
        && sent != null
        && sent.toInstant().isBefore(silence.sentBefore())) {
      return Silence.NO_ANSWER;
    }
    return moved.isBefore(silence.movedBefore()) ? Silence.NO_MOVEMENT : "";
  }
}
