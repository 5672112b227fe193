package org.claimwright.app.clearinghouse;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.app.billing.Ack;
import org.claimwright.claims.acknowledgement.AcceptanceReport.Status;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.springframework.stereotype.Component;

/// What the codes of a 277CA say, from the code sets in force.
@Component
class StatusWords {

  private final CodeSets codeSets;

  StatusWords(CodeSets codeSets) {
    this.codeSets = codeSets;
  }

  /// `A7:562:85` with its words.
  Ack.Reason reason(Status status, LocalDate day) {
    var code =
        Stream.of(status.category(), status.code(), status.entity())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(":"));
    var place = status.line().isEmpty() ? "claim" : "line " + status.line();
    return new Ack.Reason(code, place, words(status, day));
  }

  private String words(Status status, LocalDate day) {
    var category = title(CodeSystem.CLAIM_STATUS_CATEGORY, status.category(), day);
    var detail = title(CodeSystem.CLAIM_STATUS, status.code(), day);
    return category + ": " + detail;
  }

  private String title(CodeSystem system, String code, LocalDate day) {
    return codeSets.find(system, code, day).map(Code::title).orElse("code " + code);
  }
}
