package org.claimwright.x12;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimwright.x12.Guide.ElementRule;
import org.claimwright.x12.Guide.SegmentRule;
import org.jspecify.annotations.Nullable;

/// Which elements take their codes from which list, worked out once for each segment of a guide:
/// what the guide does not use, or qualifies otherwise, is not asked for.
final class CodePlaces {

  static final CodeElement[] NONE = {};

  private static final CodePlace[] NOWHERE = {};

  /// A list, known by the qualifier before the code.
  private record Qualified(CodeList list, Set<String> qualifiers) {}

  private static final List<Qualified> HEALTH_CARE =
      List.of(
          new Qualified(CodeList.ICD_10_CM, Set.of("ABK", "ABF", "ABJ", "APR", "ABN")),
          new Qualified(CodeList.ICD_10_PCS, Set.of("BBR", "BBQ")),
          new Qualified(CodeList.ICD_9, Set.of("BK", "BF", "BJ", "PR", "BN", "BR", "BQ")),
          new Qualified(CodeList.PROCEDURE, Set.of("BP", "BO")),
          new Qualified(CodeList.DRG, Set.of("DR")),
          new Qualified(CodeList.NUBC_CODE, Set.of("BG", "BH", "BI", "BE")));

  private static final List<Qualified> SERVICES =
      List.of(
          new Qualified(CodeList.PROCEDURE, Set.of("HC", "CJ")),
          new Qualified(CodeList.DENTAL_PROCEDURE, Set.of("AD")),
          new Qualified(CodeList.REVENUE, Set.of("NU")),
          new Qualified(CodeList.NDC, Set.of("N4")),
          new Qualified(CodeList.ICD_10_PCS, Set.of("ID")));

  /// Services that take modifiers.
  private static final Set<String> MODIFIED = Set.of("HC", "CJ", "AD", "NU", "ID");

  /// Questions and answers about coverage and claims.
  private static final Set<String> EXCHANGES = Set.of("270", "271", "276", "277", "277CA");

  private static final Set<String> FULL_ZIP = Set.of("2010AA", "2310C", "2420C");
  private static final int LAST_MODIFIER = 6;

  private final SegmentRule rule;
  private final String loop;
  private final String type;
  private final List<CodePlace> found = new ArrayList<>();

  private CodePlaces(SegmentRule rule, String loop, String type) {
    this.rule = rule;
    this.loop = loop;
    this.type = type;
  }

  /// The elements of a segment that hold codes, in order.
  ///
  /// @param loop the loop it stands in
  /// @param type of the transaction
  static CodeElement[] of(SegmentRule rule, String loop, String type) {
    var places = new CodePlaces(rule, loop, type);
    places.find();
    return places.found.stream()
        .mapToInt(CodePlace::element)
        .distinct()
        .sorted()
        .mapToObj(places::element)
        .toArray(CodeElement[]::new);
  }

  private CodeElement element(int number) {
    var last =
        found.stream()
            .filter(place -> place.element() == number)
            .mapToInt(CodePlace::component)
            .max()
            .orElse(0);
    var parts = new CodePlace[last + 1][];
    Arrays.setAll(parts, m -> m == 0 ? NOWHERE : at(number, m));
    return new CodeElement(number, at(number, 0), parts);
  }

  private CodePlace[] at(int element, int component) {
    return found.stream()
        .filter(place -> place.element() == element && place.component() == component)
        .toArray(CodePlace[]::new);
  }

  private void find() {
    switch (rule.id()) {
      case "CLM" -> {
        placeOfService(5);
        component(CodeList.CLAIM_FREQUENCY, 5, 3);
        component(CodeList.STATE, 11, 4);
        component(CodeList.COUNTRY, 11, 5);
      }
      case "SV1" -> {
        service(1);
        element(CodeList.PLACE_OF_SERVICE, 5);
      }
      case "SV2" -> {
        element(CodeList.REVENUE, 1);
        service(2);
      }
      case "SV3" -> {
        service(1);
        element(CodeList.PLACE_OF_SERVICE, 3);
      }
      case "SV5" -> service(1);
      case "EQ" -> service(2);
      case "EB" -> service(13);
      case "SVC" -> {
        service(1);
        element(CodeList.REVENUE, 4);
        service(6);
      }
      case "SVD" -> {
        service(3);
        element(CodeList.REVENUE, 4);
      }
      case "HI" -> diagnoses();
      case "PRV" -> {
        element(CodeList.TAXONOMY, 3, 2, Set.of("PXC"));
        element(CodeList.TAX_NUMBER, 3, 2, Set.of("EI", "TJ"));
        element(CodeList.SOCIAL_SECURITY_NUMBER, 3, 2, Set.of("SY"));
      }
      case "N4" -> address();
      case "REF" -> reference();
      case "CAS" -> elements(CodeList.CARC, 2, 17, 3);
      case "LQ" -> element(CodeList.RARC, 2, 1, Set.of("HE"));
      case "MOA" -> elements(CodeList.RARC, 3, 7, 1);
      case "MIA" -> {
        element(CodeList.RARC, 5);
        elements(CodeList.RARC, 20, 23, 1);
      }
      case "STC" -> {
        status(1);
        status(10);
        status(11);
      }
      case "CL1" -> {
        element(CodeList.ADMISSION_TYPE, 1);
        element(CodeList.POINT_OF_ORIGIN, 2);
        element(CodeList.PATIENT_STATUS, 3);
      }
      case "LIN" -> element(CodeList.NDC, 3, 2, Set.of("N4"));
      case "CUR" -> element(CodeList.CURRENCY, 2);
      case "CLP" -> element(CodeList.CLAIM_FREQUENCY, 9);
      case "TOO" -> element(CodeList.TOOTH, 2);
      case "DN2" -> element(CodeList.TOOTH, 1);
      case "PER" -> {
        for (var n = 3; n <= 7; n += 2) {
          element(CodeList.PHONE, n + 1, n, Set.of("TE", "FX"));
        }
      }
      case "NM1" -> {
        element(CodeList.TAX_NUMBER, 9, 8, Set.of("24", "FI"));
        element(CodeList.SOCIAL_SECURITY_NUMBER, 9, 8, Set.of("34"));
      }
      case "N1" -> {
        if (!type.equals("820")) {
          element(CodeList.TAX_NUMBER, 4, 3, Set.of("FI"));
        }
      }
      case "ENT" -> element(CodeList.SOCIAL_SECURITY_NUMBER, 4, 3, Set.of("34"));
      case "UM" -> {
        placeOfService(4);
        component(CodeList.STATE, 5, 4);
      }
      case "HCP" -> {
        element(CodeList.REVENUE, 8);
        element(CodeList.PROCEDURE, 10, 9, Set.of("HC"));
      }
      case "III" -> element(CodeList.PLACE_OF_SERVICE, 2, 1, Set.of("ZZ"));
      case "DSB" -> element(CodeList.ICD_10_CM, 8, 7, Set.of("DX"));
      default -> {}
    }
  }

  /// Component 2 says whether component 1 is a place of service or a type of bill.
  private void placeOfService(int n) {
    put(CodeList.TYPE_OF_BILL, n, 1, new When(n, 2, new Codes(Set.of("A"))));
    put(CodeList.PLACE_OF_SERVICE, n, 1, new When(n, 2, new Codes(Set.of("", "B"))));
  }

  private void service(int n) {
    for (var one : SERVICES) {
      put(one.list(), n, 2, new When(n, 1, new Codes(one.qualifiers())));
    }
    for (var m = 3; m <= LAST_MODIFIER; m++) {
      put(CodeList.MODIFIER, n, m, new When(n, 1, new Codes(MODIFIED)));
    }
  }

  private void diagnoses() {
    for (var n = 1; n <= rule.shape().slots().size(); n++) {
      for (var one : HEALTH_CARE) {
        put(one.list(), n, 2, new When(n, 1, new Codes(one.qualifiers())));
      }
    }
  }

  /// A provider's place is known by nine digits in claims (005010X222A1 2010AA and service
  /// locations, N403).
  private void address() {
    var domestic = Set.of("", "US", "USA");
    element(CodeList.STATE, 2, 4, Set.of("", "US", "USA", "CA"));
    var place =
        FULL_ZIP.contains(loop)
            || (type.equals("837I") && loop.equals("2310E"))
            || (type.equals("837D") && loop.equals("2420D"));
    var full = type.startsWith("837") && place;
    element(full ? CodeList.ZIP_PLUS_4 : CodeList.ZIP, 3, 4, domestic);
    element(CodeList.COUNTRY, 4);
  }

  private void reference() {
    if (loop.startsWith("2010") || loop.startsWith("2330") || type.equals("275")) {
      element(CodeList.TAX_NUMBER, 2, 1, Set.of("EI"));
    }
    if (type.equals("837P") && loop.startsWith("2")) {
      element(CodeList.CLIA, 2, 1, Set.of("X4", "F4"));
    }
    element(CodeList.TAX_NUMBER, 2, 1, Set.of("TJ"));
    element(CodeList.SOCIAL_SECURITY_NUMBER, 2, 1, Set.of("SY"));
    if (type.equals("837I") && loop.equals("2300")) {
      element(CodeList.STATE, 2, 1, Set.of("LU"));
    }
    if (EXCHANGES.contains(type)) {
      element(CodeList.WHOLE_TYPE_OF_BILL, 2, 1, Set.of("BLT"));
    }
  }

  /// Component 4 says that component 2 is from another list.
  private void status(int n) {
    component(CodeList.CLAIM_STATUS_CATEGORY, n, 1);
    put(CodeList.CLAIM_STATUS, n, 2, new When(n, 4, new Codes(Set.of(""))));
  }

  private void elements(CodeList list, int from, int last, int step) {
    for (var n = from; n <= last; n += step) {
      element(list, n);
    }
  }

  private void element(CodeList list, int n) {
    put(list, n, 0, null);
  }

  private void element(CodeList list, int n, int qualifier, Set<String> values) {
    put(list, n, 0, new When(qualifier, 0, new Codes(values)));
  }

  private void component(CodeList list, int n, int m) {
    put(list, n, m, null);
  }

  private void put(CodeList list, int n, int m, @Nullable When when) {
    if (ruleOf(n, m) == null) {
      return;
    }
    if (when == null) {
      found.add(new CodePlace(list, n, m, null));
      return;
    }
    var values = possible(when);
    if (!values.isEmpty()) {
      var left = isAlways(when) ? null : new When(when.element(), when.component(), values);
      found.add(new CodePlace(list, n, m, left));
    }
  }

  /// What the guide says of an element or component; null where it does not use it.
  private @Nullable ElementRule ruleOf(int n, int m) {
    var element = rule.element(n);
    return element == null || m == 0 ? element : element.parts().at(m);
  }

  /// Those of the values that the guide lets stand there.
  private Codes possible(When when) {
    var by = ruleOf(when.element(), when.component());
    var left = new LinkedHashSet<>(when.values().texts());
    left.removeIf(value -> !value.isEmpty() && (by == null || isForeign(by, value)));
    return new Codes(left);
  }

  private static boolean isForeign(ElementRule by, String value) {
    return !by.codes().isEmpty() && !by.codes().contains(value);
  }

  /// Whether the guide lets nothing else stand there.
  private boolean isAlways(When when) {
    var by = ruleOf(when.element(), when.component());
    if (by == null) {
      return when.values().contains("");
    }
    return (by.required() || when.values().contains(""))
        && !by.codes().isEmpty()
        && when.values().texts().containsAll(by.codes().texts());
  }
}
