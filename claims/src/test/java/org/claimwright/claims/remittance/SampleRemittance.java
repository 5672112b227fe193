package org.claimwright.claims.remittance;

/// An 835 of an invented plan: a paid claim, a denied one, a takeback and a provider adjustment.
final class SampleRemittance {

  /// 62.40 + 0 - 40.00 paid, 12.40 kept for an old overpayment: 10.00 moved.
  static final String BODY =
      """
      BPR*I*10*C*ACH*CCP*01*999999992*DA*123456*1512345678**01*999988880*DA*98765*20260405
      TRN*1*EFT-5501*1512345678
      DTM*405*20260403
      N1*PR*Lakeshore Health Plan*XV*LAKE1
      N3*1 Lake Road
      N4*Toledo*OH*43604
      PER*BL*Provider Line*TE*4195550100
      N1*PE*Harbor Street Family Medicine*XX*1234567893
      LX*1
      CLP*CW-1001*1*138*62.4*32.4*12*PCN-1*11*1
      NM1*QC*1*Ellis*Joanne****MI*LH8812345
      DTM*232*20260312
      SVC*HC:99213:25*120*55.4**1
      DTM*472*20260312
      CAS*CO*45*32.2
      CAS*PR*3*25**2*7.4
      REF*6R*CW-1001-1
      AMT*B6*87.8
      LQ*HE*N130
      SVC*HC:36415*18*7**1
      DTM*472*20260312
      CAS*CO*45*11
      REF*6R*CW-1001-2
      CLP*CW-1002*4*95*0**12*PCN-2*11*1
      CAS*CO*29*95
      NM1*QC*1*Ellis*Tom
      NM1*IL*1*Ellis*Joanne****MI*LH8812345
      DTM*232*20250101
      CLP*CW-0900*22*-80*-40**12*PCN-0*11*1
      NM1*QC*1*Marsh*Lee****MI*LH7700001
      SVC*HC:99212*-80*-40**1
      DTM*472*20251203
      CAS*CO*45*-40
      PLB*1234567893*20261231*WO:PCN-0800*12.4
      """;

  private SampleRemittance() {}
}
