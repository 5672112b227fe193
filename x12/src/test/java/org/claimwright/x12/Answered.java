package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a file is answered, on a day that is always the same.
final class Answered {

  private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 11, 8, 30);

  private Answered() {}

  /// The TA1 and 999 to a file, which are the same whether it is held or not.
  static List<byte[]> to(byte[] file, int control) {
    var answers = to(X12Validator.validate(file), file, control);
    assertThat(to(X12Validator.validateLong(file, Validation.ALONE), file, control))
        .as("answered in little memory")
        .usingElementComparator(Arrays::compare)
        .containsExactlyElementsOf(answers);
    return answers;
  }

  static List<byte[]> to(ValidationReport report, byte[] file, int control) {
    return Acknowledgements.answer(report, new ByteArrayInputStream(file), AT, control);
  }

  static List<String> texts(byte[] file, int control) {
    return to(file, control).stream()
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .toList();
  }

  /// The 277CA to a file.
  static Optional<byte[]> byClaim(byte[] file, int control) {
    var answer = byClaim(X12Validator.validate(file), file, control);
    var how = Validation.ALONE.telling(Integer.MAX_VALUE);
    assertThat(byClaim(X12Validator.validateLong(file, how), file, control))
        .as("answered in little memory")
        .isEqualTo(answer);
    return answer.length == 0 ? Optional.empty() : Optional.of(answer);
  }

  private static byte[] byClaim(ValidationReport report, byte[] file, int control) {
    var out = new ByteArrayOutputStream();
    ClaimAnswers.answer(report, () -> new ByteArrayInputStream(file), AT, control, out);
    return out.toByteArray();
  }
}
