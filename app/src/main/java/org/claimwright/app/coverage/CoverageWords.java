package org.claimwright.app.coverage;

import java.util.Map;
import java.util.stream.Collectors;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Pill;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Component;

/// How coverages are said on pages.
@Component
class CoverageWords {

  private final Practices practices;
  private final Show show;

  CoverageWords(Practices practices, Show show) {
    this.practices = practices;
    this.show = show;
  }

  /// The practice's payers by number: one query.
  Map<Payer.PayerKey, String> payers() {
    return practices.payers().stream().collect(Collectors.toMap(Payer::id, Payer::name));
  }

  /// `In force`, or since when not, or from when.
  Pill state(CoverageRecord coverage) {
    var days = coverage.days();
    if (coverage.isInForce(show.today())) {
      return days.last()
          .map(last -> Pill.info("Until " + show.day(last)))
          .orElse(Pill.ok("In force").with(""));
    }
    return days.from().isAfter(show.today())
        ? Pill.info("From " + show.day(days.from()))
        : Pill.quiet("Ended " + show.day(days.last().orElse(days.from())));
  }

  /// `the patient`, or `Peter Ellis (patient is the spouse)`.
  static String holder(CoverageRecord coverage) {
    return switch (coverage.subscriber()) {
      case Subscriber.Self self -> "the patient";
      case Subscriber.Another another ->
          another.name().firstLast() + ", patient is the " + relation(another.patientIs());
    };
  }

  /// `Primary`, `Secondary`, then `3rd`.
  static String order(int rank) {
    return switch (rank) {
      case 1 -> "Primary";
      case 2 -> "Secondary";
      case 3 -> "Tertiary";
      default -> rank + "th";
    };
  }

  private static String relation(Relationship relationship) {
    return relationship == Relationship.OTHER ? "dependant" : relationship.word();
  }
}
