package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.codesets.ReleaseUpdate.Effect;
import org.claimwright.codesets.ReleaseUpdate.Impact;

/// An update sorted by code, to be asked for the codes in use.
final class UpdateImpact {

  private final Map<Long, List<Impact>> byCode = new HashMap<>();

  UpdateImpact(ReleaseUpdate update) {
    for (var gone : update.codes().deleted()) {
      add(gone.code(), Effect.DELETED, gone.title(), update);
    }
    update.codes().revised().forEach(revision -> addRevision(revision, update));
    for (var note : update.notes()) {
      add(
          note.owner(),
          Effect.NOTE_CHANGED,
          (note.added() ? "new: " : "gone: ") + note.text(),
          update);
    }
    for (var row : update.rows()) {
      add(row.key(), Effect.ROW_CHANGED, String.join(" | ", row.after()), update);
    }
  }

  private void addRevision(ReleaseDifference.Revision revision, ReleaseUpdate update) {
    boolean closed = revision.before().billable() && !revision.after().billable();
    var effect = closed ? Effect.NOT_BILLABLE : Effect.RETITLED;
    add(revision.before().code(), effect, revision.after().title(), update);
  }

  private void add(String code, Effect effect, String detail, ReleaseUpdate update) {
    var impact =
        new Impact(code, effect, detail, update.successors().getOrDefault(code, List.of()));
    CodeKey.of(code)
        .ifPresent(key -> byCode.computeIfAbsent(key, fresh -> new ArrayList<>()).add(impact));
  }

  List<Impact> on(String code) {
    return CodeKey.of(code).map(key -> byCode.getOrDefault(key, List.of())).orElse(List.of());
  }
}
