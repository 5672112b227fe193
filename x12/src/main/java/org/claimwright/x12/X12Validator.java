package org.claimwright.x12;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Validates a file: syntax, control numbers and counts (SNIP 1), the guide (2), balances (3),
/// situations (4) and code lists (5).
///
/// The first cause is told and the rest of the file is still read: a claim with faults of level 1
/// or 2 is not balanced, since its sums would only repeat them. Never throws on content.
public final class X12Validator {

  /// How many problems of a file validated in little memory are told; more are counted. Each
  /// envelope and transaction is judged by all of them.
  public static final int MOST_PROBLEMS = 10_000;

  private X12Validator() {}

  /// Validates the bytes of a file.
  public static ValidationReport validate(byte[] bytes) {
    return validate(bytes, CodeLists.NONE);
  }

  /// Validates the bytes of a file, codes by the lists.
  public static ValidationReport validate(byte[] bytes, CodeLists lists) {
    return validate(X12Reader.of(bytes), lists, PartnerRules.NONE, true);
  }

  /// Validates the bytes of a file, codes by the lists, and by a trading partner's rules.
  public static ValidationReport validate(byte[] bytes, CodeLists lists, PartnerRules partner) {
    return validate(X12Reader.of(bytes), lists, partner, true);
  }

  /// Validates a stream to its end; the caller closes it.
  public static ValidationReport validate(InputStream input) {
    return validate(X12Reader.of(input), CodeLists.NONE, PartnerRules.NONE, true);
  }

  /// Validates a file on disk.
  public static ValidationReport validate(Path path) throws IOException {
    try (var input = Files.newInputStream(path)) {
      return validate(input);
    }
  }

  /// Validates a stream of any length in little memory, codes by the lists; the caller closes it.
  ///
  /// The transactions of the report hold what stands outside claims, members and payments only; to
  /// answer the file or read it out, validate its bytes.
  public static ValidationReport validateLong(InputStream input, CodeLists lists) {
    return validateLong(input, lists, PartnerRules.NONE);
  }

  /// As {@link #validateLong(InputStream, CodeLists)}, and by a trading partner's rules.
  public static ValidationReport validateLong(
      InputStream input, CodeLists lists, PartnerRules partner) {
    return validate(X12Reader.of(input), lists, partner, false);
  }

  /// As {@link #validateLong(InputStream, CodeLists)}, of a file that is held as bytes.
  public static ValidationReport validateLong(byte[] bytes, CodeLists lists) {
    return validate(X12Reader.of(bytes), lists, PartnerRules.NONE, false);
  }

  private static ValidationReport validate(
      X12Reader reader, CodeLists lists, PartnerRules partner, boolean keepsTree) {
    var problems = new Problems(keepsTree ? Integer.MAX_VALUE : MOST_PROBLEMS);
    var checks = new AllChecks(problems, lists, partner, keepsTree);
    var file = new FileWalk(reader, checks, problems).run();
    return new ValidationReport(
        file,
        new Scope(file).verdicts(),
        file.problems(),
        problems.leftOut(),
        List.copyOf(checks.codes().notChecked()));
  }
}
