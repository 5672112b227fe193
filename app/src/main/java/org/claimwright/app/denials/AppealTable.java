package org.claimwright.app.denials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.denials.Appeal.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Appeals and the letters they were made by.
@Repository
class AppealTable {

  private final JdbcClient sql;
  private final Clock clock;

  AppealTable(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// A letter as it was issued.
  ///
  /// @param name what it is saved as
  record Kept(long denial, String name) {}

  /// What is kept of a letter.
  record NewLetter(LetterText text, String sha256, String by) {}

  /// The appeals of a denial that stand, by level.
  List<Appeal> standing(Denial denial) {
    return sql.sql(
            """
            select a.id, a.level, a.name, a.letter_id, a.issued_on, l.issued_by, a.answer, a.answered_on, a.answered_by
              from appeal a join appeal_letter l on l.id = a.letter_id
             where a.denial_id = :denial and a.round = :round and not a.taken_back
             order by a.level
            """)
        .param("denial", denial.id())
        .param("round", denial.standing().round())
        .query(AppealTable::appeal)
        .list();
  }

  /// Keeps the letter and the appeal it makes.
  void issue(Denial denial, Step step, NewLetter letter, byte[] pdf) {
    var kept =
        sql.sql(
                """
                insert into appeal_letter (denial_id, level, words, enclosures, pdf, sha256, issued_at, issued_by)
                values (:denial, :level, :words, :enclosures, :pdf, :sha256, :at, :by)
                returning id
                """)
            .param("denial", denial.id())
            .param("level", step.level())
            .param("words", letter.text().words().strip())
            .param("enclosures", letter.text().enclosures().strip())
            .param("pdf", pdf)
            .param("sha256", letter.sha256())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("by", letter.by())
            .query((row, n) -> row.getLong(1))
            .single();
    sql.sql(
            """
            insert into appeal (denial_id, round, level, name, letter_id, issued_on)
            values (:denial, :round, :level, :name, :letter, :day)
            """)
        .param("denial", denial.id())
        .param("round", denial.standing().round())
        .param("level", step.level())
        .param("name", step.name())
        .param("letter", kept)
        .param("day", step.day())
        .update();
  }

  /// Which level is appealed to and when.
  record Step(int level, String name, LocalDate day) {}

  void answer(long appeal, Answer answer) {
    sql.sql(
            """
            update appeal set answer = :answer, answered_on = :day, answered_by = :by where id = :id
            """)
        .param("id", appeal)
        .param("answer", answer.word())
        .param("day", answer.on().orElse(null), java.sql.Types.DATE)
        .param("by", answer.by())
        .update();
  }

  void takeBack(long appeal) {
    sql.sql("update appeal set taken_back = true where id = :id").param("id", appeal).update();
  }

  Optional<Kept> letter(long id) {
    return sql.sql(
            """
            select l.denial_id, d.claim_number || '-appeal-' || l.level || '.pdf'
              from appeal_letter l join denial d on d.id = l.denial_id where l.id = :id
            """)
        .param("id", id)
        .query((row, n) -> new Kept(row.getLong(1), row.getString(2)))
        .optional();
  }

  /// The letter's PDF as it was issued.
  byte[] pdf(long letter) {
    return sql.sql("select pdf from appeal_letter where id = :id")
        .param("id", letter)
        .query((row, n) -> row.getBytes(1))
        .single();
  }

  private static Appeal appeal(ResultSet row, int number) throws SQLException {
    return new Appeal(
        row.getLong("id"),
        row.getInt("level"),
        row.getString("name"),
        new Appeal.Letter(
            row.getLong("letter_id"),
            row.getObject("issued_on", LocalDate.class),
            row.getString("issued_by")),
        new Answer(
            row.getString("answer"),
            Optional.ofNullable(row.getObject("answered_on", LocalDate.class)),
            row.getString("answered_by")));
  }
}
