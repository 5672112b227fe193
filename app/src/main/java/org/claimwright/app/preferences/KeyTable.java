package org.claimwright.app.preferences;

import java.util.Map;
import org.claimwright.app.access.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class KeyTable {

  private static final TypeReference<Map<String, String>> KEYS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final JsonMapper json;

  KeyTable(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  KeyChoices of(UserId user) {
    return sql.sql("select changed, single from person_keys where user_id = :user")
        .param("user", user.value())
        .query(
            (row, at) -> new KeyChoices(json.readValue(row.getString(1), KEYS), row.getBoolean(2)))
        .optional()
        .orElse(KeyChoices.USUAL);
  }

  void keep(UserId user, KeyChoices choices) {
    sql.sql(
            """
            insert into person_keys (user_id, changed, single) values (:user, cast(:changed as jsonb), :single)
            on conflict (practice_id, user_id)
              do update set changed = excluded.changed, single = excluded.single
            """)
        .param("user", user.value())
        .param("changed", json.writeValueAsString(choices.map()))
        .param("single", choices.single())
        .update();
  }
}
