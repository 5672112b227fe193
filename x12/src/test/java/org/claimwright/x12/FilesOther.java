package org.claimwright.x12;

/// Small files of our own of the less common transactions; every name and number is invented.
final class FilesOther {

  private FilesOther() {}

  static final String AUTHORIZATION =
      file(
          "HI",
          "278",
          "005010X217",
          """
          BHT*0007*13*R1*20260310*0915~
          HL*1**20*1~
          NM1*X3*2*PLAIN PAYER*****PI*PLAIN~
          HL*2*1*21*1~
          NM1*1P*1*ROWE*ADA****XX*1234567893~
          HL*3*2*22*1~
          NM1*IL*1*MUSTER*ERIKA****MI*PP0001~
          DMG*D8*19800512*F~
          HL*4*3*EV*1~
          TRN*1*TRACE1*9042345678~
          UM*HS*I*3*11:B~
          DTP*AAH*D8*20260320~
          HI*ABK:M5416~
          HL*5*4*SS*0~
          DTP*472*RD8*20260320-20260401~
          SV1*HC:97110**UN*6~
          """);

  static final String DECISION =
      file(
          "HI",
          "278",
          "005010X217",
          """
          BHT*0007*11*R1*20260311*0915*18~
          HL*1**20*1~
          NM1*X3*2*PLAIN PAYER*****PI*PLAIN~
          HL*2*1*21*1~
          NM1*1P*1*ROWE*ADA****XX*1234567893~
          HL*3*2*22*1~
          NM1*IL*1*MUSTER*ERIKA****MI*PP0001~
          HL*4*3*EV*0~
          TRN*2*TRACE1*9042345678~
          UM*HS*I*3*11:B~
          HCR*A1*AUTH77~
          DTP*007*RD8*20260320-20260620~
          """);

  static final String PAPERS =
      file(
          "PI",
          "275",
          "005010X210",
          """
          BGN*02*P1*20260310~
          NM1*PR*2*PLAIN PAYER*****PI*PLAIN~
          NM1*41*2*HILLSIDE FAMILY PRACTICE*****46*HILL1~
          NM1*85*2*HILLSIDE FAMILY PRACTICE*****XX*1234567893~
          NM1*QC*1*MUSTER*ERIKA****MI*PP0001~
          REF*EJ*V1001~
          DTP*472*D8*20260309~
          LX*1~
          TRN*1*ATT1~
          DTP*368*D8*20260310~
          CAT*AE*TX~
          EFI*05~
          BIN*12*NOTE OF RISE~
          """);

  static final String DENTAL =
      file(
          "HC",
          "837",
          "005010X224A2",
          """
          BHT*0019*00*B7*20260310*0915*CH~
          NM1*41*2*HILLSIDE DENTAL*****46*HILL1~
          PER*IC*FRONT DESK*TE*6175550100~
          NM1*40*2*PLAIN PAYER*****46*PLAIN~
          HL*1**20*1~
          PRV*BI*PXC*122300000X~
          NM1*85*2*HILLSIDE DENTAL*****XX*1234567893~
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
          CLM*D1001*140***11:B:1*Y*A*Y*Y~
          DTP*472*D8*20260309~
          LX*1~
          SV3*AD:D2392*140***I*1~
          TOO*JP*14*M:O~
          """);

  static final String ENROLMENT =
      file(
          "BE",
          "834",
          "005010X220A1",
          """
          BGN*00*E1*20260310*0915****2~
          REF*38*GROUP7~
          QTY*TO*1~
          N1*P5*MILL WORKS*FI*042345678~
          N1*IN*PLAIN PAYER*FI*043456789~
          INS*Y*18*021*20*A***FT~
          REF*0F*PP0001~
          REF*1L*GROUP7~
          DTP*356*D8*20260301~
          NM1*IL*1*MUSTER*ERIKA****34*123456789~
          N3*2 LANE~
          N4*BOSTON*MA*02108~
          DMG*D8*19800512*F~
          HD*021**HLT**EMP~
          DTP*348*D8*20260301~
          """);

  static final String PREMIUM =
      file(
          "RA",
          "820",
          "005010X218",
          """
          BPR*C*80*C*ACH*CTX*01*999999992*DA*123456*1042345678**01*999988880*DA*98765*20260310~
          TRN*1*PAY1*1042345678~
          REF*14*ACCOUNT7~
          N1*PE*PLAIN PAYER*FI*043456789~
          N1*PR*MILL WORKS*FI*042345678~
          ENT*1*2J*34*123456789~
          NM1*IL*1*MUSTER*ERIKA****34*123456789~
          RMR*AZ*PP0001**80~
          """);

  private static String file(String group, String set, String version, String body) {
    var count = body.lines().count() + 2;
    return """
    ISA*00*          *00*          *ZZ*HILLSIDE       *ZZ*PLAINPAYER     *260310*0915*^*00501*000000042*0*T*:~
    GS*%s*HILLSIDE*PLAINPAYER*20260310*0915*7*X*%s~
    ST*%s*0001*%s~
    %sSE*%d*0001~
    GE*1*7~
    IEA*1*000000042~
    """
        .formatted(group, version, set, version, body, count);
  }
}
