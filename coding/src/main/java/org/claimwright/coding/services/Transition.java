package org.claimwright.coding.services;

import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.sections.Passage;

/// Care after a discharge: the higher code where the patient was seen within seven days and the
/// decisions are of high complexity.
final class Transition {
  private static final String FOURTEEN_DAYS = "99495";
  private static final Pattern WITHIN_SEVEN =
      Pattern.compile(
          "\\b(day|days?:?) [1-7]\\b|\\b[1-7] days? (after|post|since|from|out)|\\bwithin (seven|7) days|\\b(one|two|three|four|five|six|seven) days (after|post|since|from)|\\bpost-?discharge day [1-7]\\b");
  private static final Pattern HIGH =
      Pattern.compile(
          "\\bhigh(ly)?[- ](medical )?(complex\\w*|mdm)|\\bmdm:? (is |of )?high|\\b99496\\b|\\bcomplexity:? high");

  private Transition() {}

  static List<OfficeService> of(List<OfficeService> services, List<Passage> passages) {
    boolean high = says(passages, HIGH) && says(passages, WITHIN_SEVEN);
    return services.stream()
        .map(s -> high && s.code().equals(FOURTEEN_DAYS) ? high(s) : s)
        .toList();
  }

  private static boolean says(List<Passage> passages, Pattern words) {
    return passages.stream().anyMatch(p -> words.matcher(ServiceTable.words(p)).find());
  }

  private static OfficeService high(OfficeService service) {
    return OfficeService.of(
        "99496",
        "Care after discharge, seen within seven days, high complexity",
        service.billing(),
        service.evidence());
  }
}
