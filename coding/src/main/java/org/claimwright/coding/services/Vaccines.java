package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Expressions;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Sought;

/// Vaccines given, with their administration: by vaccine, or by component where a child's family
/// was counselled; Medicare asks for codes of its own.
final class Vaccines {
  private record Vaccine(String code, String words, Pattern names, int components) {
    static Vaccine of(String line) {
      var p = List.of(line.split(" \\| ", -1)).stream().map(String::strip).toList();
      var names = "(?<![a-z])(" + p.get(2).replace(", ", "|") + ")";
      int components = p.size() > 3 ? Integer.parseInt(p.get(3)) : 1;
      return new Vaccine(p.get(0), p.get(1), Pattern.compile(names), components);
    }
  }

  private static final List<Vaccine> VACCINES =
      ResourceLines.of("vaccines.txt").stream().map(Vaccine::of).toList();
  private static final Expressions<Vaccine> NAMES = new Expressions<>(VACCINES, Vaccine::names);
  private static final Sought GIVEN =
      Sought.of("\\b(given|administered|received|tolerated|injected|vaccines? today)\\b");
  private static final Sought TOPIC = Sought.of("\\b(vaccin\\w*|immuniz\\w*)\\b");
  private static final Sought COUNSELLED =
      Sought.of(
          "\\bcounsel\\w*|\\bbenefits? and risks?|\\brisks? and benefits?|\\btalking through\\b");
  private static final Pattern CHILD =
      Pattern.compile(
          "\\b(well[- ]child|well[- ]baby|(\\d|1[0-8])[- ]?(year|yr|month|mo)s?[- ]?old|(boy|girl) of (\\d|1[0-8])\\b|\\d years\\b)");
  private static final Sought MEDICARE = Sought.of("\\bmedicare\\b");

  private Vaccines() {}

  static List<OfficeService> in(List<Passage> passages) {
    var given = new LinkedHashMap<Vaccine, Span>();
    for (var passage : passages) {
      var sentence = ServiceTable.words(passage);
      if (!NAMES.in(sentence).isEmpty() && isGiven(passage, sentence)) {
        add(given, sentence, ServiceTable.span(passage));
      }
    }
    var found = new ArrayList<OfficeService>();
    given.forEach((vaccine, span) -> found.add(service(vaccine.code(), vaccine.words(), 1, span)));
    found.addAll(administration(given, passages));
    return found;
  }

  private static void add(Map<Vaccine, Span> given, String sentence, Span span) {
    var rest = sentence;
    for (var vaccine : VACCINES) {
      var matcher = vaccine.names().matcher(rest);
      if (matcher.find()) {
        given.putIfAbsent(vaccine, span);
        rest = matcher.replaceAll(" ");
      }
    }
  }

  private static boolean isGiven(Passage passage, String sentence) {
    boolean procedure = passage.kind() == Kind.PROCEDURE;
    boolean told = procedure || GIVEN.in(passage.told());
    return told
        && (TOPIC.in(passage.told()) || Done.today(passage, sentence, procedure))
        && Done.today(passage, sentence, true);
  }

  private static List<OfficeService> administration(
      Map<Vaccine, Span> given, List<Passage> passages) {
    if (given.isEmpty()) {
      return List.of();
    }
    if (says(passages, MEDICARE)) {
      return medicare(given);
    }
    return says(passages, COUNSELLED) && isChild(passages) ? counselled(given) : plain(given);
  }

  private static boolean says(List<Passage> passages, Sought words) {
    return passages.stream().anyMatch(p -> words.in(p.told()));
  }

  private static boolean isChild(List<Passage> passages) {
    return passages.stream().anyMatch(p -> CHILD.matcher(p.told().words()).find());
  }

  private static List<OfficeService> plain(Map<Vaccine, Span> given) {
    var span = given.values().iterator().next();
    var found = new ArrayList<OfficeService>();
    found.add(service("90471", "Giving a vaccine, the first", 1, span));
    if (given.size() > 1) {
      int more = given.size() - 1;
      found.add(service("90472", "Giving a vaccine, each further one", more, span));
    }
    return found;
  }

  /// By component, with counselling of the patient up to eighteen years or of the family.
  private static List<OfficeService> counselled(Map<Vaccine, Span> given) {
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

  /// Influenza, pneumococcal and hepatitis B vaccines under Medicare's own codes, others as usual.
  private static List<OfficeService> medicare(Map<Vaccine, Span> given) {
    var found = new ArrayList<OfficeService>();
    var others = new LinkedHashMap<Vaccine, Span>();
    given.forEach((vaccine, span) -> {
      var words = vaccine.words().toLowerCase(java.util.Locale.ROOT);
      if (words.contains("influenza")) {
        found.add(service("G0008", "Giving an influenza vaccine, Medicare", 1, span));
      } else if (words.contains("pneumococcal")) {
        found.add(service("G0009", "Giving a pneumococcal vaccine, Medicare", 1, span));
      } else if (words.contains("hepatitis b")) {
        found.add(service("G0010", "Giving a hepatitis B vaccine, Medicare", 1, span));
      } else {
        others.put(vaccine, span);
      }
    });
    if (!others.isEmpty()) {
      found.addAll(plain(others));
    }
    return found;
  }

  private static OfficeService service(String code, String words, int units, Span span) {
    boolean administration = code.startsWith("9046") || code.startsWith("9047");
    var billing = new OfficeService.Billing(List.of(), units, administration);
    return OfficeService.of(code, words, billing, span);
  }
}
