package org.claimwright.app.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.app.coverage.CoverageId;

/// A payer was asked once whether a coverage covers a day.
public record EligibilityCheck(long id, CoverageId coverage, Asked asked, Result result, Way way) {

  /// When and by whom, and about which day.
  public record Asked(LocalDate on, Instant at, String by) {}

  /// What came of it.
  ///
  /// @param lastDay the last covered day, where the payer names one
  /// @param reason why there is no answer, `""` where there is
  public record Result(Standing standing, Optional<LocalDate> lastDay, String reason) {

    static Result of(Standing standing) {
      return new Result(standing, Optional.empty(), "");
    }

    /// Whether it may speak against a day of service.
    boolean isDoubt() {
      return standing == Standing.INACTIVE || lastDay.isPresent();
    }

    static Result without(Standing standing, String reason) {
      return new Result(standing, Optional.empty(), reason);
    }
  }

  /// How the question went.
  ///
  /// @param controlNumber ISA13 of the 270; 0 when none could be written
  public record Way(String route, int controlNumber) {

    /// The files' name without its ending.
    public String name() {
      return "eligibility-%09d".formatted(controlNumber);
    }
  }

  public Standing standing() {
    return result.standing();
  }

  /// Whether the payer says that the coverage does not cover a day.
  boolean speaksAgainst(LocalDate day) {
    return (standing() == Standing.INACTIVE && asked.on().equals(day))
        || (standing().isAnswer() && result.lastDay().filter(day::isAfter).isPresent());
  }
}
