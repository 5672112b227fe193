package org.claimwright.coding.proposals;

import java.util.List;
import org.claimwright.codesets.CodeSets;
import org.claimwright.coding.Suggestions;
import org.claimwright.coding.VisitNote;
import org.claimwright.coding.rules.Catalogue;

/// Verifies proposed codes. One comes through only if its quote stands in the note letter by
/// letter, the note affirms it there, the quoted words have to do with the code, the code is
/// billable on the date of service, and the engine's rules (Excludes1, what says more, what is only
/// mentioned) leave it and everything the engine found standing. All others go under what was
/// considered, with why. Thread-safe.
public final class ProposalVerifier {
  /// More than these are not looked at.
  static final int MOST = 40;

  private final CodeSets codeSets;

  public ProposalVerifier(CodeSets codeSets) {
    this.codeSets = codeSets;
  }

  /// The engine's own suggestions, unchanged, with the proposals that were verified among the codes
  /// and the others among those considered.
  ///
  /// @param model who proposed them
  public Suggestions verify(
      VisitNote note, Suggestions own, String model, List<Proposal> proposals) {
    var read = new ReadNote(note, own, new Catalogue(codeSets, note.dateOfService()));
    var verification = new Verification(new Checks(codeSets, note, read), own, model);
    proposals.stream().limit(MOST).forEach(verification::take);
    return verification.done();
  }
}
