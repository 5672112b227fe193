package org.claimwright.coding.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwright.codesets.CodeNote;
import org.claimwright.codesets.NoteKind;

/// Two codes that an Excludes1 note keeps apart are not reported together: the better supported one
/// stays (Official Guidelines I.A.12.a).
final class ExcludesNotes {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "([A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{1,4})?)(?:-([A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{1,4})?))?(?:\\.?-)?");

  private ExcludesNotes() {}

  static void apply(Claimable claim) {
    for (var one : claim.kept()) {
      for (var other : claim.kept()) {
        boolean both = !one.isDropped() && !other.isDropped();
        if (one != other && both && !areBothDrugs(one, other)) {
          check(claim, one, other);
        }
      }
    }
  }

  /// Insulin and tablets are both coded since the guidelines of FY2023, whatever an older Tabular
  /// List says (Official Guidelines I.C.4.a.3).
  private static boolean areBothDrugs(Candidate one, Candidate other) {
    return one.startsWith("Z79") && other.startsWith("Z79");
  }

  private static void check(Claimable claim, Candidate one, Candidate other) {
    claim.catalogue().notes(one.id()).stream()
        .filter(n -> n.kind() == NoteKind.EXCLUDES1 && !n.owner().contains("hapter"))
        .filter(n -> n.owner().length() < 7 || n.owner().indexOf('-') < 0)
        .filter(n -> names(n, other.id()))
        .findFirst()
        .ifPresent(note -> dropWeaker(one, other, note));
  }

  private static void dropWeaker(Candidate one, Candidate other, CodeNote note) {
    var weaker = weaker(one, other);
    var stronger = weaker == one ? other : one;
    weaker.drop(
        "Not reported with "
            + stronger.id()
            + ": Excludes1 at "
            + note.owner()
            + " (Official Guidelines I.A.12.a).");
  }

  /// A circumstance yields to an illness, else the less supported to the better supported.
  private static Candidate weaker(Candidate one, Candidate other) {
    boolean factor = CodeKinds.isFactor(one.id());
    if (factor != CodeKinds.isFactor(other.id())) {
      return factor ? one : other;
    }
    return one.score() >= other.score() ? other : one;
  }

  private static boolean names(CodeNote note, String code) {
    int open = note.text().lastIndexOf('(');
    if (open < 0) {
      return false;
    }
    Matcher matcher = REFERENCE.matcher(note.text().substring(open));
    while (matcher.find()) {
      var to = matcher.group(2);
      boolean hit =
          to == null
              ? code.startsWith(matcher.group(1))
              : code.compareTo(matcher.group(1)) >= 0
                  && code.substring(0, Math.min(code.length(), to.length())).compareTo(to) <= 0;
      if (hit) {
        return true;
      }
    }
    return false;
  }
}
