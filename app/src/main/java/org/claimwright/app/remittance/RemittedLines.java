package org.claimwright.app.remittance;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.billing.LineDecisions;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.claims.remittance.ServicePayment;
import org.springframework.stereotype.Component;

/// Tells the page of a claim what posted remittances decided of its lines.
@Component
class RemittedLines implements LineDecisions {

  private final RemittanceDesk desk;
  private final RemittanceWords words;

  RemittedLines(RemittanceDesk desk, RemittanceWords words) {
    this.desk = desk;
    this.words = words;
  }

  @Override
  public List<LineDecision> of(ClaimNumber claim) {
    var told = new ArrayList<LineDecision>();
    for (var row : desk.ofClaim(claim.value())) {
      if (row.isPosted()) {
        desk.find(row.id()).ifPresent(view -> tell(view, claim, told));
      }
    }
    return List.copyOf(told);
  }

  private void tell(RemittanceView view, ClaimNumber claim, List<LineDecision> told) {
    var payment = view.row().payment();
    var source = new Source(payment.date(), payment.trace(), "/remittances/" + view.row().id());
    for (var decision : view.decisions()) {
      var ours = decision.claim().filter(match -> match.number().equals(claim.value()));
      ours.ifPresent(match -> tell(decision, match, source, told));
    }
  }

  private void tell(Decision decision, MatchedClaim claim, Source source, List<LineDecision> told) {
    for (var service : decision.payment().services()) {
      told.add(line(claim.lineOf(service).orElse(0), service, source));
    }
    var whole = decision.payment().adjustments().stream().map(RemittanceWords::adjustment).toList();
    if (!whole.isEmpty() || decision.payment().services().isEmpty()) {
      told.add(new LineDecision(0, decision.payment().amounts().paid(), whole, source));
    }
  }

  private LineDecision line(int line, ServicePayment service, Source source) {
    return new LineDecision(line, service.paid(), words.adjustments(service), source);
  }
}
