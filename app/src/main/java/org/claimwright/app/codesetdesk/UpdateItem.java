package org.claimwright.app.codesetdesk;

import java.util.List;
import org.claimwright.app.reference.UsedCode;
import org.claimwright.codesets.ReleaseUpdate.Effect;
import org.claimwright.codesets.Successor;

/// One thing to look at: a code in use at a place, and what becomes of it.
///
/// @param details new titles, notes or rows that changed
/// @param successors codes to look at instead
/// @param exchangeable whether the place can go over to a successor from here
record UpdateItem(
    UsedCode use,
    Effect effect,
    List<String> details,
    List<Successor> successors,
    boolean exchangeable) {

  private static final int TOLD = 3;

  UpdateItem {
    details = List.copyOf(details);
    successors = List.copyOf(successors);
  }

  /// Whether this code is among what to look at instead.
  boolean suggests(String code) {
    return successors.stream().anyMatch(one -> one.code().equals(code));
  }

  /// What names it among the steps.
  ItemKey key() {
    return new ItemKey(use.kind(), use.key(), use.code(), effect);
  }

  /// Whether the code can no longer be billed.
  public boolean ends() {
    return effect == Effect.DELETED || effect == Effect.NOT_BILLABLE;
  }

  /// What changed, in a line.
  public String detail() {
    var told =
        String.join("; ", details.stream().filter(one -> !one.isBlank()).limit(TOLD).toList());
    return details.size() > TOLD ? told + " and " + (details.size() - TOLD) + " more" : told;
  }

  static String words(Effect effect) {
    return switch (effect) {
      case DELETED -> "Ends";
      case NOT_BILLABLE -> "Needs more characters";
      case FAMILY_CHANGED -> "Codes come and go";
      case RETITLED -> "New title";
      case NOTE_CHANGED -> "Notes changed";
      case ROW_CHANGED -> "Values changed";
    };
  }

  public String word() {
    return words(effect);
  }
}
