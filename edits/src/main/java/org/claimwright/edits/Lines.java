package org.claimwright.edits;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimLine;

/// Line by line: how most rules go over a claim.
final class Lines {

  private Lines() {}

  /// A flaw for each line that has one.
  static List<Flaw> each(Claim claim, Function<ClaimLine, Optional<Flaw>> check) {
    return claim.lines().stream().flatMap(line -> check.apply(line).stream()).toList();
  }

  /// A flaw for each line of which something is true.
  static List<Flaw> where(
      Claim claim, Predicate<ClaimLine> wrong, Function<ClaimLine, String> message, String fix) {
    return claim.lines().stream()
        .filter(wrong)
        .map(line -> Flaw.ofLine(line.number(), message.apply(line), fix))
        .toList();
  }

  /// One flaw of the whole claim, or none.
  static List<Flaw> claimIf(boolean wrong, String message, String fix) {
    return wrong ? List.of(Flaw.ofClaim(message, fix)) : List.of();
  }
}
