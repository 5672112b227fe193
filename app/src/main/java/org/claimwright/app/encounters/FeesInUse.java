package org.claimwright.app.encounters;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.reference.CodesInUse;
import org.claimwright.app.reference.UsedCode;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The lines of the fee schedule, told when codes or their modifiers change: a line ends on the day
/// of the change and its amount goes on under the successor. A line whose modifier ends is mended
/// in the fee schedule, since the service may go on with another or with none.
///
/// ```
///   99201  |----------)
///   99202             |-----------> the same amount
/// ```
@Component
class FeesInUse implements CodesInUse {

  private static final int MOST = 10_000;

  private final JdbcClient sql;
  private final Audit audit;

  FeesInUse(JdbcClient sql, Audit audit) {
    this.sql = sql;
    this.audit = audit;
  }

  @Override
  public String kind() {
    return "fee";
  }

  @Override
  public List<UsedCode> usedFrom(LocalDate day) {
    return sql
        .sql(
            """
            select code, modifier, amount_cents from practice_fee
             where upper_inf(days) or upper(days) > :day order by code, modifier limit :limit
            """)
        .param("day", day)
        .param("limit", MOST)
        .query((row, at) ->
            used(
                row.getString("code"),
                row.getString("modifier"),
                Money.ofCents(row.getLong("amount_cents"))))
        .list()
        .stream()
        .flatMap(FeesInUse::withModifier)
        .toList();
  }

  private static UsedCode used(String code, String modifier, Money amount) {
    return new UsedCode(
        "fee",
        code + "|" + modifier,
        code,
        "Fee of " + amount.toBigDecimal() + (modifier.isEmpty() ? "" : " with " + modifier),
        "/administration/fees?q=" + code);
  }

  private static Stream<UsedCode> withModifier(UsedCode use) {
    return modifier(use).isEmpty() ? Stream.of(use) : Stream.of(use, use.with(modifier(use)));
  }

  @Override
  public boolean canExchange(UsedCode use) {
    return !use.isModifier();
  }

  @Override
  @Transactional
  public Outcome<UsedCode> exchange(UsedCode use, String successor, LocalDate from) {
    PracticeFees.hold(sql);
    if (holds(successor, modifier(use), from)) {
      return refused(
          use, successor + " has a fee of its own from " + from + " on: mark this as done");
    }
    if (carriedOn(use, successor, from) == 0) {
      return refused(use, "it does not hold across " + from + " any more: load the page again");
    }
    ended(use, from);
    audit.record(
        AuditEvent.configured("fee", use.code()).with("goes on as " + successor + " from " + from));
    return Outcome.ok(use);
  }

  private boolean holds(String code, String modifier, LocalDate from) {
    return sql.sql(
            """
            select exists (select from practice_fee
             where code = :code and modifier = :modifier and days && daterange(:from, null))
            """)
        .param("code", code)
        .param("modifier", modifier)
        .param("from", from)
        .query((row, at) -> row.getBoolean(1))
        .single();
  }

  private int carriedOn(UsedCode use, String successor, LocalDate from) {
    return sql.sql(
            """
            insert into practice_fee (code, modifier, days, amount_cents)
            select :successor, modifier, daterange(:from, upper(days)), amount_cents from practice_fee
             where code = :code and modifier = :modifier and days @> cast(:from as date)
               and (lower_inf(days) or lower(days) < :from)
            """)
        .param("successor", successor)
        .param("code", use.code())
        .param("modifier", modifier(use))
        .param("from", from)
        .update();
  }

  private void ended(UsedCode use, LocalDate from) {
    sql.sql(
            """
            update practice_fee set days = daterange(lower(days), :from)
             where code = :code and modifier = :modifier and days @> cast(:from as date)
            """)
        .param("code", use.code())
        .param("modifier", modifier(use))
        .param("from", from)
        .update();
  }

  @Override
  @Transactional
  public Outcome<UsedCode> putBack(UsedCode use, String successor, LocalDate from) {
    PracticeFees.hold(sql);
    int gone =
        sql.sql(
                """
                with gone as (
                  delete from practice_fee
                   where code = :successor and modifier = :modifier and lower(days) = :from returning days)
                update practice_fee set days = daterange(lower(practice_fee.days), upper(gone.days)) from gone
                 where code = :code and modifier = :modifier and upper(practice_fee.days) = :from
                """)
            .param("successor", successor)
            .param("code", use.code())
            .param("modifier", modifier(use))
            .param("from", from)
            .update();
    if (gone == 0) {
      return refused(use, "the fee schedule was changed since: mend it under Practice, Fees");
    }
    audit.record(
        AuditEvent.configured("fee", use.code()).with("holds again, " + successor + " does not"));
    return Outcome.ok(use);
  }

  private static String modifier(UsedCode use) {
    return use.key().substring(use.key().indexOf('|') + 1);
  }

  private static Outcome<UsedCode> refused(UsedCode use, String why) {
    return Outcome.rejected(Problem.stop("FEE-KEPT", use.code(), why));
  }
}
