package org.claimwright.claims.eligibility;

import java.util.List;
import org.claimwright.kernel.Outcome;

/// Questions about coverage to X12 270 and answers from X12 271 (005010X279A1). Thread-safe.
public final class Eligibility {

  private Eligibility() {}

  /// The bytes of a 270 about one person.
  ///
  /// Refused, with every value and place that cannot be sent; nothing is shortened or left out.
  /// Letters with accents go out without them, with a warning.
  public static Outcome<byte[]> write(EligibilityInquiry inquiry) {
    return new InquiryWriter(inquiry).write();
  }

  /// What a payer answers: one for each person asked about, in file order; where payer or provider
  /// was refused one that says so.
  ///
  /// Refused when the file was cut, its counts do not agree, or it holds no 271. A 999 or TA1 in
  /// its place is a refusal with the payer's reasons.
  public static Outcome<List<EligibilityAnswer>> read(byte[] file) {
    return AnswerReader.read(file);
  }
}
