package org.claimwright.x12;

import java.util.List;
import java.util.Set;

/// The situations of authorizations (005010X217), of the request and of its answer.
final class ReviewSituations {

  private static final List<String> SERVICES = List.of("SV1", "SV2", "SV3");
  private static final List<String> LEVELS_ABOVE = List.of("2000D", "2000C", "2000B", "2000A");
  private static final Set<String> CERTIFIED = Set.of("A1", "A6");
  private static final int POINTERS = 4;
  private static final int CAUSES = 3;

  private ReviewSituations() {}

  private static boolean isAnswer(Surroundings around) {
    var header = around.find(Loop.HEADER);
    var bht = header == null ? null : header.find("BHT");
    return bht != null && bht.holds(2, "11");
  }

  /// The review of an admission says when it is (UM01 AR, DTP*435).
  static void admissionIsDated(Loop event, Surroundings around, Findings findings) {
    var um = event.find("UM");
    if (um != null && um.holds(1, "AR") && event.find("DTP", "435") == null && !isAnswer(around)) {
      findings.missing(event, "DTP", "DTP*435 is required: UM01 AR asks for an admission.");
    }
  }

  /// A certification has a number (HCR02).
  static void certificationHasNumber(Loop event, Surroundings around, Findings findings) {
    var hcr = event.find("HCR");
    if (hcr != null && CERTIFIED.contains(hcr.element(1)) && !hcr.has(2)) {
      var text = "HCR02 is required: HCR01 %s certifies the request.".formatted(hcr.element(1));
      findings.wrong(Fault.SITUATION, hcr, event.id(), 2, text);
    }
  }

  /// An answer decides an event (HCR) or says why it cannot (AAA), in the event or above it.
  static void answerDecides(Loop event, Surroundings around, Findings findings) {
    var um = event.find("UM");
    if (um != null && event.find("HCR") == null && !isRefused(event) && isAnswer(around)) {
      for (var level : LEVELS_ABOVE) {
        var above = around.find(level);
        if (above != null && isRefused(above)) {
          return;
        }
      }
      findings.missingAfter(
          um, event, "HCR", "HCR or AAA is required: the event is neither decided nor refused.");
    }
  }

  private static boolean isRefused(Loop level) {
    var refused = level.find("AAA") != null;
    for (var i = 0; i < level.innerSize() && !refused; i++) {
      refused = !level.innerAt(i).isApart() && level.innerAt(i).find("AAA") != null;
    }
    return refused;
  }

  /// A service is a professional, an institutional or a dental one (section 1.12.4).
  static void serviceIsOfOneKind(Loop service, Surroundings around, Findings findings) {
    var met = "";
    for (var i = 0; i < service.size(); i++) {
      var segment = service.at(i);
      if (SERVICES.contains(segment.id())) {
        if (!met.isEmpty()) {
          var text =
              "%s stands beside %s: a service is of one kind. Give each a 2000F of its own."
                  .formatted(segment.id(), met);
          findings.wrong(Fault.SITUATION, segment, service.id(), 1, text);
          return;
        }
        met = segment.id();
      }
    }
  }

  /// What is asked for points to diagnoses of the event (SV107, HI in 2000E).
  static void servicePointsToDiagnoses(Loop service, Surroundings around, Findings findings) {
    var sv1 = service.find("SV1");
    var event = around.find("2000E");
    if (sv1 == null || event == null || !sv1.has(7) || isAnswer(around)) {
      return;
    }
    var known = EligibilitySituations.diagnoses(event);
    for (var m = 1; m <= POINTERS; m++) {
      var pointer = sv1.component(7, m);
      if (!pointer.isEmpty() && !EligibilitySituations.isAmong(pointer, known)) {
        var text = "SV107 points to diagnosis %s, but HI gives %d.".formatted(pointer, known);
        findings.wrong(Fault.SITUATION, sv1, service.id(), 7, m, text);
        return;
      }
    }
  }

  /// A car accident happened in a state (UM05-4) or abroad (UM05-5).
  static void carAccidentHasState(Loop event, Surroundings around, Findings findings) {
    var um = event.find("UM");
    if (um == null || !um.has(5) || isAnswer(around)) {
      return;
    }
    for (var m = 1; m <= CAUSES; m++) {
      if (um.holds(5, m, "AA") && um.component(5, 4).isEmpty() && um.component(5, 5).isEmpty()) {
        var text = "UM05-4 is empty: UM05 says a car accident, which happened in a state.";
        findings.wrong(Fault.SITUATION, um, event.id(), 5, 4, text);
        return;
      }
    }
  }

  /// A stay ends after it began, and so does a certification.
  static void datesRunForward(Loop event, Surroundings around, Findings findings) {
    runsForward(event, "435", "096", "Discharge lies before the admission.", findings);
    runsForward(event, "007", "036", "The certification ends before it begins.", findings);
  }

  private static void runsForward(
      Loop event, String begins, String ends, String text, Findings findings) {
    var from = event.find("DTP", begins);
    var to = event.find("DTP", ends);
    if (from != null && to != null && ServiceDate.last(to, 3) < ServiceDate.first(from, 3)) {
      findings.wrong(Fault.SITUATION, to, event.id(), 3, text);
    }
  }
}
