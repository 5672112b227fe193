package org.claimwright.app.codingdesk;

/// What was decided of a code, whose idea it was, and who decided when.
public record Decision(Standing standing, Provenance provenance, Stamp stamp) {

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

  Decision now(Standing next, Stamp decided) {
    return new Decision(next, provenance, decided);
  }
}
