package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.ResourceLines;

/// Vaccines given, each with its administration.
final class Vaccines {
  private record Vaccine(String code, String words, Pattern names) {
    static Vaccine of(String line) {
      var p = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
      var names = "\\b(" + p.get(2).replace(", ", "|") + ")";
      return new Vaccine(p.get(0), p.get(1), Pattern.compile(names));
    }
  }

  private static final List<Vaccine> VACCINES =
      ResourceLines.of("vaccines.txt").stream().map(Vaccine::of).toList();
  private static final Pattern GIVEN =
      Pattern.compile("\\b(given|administered|received|tolerated|injected)\\b");

  private Vaccines() {}

  static List<OfficeService> in(List<Passage> passages) {
    var found = new ArrayList<OfficeService>();
    var seen = new HashSet<String>();
    for (var passage : passages) {
      var sentence = ServiceTable.words(passage);
      if (isGiven(passage, sentence)) {
        VACCINES.stream()
            .filter(v -> v.names().matcher(sentence).find())
            .filter(v -> !covered(v, sentence) && seen.add(v.code()))
            .forEach(v -> add(found, v, passage));
      }
    }
    return found;
  }

  private static boolean isGiven(Passage passage, String sentence) {
    boolean procedure = passage.kind() == Kind.PROCEDURE;
    return (procedure || GIVEN.matcher(sentence).find())
        && Done.today(passage, sentence, procedure);
  }

  /// The high-dose influenza vaccine's words hold those of the usual one.
  private static boolean covered(Vaccine vaccine, String sentence) {
    return vaccine.code().equals("90656") && VACCINES.getFirst().names().matcher(sentence).find();
  }

  private static void add(List<OfficeService> found, Vaccine vaccine, Passage passage) {
    var span = ServiceTable.span(passage);
    boolean first = found.isEmpty();
    found.add(OfficeService.of(vaccine.code(), vaccine.words(), OfficeService.Billing.PLAIN, span));
    var code = first ? "90471" : "90472";
    var words = first ? "Giving a vaccine, the first" : "Giving a vaccine, each further one";
    found.add(OfficeService.of(code, words, OfficeService.Billing.PLAIN, span));
  }
}
