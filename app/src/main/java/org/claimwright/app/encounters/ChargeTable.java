package org.claimwright.app.encounters;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.claimwright.claims.Procedure;
import org.claimwright.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChargeTable {

  private final JdbcClient sql;

  ChargeTable(JdbcClient sql) {
    this.sql = sql;
  }

  void replace(VisitId visit, List<Charge> charges, Instant now) {
    sql.sql("delete from visit_charge where visit_id = :visit")
        .param("visit", visit.value())
        .update();
    charges.forEach(charge -> insert(visit, charge, now));
  }

  List<Charge> of(VisitId visit) {
    return sql.sql(
            """
            select line, code, modifiers, units, pointers, amount_cents
              from visit_charge where visit_id = :visit order by line
            """)
        .param("visit", visit.value())
        .query(ChargeTable::read)
        .list();
  }

  private void insert(VisitId visit, Charge charge, Instant now) {
    var procedure = charge.line().procedure();
    sql.sql(
            """
            insert into visit_charge (visit_id, line, code, modifiers, units, pointers, amount_cents, priced_at)
            values (:visit, :line, :code, :modifiers, :units, :pointers, :cents, :now)
            """)
        .param("visit", visit.value())
        .param("line", charge.line().number())
        .param("code", procedure.code())
        .param("modifiers", procedure.modifiers().toArray(String[]::new))
        .param("units", procedure.units())
        .param("pointers", charge.line().pointers().toArray(Integer[]::new))
        .param("cents", charge.amount().cents())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Charge read(ResultSet row, int number) throws SQLException {
    var procedure =
        new Procedure(
            row.getString("code"),
            List.of((String[]) row.getArray("modifiers").getArray()),
            row.getInt("units"));
    var line = new ServiceLine(row.getInt("line"), procedure, numbers(row.getArray("pointers")));
    return new Charge(line, Money.ofCents(row.getLong("amount_cents")));
  }

  private static List<Integer> numbers(Array array) throws SQLException {
    return List.of((Integer[]) array.getArray());
  }
}
