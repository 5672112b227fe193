package org.claimwright.claims.acknowledgement;

import java.util.List;

/// The answer to one functional group: could it be read, transaction by transaction (X12 999).
///
/// @param groupControl AK102, the control number (GS06) of the group that was sent
/// @param code AK901: `A` accepted, `E` accepted with errors, `P` partly, `R` rejected …
public record SyntaxAnswer(String groupControl, String code, List<TransactionAnswer> transactions)
    implements Acknowledgement {

  public SyntaxAnswer {
    transactions = List.copyOf(transactions);
  }

  /// Whether everything in the group goes on.
  public boolean accepted() {
    return code.equals("A") || code.equals("E");
  }

  /// The answer to one transaction.
  ///
  /// @param control AK202, its control number (ST02)
  /// @param code IK501: `A` accepted, `E` accepted with errors, `R` rejected …
  /// @param faults what was wrong, in file order
  public record TransactionAnswer(String control, String code, List<Fault> faults) {
    public TransactionAnswer {
      faults = List.copyOf(faults);
    }

    public boolean accepted() {
      return code.equals("A") || code.equals("E");
    }
  }

  /// One thing that was wrong.
  ///
  /// @param where the place in the transaction
  /// @param code IK304 for a segment, IK403 for an element, IK502 for the transaction
  /// @param words the code in our own plain words
  /// @param value the offending value as returned, `""` when it was not; may be about a patient
  public record Fault(Where where, String code, String words, String value) {}

  /// A place in the transaction that was sent.
  ///
  /// @param segment such as `CLM`; `""` for the transaction itself
  /// @param position counted from ST as 1; 0 for the transaction itself
  /// @param element such as `5` or `5-1`, `""` for the whole segment
  public record Where(String segment, int position, String loop, String element) {}
}
