package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Sought;

/// Looks into the bowel and stomach that a report tells of, by what was done through the scope,
/// from the table `endoscopies.txt`. A screening in which something was removed carries 33, or PT
/// for Medicare.
public final class Endoscopies {
  private record Act(String code, String words, Pattern told) {
    static Act of(String line) {
      var p = List.of(line.split(" \\| ", -1)).stream().map(String::strip).toList();
      return new Act(p.get(1), p.get(2), Pattern.compile(p.get(3)));
    }
  }

  private record Scope(String name, Sought reached, List<Act> acts) {
    static Scope of(String line, List<String> all) {
      var p = List.of(line.split(" \\| ", -1)).stream().map(String::strip).toList();
      var name = p.get(0);
      var acts = all.stream().filter(l -> l.startsWith(name + " | ")).skip(1).map(Act::of).toList();
      return new Scope(name, Sought.of(p.get(3)), acts);
    }
  }

  private static final List<Scope> SCOPES = read();
  private static final Sought SCREENING =
      Sought.of(
          "\\b(screening|average[- ]risk|surveillance of polyps|family history of (colon|colorectal))\\b");
  private static final Pattern DIAGNOSTIC =
      Pattern.compile(
          "\\b(indications?|reason)[^.]{0,60}\\b(bleed\\w*|hematochezia|anemia|diarrhea|pain|weight loss|positive (fit|cologuard|fobt)|change in bowel)");
  private static final Pattern HIGH_RISK =
      Pattern.compile(
          "\\b(high[- ]risk|surveillance|personal history|family history|prior polyps?|history of (adenoma\\w*|polyps?))\\b");
  private static final String WHOLE_COLON = "45378";

  private Endoscopies() {}

  private static List<Scope> read() {
    var lines = ResourceLines.of("endoscopies.txt");
    return lines.stream()
        .filter(l -> l.contains(" | - | reached | "))
        .map(l -> Scope.of(l, lines))
        .toList();
  }

  static List<OfficeService> in(List<Passage> passages) {
    var found = new ArrayList<OfficeService>();
    var told = passages.stream().filter(p -> isTold(p.kind())).toList();
    for (var scope : SCOPES) {
      reached(scope, told).ifPresent(p -> found.addAll(of(scope, p, told)));
    }
    return found;
  }

  private static boolean isTold(Kind kind) {
    return switch (kind) {
      case PAST_HISTORY,
          FAMILY_HISTORY,
          SOCIAL_HISTORY,
          MEDICATIONS,
          ALLERGIES,
          REVIEW_OF_SYSTEMS,
          INSTRUCTIONS ->
          false;
      default -> true;
    };
  }

  private static Optional<Passage> reached(Scope scope, List<Passage> told) {
    return told.stream().filter(p -> scope.reached().in(p.told())).findFirst();
  }

  private static List<OfficeService> of(Scope scope, Passage reached, List<Passage> told) {
    var found = new ArrayList<OfficeService>();
    for (var act : scope.acts()) {
      told.stream()
          .filter(p -> p.kind() != Kind.PLAN || p.sentence().words().contains("was "))
          .filter(p -> act.told().matcher(ServiceTable.words(p)).find())
          .findFirst()
          .ifPresent(p -> found.add(service(act, p, found.isEmpty(), told)));
    }
    if (found.isEmpty()) {
      found.add(look(scope, reached, told));
    }
    return found;
  }

  private static OfficeService look(Scope scope, Passage reached, List<Passage> told) {
    boolean colon = scope.acts().getFirst().code().startsWith("453");
    var code = colon ? lookOfColon(told) : plain(scope);
    var modifiers =
        code.equals(WHOLE_COLON) && isScreening(told) && !says(told, "medicare")
            ? List.of("33")
            : List.<String>of();
    return OfficeService.of(
        code,
        scope.name() + ", look only",
        new OfficeService.Billing(modifiers, 1, true),
        ServiceTable.span(reached));
  }

  private static String plain(Scope scope) {
    return scope.name().startsWith("Sigmoid") ? "45330" : "43235";
  }

  private static String lookOfColon(List<Passage> told) {
    if (!isScreening(told) || !says(told, "medicare")) {
      return WHOLE_COLON;
    }
    boolean high = told.stream().anyMatch(p -> HIGH_RISK.matcher(ServiceTable.words(p)).find());
    return high ? "G0105" : "G0121";
  }

  private static boolean says(List<Passage> told, String word) {
    return told.stream().anyMatch(p -> ServiceTable.words(p).contains(word));
  }

  private static boolean isScreening(List<Passage> told) {
    return told.stream().anyMatch(p -> SCREENING.in(p.told()))
        && told.stream().noneMatch(p -> DIAGNOSTIC.matcher(ServiceTable.words(p)).find());
  }

  private static OfficeService service(Act act, Passage at, boolean first, List<Passage> told) {
    var modifiers = new ArrayList<String>();
    if (!first && !act.code().equals("45381") && !act.code().equals("43236")) {
      modifiers.add("59");
    }
    if (act.code().startsWith("453") && isScreening(told)) {
      modifiers.add(says(told, "medicare") ? "PT" : "33");
    }
    return OfficeService.of(
        act.code(),
        act.words(),
        new OfficeService.Billing(modifiers, 1, true),
        ServiceTable.span(at));
  }

  /// Whether a code is such a look, which is reported without a visit beside it.
  public static boolean isOne(String code) {
    return code.matches("45(3[3-9]|3[0-9])\\d|432[0-9]\\d|G0105|G0121");
  }
}
