package org.claimwright.coding.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;

/// Gestational diabetes is coded by what controls it: insulin before tablets, tablets before diet
/// (Official Guidelines I.C.15.i).
final class GestationalDiabetes {
  private static final String OPEN = "O24.419";
  private static final Pattern NOT_SO =
      Pattern.compile("\\b(no|not|without|if|unless|avoid\\w*|declin\\w*|consider\\w*)\\b");

  private record Control(Pattern words, String code) {
    static Control of(String words, String code) {
      return new Control(Pattern.compile("\\b(" + words + ")\\b"), code);
    }
  }

  private static final List<Control> CONTROLS =
      List.of(
          Control.of("insulin|nph|glargine|detemir|degludec|lispro|aspart", "O24.414"),
          Control.of("metformin|glyburide", "O24.415"),
          Control.of("diet[- ]controlled|controlled (by|with|on) diet|diet alone", "O24.410"));

  private GestationalDiabetes() {}

  static void apply(Claimable claim, List<Passage> passages) {
    claim
        .kept(OPEN)
        .ifPresent(open -> control(passages).ifPresent(code -> name(claim, open, code)));
  }

  private static void name(Claimable claim, Candidate open, String code) {
    var why = "What controls it is told (Official Guidelines I.C.15.i).";
    claim.combine(code, why, open).ifPresent(found -> open.drop(why));
  }

  private static Optional<String> control(List<Passage> passages) {
    return CONTROLS.stream()
        .filter(c -> passages.stream().anyMatch(p -> tells(p, c)))
        .map(Control::code)
        .findFirst();
  }

  private static boolean tells(Passage passage, Control control) {
    var words = passage.sentence().words();
    boolean decided = passage.kind() == Kind.ASSESSMENT || passage.kind() == Kind.PLAN;
    return decided && control.words().matcher(words).find() && !NOT_SO.matcher(words).find();
  }
}
