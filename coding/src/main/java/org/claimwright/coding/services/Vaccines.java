package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Expressions;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Sought;
import org.claimwright.coding.text.Told;

/// Vaccines given, from the table `vaccines.txt`; how they are billed as given is told by
/// [VaccineAdministration].
final class Vaccines {
  /// @param components of which a combined vaccine is made
  record Vaccine(String code, String words, Sought names, int components) {
    static Vaccine of(String line) {
      var p = List.of(line.split(" \\| ", -1)).stream().map(String::strip).toList();
      var names = "(?<![a-z])(?:" + p.get(2).replace(", ", "|") + ")(?![a-z])" + NO_TITER;
      int components = p.size() > 3 ? Integer.parseInt(p.get(3)) : 1;
      return new Vaccine(p.get(0), p.get(1), Sought.of(names), components);
    }
  }

  /// `MMR titer` is a test of the blood.
  private static final String NO_TITER = "(?![ -](?:titers?|antibod|igg|serolog|immunity))";

  private static final List<Vaccine> VACCINES =
      ResourceLines.of("vaccines.txt").stream().map(Vaccine::of).toList();
  private static final Expressions<Vaccine> NAMES = new Expressions<>(VACCINES, Vaccine::names);
  private static final Pattern CLAUSE = Pattern.compile(";| but | - | – |\\. (?=[a-z])");
  private static final Pattern PIECE = Pattern.compile(", | and ");
  private static final Map<String, String> OF_ADULTS = Map.of("90633", "90632", "90744", "90746");
  private static final int ADULT = 19;

  private Vaccines() {}

  static List<OfficeService> in(List<Passage> passages, OptionalInt age) {
    var given = new LinkedHashMap<Vaccine, Span>();
    for (var passage : passages) {
      var sentence = passage.told();
      if (!NAMES.in(sentence).isEmpty()) {
        addGiven(given, passage, sentence);
      }
    }
    var found = new ArrayList<OfficeService>();
    given.forEach((vaccine, span) -> found.add(vaccine(vaccine, age, span)));
    found.addAll(VaccineAdministration.of(given, passages, age));
    return found;
  }

  private static OfficeService vaccine(Vaccine vaccine, OptionalInt age, Span span) {
    boolean adult = age.isPresent() && age.getAsInt() >= ADULT;
    var code = adult ? OF_ADULTS.getOrDefault(vaccine.code(), vaccine.code()) : vaccine.code();
    return OfficeService.of(code, vaccine.words(), OfficeService.Billing.PLAIN, span);
  }

  /// Clause by clause: one vaccine is given, another declined or due later.
  private static void addGiven(Map<Vaccine, Span> given, Passage passage, Told sentence) {
    for (var words : CLAUSE.split(sentence.words(), -1)) {
      var clause = new Told(words);
      if (Done.isDeclined(clause)) {
        for (var piece : PIECE.split(words, -1)) {
          addIfGiven(given, passage, new Told(piece), sentence);
        }
      } else {
        addIfGiven(given, passage, clause, sentence);
      }
    }
  }

  private static void addIfGiven(
      Map<Vaccine, Span> given, Passage passage, Told clause, Told sentence) {
    if (Done.isGivenToday(passage, clause, sentence)) {
      add(given, clause.words(), ServiceTable.span(passage));
    }
  }

  private static void add(Map<Vaccine, Span> given, String words, Span span) {
    var rest = words;
    for (var vaccine : VACCINES) {
      var matcher = vaccine.names().matcher(rest);
      if (matcher.find()) {
        given.putIfAbsent(vaccine, span);
        rest = matcher.replaceAll(" ");
      }
    }
  }
}
