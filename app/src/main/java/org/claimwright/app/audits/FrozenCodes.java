package org.claimwright.app.audits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.app.codingdesk.CodeEntry;
import org.claimwright.app.codingdesk.CodingSheet;

/// The codes of a sheet as they are billed, for the audit sheet. Pure.
final class FrozenCodes {

  private FrozenCodes() {}

  static List<AuditedCode> of(CodingSheet sheet) {
    var all = new ArrayList<AuditedCode>();
    Stream.concat(sheet.diagnoses().stream(), sheet.services().stream())
        .forEach(entry -> all.add(frozen(all.size() + 1, entry)));
    return all;
  }

  private static AuditedCode frozen(int number, CodeEntry entry) {
    return new AuditedCode(
        number,
        new AuditedCode.Billed(
            entry.diagnosis(),
            entry.label(),
            entry.code().title(),
            entry.decision().provenance().word()),
        Optional.empty());
  }
}
