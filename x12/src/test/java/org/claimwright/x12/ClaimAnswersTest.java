package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each claim of a file is taken or refused, with the status of what is wrong with it.
class ClaimAnswersTest {

  private static String answer(byte[] file) {
    var answer = Answered.byClaim(file, 7).orElse(new byte[0]);
    if (answer.length > 0) {
      assertThat(X12Validator.validate(answer).problems()).isEmpty();
    }
    return new String(answer, StandardCharsets.UTF_8);
  }

  @Test
  void aCleanClaimIsTaken() {
    var answer = answer(Files837.bytes(Files837.CLAIM));

    assertThat(answer)
        .contains("~TRN*2*V1001~STC*A2:20*20260311*WQ*185.5~DTP*472*D8*20260309~")
        .contains("~STC*A1:19:AY*20260311*WQ*185.5~QTY*90*1~AMT*YU*185.5~");
  }

  @ParameterizedTest(name = "{0} instead of {1} is refused with {2}")
  @CsvSource({
    "SV1*HC:99214*150*, SV1*HC:99214*151*, A8:400",
    "ABF:I10~, ABF:XYZ~, A7:255",
    "SV1*HC:83036*, SV1*HC:8303X*, A7:454",
    "***11:B:1*, ***00:B:1*, A7:249",
    "***11:B:1*, ***11:B:7*, A6:464",
    "N4*BOSTON*MA*021081234~, N4*BOSTON*MA*02108~, A7:500:85",
    "NM1*82*1*ROWE*ADA****XX*1234567893~, NM1*82*1*ROWE*ADA****XX*1234567890~, A7:562:82",
    "DMG*D8*19800512*F~, '', A6:158:IL"
  })
  void aClaimIsRefusedWithTheStatusOfItsFault(String text, String by, String status) {
    var answer = answer(Change.replace(Files837.CLAIM, text, by));

    assertThat(answer).contains("~STC*" + status + "*20260311*U*185.5~").contains("~QTY*AA*1~");
  }

  @Test
  void aTransactionThatTheAcknowledgementRejectsIsNotAnsweredByClaim() {
    assertThat(answer(Change.replace(Files837.CLAIM, "***11:B:1*Y*A*", "***11:B:1*Y*Q*")))
        .isEmpty();
  }

  @Test
  void dentalClaimsAreAnsweredToo() {
    assertThat(answer(Files837.bytes(FilesOther.DENTAL))).contains("~TRN*2*D1001~STC*A2:20*");
  }
}
