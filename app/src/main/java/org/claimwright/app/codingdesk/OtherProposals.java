package org.claimwright.app.codingdesk;

import java.util.List;
import java.util.Optional;
import org.claimwright.coding.VisitNote;
import org.claimwright.coding.proposals.Proposal;
import org.claimwright.kernel.Outcome;

/// Somebody outside who proposes codes for a note, where the practice has switched that on. A
/// higher room answers with a bean. Asking may take as long as the network does: never within a
/// transaction.
public interface OtherProposals {

  /// Who would be asked and where, as the desk says it: `tiny at models.example`; empty while it is
  /// switched off.
  Optional<String> asked();

  /// What is proposed for a note; a rejection says why nothing was.
  Outcome<List<Proposal>> propose(VisitNote note);
}
