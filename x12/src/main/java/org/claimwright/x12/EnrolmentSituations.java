package org.claimwright.x12;

/// The situations of enrolment (005010X220A1).
final class EnrolmentSituations {

  private EnrolmentSituations() {}

  /// Only the subscriber is related to himself (INS01, INS02).
  static void onlySubscriberIsSelf(Loop member, Surroundings around, Findings findings) {
    member
        .segment("INS")
        .ifPresent(ins -> {
          if (ins.element(1).equals("N") && ins.element(2).equals("18")) {
            findings.wrong(
                Fault.SITUATION,
                ins,
                member.id(),
                2,
                "INS02 is 18, self, but INS01 says a dependant.");
          }
          if (ins.element(3).equals("001")
              && ins.element(4).equals("25")
              && member.loop("2100B").isEmpty()) {
            findings.missing(
                member,
                "2100B",
                "NM1",
                "Loop 2100B (name as it was) is required: INS04 25 changes what identifies the member.");
          }
        });
  }

  /// Nobody is enrolled before birth or dies before it (DMG02, INS12, BGN03).
  static void lifeRunsForward(Loop member, Surroundings around, Findings findings) {
    var name = member.findLoop("2100A");
    var dmg = name == null ? null : name.find("DMG");
    var born = dmg == null ? 0 : ServiceDate.day(dmg, 2);
    var ins = member.first();
    if (name != null && dmg != null && FileDate.isAfter(dmg, 2, around)) {
      FileDate.birthIsPast(name, around, findings);
    } else if (born > 0 && ins.has(12) && ServiceDate.day(ins, 12) < born) {
      var text = "INS12, the death, lies before the birth (DMG02).";
      findings.wrong(Fault.SITUATION, ins, member.id(), 12, text);
    }
  }
}
