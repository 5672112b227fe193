package org.claimwright.fuzz;

import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import org.claimwright.x12.Acknowledgements;
import org.claimwright.x12.Validation;
import org.claimwright.x12.Readout;
import org.claimwright.x12.X12Copy;
import org.claimwright.x12.X12Validator;

/// All that can be done with a file, and what must hold of it whatever the file is.
final class Everything {

  private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 11, 8, 30);

  private Everything() {}

  static void with(byte[] bytes) {
    var report = X12Validator.validate(bytes);
    var streamed = X12Validator.validateLong(new ByteArrayInputStream(bytes), Validation.ALONE);
    if (!streamed.problems().equals(report.problems())) {
      throw new AssertionError(streamed.problems() + " streamed, else " + report.problems());
    }
    Readout.of(report.file());
    if (report.accepted()) {
      X12Copy.of(report.file());
    }
    for (var answer : Acknowledgements.answer(report, new ByteArrayInputStream(bytes), AT, 1)) {
      var own = X12Validator.validate(answer);
      if (!own.accepted()) {
        throw new AssertionError("our answer is not accepted: " + own.problems());
      }
    }
  }
}
