package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.services.Vaccines.Vaccine;
import org.claimwright.coding.text.Sought;

/// How vaccines are billed as given: by vaccine, or by component where a child's family was
/// counselled; Medicare asks for codes of its own for some, and COVID-19 vaccines have theirs.
final class VaccineAdministration {
  private static final Sought COUNSELLED =
      Sought.of(
          "\\bcounsel\\w*|\\bbenefits? (and|&|/) ?risks?|\\brisks?( ?/ ?| and | & )benefits?|\\btalking through\\b|\\b(vis|vaccine information)\\b.{0,40}\\b(reviewed|discussed|explained)|\\b(discussed|reviewed|explained|talked)\\b.{0,60}\\b(vaccin\\w*|imm\\w*|shots|mom|dad|mother|father|parents?|family|component|each)\\b|\\b(vaccin\\w*|imm\\w*|shots)\\b.{0,60}\\b(discussed|reviewed|explained|questions)\\b");
  private static final Pattern CHILD =
      Pattern.compile(
          "\\b(well[- ]child|well[- ]baby|(\\d|1[0-8])[- ]?(year|yr|month|mo)s?[- ]?old|(boy|girl) of (\\d|1[0-8])\\b|\\d years\\b)");
  private static final Sought MEDICARE = Sought.of("\\bmedicare\\b");
  private static final int CHILD_TO = 18;
  private static final Set<String> SWALLOWED_OR_SPRAYED = Set.of("90680", "90681", "90660");
  private static final Pattern COVID = Pattern.compile("913(04|1\\d|2\\d)");
  private static final Pattern ANTIBODY = Pattern.compile("9038[01]");

  private VaccineAdministration() {}

  static List<OfficeService> of(Map<Vaccine, Span> given, List<Passage> passages, OptionalInt age) {
    var found = new ArrayList<OfficeService>();
    var others = new LinkedHashMap<Vaccine, Span>();
    boolean medicare = passages.stream().anyMatch(p -> MEDICARE.in(p.told()));
    boolean counselled = isCounselled(passages, age);
    given.forEach((vaccine, span) -> {
      var own = own(vaccine, medicare, counselled);
      if (own.isEmpty()) {
        others.put(vaccine, span);
      } else {
        found.add(
            OfficeService.of(own, "Giving " + vaccine.words(), OfficeService.Billing.PLAIN, span));
      }
    });
    if (!others.isEmpty()) {
      found.addAll(counselled ? byComponent(others) : byVaccine(others));
    }
    return found;
  }

  private static boolean isCounselled(List<Passage> passages, OptionalInt age) {
    boolean child =
        age.isPresent()
            ? age.getAsInt() <= CHILD_TO
            : passages.stream().anyMatch(p -> CHILD.matcher(p.told().words()).find());
    return child && passages.stream().anyMatch(p -> COUNSELLED.in(p.told()));
  }

  /// The code of its own by which a vaccine is given, empty where it is given as others are.
  private static String own(Vaccine vaccine, boolean medicare, boolean counselled) {
    if (COVID.matcher(vaccine.code()).matches()) {
      return "90480";
    }
    if (ANTIBODY.matcher(vaccine.code()).matches()) {
      return counselled ? "96380" : "96381";
    }
    return medicare ? ofMedicare(vaccine.words().toLowerCase(java.util.Locale.ROOT)) : "";
  }

  private static String ofMedicare(String words) {
    if (words.contains("influenza")) {
      return "G0008";
    }
    if (words.contains("pneumococcal")) {
      return "G0009";
    }
    return words.contains("hepatitis b") ? "G0010" : "";
  }

  private static List<OfficeService> byVaccine(Map<Vaccine, Span> given) {
    var span = given.values().iterator().next();
    int oral =
        (int) given.keySet().stream().filter(v -> SWALLOWED_OR_SPRAYED.contains(v.code())).count();
    int injected = given.size() - oral;
    var found = new ArrayList<OfficeService>();
    if (injected > 0) {
      found.add(service("90471", "Giving a vaccine, the first", 1, span));
    }
    if (injected > 1) {
      found.add(service("90472", "Giving a vaccine, each further one", injected - 1, span));
    }
    if (oral > 0) {
      var code = injected > 0 ? "90474" : "90473";
      found.add(service(code, "Giving a vaccine by mouth or nose", oral, span));
    }
    return found;
  }

  /// By component, with counselling of the patient up to eighteen years or of the family.
  private static List<OfficeService> byComponent(Map<Vaccine, Span> given) {
    var span = given.values().iterator().next();
    var found = new ArrayList<OfficeService>();
    found.add(
        service("90460", "Giving a vaccine with counselling, first component", given.size(), span));
    int more = given.keySet().stream().mapToInt(v -> v.components() - 1).sum();
    if (more > 0) {
      found.add(
          service(
              "90461", "Giving a vaccine with counselling, each further component", more, span));
    }
    return found;
  }

  private static OfficeService service(String code, String words, int units, Span span) {
    return OfficeService.of(code, words, new OfficeService.Billing(List.of(), units, true), span);
  }
}
