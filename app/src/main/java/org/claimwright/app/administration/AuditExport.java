package org.claimwright.app.administration;

import java.io.IOException;
import java.util.List;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.audit.AuditRecord;
import org.claimwright.app.web.Csv;
import org.springframework.stereotype.Component;

/// The log, or a part of it, as a CSV file (RFC 4180) that carries the chain, so that it can be
/// checked elsewhere.
@Component
class AuditExport {

  private static final int AT_ONCE = 2_000;

  private final Audit audit;

  AuditExport(Audit audit) {
    this.audit = audit;
  }

  /// Writes what fits the query, the newest first, a part at a time.
  void write(AuditQuery query, Appendable out) throws IOException {
    out.append("number,at,actor,action,subject,subject id,details,previous hash,hash")
        .append(Csv.END);
    var page = audit.find(query, AT_ONCE);
    while (!page.isEmpty()) {
      for (var record : page) {
        out.append(line(record)).append(Csv.END);
      }
      page = next(query, page);
    }
  }

  private List<AuditRecord> next(AuditQuery query, List<AuditRecord> page) {
    return page.size() < AT_ONCE
        ? List.of()
        : audit.find(query.before(page.getLast().link().seq()), AT_ONCE);
  }

  private static String line(AuditRecord record) {
    var event = record.event();
    return Csv.line(
        record.link().seq(),
        record.at(),
        record.actor(),
        event.action().name(),
        event.subject(),
        event.subjectId(),
        event.details(),
        record.link().previousHash(),
        record.link().hash());
  }
}
