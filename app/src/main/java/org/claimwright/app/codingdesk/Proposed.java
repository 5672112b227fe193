package org.claimwright.app.codingdesk;

import java.util.List;
import org.claimwright.coding.Remark;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.Suggestions;

/// What somebody outside proposed for a visit, as it came out of the verification.
///
/// @param by who proposed it, as the history names it
/// @param codes those that stood up to the note and the rules
/// @param dropped the others, each with why
/// @param remarks what a coder should know of it
record Proposed(
    String by, List<SuggestedCode> codes, List<SuggestedCode> dropped, List<Remark> remarks) {

  Proposed {
    codes = List.copyOf(codes);
    dropped = List.copyOf(dropped);
    remarks = List.copyOf(remarks);
  }

  /// What verified suggestions hold beyond the engine's own.
  static Proposed of(String by, Suggestions own, Suggestions verified) {
    return new Proposed(
        by,
        beyond(own.codes(), verified.codes()),
        beyond(own.considered(), verified.considered()),
        verified.remarks());
  }

  private static List<SuggestedCode> beyond(List<SuggestedCode> own, List<SuggestedCode> all) {
    return all.stream().filter(one -> !own.contains(one)).toList();
  }
}
