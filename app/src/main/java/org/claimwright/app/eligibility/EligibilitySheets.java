package org.claimwright.app.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.coverage.CoverageRecord;
import org.claimwright.app.eligibility.EligibilityView.Answered;
import org.claimwright.app.eligibility.EligibilityView.Step;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practices;
import org.claimwright.claims.eligibility.EligibilityAnswer;
import org.springframework.stereotype.Component;

/// Draws together what the page of a coverage's eligibility shows.
@Component
class EligibilitySheets {

  private static final int MOST_STEPS = 25;

  private final EligibilityChecks checks;
  private final Readouts readouts;
  private final Differences differences;
  private final CoverageCorrections corrections;
  private final Practices practices;

  EligibilitySheets(
      EligibilityChecks checks,
      Readouts readouts,
      Differences differences,
      CoverageCorrections corrections,
      Practices practices) {
    this.checks = checks;
    this.readouts = readouts;
    this.differences = differences;
    this.corrections = corrections;
    this.practices = practices;
  }

  String payer(CoverageRecord coverage) {
    return practices.payer(coverage.membership().payer()).map(Payer::name).orElse("The payer");
  }

  EligibilityView of(CoverageRecord coverage, LocalDate on) {
    var payer = payer(coverage);
    var steps = steps(checks.of(coverage.id()).stream().limit(MOST_STEPS).toList());
    var failure =
        steps.stream().map(Step::check).findFirst().filter(one -> !one.standing().isAnswer());
    var answered =
        steps.stream()
            .filter(one -> one.check().standing().isAnswer())
            .findFirst()
            .flatMap(one -> answered(coverage, one, payer));
    return new EligibilityView(coverage, payer, on, failure, answered, steps);
  }

  private Optional<Answered> answered(CoverageRecord coverage, Step step, String payer) {
    return checks
        .answer(step.check())
        .map(answer ->
            new Answered(
                step.check(),
                readouts.of(step.check(), answer, payer),
                step.changes(),
                corrections.offered(coverage, answer)));
  }

  /// The newest first, each compared with the answer before it.
  private List<Step> steps(List<EligibilityCheck> newestFirst) {
    var steps = new ArrayList<Step>();
    var before = Optional.<EligibilityAnswer>empty();
    for (var check : newestFirst.reversed()) {
      if (!check.standing().isAnswer()) {
        steps.addFirst(new Step(check, List.of()));
        continue;
      }
      var answer = checks.answer(check);
      var changes =
          before.isPresent() && answer.isPresent()
              ? differences.between(before.get(), answer.get())
              : List.<String>of();
      steps.addFirst(new Step(check, changes));
      before = answer.or(() -> Optional.empty());
    }
    return List.copyOf(steps);
  }
}
