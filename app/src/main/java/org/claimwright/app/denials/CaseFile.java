package org.claimwright.app.denials;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.Hold;
import org.claimwright.app.eligibility.EligibilityCheck;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.practices.Payer;
import org.claimwright.kernel.Money;

/// What is known of a denied claim: what was refused and what speaks for and against it.
record CaseFile(
    Denial denial, ClaimRecord claim, Parties parties, List<Line> lines, Grounds grounds) {

  /// Who it is between.
  ///
  /// @param provider the clinician with credential, `""` when not known
  record Parties(PatientRecord patient, Optional<Payer> payer, String provider) {}

  /// A line in question.
  ///
  /// @param service such as `99214-25 ×2`
  record Line(int number, String service, LocalDate day, Amounts amounts, List<Said> said) {

    /// `line 2, 99214-25`.
    public String label() {
      return "line " + number + ", " + service;
    }
  }

  /// A line's money.
  ///
  /// @param refused what the payer refused of it, nothing of a line that was only paid short
  record Amounts(Money charge, Money paid, Money refused) {}

  /// A code of the payer in plain words.
  ///
  /// @param code such as `CO-97`, `M15`
  /// @param words `""` when no loaded set knows it
  record Said(String code, String words, boolean denial) {}

  /// What speaks for the claim and what against.
  ///
  /// @param support the codes of the lines in question with the note's words
  /// @param contract how the contract prices each line, where it was paid short
  /// @param against what the edits say of the claim today; empty when it cannot be checked
  /// @param covered the payer's own answer that the patient was covered on the date of service
  /// @param trace of the payment it was decided by, `""` when not known
  record Grounds(
      List<Support> support,
      List<String> contract,
      Optional<List<Hold>> against,
      Optional<EligibilityCheck> covered,
      String trace) {}

  /// A code and what it rests on.
  ///
  /// @param why one sentence of the coding desk, `""` when nobody said
  record Support(String code, String title, String why, List<String> quotes, boolean diagnosis) {}

  /// What was refused in plain words, each once.
  List<Said> reasons() {
    return lines.stream()
        .flatMap(line -> line.said().stream())
        .filter(said -> !said.words().isEmpty())
        .distinct()
        .toList();
  }
}
