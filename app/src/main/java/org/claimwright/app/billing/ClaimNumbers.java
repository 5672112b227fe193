package org.claimwright.app.billing;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimwright.app.practices.Practices;
import org.claimwright.claims.ClaimNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Gives each claim of a practice its number: the practice's initials and a count, `HFP-10001`.
@Repository
class ClaimNumbers {

  private static final Pattern INITIAL = Pattern.compile("(?<![A-Za-z])[A-Za-z]");
  private static final int MOST_INITIALS = 4;
  private static final long FIRST = 10_001;

  private final JdbcClient sql;
  private final Practices practices;

  ClaimNumbers(JdbcClient sql, Practices practices) {
    this.sql = sql;
    this.practices = practices;
  }

  /// A number never given before in this practice; one taken back by a failed transaction is given
  /// again.
  ClaimNumber next() {
    return sql.sql(
            """
            insert into claim_counter (prefix, last) values (:prefix, :first)
            on conflict (practice_id) do update set last = claim_counter.last + 1
            returning prefix || '-' || last
            """)
        .param("prefix", prefix(practices.current().name()))
        .param("first", FIRST)
        .query((row, n) -> new ClaimNumber(row.getString(1)))
        .single();
  }

  /// The letters this practice's numbers begin with.
  String prefix() {
    return sql.sql("select prefix from claim_counter")
        .query((row, n) -> row.getString(1))
        .optional()
        .orElseGet(() -> prefix(practices.current().name()));
  }

  static String prefix(String practice) {
    var initials =
        INITIAL
            .matcher(practice)
            .results()
            .map(letter -> letter.group().toUpperCase(Locale.ROOT))
            .limit(MOST_INITIALS)
            .collect(Collectors.joining());
    return initials.isEmpty() ? "CW" : initials;
  }
}
