package org.claimwright.app.audit;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;

/// A query as SQL: only the conditions that are asked for, so that each finds its index.
final class AuditConditions {

  private final StringBuilder where = new StringBuilder(" where seq < :before");
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private AuditConditions(AuditQuery query) {
    parameters.put("before", query.before());
    word("actor", query.actor());
    word("subject", query.deed().subject());
    word("subject_id", query.deed().subjectId());
    query.deed().action().ifPresent(action -> word("action", action.name()));
    query.period().from().ifPresent(from -> also("at >= :begins", "begins", Timestamp.from(from)));
    query.period().to().ifPresent(to -> also("at < :ends", "ends", Timestamp.from(to)));
  }

  static AuditConditions of(AuditQuery query) {
    return new AuditConditions(query);
  }

  String where() {
    return where.toString();
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private void word(String column, String value) {
    if (!value.isEmpty()) {
      also(column + " = :" + column, column, value);
    }
  }

  private void also(String condition, String name, Object value) {
    where.append(" and ").append(condition);
    parameters.put(name, value);
  }
}
