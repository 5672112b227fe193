package org.claimwright.app.encounters;

import java.util.List;
import org.claimwright.claims.Procedure;

/// A service of a coded visit, not yet priced.
///
/// @param number 1-based within the visit
/// @param pointers 1-based positions in the visit's diagnoses, the most important first
public record ServiceLine(int number, Procedure procedure, List<Integer> pointers) {

  public ServiceLine {
    pointers = List.copyOf(pointers);
  }
}
