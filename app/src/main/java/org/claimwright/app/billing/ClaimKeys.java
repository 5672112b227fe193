package org.claimwright.app.billing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.claimwright.app.billing.ClaimOrder.By;

/// The SQL of a list's claims and their order, keys only: an index or a narrow row answers it, and
/// the rows of a page are fetched by their keys.
///
/// What waits for others stands behind what somebody must act on, as its deadline is only the day
/// on which it counts as silent. An index knows no today: each of the two parts is read in its
/// order and the second is read only where the first does not fill the page.
final class ClaimKeys {

  private static final String WAITS =
      "state in ('sending', 'submitted', 'accepted') and deadline > :today";
  private static final String ACTS =
      "(state not in ('sending', 'submitted', 'accepted') or deadline is null or deadline <="
          + " :today)";

  private ClaimKeys() {}

  /// All keys of a list in its order.
  static String all(ClaimFilter filter, String where) {
    return filter.order().by() == By.DEADLINE
        ? "select id from ("
            + part(where, 0, ACTS)
            + " union all "
            + part(where, 1, WAITS)
            + ") part order by part, "
            + deadline(filter.order())
        : ordered(filter.order(), where);
  }

  /// The keys of a page, with the parameters `limit`, `offset` and `upTo`.
  static String page(ClaimFilter filter, String where) {
    if (filter.order().by() != By.DEADLINE) {
      return ordered(filter.order(), where) + " limit :limit offset :offset";
    }
    var first = whole(part(where, 0, ACTS), filter.order());
    var second = whole(part(where, 1, WAITS), filter.order());
    return "select id from ("
        + first
        + " union all "
        + second
        + ") part order by part, "
        + deadline(filter.order())
        + " limit :limit offset :offset";
  }

  static Map<String, Object> parameters(ClaimFilter.Page page) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("limit", page.limit());
    parameters.put("offset", page.offset());
    parameters.put("upTo", page.offset() + page.limit());
    return parameters;
  }

  private static String whole(String part, ClaimOrder order) {
    return "(" + part + " order by " + deadline(order) + " limit :upTo)";
  }

  private static String part(String where, int number, String which) {
    return "select id, %d as part, deadline, billed_cents from claim %s and %s"
        .formatted(number, where, which);
  }

  private static String deadline(ClaimOrder order) {
    return order.falling()
        ? "deadline desc nulls last, billed_cents desc, id"
        : "deadline, billed_cents desc, id";
  }

  /// A name is the patient's own, so it is read there and not kept beside the claim.
  private static String ordered(ClaimOrder order, String where) {
    var way = order.falling() ? " desc" : "";
    return switch (order.by()) {
      case PATIENT ->
          "select c.id from (select id, patient_id, service_date from claim "
              + where
              + ") c join patient p on p.id = c.patient_id order by p.last_key%1$s, p.first_key%1$s,"
                  .formatted(way)
              + " p.id, c.service_date desc, c.id";
      case PAYER ->
          "select id from claim "
              + where
              + " order by array_position(:payers, payer_id)"
              + way
              + " nulls last, deadline, billed_cents desc, id";
      case AGE -> "select id from claim " + where + " order by service_date" + way + ", id";
      case BALANCE -> "select id from claim " + where + " order by open_cents" + way + ", id";
      case DEADLINE -> throw new IllegalArgumentException("deadlines are read in two parts");
    };
  }
}
