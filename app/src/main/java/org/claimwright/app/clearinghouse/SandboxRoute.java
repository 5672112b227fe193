package org.claimwright.app.clearinghouse;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.practices.Practices;
import org.claimwright.claims.Submission;
import org.claimwright.payer.PlanBook;
import org.claimwright.payer.SandboxPayer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The route to the sandbox payer: it answers a file as soon as it has it, and its answers wait to
/// be collected like anybody's.
@Component
public class SandboxRoute implements Route {

  private final JdbcClient sql;
  private final Practices practices;
  private final Clock clock;

  SandboxRoute(JdbcClient sql, Practices practices, Clock clock) {
    this.sql = sql;
    this.practices = practices;
    this.clock = clock;
  }

  /// Gives the sandbox payer other plans for the practice in scope.
  ///
  /// @param plans the text of a plan book
  /// @throws IllegalArgumentException naming the line that cannot be read
  public void plans(String plans) {
    PlanBook.parse(plans);
    open();
    sql.sql("update sandbox_payer set plans = :plans").param("plans", plans).update();
  }

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public Submission.Receiver receiver() {
    return new Submission.Receiver("CLAIMWRIGHT SANDBOX", "CWSANDBOX");
  }

  @Override
  public Submission.Usage usage() {
    return Submission.Usage.TEST;
  }

  @Override
  public void deliver(byte[] file, String name) {
    open();
    var plans = lockedPlans();
    if (answered(name)) {
      return;
    }
    var answers = payer(plans).receive(file, received());
    putOut(name + ".999", answers.acknowledgement());
    answers.claimAcknowledgement().ifPresent(bytes -> putOut(name + ".277ca", bytes));
    answers.remittance().ifPresent(bytes -> putOut(name + ".835", bytes));
  }

  @Override
  public Optional<byte[]> ask(byte[] question) {
    open();
    return Optional.of(payer(lockedPlans()).ask(question, received()));
  }

  @Override
  public List<Answer> waiting(int limit) {
    return sql.sql(
            "select id, name from sandbox_answer where taken_at is null order by id limit :limit")
        .param("limit", limit)
        .query((row, n) -> new Answer(row.getLong(1), row.getString(2)))
        .list();
  }

  @Override
  public byte[] bytes(Answer answer) {
    return sql.sql("select bytes from sandbox_answer where id = :id")
        .param("id", answer.id())
        .query((row, n) -> row.getBytes(1))
        .single();
  }

  @Override
  public void taken(Answer answer) {
    sql.sql("update sandbox_answer set taken_at = :at where id = :id")
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", answer.id())
        .update();
  }

  /// Held for the transaction, so that the payer reads one file at a time.
  private String lockedPlans() {
    return sql.sql("select plans from sandbox_payer for update")
        .query((row, n) -> row.getString(1))
        .single();
  }

  private SandboxPayer payer(String plans) {
    var book = plans.isEmpty() ? PlanBook.standard() : PlanBook.parse(plans);
    return new SandboxPayer(book, new SandboxMemory(sql));
  }

  private LocalDateTime received() {
    return LocalDateTime.ofInstant(clock.instant(), practices.current().profile().zone());
  }

  private void open() {
    sql.sql("insert into sandbox_payer (plans) values ('') on conflict do nothing").update();
  }

  private boolean answered(String name) {
    return sql.sql("select 1 from sandbox_answer where name like :name limit 1")
        .param("name", name + ".%")
        .query((row, n) -> row.getInt(1))
        .optional()
        .isPresent();
  }

  private void putOut(String name, byte[] bytes) {
    if (bytes.length > 0) {
      sql.sql("insert into sandbox_answer (name, bytes) values (:name, :bytes)")
          .param("name", name)
          .param("bytes", bytes)
          .update();
    }
  }
}
