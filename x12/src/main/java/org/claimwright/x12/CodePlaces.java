package org.claimwright.x12;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which elements take their codes from which list.
final class CodePlaces {

  /// Told of every code of a segment; see {@link #visit}.
  interface Visitor {
    /// A code at element `n`.
    ///
    /// @param m the component; 0 for a simple element
    void code(CodeList list, int n, int m);
  }

  /// A list, known by the qualifier before the code; the frequent ones first.
  private record Qualified(String qualifier, CodeList list) {}

  private static final Qualified[] HEALTH_CARE = {
    new Qualified("ABK", CodeList.ICD_10_CM),
    new Qualified("ABF", CodeList.ICD_10_CM),
    new Qualified("ABJ", CodeList.ICD_10_CM),
    new Qualified("APR", CodeList.ICD_10_CM),
    new Qualified("ABN", CodeList.ICD_10_CM),
    new Qualified("BBR", CodeList.ICD_10_PCS),
    new Qualified("BBQ", CodeList.ICD_10_PCS),
    new Qualified("BK", CodeList.ICD_9),
    new Qualified("BF", CodeList.ICD_9),
    new Qualified("BJ", CodeList.ICD_9),
    new Qualified("PR", CodeList.ICD_9),
    new Qualified("BN", CodeList.ICD_9),
    new Qualified("BR", CodeList.ICD_9),
    new Qualified("BQ", CodeList.ICD_9),
    new Qualified("BP", CodeList.PROCEDURE),
    new Qualified("BO", CodeList.PROCEDURE),
    new Qualified("DR", CodeList.DRG),
    new Qualified("BG", CodeList.NUBC_CODE),
    new Qualified("BH", CodeList.NUBC_CODE),
    new Qualified("BI", CodeList.NUBC_CODE),
    new Qualified("BE", CodeList.NUBC_CODE)
  };
  private static final Qualified[] SERVICES = {
    new Qualified("HC", CodeList.PROCEDURE),
    new Qualified("AD", CodeList.DENTAL_PROCEDURE),
    new Qualified("CJ", CodeList.PROCEDURE),
    new Qualified("NU", CodeList.REVENUE),
    new Qualified("N4", CodeList.NDC),
    new Qualified("ID", CodeList.ICD_10_PCS)
  };
  private static final int CAS = 1 << 24 | 'C' << 16 | 'A' << 8 | 'S';
  private static final int CL1 = 1 << 24 | 'C' << 16 | 'L' << 8 | '1';
  private static final int CLM = 1 << 24 | 'C' << 16 | 'L' << 8 | 'M';
  private static final int CLP = 1 << 24 | 'C' << 16 | 'L' << 8 | 'P';
  private static final int CUR = 1 << 24 | 'C' << 16 | 'U' << 8 | 'R';
  private static final int DSB = 1 << 24 | 'D' << 16 | 'S' << 8 | 'B';
  private static final int DN2 = 1 << 24 | 'D' << 16 | 'N' << 8 | '2';
  private static final int EB = 1 << 16 | 'E' << 8 | 'B';
  private static final int EQ = 1 << 16 | 'E' << 8 | 'Q';
  private static final int HCP = 1 << 24 | 'H' << 16 | 'C' << 8 | 'P';
  private static final int HI = 1 << 16 | 'H' << 8 | 'I';
  private static final int III = 1 << 24 | 'I' << 16 | 'I' << 8 | 'I';
  private static final int LIN = 1 << 24 | 'L' << 16 | 'I' << 8 | 'N';
  private static final int LQ = 1 << 16 | 'L' << 8 | 'Q';
  private static final int MIA = 1 << 24 | 'M' << 16 | 'I' << 8 | 'A';
  private static final int MOA = 1 << 24 | 'M' << 16 | 'O' << 8 | 'A';
  private static final int N4 = 1 << 16 | 'N' << 8 | '4';
  private static final int NM1 = 1 << 24 | 'N' << 16 | 'M' << 8 | '1';
  private static final int PER = 1 << 24 | 'P' << 16 | 'E' << 8 | 'R';
  private static final int PRV = 1 << 24 | 'P' << 16 | 'R' << 8 | 'V';
  private static final int REF = 1 << 24 | 'R' << 16 | 'E' << 8 | 'F';
  private static final int STC = 1 << 24 | 'S' << 16 | 'T' << 8 | 'C';
  private static final int SV1 = 1 << 24 | 'S' << 16 | 'V' << 8 | '1';
  private static final int SV2 = 1 << 24 | 'S' << 16 | 'V' << 8 | '2';
  private static final int SV3 = 1 << 24 | 'S' << 16 | 'V' << 8 | '3';
  private static final int SV5 = 1 << 24 | 'S' << 16 | 'V' << 8 | '5';
  private static final int SVC = 1 << 24 | 'S' << 16 | 'V' << 8 | 'C';
  private static final int SVD = 1 << 24 | 'S' << 16 | 'V' << 8 | 'D';
  private static final int TOO = 1 << 24 | 'T' << 16 | 'O' << 8 | 'O';
  private static final int UM = 1 << 16 | 'U' << 8 | 'M';
  private static final Set<String> FULL_ZIP = Set.of("2010AA", "2310C", "2420C");

  private CodePlaces() {}

  static void visit(Segment segment, String loop, String type, Visitor to) {
    switch (segment.key()) {
      case CLM -> claim(segment, to);
      case SV1 -> {
        service(segment, 1, to);
        to.code(CodeList.PLACE_OF_SERVICE, 5, 0);
      }
      case SV2 -> {
        to.code(CodeList.REVENUE, 1, 0);
        service(segment, 2, to);
      }
      case SV3 -> {
        service(segment, 1, to);
        to.code(CodeList.PLACE_OF_SERVICE, 3, 0);
      }
      case SV5, EQ -> service(segment, segment.is("EQ") ? 2 : 1, to);
      case EB -> service(segment, 13, to);
      case SVC -> {
        service(segment, 1, to);
        to.code(CodeList.REVENUE, 4, 0);
        service(segment, 6, to);
      }
      case SVD -> {
        service(segment, 3, to);
        to.code(CodeList.REVENUE, 4, 0);
      }
      case HI -> diagnoses(segment, to);
      case PRV -> when(segment.holds(2, "PXC"), CodeList.TAXONOMY, 3, to);
      case N4 -> address(segment, loop, type, to);
      case REF -> reference(segment, loop, type, to);
      case CAS -> reasons(to);
      case LQ -> when(segment.holds(1, "HE"), CodeList.RARC, 2, to);
      case MOA -> remarks(3, 7, to);
      case MIA -> {
        to.code(CodeList.RARC, 5, 0);
        remarks(20, 23, to);
      }
      case STC -> status(segment, to);
      case CL1 -> {
        to.code(CodeList.ADMISSION_TYPE, 1, 0);
        to.code(CodeList.POINT_OF_ORIGIN, 2, 0);
        to.code(CodeList.PATIENT_STATUS, 3, 0);
      }
      case LIN -> when(segment.holds(2, "N4"), CodeList.NDC, 3, to);
      case CUR -> to.code(CodeList.CURRENCY, 2, 0);
      case CLP -> to.code(CodeList.CLAIM_FREQUENCY, 9, 0);
      case TOO -> to.code(CodeList.TOOTH, 2, 0);
      case DN2 -> to.code(CodeList.TOOTH, 1, 0);
      case PER -> contact(segment, to);
      case NM1 -> name(segment, to);
      case UM -> to.code(place(segment, 4), 4, 1);
      case HCP -> {
        when(segment.holds(9, "HC"), CodeList.PROCEDURE, 10, to);
        to.code(CodeList.REVENUE, 8, 0);
      }
      case III -> when(segment.holds(1, "ZZ"), CodeList.PLACE_OF_SERVICE, 2, to);
      case DSB -> when(segment.holds(7, "DX"), CodeList.ICD_10_CM, 8, to);
      default -> {}
    }
  }

  private static void when(boolean applies, CodeList list, int n, Visitor to) {
    if (applies) {
      to.code(list, n, 0);
    }
  }

  private static void claim(Segment clm, Visitor to) {
    to.code(place(clm, 5), 5, 1);
    to.code(CodeList.CLAIM_FREQUENCY, 5, 3);
    to.code(CodeList.STATE, 11, 4);
  }

  private static CodeList place(Segment segment, int n) {
    return segment.holds(n, 2, "A") ? CodeList.TYPE_OF_BILL : CodeList.PLACE_OF_SERVICE;
  }

  private static void service(Segment segment, int n, Visitor to) {
    var list = list(SERVICES, segment, n);
    if (list == null) {
      return;
    }
    to.code(list, n, 2);
    for (var m = 3; m <= 6 && list != CodeList.NDC; m++) {
      to.code(CodeList.MODIFIER, n, m);
    }
  }

  private static @Nullable CodeList list(Qualified[] from, Segment segment, int n) {
    for (var one : from) {
      if (segment.holds(n, 1, one.qualifier())) {
        return one.list();
      }
    }
    return null;
  }

  private static void diagnoses(Segment hi, Visitor to) {
    for (var n = 1; n <= hi.size(); n++) {
      var list = list(HEALTH_CARE, hi, n);
      if (list != null) {
        to.code(list, n, 2);
      }
    }
  }

  /// A provider's place is known by nine digits in claims (005010X222A1 2010AA and service
  /// locations, N403).
  private static void address(Segment n4, String loop, String type, Visitor to) {
    to.code(CodeList.COUNTRY, 4, 0);
    if (n4.has(4) && !n4.holds(4, "US") && !n4.holds(4, "USA")) {
      return;
    }
    to.code(CodeList.STATE, 2, 0);
    var place = FULL_ZIP.contains(loop) || (type.equals("837I") && loop.equals("2310E"));
    to.code(type.startsWith("837") && place ? CodeList.ZIP_PLUS_4 : CodeList.ZIP, 3, 0);
  }

  private static void reference(Segment ref, String loop, String type, Visitor to) {
    if (ref.holds(1, "EI")) {
      when(loop.startsWith("2010"), CodeList.TAX_NUMBER, 2, to);
    } else if (ref.holds(1, "TJ")) {
      when(loop.equals("1000B"), CodeList.TAX_NUMBER, 2, to);
    } else if (ref.holds(1, "LU")) {
      when(type.equals("837I") && loop.equals("2300"), CodeList.STATE, 2, to);
    } else if (ref.holds(1, "SY")) {
      when(loop.startsWith("20"), CodeList.SOCIAL_SECURITY_NUMBER, 2, to);
    }
  }

  private static void contact(Segment per, Visitor to) {
    for (var n = 3; n <= 7; n += 2) {
      when(per.holds(n, "TE") || per.holds(n, "FX"), CodeList.PHONE, n + 1, to);
    }
  }

  private static void name(Segment nm1, Visitor to) {
    when(nm1.holds(8, "24") || nm1.holds(8, "FI"), CodeList.TAX_NUMBER, 9, to);
    when(nm1.holds(8, "34"), CodeList.SOCIAL_SECURITY_NUMBER, 9, to);
  }

  private static void reasons(Visitor to) {
    for (var n = 2; n <= 17; n += 3) {
      to.code(CodeList.CARC, n, 0);
    }
  }

  private static void remarks(int from, int last, Visitor to) {
    for (var n = from; n <= last; n++) {
      to.code(CodeList.RARC, n, 0);
    }
  }

  private static void status(Segment stc, Visitor to) {
    for (var n = 1; n <= 11; n += n == 1 ? 9 : 1) {
      to.code(CodeList.CLAIM_STATUS_CATEGORY, n, 1);
      if (stc.componentStart(n, 4) < 0) {
        to.code(CodeList.CLAIM_STATUS, n, 2);
      }
    }
  }
}
