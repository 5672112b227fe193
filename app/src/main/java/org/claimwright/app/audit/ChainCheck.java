package org.claimwright.app.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.audit.AuditRecord.Link;
import org.claimwright.app.audit.ChainProof.Broken;
import org.claimwright.app.audit.ChainProof.Intact;
import org.claimwright.app.database.PracticeId;
import org.claimwright.app.database.PracticeScope;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Walks a practice's chain from its beginning and works every hash out anew.
final class ChainCheck {

  private static final int PAGE = 5_000;
  private static final HexFormat HEX = HexFormat.of();

  private final JdbcClient jdbc;
  private byte[] hash = AuditRecord.beginning();
  private long seq;

  ChainCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The noted end is read before the records, so that what others add meanwhile is no flaw: it is
  /// read once more then, and the walk goes on to it.
  ChainProof verify() {
    var head = head();
    for (var before = Optional.<Link>empty(); ; head = head()) {
      var flaw = walk();
      if (flaw.isPresent()) {
        return flaw.get();
      }
      if (head.seq() >= seq || before.filter(head::equals).isPresent()) {
        return against(head);
      }
      before = Optional.of(head);
    }
  }

  private Optional<Broken> walk() {
    for (var page = page(); !page.isEmpty(); page = page()) {
      for (var record : page) {
        var flaw = flaw(record);
        if (flaw.isPresent()) {
          return flaw;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Broken> flaw(AuditRecord record) {
    var link = record.link();
    if (link.seq() != seq + 1) {
      return Optional.of(new Broken(seq + 1, "record " + (seq + 1) + " is missing"));
    }
    if (!link.previousHash().equals(HEX.formatHex(hash))) {
      return Optional.of(
          new Broken(link.seq(), "it is not chained to record " + seq + " as that stands now"));
    }
    var should = record.hashAfter(hash);
    if (!Arrays.equals(should, HEX.parseHex(link.hash()))) {
      return Optional.of(new Broken(link.seq(), "its content does not fit its hash"));
    }
    hash = should;
    seq = link.seq();
    return Optional.empty();
  }

  private ChainProof against(Link head) {
    if (head.seq() != seq) {
      return new Broken(
          seq + 1, "the log ends at record " + seq + " and " + head.seq() + " were written");
    }
    if (seq > 0 && !head.hash().equals(HEX.formatHex(hash))) {
      return new Broken(seq, "the noted end of the chain is another");
    }
    return new Intact(seq, HEX.formatHex(hash));
  }

  /// The noted end of the chain; record 0 where nothing was written yet.
  private Link head() {
    return jdbc.sql("select practice_id, seq, hash from audit_head")
        .query((row, at) ->
            new Link(
                new PracticeId(row.getLong(1)), row.getLong(2), "", HEX.formatHex(row.getBytes(3))))
        .optional()
        .orElseGet(() -> new Link(PracticeScope.current(), 0, "", ""));
  }

  private List<AuditRecord> page() {
    return jdbc.sql("select * from audit_event where seq > :seq order by seq limit :page")
        .param("seq", seq)
        .param("page", PAGE)
        .query(Audit::row)
        .list();
  }
}
