package org.claimwright.app.practicerules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.app.web.Pill;

/// A rule of the practice as it was written last, and as it is in force.
///
/// @param live empty for a draft and for one that is switched off
record OwnRule(long id, Version latest, Optional<Version> live) {

  /// What somebody wrote.
  ///
  /// @param number 1-based within the rule
  record Version(int number, RuleTerms terms, String by, Instant at) {

    public String inShort() {
      return RuleWords.inShort(terms);
    }
  }

  /// `/claim-rules/7`.
  public String path() {
    return "/claim-rules/" + id;
  }

  public String name() {
    return latest.terms().name();
  }

  /// What it was written to say last, in words.
  public String inWords() {
    return RuleWords.demand(latest.terms().demand());
  }

  public String codes() {
    return RuleWords.codes(latest.terms().about().codes());
  }

  public boolean isOn() {
    return live.isPresent();
  }

  /// Whether what was written last is not what is in force.
  public boolean isChanged() {
    return live.filter(one -> one.number() != latest.number()).isPresent();
  }

  /// Its state in a word.
  public Pill state(LocalDate today) {
    if (live.isEmpty()) {
      return Pill.quiet("Off");
    }
    var days = live.get().terms().days();
    if (today.isBefore(days.from())) {
      return Pill.info("Begins later").with("calendar-time");
    }
    return days.contains(today) ? Pill.ok("On") : Pill.quiet("Ended");
  }
}
