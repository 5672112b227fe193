package org.claimwright.x12;

import java.util.List;
import java.util.Set;

/// A file as it was walked, with everything that was found on the way.
final class Reading {

  /// The file, or as much of it as shows that it is long.
  final byte[] bytes;

  /// What was assumed of its envelopes, see {@link Strays} and {@link Misnamed}.
  final Assumptions assumed;

  final ParsedFile file;

  /// How many segments are in transactions.
  final int inTransactions;

  /// How many problems were only counted.
  final long leftOut;

  /// The code lists that were wanted and not loaded.
  final List<CodeList> notChecked;

  private Reading(
      X12Reader reader, byte[] held, Assumptions assumed, Validation how, boolean keepsTree) {
    var most = keepsTree ? Integer.MAX_VALUE : how.most();
    var problems = new Problems(most, how.highestLevel());
    var checks = new AllChecks(problems, how, keepsTree);
    this.bytes = held;
    this.assumed = assumed;
    var tree = new FileTree();
    var walk = new FileWalk(reader, checks, problems, assumed, tree);
    walk.run();
    this.file = new ParsedFile(tree.interchanges(), problems.inOrder());
    this.inTransactions = walk.inTransactions();
    this.leftOut = problems.leftOut();
    this.notChecked = List.copyOf(checks.codes().notChecked());
  }

  private Reading(Reading read, List<X12Problem> problems) {
    this.bytes = read.bytes;
    this.assumed = read.assumed;
    this.file = new ParsedFile(read.file.interchanges(), List.copyOf(problems));
    this.inTransactions = read.inTransactions;
    this.leftOut = read.leftOut;
    this.notChecked = read.notChecked;
  }

  /// The numbers of segments that were passed over.
  Set<Integer> strays() {
    return assumed.strays();
  }

  /// The same with other words for what was found.
  Reading telling(List<X12Problem> problems) {
    return new Reading(this, problems);
  }

  /// Walks the whole file and passes over nothing.
  static Reading of(X12Reader reader, byte[] held, Validation how, boolean keepsTree) {
    var isLong = held.length > Diagnosis.LONGEST_FILE;
    var assumed =
        isLong ? Assumptions.NONE.guessing(new LikelyNames(held, how)::of) : Assumptions.NONE;
    return new Reading(reader, held, assumed, how, keepsTree);
  }

  /// Walks a file that is held, as if its envelopes were other than they say.
  static Reading assuming(Assumptions that, byte[] bytes, Validation how, boolean keepsTree) {
    return new Reading(X12Reader.of(bytes), bytes, that, how, keepsTree);
  }
}
