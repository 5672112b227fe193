package org.claimwright.app.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimwright.app.billing.ListedClaim.Place;
import org.claimwright.app.billing.ListedClaim.Watch;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practices;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Money;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists and counts of claims. Each asks once, a list for its keys and for its rows, beyond what
/// day it is at the practice.
@Repository
class ClaimLists {

  private static final String SELECT =
      """
      select id, number, visit_id, patient_id, provider_id, payer_id, service_date, state, why, billed_cents,
             allowed_cents, expected_cents, paid_cents, adjusted_cents, patient_cents, denied_cents, settled, written_off_cents, deadline,
             moved_at,
             jsonb_path_query_first(findings, '$[*] ? (@.severity == "STOP").mend.link') #>> '{}' as mend
        from claim
      """;

  private static final List<ClaimView> OPEN_VIEWS =
      Arrays.stream(ClaimView.values()).filter(ClaimView::isOpen).toList();

  private final JdbcClient sql;
  private final Practices practices;
  private final ClaimDeadlines deadlines;

  ClaimLists(JdbcClient sql, Practices practices, ClaimDeadlines deadlines) {
    this.sql = sql;
    this.practices = practices;
    this.deadlines = deadlines;
  }

  List<ListedClaim> list(ClaimFilter filter) {
    var parameters = parameters(filter);
    parameters.putAll(ClaimKeys.parameters(filter.page()));
    return byKey(keys(ClaimKeys.page(filter, where(filter)), parameters));
  }

  /// The keys of a list, all pages of it as they stand at one moment, in its order.
  List<ClaimId> keys(ClaimFilter filter) {
    return keys(ClaimKeys.all(filter, where(filter)), parameters(filter));
  }

  private List<ClaimId> keys(String select, Map<String, Object> parameters) {
    return sql.sql(select).params(parameters).query((row, n) -> new ClaimId(row.getLong(1))).list();
  }

  /// These claims as they stand now, in this order.
  List<ListedClaim> byKey(List<ClaimId> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var ids = keys.stream().map(ClaimId::value).toArray(Long[]::new);
    var found =
        rows(SELECT + " where id = any(:ids)", Map.of("ids", ids)).stream()
            .collect(Collectors.toMap(ListedClaim::id, Function.identity()));
    return keys.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  Optional<ListedClaim> find(ClaimId id) {
    return rows(SELECT + " where id = :id", Map.of("id", id.value())).stream().findFirst();
  }

  /// Claims whose number begins so, in number order.
  List<ListedClaim> numbered(String beginning, int limit) {
    return rows(
        SELECT
            + " where number ~>=~ :words and number ~<~ :end order by number using ~<~ limit"
            + " :limit",
        Map.of("words", beginning, "end", beginning + "~", "limit", limit));
  }

  /// The newest claims of these patients.
  List<ListedClaim> ofPatients(Collection<PatientId> patients, int limit) {
    return rows(
        SELECT + " where patient_id = any(:ids) order by service_date desc, id desc limit :limit",
        Map.of("ids", ids(patients), "limit", limit));
  }

  private static Long[] ids(Collection<PatientId> patients) {
    return patients.stream().map(PatientId::value).toArray(Long[]::new);
  }

  /// How many claims each open view has, what they bill together and the nearest deadline: one walk
  /// over the index of open claims.
  Map<ClaimView, ClaimCount> counts() {
    var conditions =
        OPEN_VIEWS.stream().map(ClaimView::condition).collect(Collectors.joining("), (", "(", ")"));
    var groups =
        IntStream.rangeClosed(1, OPEN_VIEWS.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    var counts = new EnumMap<ClaimView, ClaimCount>(ClaimView.class);
    OPEN_VIEWS.forEach(view -> counts.put(view, ClaimCount.NONE));
    sql.sql(
            "select "
                + conditions
                + ", count(*), sum(billed_cents), min(deadline) from claim where "
                + ClaimView.OPEN.condition()
                + " group by "
                + groups)
        .param("today", deadlines.today())
        .query((RowCallbackHandler) row -> add(row, counts));
    return counts;
  }

  private static void add(ResultSet row, Map<ClaimView, ClaimCount> counts) throws SQLException {
    var group = count(row, OPEN_VIEWS.size() + 1);
    for (int column = 1; column <= OPEN_VIEWS.size(); column++) {
      if (row.getBoolean(column)) {
        counts.merge(OPEN_VIEWS.get(column - 1), group, ClaimCount::plus);
      }
    }
  }

  /// How many claims each view has that are no longer open.
  Map<ClaimView, Long> closed() {
    var counts = new EnumMap<ClaimView, Long>(ClaimView.class);
    sql.sql(
            """
            select case when state in ('paid', 'patient', 'withdrawn') then state else 'settled' end, count(*)
              from claim
             where state in ('paid', 'patient', 'withdrawn') or (settled and state in ('denied', 'partly-paid'))
             group by 1
            """)
        .query(
            (RowCallbackHandler)
                row ->
                    counts.put(ClaimView.ofWord(row.getString(1)).orElseThrow(), row.getLong(2)));
    return counts;
  }

  /// How many a list has in all, what they bill together and the nearest deadline.
  ClaimCount count(ClaimFilter filter) {
    return sql.sql("select count(*), sum(billed_cents), min(deadline) from claim" + where(filter))
        .params(parameters(filter))
        .query((row, n) -> count(row, 1))
        .single();
  }

  /// How many claims are open, for the navigation.
  long open() {
    return sql.sql("select count(*) from claim where " + ClaimView.OPEN.condition())
        .query((row, n) -> row.getLong(1))
        .single();
  }

  List<ClaimId> ready(int limit) {
    return sql.sql(
            "select id from claim where state = 'ready' order by deadline nulls last, id limit"
                + " :limit")
        .param("limit", limit)
        .query((row, n) -> new ClaimId(row.getLong(1)))
        .list();
  }

  private List<ListedClaim> rows(String select, Map<String, Object> parameters) {
    var zone = practices.current().profile().zone();
    var today = deadlines.today();
    return sql.sql(select).params(parameters).query((row, n) -> listed(row, zone, today)).list();
  }

  private static String where(ClaimFilter filter) {
    var where = new StringBuilder(" where ").append(filter.view().condition());
    var whose = filter.whose();
    if (whose.payer().isPresent()) {
      where.append(" and payer_id = :payer");
    }
    if (whose.provider().isPresent()) {
      where.append(" and provider_id = :provider");
    }
    whose.sought().map(ClaimLists::sought).ifPresent(where::append);
    if (filter.service().isPresent()) {
      where.append(" and service_date >= :from and service_date < :end");
    }
    return where.toString();
  }

  private static String sought(ClaimFilter.Sought sought) {
    var patients = "patient_id = any(:patients)";
    var number = "number ~>=~ :number and number ~<~ :numberEnd";
    if (sought.number().isEmpty()) {
      return " and " + patients;
    }
    return sought.patients().isEmpty()
        ? " and " + number
        : " and (" + patients + " or (" + number + "))";
  }

  private Map<String, Object> parameters(ClaimFilter filter) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("today", deadlines.today());
    if (filter.order().by() == ClaimOrder.By.PAYER) {
      parameters.put("payers", payersByName());
    }
    var whose = filter.whose();
    whose.payer().ifPresent(payer -> parameters.put("payer", payer));
    whose.provider().ifPresent(provider -> parameters.put("provider", provider));
    whose
        .sought()
        .ifPresent(sought -> {
          parameters.put("patients", ids(sought.patients()));
          parameters.put("number", sought.number());
          parameters.put("numberEnd", sought.number() + "~");
        });
    filter
        .service()
        .ifPresent(days -> {
          parameters.put("from", days.from());
          parameters.put("end", days.end());
        });
    return parameters;
  }

  private Long[] payersByName() {
    return practices.payers().stream()
        .sorted(Comparator.comparing(Payer::name, String.CASE_INSENSITIVE_ORDER))
        .map(payer -> payer.id().value())
        .toArray(Long[]::new);
  }

  private static ClaimCount count(ResultSet row, int column) throws SQLException {
    return new ClaimCount(
        row.getLong(column),
        Money.ofCents(row.getLong(column + 1)),
        Optional.ofNullable(row.getObject(column + 2, LocalDate.class)));
  }

  private static ListedClaim listed(ResultSet row, ZoneId zone, LocalDate today)
      throws SQLException {
    return new ListedClaim(
        new ClaimId(row.getLong("id")),
        new ClaimNumber(row.getString("number")),
        ClaimRows.subject(row),
        ClaimRows.money(row),
        place(row, zone, today));
  }

  private static Place place(ResultSet row, ZoneId zone, LocalDate today) throws SQLException {
    var state = row.getString("state");
    var moved = row.getTimestamp("moved_at").toInstant();
    var deadline = Optional.ofNullable(row.getObject("deadline", LocalDate.class));
    var silence =
        deadline
            .filter(day -> ClaimWatch.isOut(state) && !day.isAfter(today))
            .map(day -> ClaimWatch.because(state, LocalDate.ofInstant(moved, zone), day))
            .orElse("");
    return new Place(
        state,
        row.getString("why"),
        Optional.ofNullable(row.getString("mend")).orElse(""),
        new Watch(deadline, moved, silence));
  }
}
