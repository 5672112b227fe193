package org.claimwright.x12;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/// The situations of questions about coverage (270) and their answers (271), 005010X279A1.
final class EligibilitySituations {

  /// An employer number, a D-U-N-S number or one of the sender's own.
  private static final Set<Character> ORIGINATORS = Set.of('1', '3', '9');

  private static final int LAST_POINTER = 4;

  private EligibilitySituations() {}

  /// A subscriber asked for is known by a number or a birth date at least (NM109, DMG02).
  static void subscriberCanBeFound(Loop subscriber, Surroundings around, Findings findings) {
    var name = subscriber.findLoop("2100C");
    if (name == null || subscriber.first().holds(4, "1")) {
      return;
    }
    var dmg = name.find("DMG");
    if (!name.first().has(9) && (dmg == null || !dmg.has(2))) {
      var text = "NM109 is empty: without a member number the payer needs the birth date (DMG02).";
      findings.wrong(Fault.SITUATION, name.first(), name.id(), 9, text);
    }
  }

  /// An answer says of the last level what is covered, or why it does not (AAA); of a payer or a
  /// provider only the latter.
  static void answerSaysSomething(Loop level, Surroundings around, Findings findings) {
    var letter = level.id().substring(4);
    var name = level.findLoop("2100" + letter);
    if (name == null || !level.first().holds(4, "0") || isRefused(level) || isRefused(name)) {
      return;
    }
    if (letter.equals("A") || letter.equals("B")) {
      findings.missing(name, "AAA", "AAA is required: HL04 0 says that the answer ends here.");
    } else if (level.findLoop("2110" + letter) == null) {
      var text =
          "Loop 2110%s with its EB is required where no AAA says why there is none."
              .formatted(letter);
      findings.missing(name, "2110" + letter, "EB", text);
    }
  }

  private static boolean isRefused(Loop loop) {
    return loop.find("AAA") != null;
  }

  /// TRN03 begins with what kind of number it is.
  static void originatorIsOfAKind(Loop level, Surroundings around, Findings findings) {
    for (var trn : level.segments("TRN")) {
      var originator = trn.element(3);
      if (!originator.isEmpty() && !ORIGINATORS.contains(originator.charAt(0))) {
        var text =
            "TRN03 begins with %s: it begins with 1 (employer number), 3 (D-U-N-S) or 9 (your own)."
                .formatted(originator.charAt(0));
        findings.wrong(Fault.SITUATION, trn, level.id(), 3, text);
      }
    }
  }

  /// Each kind of identifier comes once in a loop.
  static void identifiersDiffer(Loop loop, Surroundings around, Findings findings) {
    var kinds = new HashSet<String>();
    for (var ref : loop.segments("REF")) {
      if (!kinds.add(ref.element(1))) {
        var text = "REF01 is %s for the second time: it comes once here.".formatted(ref.element(1));
        findings.wrong(Fault.SITUATION, ref, loop.id(), 1, text);
      }
    }
  }

  /// A share is a part of one (EB08): .2 for a fifth.
  static void shareIsPartOfOne(Loop benefit, Surroundings around, Findings findings) {
    var eb = benefit.first();
    var share = Amounts.of(eb, 8);
    if (eb.has(8) && (share.compareTo(BigDecimal.ONE) > 0 || share.signum() < 0)) {
      var text =
          "EB08 is %s: a share is written as a part of one, .2 for 20 percent."
              .formatted(eb.element(8));
      findings.wrong(Fault.SITUATION, eb, benefit.id(), 8, text);
    }
  }

  /// What is asked points to diagnoses of the person asked about (EQ05).
  static void questionPointsToDiagnoses(Loop question, Surroundings around, Findings findings) {
    pointers(question, 5, around, findings);
  }

  /// A benefit points to diagnoses of the person it is for (EB14).
  static void benefitPointsToDiagnoses(Loop benefit, Surroundings around, Findings findings) {
    pointers(benefit, 14, around, findings);
  }

  private static void pointers(Loop loop, int element, Surroundings around, Findings findings) {
    var first = loop.first();
    var letter = loop.id().substring(4);
    var level = around.find("2000" + letter);
    var name = level == null ? null : level.findLoop("2100" + letter);
    if (!first.has(element) || name == null) {
      return;
    }
    var known = diagnoses(name);
    for (var m = 1; m <= LAST_POINTER; m++) {
      var pointer = first.component(element, m);
      if (!pointer.isEmpty() && !isAmong(pointer, known)) {
        var text =
            "%s%02d points to diagnosis %s, but HI gives %d."
                .formatted(first.id(), element, pointer, known);
        findings.wrong(Fault.SITUATION, first, loop.id(), element, m, text);
        return;
      }
    }
  }

  /// Whether a pointer is the number of one of those known.
  static boolean isAmong(String pointer, int known) {
    if (!Formats.isDigits(pointer)) {
      return false;
    }
    var number = Integer.parseInt(pointer);
    return number >= 1 && number <= known;
  }

  /// How many diagnoses HI gives in a loop.
  static int diagnoses(Loop loop) {
    var hi = loop.find("HI");
    var known = 0;
    for (var n = 1; hi != null && n <= hi.size(); n++) {
      known += hi.has(n) ? 1 : 0;
    }
    return known;
  }
}
