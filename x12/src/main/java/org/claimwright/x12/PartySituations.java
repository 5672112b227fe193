package org.claimwright.x12;

/// The situations of the names of parties.
final class PartySituations {

  private static final int[] OF_PERSONS = {4, 5, 7};

  private PartySituations() {}

  /// Only a person has a first and a middle name and a suffix (NM104, NM105, NM107).
  static void onlyPersonsHaveFirstNames(Loop loop, Surroundings around, Findings findings) {
    for (var i = 0; i < loop.size(); i++) {
      if (loop.at(i).is("NM1") && loop.at(i).holds(2, "2")) {
        organisation(loop.at(i), loop.id(), findings);
      }
    }
  }

  private static void organisation(Segment nm1, String loop, Findings findings) {
    for (var n : OF_PERSONS) {
      if (nm1.has(n)) {
        var text =
            "NM10%d is part of a person's name, but NM102 2 says that it is none.".formatted(n);
        findings.wrong(Fault.SITUATION, nm1, loop, n, text);
        return;
      }
    }
  }

  /// Who referred the patient comes first (NM101 DN); who referred at the beginning, the primary
  /// care provider (P3), only after that.
  static void referralsComeInOrder(Loop around, Surroundings surroundings, Findings findings) {
    var due = "DN";
    for (var i = 0; i < around.innerSize(); i++) {
      var loop = around.innerAt(i);
      if (loop.is("2310A") || loop.is("2420F")) {
        var nm1 = loop.first();
        if (!nm1.holds(1, due)) {
          var text =
              due.equals("DN")
                  ? "NM101 is P3: a referring provider who stands alone or first is DN."
                  : "NM101 is DN again: the second is the primary care provider, P3.";
          findings.wrong(Fault.SITUATION, nm1, loop.id(), 1, text);
          return;
        }
        due = "P3";
      }
    }
  }
}
