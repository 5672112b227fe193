package org.claimwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.claimwright.x12.Fault;
import org.claimwright.x12.ParsedFile;
import org.claimwright.x12.PartnerRules;
import org.claimwright.x12.Validation;
import org.claimwright.x12.ValidationReport;
import org.claimwright.x12.X12Validator;

/// What the commands over X12 files say of a file that is none.
final class X12Input {

  private X12Input() {}

  /// Validates a file, which is read as a stream and never held whole.
  static ValidationReport validate(String file, Validation how) {
    if (file.equals("-")) {
      return X12Validator.validateLong(System.in, how);
    }
    try (var input = Files.newInputStream(Input.file(file))) {
      return X12Validator.validateLong(input, how);
    } catch (IOException | UncheckedIOException e) {
      throw new InputProblem(file + " cannot be read: check its permissions and the disk.");
    }
  }

  /// A trading partner's rules; a line that is none is named.
  static PartnerRules partnerRules(String file) {
    try {
      return PartnerRules.parse(new String(Input.read(file), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new InputProblem(file + ", " + e.getMessage());
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
