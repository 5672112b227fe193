package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.claimwright.coding.sections.Passage;

/// Biopsies of the skin by their number: the first by the deepest way in which one was taken, each
/// further one by its own way.
final class Biopsies {
  private static final Map<String, String> FURTHER =
      Map.of("11106", "11107", "11104", "11105", "11102", "11103");
  private static final List<String> DEEPEST_FIRST = List.of("11106", "11104", "11102");
  private static final Pattern COUNT =
      Counts.of(
          "(?:(?:shave|punch|tangential|incisional|skin)[- ])*(?:biops\\w*|bx\\b|lesions|sites|specimens|punches)");
  private static final Pattern TIMES =
      Pattern.compile("(?:biops\\w*|bx|punch(?:es)?)\\b[^.;]{0,20}? ?x ?(\\d)\\b");
  private static final Pattern BOTH = Pattern.compile("\\bboth\\b");

  private Biopsies() {}

  static List<OfficeService> counted(List<OfficeService> services, List<Passage> passages) {
    var taken = services.stream().filter(s -> FURTHER.containsKey(s.code())).toList();
    if (taken.isEmpty()) {
      return services;
    }
    var first =
        DEEPEST_FIRST.stream()
            .flatMap(code -> taken.stream().filter(s -> s.code().equals(code)))
            .findFirst()
            .orElseThrow();
    var counted = new ArrayList<>(services);
    counted.removeAll(taken);
    counted.add(first);
    for (var biopsy : taken) {
      int more = number(biopsy, passages) - (biopsy.equals(first) ? 1 : 0);
      if (more > 0) {
        counted.add(further(biopsy, more));
      }
    }
    return counted;
  }

  private static OfficeService further(OfficeService biopsy, int more) {
    return OfficeService.of(
        FURTHER.getOrDefault(biopsy.code(), biopsy.code()),
        "Biopsy of skin, each further lesion",
        new OfficeService.Billing(List.of(), more, true),
        biopsy.evidence());
  }

  private static int number(OfficeService biopsy, List<Passage> passages) {
    return passages.stream()
        .filter(p -> p.sentence().start() == biopsy.evidence().start())
        .map(ServiceTable::words)
        .mapToInt(Biopsies::number)
        .findFirst()
        .orElse(1);
  }

  private static int number(String words) {
    var times = TIMES.matcher(words);
    if (times.find()) {
      return Integer.parseInt(times.group(1));
    }
    return Counts.in(words, COUNT).orElse(BOTH.matcher(words).find() ? 2 : 1);
  }
}
