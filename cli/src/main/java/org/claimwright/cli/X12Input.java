package org.claimwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.claimwright.x12.Fault;
import org.claimwright.x12.FileListener;
import org.claimwright.x12.ParsedFile;
import org.claimwright.x12.PartnerRules;
import org.claimwright.x12.TransactionReader;
import org.claimwright.x12.Validation;
import org.claimwright.x12.ValidationReport;
import org.claimwright.x12.X12Problem;
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

  /// Tells whoever listens a file piece by piece; it is never held whole.
  static void pass(String file, FileListener listener) {
    try (var input = file.equals("-") ? System.in : Files.newInputStream(Input.file(file))) {
      TransactionReader.pass(input, listener);
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
    refuseForeign(file, parsed.problems(), parsed.interchanges().isEmpty());
  }

  /// @param problems the first ones are enough
  /// @param nothing whether no interchange could be read
  static void refuseForeign(String file, List<X12Problem> problems, boolean nothing) {
    for (var problem : problems) {
      var fault = problem.fault();
      if (fault == Fault.EMPTY_FILE
          || fault == Fault.NOT_X12
          || (fault == Fault.ISA_UNREADABLE && nothing)) {
        throw new InputProblem(file + ": " + problem.message());
      }
    }
  }
}
