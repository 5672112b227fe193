package org.claimwright.app.administration;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.audit.AuditRecord;
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
    out.append("number,at,actor,action,subject,subject id,details,previous hash,hash\r\n");
    var page = audit.find(query, AT_ONCE);
    while (!page.isEmpty()) {
      for (var record : page) {
        out.append(line(record)).append("\r\n");
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
    return Stream.of(
            Long.toString(record.link().seq()),
            record.at().toString(),
            record.actor(),
            event.action().name(),
            event.subject(),
            event.subjectId(),
            event.details(),
            record.link().previousHash(),
            record.link().hash())
        .map(AuditExport::field)
        .collect(Collectors.joining(","));
  }

  /// Quoted where needed; what a spreadsheet would run as a formula is kept text.
  static String field(String value) {
    var safe = value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
