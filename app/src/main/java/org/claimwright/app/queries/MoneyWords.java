package org.claimwright.app.queries;

import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.app.queries.Objection.Rule;
import org.claimwright.kernel.Severity;

/// A query never says what an answer does to payment, quality scores or the claim.
final class MoneyWords {

  private static final Rule RULE =
      new Rule(
          "QUERY-MONEY",
          Severity.STOP,
          "AHIMA/ACDIS 2022: a query does not indicate an impact on reimbursement, payment or quality measures");

  private static final Pattern MONEY =
      Pattern.compile(
          "(?i)\\b(reimburse\\w*|payments?|pays?|paid|payers?|insurers?|insurance|medicare|revenue|money|dollars?|"
              + "profit\\w*|billing|billed|billable|bill|claims?|den(?:y|ied|ials?)|drg|ms-drg|hccs?|raf|risk[- ]adjust\\w*|risk scores?|"
              + "severity (?:of illness )?scores?|quality (?:measures?|metrics?|scores?)|(?:higher|lower|better) (?:level|weight|paying)|rvus?)\\b"
              + "|\\$\\s?\\d[\\d,.]*|\\b(?-i:CC|MCC)\\b(?!\\s*:)");

  private MoneyWords() {}

  static List<Objection> of(QueryLinter.Asked asked) {
    return Phrasing.everywhere(
        asked.text(),
        MONEY,
        found ->
            new Objection(
                RULE,
                found.place(),
                found.words(),
                "\"" + found.words() + "\" speaks of payment, scores or the claim.",
                "Leave it out: the answer must rest on the patient alone."));
  }
}
