package org.claimwright.app.denials;

import java.util.Map;
import org.claimwright.app.billing.AppealLevel;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.print.Printer;
import org.claimwright.claims.Claim;
import org.springframework.stereotype.Component;

/// Appeal letters, as text to edit and as PDF.
@Component
class LetterPapers {

  private final CaseFiles files;
  private final LetterDraft draft;
  private final Printer printer;
  private final Practices practices;
  private final Signature signature;

  LetterPapers(
      CaseFiles files,
      LetterDraft draft,
      Printer printer,
      Practices practices,
      Signature signature) {
    this.files = files;
    this.draft = draft;
    this.printer = printer;
    this.practices = practices;
    this.signature = signature;
  }

  LetterText draft(Denial denial, AppealLevel level) {
    return draft.of(files.of(denial), level);
  }

  byte[] pdf(Denial denial, AppealLevel level, LetterText text) {
    var file = files.of(denial);
    return printer.pdf(
        "denials/letter-pdf",
        Map.of(
            "file", file,
            "level", level,
            "text", text,
            "practice", practices.current().profile(),
            "today", practices.today(),
            "member",
                file.claim()
                    .value()
                    .map(Claim::insured)
                    .map(one -> one.policy().memberId().toString())
                    .orElse("–"),
            "payerNumber", CaseFiles.payerNumber(file.claim()),
            "signer", signature.name()));
  }
}
