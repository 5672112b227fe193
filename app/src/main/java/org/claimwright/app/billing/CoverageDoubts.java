package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.app.coverage.CoverageId;

/// What speaks against a coverage on a date of service: a room above implements it.
public interface CoverageDoubts {

  /// Why the payer is not likely to cover the day, in words; empty when nothing speaks against it.
  Optional<String> of(CoverageId coverage, LocalDate day);
}
