package org.claimwright.x12;

import java.nio.charset.StandardCharsets;

/// Files of our own that the tests begin from; every name and number is invented.
final class Files837 {

  private Files837() {}

  /// One claim of two lines for a subscriber who is the patient; one segment a line.
  static final String CLAIM =
      """
      ISA*00*          *00*          *ZZ*HILLSIDE       *ZZ*PLAINPAYER     *260310*0915*^*00501*000000042*0*T*:~
      GS*HC*HILLSIDE*PLAINPAYER*20260310*0915*7*X*005010X222A1~
      ST*837*0001*005010X222A1~
      BHT*0019*00*B7*20260310*0915*CH~
      NM1*41*2*HILLSIDE FAMILY PRACTICE*****46*HILL1~
      PER*IC*FRONT DESK*TE*6175550100~
      NM1*40*2*PLAIN PAYER*****46*PLAIN~
      HL*1**20*1~
      PRV*BI*PXC*207Q00000X~
      NM1*85*2*HILLSIDE FAMILY PRACTICE*****XX*1234567893~
      N3*1 HILL ROAD~
      N4*BOSTON*MA*021081234~
      REF*EI*042345678~
      HL*2*1*22*0~
      SBR*P*18*******CI~
      NM1*IL*1*MUSTER*ERIKA****MI*PP0001~
      N3*2 LANE~
      N4*BOSTON*MA*02108~
      DMG*D8*19800512*F~
      NM1*PR*2*PLAIN PAYER*****PI*PLAIN~
      CLM*V1001*185.5***11:B:1*Y*A*Y*Y~
      HI*ABK:E119*ABF:I10~
      NM1*82*1*ROWE*ADA****XX*1234567893~
      PRV*PE*PXC*207Q00000X~
      LX*1~
      SV1*HC:99214*150*UN*1***1:2~
      DTP*472*D8*20260309~
      REF*6R*L1~
      LX*2~
      SV1*HC:83036*35.5*UN*1***1~
      DTP*472*D8*20260309~
      REF*6R*L2~
      SE*31*0001~
      GE*1*7~
      IEA*1*000000042~
      """;

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
