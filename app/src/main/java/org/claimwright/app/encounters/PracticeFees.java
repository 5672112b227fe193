package org.claimwright.app.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.practices.Seen;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.pricing.Fee;
import org.claimwright.pricing.FeeSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The fee schedule of the practice in scope: what it asks for one unit of each service.
///
/// A change names the schedule it was decided on ({@link Seen}); when somebody else has changed it
/// meanwhile it is refused (`PRACTICE-CHANGED`), and the same change sent twice is made once. A
/// charge already made keeps its amount.
@Repository
public class PracticeFees {

  private static final String COLUMNS =
      "select code, modifier, lower(days) as begins, upper(days) as ends, amount_cents from practice_fee";

  private final JdbcClient sql;
  private final Audit audit;

  PracticeFees(JdbcClient sql, Audit audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /// What taking fees in would do, and the schedule it was worked out from.
  public record Preview(FeeChanges changes, Seen seen) {}

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

  /// The whole schedule in order.
  public List<Fee> all() {
    return sql.sql(COLUMNS).query(PracticeFees::read).list().stream()
        .sorted(FeeTake.ORDER)
        .toList();
  }

  /// What would become of the schedule; changes nothing.
  ///
  /// @param read has no two fees of one service on one day
  public Preview preview(FeeTake take, List<Fee> read) {
    var held = all();
    return new Preview(FeeChanges.between(held, take.over(held, read)), Seen.of(held));
  }

  /// Takes fees in as they were previewed.
  ///
  /// @return what was done; nothing when it was done before
  @Transactional
  public Outcome<FeeChanges> take(Seen seen, FeeTake take, List<Fee> read) {
    hold(sql);
    var held = all();
    var changes = FeeChanges.between(held, take.over(held, read));
    if (changes.isNothing()) {
      return Outcome.ok(changes);
    }
    if (!Seen.of(held).equals(seen)) {
      return changedMeanwhile("the fee schedule", "look at what the file would do now");
    }
    write(changes, "fee schedule", "");
    return Outcome.ok(changes);
  }

  /// Adds a fee. One of the service that began earlier and still holds ends the day before.
  @Transactional
  public Outcome<Fee> add(Fee fee) {
    hold(sql);
    var held = all();
    if (held.contains(fee)) {
      return Outcome.ok(fee);
    }
    var later = sharing(held, fee).filter(other -> !isEndedBy(other, fee)).findFirst();
    if (later.isPresent()) {
      return sharesDays(later.get());
    }
    write(FeeChanges.between(held, FeeTake.ADD.over(held, List.of(fee))), "fee", service(fee));
    return Outcome.ok(fee);
  }

  /// Puts a fee in the place of another: its amount, its days, or the service it was meant for.
  ///
  /// @param seen the mark of the fee as it was when the form was opened
  @Transactional
  public Outcome<Fee> change(Seen seen, Fee before, Fee after) {
    hold(sql);
    var held = all();
    var others = held.stream().filter(fee -> !fee.equals(before)).toList();
    if (others.contains(after)) {
      return Outcome.ok(after);
    }
    if (!held.contains(before) || !Seen.of(before).equals(seen)) {
      return changedMeanwhile("this fee", "open it again and look at what changed");
    }
    var shared = sharing(others, after).findFirst();
    if (shared.isPresent()) {
      return sharesDays(shared.get());
    }
    var changes = FeeChanges.between(held, FeeTake.ADD.over(others, List.of(after)));
    if (!changes.isNothing()) {
      write(changes, "fee", service(after));
    }
    return Outcome.ok(after);
  }

  /// One change of a practice's fees at a time, so that what was seen still holds.
  static void hold(JdbcClient sql) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('fees/' || claimwright_practice(), 0))")
        .query((row, at) -> true)
        .single();
  }

  private static Stream<Fee> sharing(List<Fee> held, Fee fee) {
    return held.stream()
        .filter(other -> service(other).equals(service(fee)) && other.days().overlaps(fee.days()));
  }

  /// Whether the other began earlier and does not come back when the fee has ended.
  private static boolean isEndedBy(Fee other, Fee fee) {
    return other.days().from().isBefore(fee.days().from())
        && !other.days().end().isAfter(fee.days().end());
  }

  private static String service(Fee fee) {
    return fee.modifier().isEmpty() ? fee.code() : fee.code() + "-" + fee.modifier();
  }

  private static <T> Outcome<T> sharesDays(Fee other) {
    return Outcome.rejected(
        Problem.stop(
            "FEE-DAYS",
            "from",
            service(other)
                + " has a fee of "
                + other.amount()
                + " on some of these days ("
                + words(other.days())
                + "): change that one, or give this one other days."));
  }

  private static String words(DateRange days) {
    var from = days.from().equals(LocalDate.MIN) ? "always" : "from " + days.from();
    return from + days.last().map(last -> " to " + last).orElse(", open");
  }

  private static <T> Outcome<T> changedMeanwhile(String what, String remedy) {
    return Outcome.rejected(
        Problem.stop(
            "PRACTICE-CHANGED",
            "",
            "Somebody else has changed "
                + what
                + " meanwhile, nothing was saved: "
                + remedy
                + "."));
  }

  private void write(FeeChanges changes, String what, String which) {
    remove(changes.leaving());
    insert(changes.coming());
    audit.record(AuditEvent.configured(what, which).with(changes.inWords()));
  }

  /// Puts these fees in the place of the whole schedule.
  ///
  /// @throws org.springframework.dao.DataIntegrityViolationException when two fees of one service
  ///   share a day
  @Transactional
  public void replace(List<Fee> fees) {
    sql.sql("delete from practice_fee").update();
    insert(fees);
  }

  private void insert(List<Fee> fees) {
    rows(
            fees,
            """
            insert into practice_fee (code, modifier, days, amount_cents)
            select code, modifier, daterange(cast(begins as date), cast(ends as date)), cents
              from unnest(:codes, :modifiers, :begins, :ends, :cents)
                as fee(code, modifier, begins, ends, cents)
            """)
        .update();
  }

  private void remove(List<Fee> fees) {
    rows(
            fees,
            """
            delete from practice_fee
             using unnest(:codes, :modifiers, :begins, :ends, :cents)
                as fee(code, modifier, begins, ends, cents)
             where practice_fee.code = fee.code and practice_fee.modifier = fee.modifier
               and days = daterange(cast(begins as date), cast(ends as date))
            """)
        .update();
  }

  private JdbcClient.StatementSpec rows(List<Fee> fees, String statement) {
    return sql.sql(statement)
        .param("codes", fees.stream().map(Fee::code).toArray(String[]::new))
        .param("modifiers", fees.stream().map(Fee::modifier).toArray(String[]::new))
        .param("begins", days(fees, DateRange::from))
        .param("ends", days(fees, DateRange::end))
        .param("cents", fees.stream().map(fee -> fee.amount().cents()).toArray(Long[]::new));
  }

  private static @Nullable String[] days(List<Fee> fees, Function<DateRange, LocalDate> bound) {
    return fees.stream().map(fee -> bound(bound.apply(fee.days()))).toArray(String[]::new);
  }

  private static @Nullable String bound(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day.toString();
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
