package org.claimwright.coding.proposals;

import java.util.List;
import org.claimwright.coding.VisitNote;
import org.claimwright.kernel.Outcome;

/// Somebody who proposes codes for a note. Implementations may be slow, wrong or out of reach: they
/// answer a rejection then, never an exception, and within a time of their own.
public interface Proposer {

  /// Its name, as the provenance of a code tells it.
  String model();

  /// What it proposes; a rejection says why it could not be asked or understood.
  Outcome<List<Proposal>> propose(VisitNote note);
}
