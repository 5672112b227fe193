package org.claimwright.app.codingdesk;

import java.util.Objects;

/// What was decided of a code, whose idea it was, who decided when, and why.
///
/// @param reason why a person rejected it, in a person's words; `""` when nobody said or nothing
///   was rejected
public record Decision(Standing standing, Provenance provenance, Stamp stamp, String reason) {

  public Decision {
    reason = Objects.requireNonNullElse(reason, "");
  }

  /// Where a code stands on the sheet.
  public enum Standing {
    /// The engine would put it on the claim; nobody has decided.
    SUGGESTED,
    /// It goes on the claim.
    ASSIGNED,
    /// A person took it off.
    REJECTED,
    /// The engine saw it and dropped it, as negated words are.
    CONSIDERED
  }

  /// Nobody has to say why.
  static Decision of(Standing standing, Provenance provenance, Stamp stamp) {
    return new Decision(standing, provenance, stamp, "");
  }

  Decision now(Standing next, Stamp decided) {
    return of(next, provenance, decided);
  }

  Decision rejected(String why, Stamp decided) {
    return new Decision(Standing.REJECTED, provenance, decided, why.strip());
  }
}
