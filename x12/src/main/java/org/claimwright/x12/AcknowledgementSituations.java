package org.claimwright.x12;

import java.util.Set;

/// The situations of acknowledgements: of claims (277CA, 005010X214) and of syntax and guide (999,
/// 005010X231A1).
final class AcknowledgementSituations {

  private static final Set<String> ACCEPTING = Set.of("A0", "A1", "A2");
  private static final Set<String> REFUSING = Set.of("A3", "A6", "A7", "A8");

  /// One or more segments in error.
  private static final Set<String> SEGMENTS_IN_ERROR = Set.of("5", "I5");

  private static final int[] STATUSES = {1, 10, 11};

  private AcknowledgementSituations() {}

  /// STC03 accepts or refuses as the category does.
  static void actionFollowsCategory(Loop status, Surroundings around, Findings findings) {
    for (var stc : status.segments("STC")) {
      if (contradictsItself(stc)) {
        var text =
            "STC03 is %s, which category %s contradicts."
                .formatted(stc.element(3), stc.component(1, 1));
        findings.wrong(Fault.SITUATION, stc, status.id(), 3, text);
      }
    }
  }

  /// Whether a status both accepts and refuses, so that no sum holds it.
  static boolean contradictsItself(Segment stc) {
    var category = stc.component(1, 1);
    return (ACCEPTING.contains(category) && stc.holds(3, "U"))
        || (REFUSING.contains(category) && stc.holds(3, "WQ"));
  }

  /// A 277CA only acknowledges (categories A and, for what is sent in real time, E without E0):
  /// what became of a claim is told by a 277.
  static void categoryAcknowledges(Loop status, Surroundings around, Findings findings) {
    for (var stc : status.segments("STC")) {
      for (var n : STATUSES) {
        var category = stc.component(n, 1);
        if (category.matches("[DFPR][0-9].*|E0")) {
          var text =
              "STC%02d-1 is %s: a claim acknowledgement has categories A and E only."
                  .formatted(n, category);
          findings.wrong(Fault.SITUATION, stc, status.id(), n, 1, text);
        }
      }
    }
  }

  /// What is accepted or refused is given as a count and as an amount.
  static void totalsComeInPairs(Loop totals, Surroundings around, Findings findings) {
    var batch = totals.id().equals("2200B");
    if (isPair(totals, batch ? "90" : "QA", "YU", findings)) {
      isPair(totals, batch ? "AA" : "QC", "YY", findings);
    }
  }

  private static boolean isPair(Loop totals, String counted, String summed, Findings findings) {
    var qty = totals.find("QTY", counted);
    var amt = totals.find("AMT", summed);
    if (qty != null && amt == null && Amounts.of(qty, 2).signum() != 0) {
      var text = "AMT*%s is required beside QTY*%s.".formatted(summed, counted);
      findings.missing(totals, "AMT", text);
      return false;
    }
    if (amt != null && qty == null && Amounts.of(amt, 2).signum() != 0) {
      var text = "QTY*%s is required beside AMT*%s.".formatted(counted, summed);
      var first = totals.segments("AMT").getFirst();
      var place = Place.of(first, totals.id()).missing("QTY", totals.id());
      findings.tell(Fault.SITUATION_MISSING, place, "", text);
      return false;
    }
    return true;
  }

  /// What was received (DTP\*050) is processed the same day or later (DTP\*009).
  static void receiptComesFirst(Loop transmission, Surroundings around, Findings findings) {
    var received = transmission.find("DTP", "050");
    var processed = transmission.find("DTP", "009");
    if (received != null
        && processed != null
        && received.element(3).compareTo(processed.element(3)) > 0) {
      var text = "DTP*009 lies before DTP*050: nothing is processed before it is received.";
      findings.wrong(Fault.SITUATION, processed, transmission.id(), 3, text);
    }
  }

  /// A provider without claims below has a status of its own (STC of 2200C).
  static void providerAloneHasStatus(Loop provider, Surroundings around, Findings findings) {
    var status = provider.findLoop("2200C");
    if (provider.first().holds(4, "0") && (status == null || status.find("STC") == null)) {
      var text = "STC is required of a provider without claims below.";
      findings.missing(status == null ? provider : status, "2200C", "STC", text);
    }
  }

  /// A segment with faults of elements names them, and no other does (IK304 8, IK4).
  static void faultyElementsAreNamed(Loop segment, Surroundings around, Findings findings) {
    var ik3 = segment.first();
    var names = segment.findLoop("2110") != null;
    if (ik3.holds(4, "8") && !names) {
      var text = "Loop 2110 with its IK4 is required: IK304 8 says that elements are at fault.";
      findings.missing(segment, "2110", "IK4", text);
    }
    if (!ik3.holds(4, "8") && names) {
      var text = "IK304 is %s, but IK4 names an element: that is 8.".formatted(ik3.element(4));
      findings.wrong(Fault.SITUATION, ik3, segment.id(), 4, text);
    }
  }

  /// Whether an answer to a transaction both takes it and does not, so that no count holds it.
  static boolean contradictsItself(Loop answer) {
    var ik5 = answer.find("IK5");
    return ik5 != null
        && (ik5.holds(1, "A") ? answer.findLoop("2100") != null || ik5.has(2) : !ik5.has(2));
  }

  /// A transaction with faults is not accepted without a word, and one without is given no reason.
  static void faultsAreNotAccepted(Loop answer, Surroundings around, Findings findings) {
    var ik5 = answer.find("IK5");
    if (ik5 == null || !ik5.holds(1, "A")) {
      return;
    }
    if (answer.findLoop("2100") != null) {
      var text = "IK501 is A, accepted, but faults are reported above.";
      findings.wrong(Fault.BALANCE_COUNTS, ik5, answer.id(), 1, text);
    } else if (ik5.has(2)) {
      var text = "IK502 gives a reason to refuse, but IK501 is A, accepted.";
      findings.wrong(Fault.SITUATION, ik5, answer.id(), 2, text);
    }
  }

  /// An answer that is not plain acceptance says why (IK502), and that segments are at fault where
  /// they are named.
  static void refusalSaysWhy(Loop answer, Surroundings around, Findings findings) {
    var ik5 = answer.find("IK5");
    if (ik5 == null || ik5.holds(1, "A")) {
      return;
    }
    if (!ik5.has(2)) {
      var text = "IK502 is empty: IK501 %s needs the reason.".formatted(ik5.element(1));
      findings.wrong(Fault.SITUATION, ik5, answer.id(), 2, text);
    } else if (answer.findLoop("2100") != null && !saysThatSegmentsAre(ik5)) {
      var text =
          "IK502 is %s: where segments are named above, 5 or I5 is among the reasons."
              .formatted(ik5.element(2));
      findings.wrong(Fault.SITUATION, ik5, answer.id(), 2, text);
    }
  }

  private static boolean saysThatSegmentsAre(Segment ik5) {
    for (var n = 2; n <= ik5.size(); n++) {
      if (SEGMENTS_IN_ERROR.contains(ik5.element(n))) {
        return true;
      }
    }
    return false;
  }
}
