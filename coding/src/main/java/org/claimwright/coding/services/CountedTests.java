package org.claimwright.coding.services;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// Nerve conduction studies by their number, and skin tests with allergens by theirs.
final class CountedTests {
  private static final Sought CONDUCTION =
      Sought.of("\\b(nerve conduction\\w*|ncs|ncv|electrodiagnos\\w*|emg/ncs)\\b");
  private static final Pattern STUDIES = Counts.of("stud(?:y|ies)|nerves?\\b");
  private static final List<Integer> BOUNDS = List.of(2, 4, 6, 8, 10, 12);
  private static final int FIRST = 95907;
  private static final Set<String> BY_THE_TEST = Set.of("95004", "95024", "95044");
  private static final Pattern TESTS =
      Pattern.compile(
          "\\b(\\d{1,3}) (?:\\w+[- ]){0,2}?(?:tests|allergens|aeroallergens|antigens|extracts|pricks|patches|foods|inhalants|sites)\\b");

  private CountedTests() {}

  static List<OfficeService> conductions(List<Passage> passages) {
    for (var passage : passages) {
      var words = ServiceTable.words(passage);
      if (CONDUCTION.in(passage.told()) && Done.today(passage, passage.told(), true)) {
        var counted = number(words, passages);
        if (counted.isPresent()) {
          return List.of(service(counted.get(), passage));
        }
      }
    }
    return List.of();
  }

  private static Optional<Integer> number(String words, List<Passage> passages) {
    var here = Counts.in(words, STUDIES);
    if (here.isPresent()) {
      return Optional.of(here.getAsInt());
    }
    return passages.stream()
        .map(p -> Counts.in(ServiceTable.words(p), STUDIES))
        .filter(java.util.OptionalInt::isPresent)
        .map(java.util.OptionalInt::getAsInt)
        .findFirst();
  }

  /// Skin tests by their number; what is tested in all stands above its parts.
  static List<OfficeService> counted(List<OfficeService> services, List<Passage> passages) {
    return services.stream()
        .map(s -> BY_THE_TEST.contains(s.code()) ? s.withUnits(tests(s, passages)) : s)
        .toList();
  }

  private static int tests(OfficeService service, List<Passage> passages) {
    return passages.stream()
        .filter(p -> p.sentence().start() == service.evidence().start())
        .map(p -> TESTS.matcher(ServiceTable.words(p)))
        .flatMap(m -> m.results())
        .mapToInt(r -> Integer.parseInt(r.group(1)))
        .max()
        .orElse(1);
  }

  private static OfficeService service(int studies, Passage passage) {
    int step = (int) BOUNDS.stream().filter(b -> studies > b).count();
    return OfficeService.of(
        Integer.toString(FIRST + step),
        "Nerve conduction, " + studies + " studies",
        new OfficeService.Billing(List.of(), 1, true),
        ServiceTable.span(passage));
  }
}
