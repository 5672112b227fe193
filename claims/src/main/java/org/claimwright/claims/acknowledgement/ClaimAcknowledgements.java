package org.claimwright.claims.acknowledgement;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.claims.wire.Field;
import org.claimwright.claims.wire.Unreadable;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.x12.Transaction;
import org.claimwright.x12.TransactionReader;

/// Answers to claims from X12 999 (005010X231A1) and 277CA (005010X214). Thread-safe.
public final class ClaimAcknowledgements {

  private ClaimAcknowledgements() {}

  /// Every answer of a file, in file order.
  ///
  /// Refused when the file was cut, its counts do not agree, or it holds something else.
  public static Outcome<List<Acknowledgement>> read(byte[] file) {
    var parsed = TransactionReader.read(file);
    var broken = Field.brokenFile(file, parsed);
    if (broken.isPresent()) {
      return Outcome.rejected(broken.get().problems());
    }
    var answers = new ArrayList<Acknowledgement>();
    try {
      parsed.transactions().forEach(transaction -> answers.add(read(transaction)));
    } catch (Unreadable stopped) {
      return Outcome.rejected(stopped.problem());
    }
    return answers.isEmpty()
        ? Outcome.rejected(
            Problem.stop("X12-NOT-ANSWER", "the file", "the file holds no 999 and no 277CA"))
        : Outcome.ok(List.copyOf(answers));
  }

  private static Acknowledgement read(Transaction transaction) {
    return switch (transaction.type()) {
      case "999" -> SyntaxAnswerReader.read(transaction.root());
      case "277CA" -> AcceptanceReader.read(transaction.root());
      default ->
          throw Field.unreadable(
              "X12-NOT-ANSWER",
              "transaction " + transaction.control(),
              "it is a " + transaction.type() + "; a 999 or 277CA is read here");
    };
  }
}
