package org.claimwright.edits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.claims.Claim;
import org.claimwright.codesets.CodeNote;
import org.claimwright.codesets.NoteKind;

/// Two diagnoses of which the Tabular List says that they never go together.
final class ExclusionRule {

  private ExclusionRule() {}

  /// One flaw for each pair, whichever of the two carries the note.
  static List<Flaw> excludes1(Claim claim, EditContext context) {
    var day = ClaimEdits.firstServiceDate(claim, context);
    var flaws = new ArrayList<Flaw>();
    for (int i = 0; i < claim.diagnoses().size(); i++) {
      for (int j = i + 1; j < claim.diagnoses().size(); j++) {
        var one = claim.diagnoses().get(i).code();
        var other = claim.diagnoses().get(j).code();
        pair(one, other, context, day).ifPresent(flaws::add);
      }
    }
    return flaws;
  }

  private static Optional<Flaw> pair(String one, String other, EditContext context, LocalDate day) {
    return note(one, other, context, day)
        .or(() -> note(other, one, context, day))
        .map(note ->
            Flaw.ofClaim(
                one
                    + " and "
                    + other
                    + " exclude each other: "
                    + note.owner()
                    + " says Excludes1 \""
                    + note.text()
                    + "\"",
                "keep the one the note supports; both only where the conditions are unrelated"));
  }

  private static Optional<CodeNote> note(
      String from, String to, EditContext context, LocalDate day) {
    return context.codeSets().notes(from, day).stream()
        .filter(note -> note.kind() == NoteKind.EXCLUDES1)
        .filter(note -> CodeMentions.in(note.text()).covers(to))
        .findFirst();
  }
}
