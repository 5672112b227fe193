package org.claimwright.coding.em;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.claimwright.coding.EmLevel;
import org.claimwright.coding.Span;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// Check-ups by age, and Medicare's wellness visits, told by the diagnosis or by the title.
final class PreventiveVisits {
  /// Check-ups of adults, of children, and of women.
  private static final List<String> REASONS = List.of("Z00.0", "Z00.1", "Z01.41", "Z02.5");

  private static final int TITLE = 4;
  private static final int LONGEST_TITLE = 14;
  private static final Sought TITLED =
      Sought.of(
          "\\b((annual|yearly) (physical|preventive|wellness|well|check|gyn\\w*|health|exam\\w*)|well[- ](child|baby|woman|visit|adolescent|teen|male|check|adult)|preventive (visit|exam|care|medicine|physical)|health maintenance (visit|exam|physical)|complete physical|routine physical|wellness (visit|exam|physical)|wcc|wcv|cpe|check-?up,? \\d|\\d+ ?(month|mo|yr|year|week|wk|day)s?[- ](well|check|wcc|physical|checkup|visit)|newborn (visit|check)|sports physical|physical exam,? annual|school physical)\\b");
  private static final Sought MEDICARE_WELLNESS =
      Sought.of(
          "\\b(medicare (annual |yearly )?(wellness|physical)|annual wellness visit|medicare annual|awv|subsequent wellness|initial wellness)\\b");
  private static final Sought WELCOME =
      Sought.of("\\b(welcome to medicare|ippe|initial preventive physical)\\b");
  private static final Sought FIRST_WELLNESS =
      Sought.of(
          "\\b(initial|first) (medicare |annual |wellness )*(awv|wellness|visit)|\\b(awv|wellness visit),? \\(?(initial|first)");
  private static final List<Integer> AGES = List.of(0, 4, 11, 17, 39, 64);

  private PreventiveVisits() {}

  static Optional<EmLevel> in(
      List<Passage> passages, List<SuggestedCode> diagnoses, OptionalInt age, boolean fresh) {
    var reason =
        diagnoses.stream().filter(c -> REASONS.stream().anyMatch(c.code()::startsWith)).findFirst();
    var title = VisitPlace.of(passages).facility() ? Optional.<Span>empty() : title(passages);
    if (reason.isEmpty() && title.isEmpty()) {
      return Optional.empty();
    }
    var evidence = title.map(List::of).orElseGet(() -> reason.orElseThrow().reasoning().evidence());
    var medicare = says(passages, WELCOME).or(() -> says(passages, MEDICARE_WELLNESS));
    if (medicare.isPresent()) {
      return Optional.of(
          worksheet(medicare(passages), "Medicare's wellness visit.", List.of(medicare.get())));
    }
    boolean child = reason.filter(c -> c.code().startsWith("Z00.1")).isPresent();
    int years = age.orElse(child ? 5 : 40);
    return Optional.of(
        worksheet(code(years, fresh), "A preventive visit at " + years + " years.", evidence));
  }

  private static Optional<Span> title(List<Passage> passages) {
    return passages.stream()
        .limit(TITLE)
        .filter(p -> p.sentence().tokens().size() <= LONGEST_TITLE)
        .filter(p -> TITLED.in(p.told()) || MEDICARE_WELLNESS.in(p.told()) || WELCOME.in(p.told()))
        .filter(p -> !MdmWords.words(p).contains("last ") && !MdmWords.words(p).contains("due"))
        .map(PreventiveVisits::span)
        .findFirst();
  }

  private static String medicare(List<Passage> passages) {
    if (says(passages, WELCOME).isPresent()) {
      return "G0402";
    }
    return says(passages, FIRST_WELLNESS).isPresent() ? "G0438" : "G0439";
  }

  private static EmLevel worksheet(String code, String why, List<Span> evidence) {
    return new EmLevel(
        code, "preventive", List.of(new EmLevel.Element("problems", "preventive", why, evidence)));
  }

  private static String code(int age, boolean fresh) {
    int step = (int) AGES.stream().filter(bound -> age > bound).count();
    return Integer.toString((fresh ? 99381 : 99391) + step);
  }

  private static Optional<Span> says(List<Passage> passages, Sought words) {
    return passages.stream()
        .filter(p -> words.in(p.told()))
        .map(PreventiveVisits::span)
        .findFirst();
  }

  private static Span span(Passage passage) {
    return new Span(passage.sentence().start(), passage.sentence().end());
  }
}
