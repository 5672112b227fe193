package org.claimwright.app.audits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimwright.app.billing.ClaimFilter;
import org.claimwright.app.billing.ClaimView;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.encounters.VisitFilter;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.practices.Provider.ProviderId;
import org.springframework.stereotype.Component;

/// Draws samples of coded visits.
@Component
class Sampling {

  private static final int MOST = 2000;

  private final Visits visits;
  private final CodingDesk desk;
  private final Claims claims;

  Sampling(Visits visits, CodingDesk desk, Claims claims) {
    this.visits = visits;
    this.desk = desk;
    this.claims = claims;
  }

  /// A sample and what it was drawn from.
  record Sample(int population, List<VisitRecord> charts) {}

  Sample draw(SamplePlan plan) {
    var population =
        candidates(plan).stream()
            .sorted(Comparator.comparingLong(visit -> visit.id().value()))
            .toList();
    var shuffled = new ArrayList<>(population);
    Collections.shuffle(shuffled, new Random(plan.drawing().seed()));
    return new Sample(population.size(), shuffled.stream().limit(plan.drawing().size()).toList());
  }

  private List<VisitRecord> candidates(SamplePlan plan) {
    var days =
        new VisitFilter.Days(
            Optional.of(plan.drawing().first()), Optional.of(plan.drawing().last()));
    var coded = VisitFilter.ALL.in("coded").on(days).atMost(MOST);
    return switch (plan.method()) {
      case RANDOM -> visits.list(coded);
      case PROVIDER -> visits.list(coded.by(new ProviderId(Long.parseLong(plan.criterion()))));
      case CODE -> among(visits.list(coded), desk.visitsCodedWith(plan.criterion()));
      case DENIAL -> among(visits.list(coded), denied());
    };
  }

  private Set<VisitId> denied() {
    return claims.list(ClaimFilter.of(ClaimView.DENIED).page(new ClaimFilter.Page(0, 500))).stream()
        .map(claim -> claim.subject().visit())
        .collect(Collectors.toSet());
  }

  private static List<VisitRecord> among(List<VisitRecord> all, Set<VisitId> some) {
    return all.stream().filter(visit -> some.contains(visit.id())).toList();
  }
}
