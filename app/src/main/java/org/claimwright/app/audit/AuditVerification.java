package org.claimwright.app.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.claimwright.app.audit.ChainProof.Broken;
import org.claimwright.app.audit.ChainProof.Intact;
import org.claimwright.app.database.PracticeId;
import org.claimwright.app.database.PracticeScope;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The proof of every practice's audit log, for a command that needs no application.
public record AuditVerification(Map<PracticeId, ChainProof> proofs) {

  /// Checks every chain there is.
  public static AuditVerification of(DataSource database) {
    var jdbc = JdbcClient.create(database);
    var proofs = new LinkedHashMap<PracticeId, ChainProof>();
    jdbc.sql("select * from practice_numbers()")
        .query((row, at) -> new PracticeId(row.getLong(1)))
        .list()
        .forEach(practice ->
            proofs.put(
                practice, PracticeScope.call(practice, () -> new ChainCheck(jdbc).verify())));
    return new AuditVerification(proofs);
  }

  public boolean isIntact() {
    return proofs.values().stream().allMatch(Intact.class::isInstance);
  }

  /// One line for each practice.
  public List<String> text() {
    if (proofs.isEmpty()) {
      return List.of("no practice, no audit log");
    }
    return proofs.entrySet().stream()
        .map(each ->
            "practice "
                + each.getKey()
                + ": "
                + switch (each.getValue()) {
                  case Intact intact ->
                      "intact, "
                          + intact.records()
                          + (intact.records() == 1 ? " record, head " : " records, head ")
                          + intact.head();
                  case Broken broken -> "BROKEN at record " + broken.seq() + ": " + broken.why();
                })
        .toList();
  }

  /// One JSON object for each practice, a line each.
  public List<String> json() {
    return proofs.entrySet().stream()
        .map(each ->
            switch (each.getValue()) {
              case Intact intact ->
                  "{\"practice\":%s,\"intact\":true,\"records\":%d,\"head\":\"%s\"}"
                      .formatted(each.getKey(), intact.records(), intact.head());
              case Broken broken ->
                  "{\"practice\":%s,\"intact\":false,\"record\":%d,\"why\":\"%s\"}"
                      .formatted(each.getKey(), broken.seq(), broken.why());
            })
        .toList();
  }
}
