package org.claimwright.app.denials;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimwright.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts of each view and the figures above the list, each from one query.
@Component
class DenialFigures {

  private final JdbcClient sql;

  DenialFigures(JdbcClient sql) {
    this.sql = sql;
  }

  /// The figures above the list.
  ///
  /// @param open what is in question of all open denials
  /// @param due how many need somebody within seven days, and what is in question of them
  /// @param rate of the appeals answered in the last 90 days
  record Figures(Counted open, Counted due, Rate rate) {}

  /// How many and how much.
  record Counted(long denials, Money stake) {}

  /// Won in full out of all answered.
  record Rate(long won, long answered) {

    /// `67 %`, or a dash while nothing was answered.
    public String percent() {
      return answered == 0 ? "–" : (won * 200 + answered) / (answered * 2) + " %";
    }
  }

  /// How many denials each view has, whatever else is chosen.
  Map<DenialView, Long> counts(DenialFilter filter) {
    var columns =
        Arrays.stream(DenialView.values())
            .map(view -> "count(*) filter (where " + view.condition() + ")")
            .collect(Collectors.joining(", "));
    return sql.sql("select " + columns + " from denial where true" + filter.whose())
        .params(filter.parameters())
        .query((row, n) -> {
          var counts = new EnumMap<DenialView, Long>(DenialView.class);
          int column = 1;
          for (var view : DenialView.values()) {
            counts.put(view, row.getLong(column++));
          }
          return counts;
        })
        .single();
  }

  /// How many a list has and what is in question of them together.
  Counted count(DenialFilter filter) {
    return sql.sql("select count(*), coalesce(sum(stake_cents), 0) from denial" + filter.where())
        .params(filter.parameters())
        .query((row, n) -> new Counted(row.getLong(1), Money.ofCents(row.getLong(2))))
        .single();
  }

  Figures figures(DenialFilter filter) {
    return new Figures(
        count(whole(filter, DenialView.OPEN)), count(whole(filter, DenialView.DUE)), rate(filter));
  }

  private static DenialFilter whole(DenialFilter filter, DenialView view) {
    return new DenialFilter(
        view, DenialFilter.Asked.of(Map.of()), filter.me(), filter.today(), filter.onlyCoding());
  }

  private Rate rate(DenialFilter filter) {
    return sql.sql(
            """
            select count(*) filter (where a.answer = 'won'), count(*)
              from appeal a join denial on denial.id = a.denial_id
             where a.answer <> '' and not a.taken_back and a.answered_on >= :past
            """
                + filter.whose())
        .params(filter.parameters())
        .query((row, n) -> new Rate(row.getLong(1), row.getLong(2)))
        .single();
  }
}
