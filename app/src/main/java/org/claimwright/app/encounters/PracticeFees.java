package org.claimwright.app.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Money;
import org.claimwright.pricing.Fee;
import org.claimwright.pricing.FeeSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The fee schedule of the practice in scope: what it asks for one unit of each service.
@Repository
public class PracticeFees {

  private static final String COLUMNS =
      "select code, modifier, lower(days) as begins, upper(days) as ends, amount_cents from practice_fee";

  private final JdbcClient sql;

  PracticeFees(JdbcClient sql) {
    this.sql = sql;
  }

  /// The part of the schedule that prices these codes.
  public FeeSchedule of(Collection<String> codes) {
    return FeeSchedule.of(
        sql.sql(COLUMNS + " where code = any(:codes)")
            .param("codes", codes.toArray(String[]::new))
            .query(PracticeFees::read)
            .list());
  }

  /// The fees in code order, at most so many.
  public List<Fee> list(int limit) {
    return sql.sql(COLUMNS + " order by code, modifier, days limit :limit")
        .param("limit", limit)
        .query(PracticeFees::read)
        .list();
  }

  /// Puts these fees in the place of the whole schedule.
  ///
  /// @throws org.springframework.dao.DataIntegrityViolationException when two fees of one service
  ///   share a day
  @Transactional
  public void replace(List<Fee> fees) {
    sql.sql("delete from practice_fee").update();
    fees.forEach(this::insert);
  }

  private void insert(Fee fee) {
    sql.sql(
            """
            insert into practice_fee (code, modifier, days, amount_cents)
            values (:code, :modifier, daterange(:begins, :ends), :cents)
            """)
        .param("code", fee.code())
        .param("modifier", fee.modifier())
        .param("begins", bound(fee.days().from()), Types.DATE)
        .param("ends", bound(fee.days().end()), Types.DATE)
        .param("cents", fee.amount().cents())
        .update();
  }

  private static @Nullable LocalDate bound(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
  }

  private static Fee read(ResultSet row, int number) throws SQLException {
    var begins = row.getObject("begins", LocalDate.class);
    var ends = row.getObject("ends", LocalDate.class);
    var days =
        new DateRange(begins == null ? LocalDate.MIN : begins, ends == null ? LocalDate.MAX : ends);
    return new Fee(
        row.getString("code"),
        row.getString("modifier"),
        days,
        Money.ofCents(row.getLong("amount_cents")));
  }
}
