package org.claimwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.claimwright.x12.CodeLists;
import org.claimwright.x12.Fault;
import org.claimwright.x12.ParsedFile;
import org.claimwright.x12.ValidationReport;
import org.claimwright.x12.X12Validator;

/// What the commands over X12 files say of a file that is none.
final class X12Input {

  /// In bytes.
  private static final long LARGEST_HELD = 32L << 20;

  private X12Input() {}

  /// Validates a file; one too large to hold is read as a stream.
  static ValidationReport validate(String file, CodeLists lists) {
    if (file.equals("-")) {
      return X12Validator.validate(Input.read(file), lists);
    }
    var path = Input.file(file);
    try {
      if (Files.size(path) <= LARGEST_HELD) {
        return X12Validator.validate(Input.read(file), lists);
      }
      try (var input = Files.newInputStream(path)) {
        return X12Validator.validateLong(input, lists);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new InputProblem(file + " cannot be read: check its permissions and the disk.");
    }
  }

  /// Refuses an empty file and a file of another kind with the one line that says so.
  static void refuseForeign(String file, ParsedFile parsed) {
    for (var problem : parsed.problems()) {
      var fault = problem.fault();
      if (fault == Fault.EMPTY_FILE || fault == Fault.NOT_X12 || unreadable(parsed, fault)) {
        throw new InputProblem(file + ": " + problem.message());
      }
    }
  }

  private static boolean unreadable(ParsedFile parsed, Fault fault) {
    return fault == Fault.ISA_UNREADABLE && parsed.interchanges().isEmpty();
  }
}
