package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A file that was read is written again byte for byte, or with other delimiters.
class X12CopyTest {

  private static final Delimiters OTHERS = new Delimiters('|', '>', '!', '\n');

  private static final List<String> FILES =
      List.of(
          Files837.CLAIM,
          Files835.PAYMENT,
          FilesOther.AUTHORIZATION,
          FilesOther.PAPERS,
          FilesOther.DENTAL,
          FilesOther.ENROLMENT,
          FilesOther.PREMIUM);

  private static ParsedFile read(String text) {
    return TransactionReader.read(Files837.bytes(text));
  }

  @Test
  void aFileIsWrittenAgainByteForByte() {
    for (var file : FILES) {
      assertThat(X12Copy.of(read(file))).asString().isEqualTo(file.replace("\n", ""));
    }
  }

  @Test
  void otherDelimitersAndBackGiveTheSameBytes() {
    for (var file : FILES) {
      var other = X12Copy.of(read(file), OTHERS);
      assertThat(X12Validator.validate(other).accepted()).isTrue();
      var back = X12Copy.of(TransactionReader.read(other), Delimiters.STANDARD);
      assertThat(back).asString().isEqualTo(file.replace("\n", ""));
    }
  }

  @Test
  void aValueThatHoldsANewDelimiterIsRefusedByName() {
    var file = read(Files837.CLAIM.replace("1 HILL ROAD", "1 HILL|ROAD"));

    assertThatThrownBy(() -> X12Copy.of(file, OTHERS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("N301")
        .hasMessageContaining("'|'");
  }
}
