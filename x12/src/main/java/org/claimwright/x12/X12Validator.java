package org.claimwright.x12;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.claimwright.x12.Guide.SegmentRule;

/// Validates a file: syntax, control numbers and counts (SNIP 1), the guide (2), balances (3) and
/// the check digit of provider identifiers (from 5).
///
/// The first cause is told and the rest of the file is still read: a claim with faults of level 1
/// or 2 is not balanced, since its sums would only repeat them. Never throws on content.
public final class X12Validator {

  private X12Validator() {}

  /// Validates the bytes of a file.
  public static ValidationReport validate(byte[] bytes) {
    return validate(X12Reader.of(bytes));
  }

  /// Validates a stream to its end; the caller closes it.
  public static ValidationReport validate(InputStream input) {
    return validate(X12Reader.of(input));
  }

  /// Validates a file on disk.
  public static ValidationReport validate(Path path) throws IOException {
    try (var input = Files.newInputStream(path)) {
      return validate(input);
    }
  }

  private static ValidationReport validate(X12Reader reader) {
    var problems = new ArrayList<X12Problem>();
    var file = new FileWalk(reader, new AllChecks(problems), problems).run();
    return new ValidationReport(file, Scope.verdicts(file), file.problems());
  }

  private static final class AllChecks implements FileWalk.Checks {
    private final List<X12Problem> problems;
    private final SegmentCheck segments;

    AllChecks(List<X12Problem> problems) {
      this.problems = problems;
      this.segments = new SegmentCheck(problems);
    }

    @Override
    public void segment(Segment segment, SegmentRule rule, String loop, String version) {
      segments.check(segment, rule, loop, version);
    }

    @Override
    public void unruled(Segment segment) {
      segments.checkCharacters(segment);
    }

    @Override
    public void transaction(Transaction transaction, BitSet faulty) {
      new HierarchyCheck(transaction, problems::add).run();
      balance(transaction, faulty);
      NpiCheck.check(transaction, problems::add);
    }

    private void balance(Transaction transaction, BitSet faulty) {
      switch (transaction.type()) {
        case "837P", "837I", "837D" -> new ClaimBalance(transaction, faulty, problems::add).run();
        case "835" -> new RemittanceBalance(transaction, faulty, problems::add).run();
        case "999" -> new AcknowledgementBalance(transaction, faulty, problems::add).run();
        default -> {}
      }
    }
  }
}
