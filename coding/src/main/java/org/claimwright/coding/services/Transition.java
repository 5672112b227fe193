package org.claimwright.coding.services;

import java.util.List;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// Care after a discharge: the higher code where the patient was seen within seven days and the
/// decisions are of high complexity.
final class Transition {
  private static final String FOURTEEN_DAYS = "99495";
  private static final Sought WITHIN_SEVEN =
      Sought.of(
          "\\b(day|days?:?) [1-7]\\b|\\b[1-7] days? (after|post|since|from|out)|\\bwithin (seven|7) days|\\b(one|two|three|four|five|six|seven) days (after|post|since|from)|\\bpost-?discharge day [1-7]\\b");
  private static final Sought HIGH =
      Sought.of(
          "\\bhigh(ly)?[- ](medical )?(complex\\w*|mdm)|\\bmdm:? (is |of )?high|\\b99496\\b|\\bcomplexity:? high");

  private Transition() {}

  static List<OfficeService> of(List<OfficeService> services, List<Passage> passages) {
    return services.stream()
        .map(s -> s.code().equals(FOURTEEN_DAYS) && isHigh(passages) ? high(s) : s)
        .toList();
  }

  private static boolean isHigh(List<Passage> passages) {
    return says(passages, HIGH) && says(passages, WITHIN_SEVEN);
  }

  private static boolean says(List<Passage> passages, Sought words) {
    return passages.stream().anyMatch(p -> words.in(p.told()));
  }

  private static OfficeService high(OfficeService service) {
    return OfficeService.of(
        "99496",
        "Care after discharge, seen within seven days, high complexity",
        service.billing(),
        service.evidence());
  }
}
