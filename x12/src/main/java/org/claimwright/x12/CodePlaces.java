package org.claimwright.x12;

import java.util.Map;
import java.util.Set;

/// Which elements take their codes from which list.
final class CodePlaces {

  /// Told of every code of a segment; see {@link #visit}.
  interface Visitor {
    /// A code at element `n`.
    ///
    /// @param m the component; 0 for a simple element
    void code(CodeList list, int n, int m);
  }

  private static final Map<String, CodeList> HEALTH_CARE =
      Map.ofEntries(
          Map.entry("ABK", CodeList.ICD_10_CM),
          Map.entry("ABF", CodeList.ICD_10_CM),
          Map.entry("ABJ", CodeList.ICD_10_CM),
          Map.entry("APR", CodeList.ICD_10_CM),
          Map.entry("ABN", CodeList.ICD_10_CM),
          Map.entry("BBR", CodeList.ICD_10_PCS),
          Map.entry("BBQ", CodeList.ICD_10_PCS),
          Map.entry("BK", CodeList.ICD_9),
          Map.entry("BF", CodeList.ICD_9),
          Map.entry("BJ", CodeList.ICD_9),
          Map.entry("PR", CodeList.ICD_9),
          Map.entry("BN", CodeList.ICD_9),
          Map.entry("BR", CodeList.ICD_9),
          Map.entry("BQ", CodeList.ICD_9),
          Map.entry("BP", CodeList.PROCEDURE),
          Map.entry("BO", CodeList.PROCEDURE),
          Map.entry("DR", CodeList.DRG),
          Map.entry("BG", CodeList.NUBC_CODE),
          Map.entry("BH", CodeList.NUBC_CODE),
          Map.entry("BI", CodeList.NUBC_CODE),
          Map.entry("BE", CodeList.NUBC_CODE));
  private static final Map<String, CodeList> SERVICES =
      Map.of(
          "HC", CodeList.PROCEDURE,
          "AD", CodeList.DENTAL_PROCEDURE,
          "CJ", CodeList.PROCEDURE,
          "NU", CodeList.REVENUE,
          "N4", CodeList.NDC,
          "ID", CodeList.ICD_10_PCS);
  private static final Set<String> FULL_ZIP = Set.of("2010AA", "2310C", "2420C");

  private CodePlaces() {}

  static void visit(Segment segment, String loop, String type, Visitor to) {
    switch (segment.id()) {
      case "CLM" -> claim(segment, to);
      case "SV1" -> {
        service(segment, 1, to);
        to.code(CodeList.PLACE_OF_SERVICE, 5, 0);
      }
      case "SV2" -> {
        to.code(CodeList.REVENUE, 1, 0);
        service(segment, 2, to);
      }
      case "SV3" -> {
        service(segment, 1, to);
        to.code(CodeList.PLACE_OF_SERVICE, 3, 0);
      }
      case "SV5", "EQ" -> service(segment, segment.is("EQ") ? 2 : 1, to);
      case "EB" -> service(segment, 13, to);
      case "SVC" -> {
        service(segment, 1, to);
        to.code(CodeList.REVENUE, 4, 0);
        service(segment, 6, to);
      }
      case "SVD" -> {
        service(segment, 3, to);
        to.code(CodeList.REVENUE, 4, 0);
      }
      case "HI" -> diagnoses(segment, to);
      case "PRV" -> when(segment.element(2).equals("PXC"), CodeList.TAXONOMY, 3, to);
      case "N4" -> address(segment, loop, type, to);
      case "REF" -> reference(segment, loop, to);
      case "CAS" -> reasons(to);
      case "LQ" -> when(segment.element(1).equals("HE"), CodeList.RARC, 2, to);
      case "MOA" -> remarks(3, 7, to);
      case "MIA" -> {
        to.code(CodeList.RARC, 5, 0);
        remarks(20, 23, to);
      }
      case "STC" -> status(segment, to);
      case "CL1" -> {
        to.code(CodeList.ADMISSION_TYPE, 1, 0);
        to.code(CodeList.POINT_OF_ORIGIN, 2, 0);
        to.code(CodeList.PATIENT_STATUS, 3, 0);
      }
      case "LIN" -> when(segment.element(2).equals("N4"), CodeList.NDC, 3, to);
      case "CUR" -> to.code(CodeList.CURRENCY, 2, 0);
      case "CLP" -> to.code(CodeList.CLAIM_FREQUENCY, 9, 0);
      case "UM" -> to.code(place(segment.component(4, 2)), 4, 1);
      default -> {}
    }
  }

  private static void when(boolean applies, CodeList list, int n, Visitor to) {
    if (applies) {
      to.code(list, n, 0);
    }
  }

  private static void claim(Segment clm, Visitor to) {
    to.code(place(clm.component(5, 2)), 5, 1);
    to.code(CodeList.CLAIM_FREQUENCY, 5, 3);
    to.code(CodeList.STATE, 11, 4);
  }

  private static CodeList place(String kind) {
    return kind.equals("A") ? CodeList.TYPE_OF_BILL : CodeList.PLACE_OF_SERVICE;
  }

  private static void service(Segment segment, int n, Visitor to) {
    var list = SERVICES.get(segment.component(n, 1));
    if (list == null) {
      return;
    }
    to.code(list, n, 2);
    for (var m = 3; m <= 6 && list != CodeList.NDC; m++) {
      to.code(CodeList.MODIFIER, n, m);
    }
  }

  private static void diagnoses(Segment hi, Visitor to) {
    for (var n = 1; n <= hi.size(); n++) {
      var list = HEALTH_CARE.get(hi.component(n, 1));
      if (list != null) {
        to.code(list, n, 2);
      }
    }
  }

  /// A provider's place is known by nine digits in claims (005010X222A1 2010AA and service
  /// locations, N403).
  private static void address(Segment n4, String loop, String type, Visitor to) {
    var country = n4.element(4);
    to.code(CodeList.COUNTRY, 4, 0);
    if (!country.isEmpty() && !country.equals("US") && !country.equals("USA")) {
      return;
    }
    to.code(CodeList.STATE, 2, 0);
    var place = FULL_ZIP.contains(loop) || (type.equals("837I") && loop.equals("2310E"));
    to.code(type.startsWith("837") && place ? CodeList.ZIP_PLUS_4 : CodeList.ZIP, 3, 0);
  }

  private static void reference(Segment ref, String loop, Visitor to) {
    switch (ref.element(1)) {
      case "EI" -> when(loop.startsWith("2010"), CodeList.TAX_NUMBER, 2, to);
      case "TJ" -> when(loop.equals("1000B"), CodeList.TAX_NUMBER, 2, to);
      case "SY" -> when(loop.startsWith("20"), CodeList.SOCIAL_SECURITY_NUMBER, 2, to);
      default -> {}
    }
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
    for (var n : new int[] {1, 10, 11}) {
      to.code(CodeList.CLAIM_STATUS_CATEGORY, n, 1);
      if (stc.component(n, 4).isEmpty()) {
        to.code(CodeList.CLAIM_STATUS, n, 2);
      }
    }
  }
}
