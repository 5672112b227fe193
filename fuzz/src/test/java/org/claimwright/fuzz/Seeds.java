package org.claimwright.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Sound files that mutations begin from; every name and number is invented.
final class Seeds {

  private static final String ISA =
      "ISA*00*          *00*          *ZZ*HILLSIDE       *ZZ*PLAINPAYER     *260310*0915*^*00501*000000042*0*T*:~";

  static final List<String> ALL =
      List.of(
          file(
              "HC",
              "005010X222A1",
              """
              ST*837*0001*005010X222A1~BHT*0019*00*B7*20260310*0915*CH~NM1*41*2*HILLSIDE*****46*HILL1~
              PER*IC*DESK*TE*6175550100~NM1*40*2*PLAIN*****46*PLAIN~HL*1**20*1~NM1*85*2*HILLSIDE*****XX*1234567893~
              N3*1 HILL ROAD~N4*BOSTON*MA*021081234~REF*EI*042345678~HL*2*1*22*0~SBR*P*18*******CI~
              NM1*IL*1*MUSTER*ERIKA****MI*PP0001~N3*2 LANE~N4*BOSTON*MA*02108~DMG*D8*19800512*F~
              NM1*PR*2*PLAIN*****PI*PLAIN~CLM*V1*185.5***11:B:1*Y*A*Y*Y~HI*ABK:E119*ABF:I10~LX*1~
              SV1*HC:99214*185.5*UN*1***1:2~DTP*472*D8*20260309~SE*23*0001~\
              """),
          file(
              "HB",
              "005010X279A1",
              """
              ST*271*0001*005010X279A1~BHT*0022*11*Q1*20260310*0915~HL*1**20*1~NM1*PR*2*PLAIN*****PI*PLAIN~
              HL*2*1*21*1~NM1*1P*1*ROWE*ADA****XX*1234567893~HL*3*2*22*0~TRN*2*T1*9042345678~
              NM1*IL*1*MUSTER*ERIKA****MI*PP0001~EB*1**30^98**GOLD~SE*11*0001~\
              """),
          file(
              "HP",
              "005010X221A1",
              """
              ST*835*0001~BPR*I*40*C*CHK************20260405~TRN*1*E7*1512345678~N1*PR*PLAIN~N3*1 ROAD~
              N4*TOLEDO*OH*43604~PER*BL*LINE*TE*4195550100~N1*PE*HILLSIDE*XX*1234567893~LX*1~
              CLP*V1*1*100*40**12*P1*11*1~CAS*CO*45*60~NM1*QC*1*MUSTER*ERIKA~DTM*232*20260312~SE*14*0001~\
              """),
          file(
              "PI",
              "005010X210",
              """
              ST*275*0001*005010X210~BGN*02*P1*20260310~NM1*PR*2*PLAIN*****PI*PLAIN~NM1*41*2*HILL*****46*H1~
              NM1*85*2*HILL*****XX*1234567893~NM1*QC*1*MUSTER*ERIKA****MI*PP0001~LX*1~TRN*1*A1~
              DTP*368*D8*20260310~CAT*AE*TX~EFI*05~BIN*12*NOTE OF RISE~SE*13*0001~\
              """));

  private Seeds() {}

  private static String file(String group, String version, String body) {
    return ISA
        + "GS*%s*HILLSIDE*PLAINPAYER*20260310*0915*7*X*%s~".formatted(group, version)
        + body
        + "GE*1*7~IEA*1*000000042~";
  }

  static byte[] behindHeader(byte[] bytes) {
    var header =
        (ISA + "GS*HC*A*B*20260310*0915*7*X*005010X222A1~ST*837*0001*005010X222A1~")
            .getBytes(StandardCharsets.UTF_8);
    var all = java.util.Arrays.copyOf(header, header.length + bytes.length);
    System.arraycopy(bytes, 0, all, header.length, bytes.length);
    return all;
  }
}
