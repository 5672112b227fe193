package org.claimwright.claims.remittance;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.claims.wire.Field;
import org.claimwright.claims.wire.Unreadable;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.x12.ParsedFile;
import org.claimwright.x12.TransactionReader;
import org.claimwright.x12.X12Problem;

/// Remittances from X12 835 (005010X221A1). Thread-safe.
public final class Remittances {

  private Remittances() {}

  /// Every payment of an 835 file, in file order.
  ///
  /// All or nothing: a file that was cut, whose counts do not agree or in which an amount cannot be
  /// read is refused whole, so that no part of a payment is posted without the rest. Whether the
  /// sums agree is told by {@link BalanceProofs}, not here. Segments and codes that are not known
  /// are kept or come with a warning.
  public static Outcome<List<RemittanceAdvice>> read(byte[] file) {
    var parsed = TransactionReader.read(file);
    var broken = Field.brokenFile(file, parsed);
    return broken.isPresent() ? Outcome.rejected(broken.get().problems()) : remittances(parsed);
  }

  private static Outcome<List<RemittanceAdvice>> remittances(ParsedFile parsed) {
    var advices = new ArrayList<RemittanceAdvice>();
    var warnings = new ArrayList<Problem>();
    parsed.problems().stream()
        .filter(X12Problem::isError)
        .map(Field::warning)
        .forEach(warnings::add);
    for (var transaction : parsed.transactions()) {
      if (!transaction.type().equals("835")) {
        return Outcome.rejected(
            Problem.stop(
                "X12-NOT-835",
                "transaction " + transaction.control(),
                "the file holds a "
                    + transaction.type()
                    + "; only remittances (835) are read here"));
      }
      try {
        advices.add(new RemittanceReader(transaction.root(), warnings).read());
      } catch (Unreadable stopped) {
        return Outcome.rejected(stopped.problem());
      }
    }
    return advices.isEmpty()
        ? Outcome.rejected(
            Problem.stop("X12-NOT-835", "the file", "the file holds no remittance (835)"))
        : new Outcome.Ok<>(List.copyOf(advices), warnings);
  }
}
