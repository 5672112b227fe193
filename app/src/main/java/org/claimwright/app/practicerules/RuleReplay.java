package org.claimwright.app.practicerules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimwright.app.practicerules.Replay.Caught;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.edits.PracticeRule;
import org.claimwright.edits.RuleSource;
import org.claimwright.kernel.DateRange;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Tries rules on the claims of the last twelve months.
@Component
class RuleReplay {

  /// So many claims at most, the latest.
  static final int MOST = 3_000;

  private static final int MONTHS = 12;

  private final ObjectProvider<PastClaims> past;
  private final Clock clock;

  RuleReplay(ObjectProvider<PastClaims> past, Clock clock) {
    this.past = past;
    this.clock = clock;
  }

  Replay of(PracticeRule rule) {
    var since = LocalDate.now(clock).minusMonths(MONTHS);
    var always = always(rule);
    var claims = claims(since);
    var about = claims.stream().filter(one -> always.isAbout(one.claim())).toList();
    var caught =
        about.stream()
            .map(one -> new Caught(one, always.findings(one.claim())))
            .filter(one -> !one.findings().isEmpty())
            .toList();
    return new Replay(since, claims.size(), about.size(), caught);
  }

  /// Checks the claims anew that no payer has and that one of the rules is about.
  ///
  /// @return how many moved
  int checkAgain(List<PracticeRule> rules) {
    Set<ClaimNumber> touched =
        claims(LocalDate.now(clock).minusMonths(MONTHS)).stream()
            .filter(PastClaim::ours)
            .map(PastClaim::claim)
            .filter(claim -> rules.stream().anyMatch(rule -> rule.isAbout(claim)))
            .map(claim -> claim.number())
            .collect(Collectors.toSet());
    return past.stream().mapToInt(one -> one.checkAgain(touched)).sum();
  }

  private List<PastClaim> claims(LocalDate since) {
    return past.stream().flatMap(one -> one.since(since, MOST).stream()).toList();
  }

  /// As if it had held on every day.
  private static PracticeRule always(PracticeRule rule) {
    var source = rule.source();
    return new PracticeRule(
        new RuleSource(source.id(), source.version(), source.citation(), DateRange.ALWAYS),
        rule.scope(),
        rule.demand(),
        rule.severity(),
        rule.advice());
  }
}
