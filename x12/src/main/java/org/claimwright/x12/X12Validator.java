package org.claimwright.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Validates a file: syntax, control numbers and counts (SNIP 1), the guide (2), balances (3),
/// situations (4), code lists (5), lines of service (6) and a trading partner's rules (7).
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
    return validate(bytes, Validation.ALONE);
  }

  /// Validates the bytes of a file in a certain way.
  public static ValidationReport validate(byte[] bytes, Validation how) {
    return validate(X12Reader.of(bytes), bytes, how, true);
  }

  /// Validates a stream to its end; the caller closes it.
  public static ValidationReport validate(InputStream input) {
    return validate(input, Validation.ALONE, true);
  }

  /// Validates a file on disk.
  public static ValidationReport validate(Path path) throws IOException {
    try (var input = Files.newInputStream(path)) {
      return validate(input);
    }
  }

  /// Validates a stream of any length in little memory; the caller closes it.
  ///
  /// The transactions of the report hold what stands outside claims, members and payments only.
  /// [Acknowledgements] and [ClaimAnswers] answer the file by it; [TransactionReader#pass] reads it
  /// out.
  public static ValidationReport validateLong(InputStream input, Validation how) {
    return validate(input, how, false);
  }

  /// As {@link #validateLong(InputStream, Validation)}, of a file that is held as bytes.
  public static ValidationReport validateLong(byte[] bytes, Validation how) {
    return validate(X12Reader.of(bytes), bytes, how, false);
  }

  /// What is short is held, so that the cause of several problems can be looked for.
  private static ValidationReport validate(InputStream input, Validation how, boolean keepsTree) {
    var begin = beginning(input);
    if (begin.length <= Diagnosis.LONGEST_FILE) {
      return validate(X12Reader.of(begin), begin, how, keepsTree);
    }
    var whole = new SequenceInputStream(new ByteArrayInputStream(begin), input);
    return validate(X12Reader.of(whole), begin, how, keepsTree);
  }

  private static byte[] beginning(InputStream input) {
    try {
      return input.readNBytes(Diagnosis.LONGEST_FILE + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param held the file, or as much of it as shows that it is long
  private static ValidationReport validate(
      X12Reader reader, byte[] held, Validation how, boolean keepsTree) {
    var met = Misnamed.of(Reading.of(reader, held, how, keepsTree), how, keepsTree);
    var reading = Strays.of(met, how, keepsTree);
    var problems = Displaced.of(met, Diagnosis.of(reading, how), how);
    var file = new ParsedFile(reading.file.interchanges(), problems);
    return new ValidationReport(
        file, new Scope(file).verdicts(), file.problems(), reading.leftOut, reading.notChecked);
  }
}
