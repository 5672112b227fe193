package org.claimwright.app.encounters;

import java.time.Instant;

/// A visit as it stands.
///
/// @param stateBy who brought it there
/// @param stateSince when
public record VisitRecord(
    VisitId id, VisitFacts facts, CodingState state, String stateBy, Instant stateSince) {

  public boolean isCoded() {
    return state instanceof CodingState.Coded;
  }

  public boolean isHeld() {
    return state instanceof CodingState.Held;
  }
}
