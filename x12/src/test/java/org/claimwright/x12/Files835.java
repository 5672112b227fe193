package org.claimwright.x12;

/// A remittance of our own that balances; every name and number is invented.
final class Files835 {

  private Files835() {}

  static final String PAYMENT =
      """
      ISA*00*          *00*          *ZZ*PLAINPAYER     *ZZ*HILLSIDE       *260320*1200*^*00501*000000077*0*T*:~
      GS*HP*PLAINPAYER*HILLSIDE*20260320*1200*3*X*005010X221A1~
      ST*835*0001~
      BPR*I*88*C*ACH*CCP*01*011000015*DA*1234*1042345678**01*011000015*DA*5678*20260322~
      TRN*1*T900*1042345678~
      DTM*405*20260320~
      N1*PR*PLAIN PAYER~
      N3*9 COIN STREET~
      N4*BOSTON*MA*02110~
      PER*BL*HELP DESK*TE*6175550199~
      N1*PE*HILLSIDE FAMILY PRACTICE*XX*1234567893~
      LX*1~
      CLP*V1001*1*185.5*98*20*12*PCN1*11*1~
      NM1*QC*1*MUSTER*ERIKA****MI*PP0001~
      SVC*HC:99214*150*78**1~
      DTM*472*20260309~
      CAS*CO*45*52~
      CAS*PR*3*20~
      REF*6R*L1~
      SVC*HC:83036*35.5*20**1~
      DTM*472*20260309~
      CAS*CO*45*15.5~
      REF*6R*L2~
      PLB*1234567893*20261231*WO:V0900*10~
      SE*23*0001~
      GE*1*3~
      IEA*1*000000077~
      """;
}
