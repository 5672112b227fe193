package org.claimwright.app.billing;

import java.util.Optional;
import org.claimwright.claims.ClaimNumber;

/// What a claim corrects and what corrects it.
///
/// @param kind how this one corrects another; empty for an original
/// @param replaces the claim it corrects
/// @param replacedBy the claim that corrects it, given up ones left out
/// @param asked the correction that was asked for and not yet built
public record Lineage(
    Optional<CorrectionKind> kind,
    Optional<Linked> replaces,
    Optional<Linked> replacedBy,
    Optional<Asked> asked) {

  static final Lineage NONE =
      new Lineage(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// A claim by both its numbers.
  public record Linked(ClaimId id, ClaimNumber number) {}

  /// A request for a corrected claim.
  public record Asked(CorrectionKind kind, String why, String by) {}

  public boolean isVoid() {
    return kind.filter(CorrectionKind.VOID::equals).isPresent();
  }
}
