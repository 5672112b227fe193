package org.claimwright.app.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.app.billing.CoverageDoubts;
import org.claimwright.app.coverage.CoverageId;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Component;

/// Tells a claim that the payer's last answer speaks against its coverage on the date of service.
@Component
class AnswersAgainst implements CoverageDoubts {

  private final EligibilityChecks checks;
  private final Show show;

  AnswersAgainst(EligibilityChecks checks, Show show) {
    this.checks = checks;
    this.show = show;
  }

  @Override
  public Optional<String> of(CoverageId coverage, LocalDate day) {
    return checks
        .newest(coverage)
        .filter(one -> one.speaksAgainst(day))
        .map(one ->
            "asked on "
                + show.moment(one.asked().at())
                + ", the payer says that the coverage does not cover "
                + show.day(day));
  }
}
