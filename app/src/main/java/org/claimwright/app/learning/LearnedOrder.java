package org.claimwright.app.learning;

import org.claimwright.app.codingdesk.SuggestionOrder;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.practices.Practices;
import org.claimwright.coding.Suggestions;
import org.springframework.stereotype.Component;

/// The desk's suggestions in the order of the ranker in force.
@Component
class LearnedOrder implements SuggestionOrder {

  private final Rankers rankers;
  private final Practices practices;

  LearnedOrder(Rankers rankers, Practices practices) {
    this.rankers = rankers;
    this.practices = practices;
  }

  @Override
  public Suggestions of(VisitRecord visit, Suggestions engine) {
    return rankers.inForce().map(ranker -> ranker.rank(engine, specialty(visit))).orElse(engine);
  }

  private String specialty(VisitRecord visit) {
    return practices
        .provider(visit.facts().provider())
        .map(one -> one.clinician().specialty().words())
        .orElse("");
  }
}
