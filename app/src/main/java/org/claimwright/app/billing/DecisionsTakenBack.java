package org.claimwright.app.billing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.DecisionTable.Standing;
import org.claimwright.app.billing.TimelineEntry.Happening;
import org.claimwright.app.web.Tone;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way back from a remittance that was posted by mistake: its claims stand again where they
/// stood, unless something rests on what it decided of them.
@Service
public class DecisionsTakenBack {

  private final DecisionTable decisions;
  private final ClaimTable claims;
  private final Corrections corrections;
  private final ClaimTimeline timeline;
  private final ObjectProvider<ClaimDenials> denials;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  DecisionsTakenBack(
      DecisionTable decisions,
      ClaimTable claims,
      Corrections corrections,
      ClaimTimeline timeline,
      ObjectProvider<ClaimDenials> denials,
      Audit audit,
      ApplicationEventPublisher events) {
    this.decisions = decisions;
    this.claims = claims;
    this.corrections = corrections;
    this.timeline = timeline;
    this.denials = denials;
    this.audit = audit;
    this.events = events;
  }

  /// The claims a remittance decided, each once, in its order.
  public List<ClaimNumber> decidedIn(long remittance) {
    var numbers = new ArrayList<ClaimNumber>();
    for (var decision : decisions.of(remittance).reversed()) {
      if (!numbers.contains(decision.number())) {
        numbers.add(decision.number());
      }
    }
    return List.copyOf(numbers);
  }

  /// What rests on the decisions of a remittance, one problem for each claim; empty when they can
  /// be taken back.
  public List<Problem> against(long remittance) {
    var problems = new LinkedHashMap<ClaimNumber, Problem>();
    for (var decision : decisions.of(remittance).reversed()) {
      against(decision, remittance)
          .ifPresent(problem -> problems.putIfAbsent(decision.number(), problem));
    }
    return List.copyOf(problems.values());
  }

  /// Takes every decision of a remittance back.
  ///
  /// @param why in a few words, for the claims' timelines
  /// @return where each claim stands now; rejected, with nothing changed, when something rests on
  ///   one of them
  @Transactional
  public Outcome<Map<ClaimNumber, String>> takeBack(long remittance, String why) {
    var standing = decisions.of(remittance);
    claims.lockAll(standing.stream().map(Standing::claim).distinct().toList());
    var problems = against(remittance);
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    var states = new LinkedHashMap<ClaimNumber, String>();
    for (var decision : standing) {
      decisions.takeBack(decision);
    }
    for (var decision : standing) {
      states.computeIfAbsent(decision.number(), number -> told(decision, remittance, why));
    }
    standing.stream()
        .map(Standing::claim)
        .distinct()
        .forEach(claim -> events.publishEvent(new DecisionChanged(claim)));
    return Outcome.ok(states);
  }

  private String told(Standing decision, long remittance, String why) {
    var claim = claims.find(decision.claim()).orElseThrow();
    timeline.tell(
        claim.id(),
        "remit-back:" + decision.id(),
        new Happening(
            Tone.WARN,
            "Posting taken back: "
                + ClaimWords.pill(claim.state().word()).word().toLowerCase(java.util.Locale.ROOT)
                + " again",
            why,
            "/remittances/" + remittance));
    audit.record(AuditEvent.changed("claim", claim.id()).with("posting taken back"));
    return claim.state().word();
  }

  private Optional<Problem> against(Standing decision, long remittance) {
    var later = decisions.since(decision, remittance);
    if (!later.isEmpty()) {
      return problem(
          decision,
          "was decided again since, by trace "
              + later.getFirst()
              + ": take that payment back first");
    }
    var successor = corrections.successor(decision.claim());
    if (successor.isPresent()) {
      return problem(
          decision,
          "is corrected by claim " + successor.get().number() + ", which rests on this decision");
    }
    if (corrections.lineage(decision.claim()).asked().isPresent()) {
      return problem(decision, "has a correction asked for, which rests on this decision");
    }
    var worked =
        denials.stream().flatMap(each -> each.rests(decision.claim()).stream()).findFirst();
    if (worked.isPresent()) {
      return problem(decision, worked.get());
    }
    var state = claims.find(decision.claim()).orElseThrow().state();
    if (!(state instanceof AdjudicatedClaim || state instanceof AcceptedClaim)) {
      return problem(decision, "has moved on since: it is " + state.word() + " now");
    }
    return decision.returns()
        ? Optional.empty()
        : problem(
            decision,
            "was decided in an earlier release, which did not keep where the claim stood before");
  }

  private static Optional<Problem> problem(Standing decision, String what) {
    return Optional.of(
        Problem.stop(
            "DECISION-USED",
            "claim " + decision.number(),
            "Claim " + decision.number() + " " + what + "."));
  }
}
