package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwright.codesets.ReleaseUpdate.Effect;
import org.claimwright.codesets.ReleaseUpdate.Impact;

/// An update sorted by code, to be asked for the codes in use.
final class UpdateImpact {

  private static final int CATEGORY = 3;

  private final Map<Long, List<Impact>> byCode = new HashMap<>();
  private final Set<Long> added = new HashSet<>();

  UpdateImpact(ReleaseUpdate update) {
    update.codes().added().forEach(code -> CodeKey.of(code.code()).ifPresent(added::add));
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
      if (!hasEnded(row.key())) {
        add(row.key(), Effect.ROW_CHANGED, String.join(" | ", row.after()), update);
      }
    }
  }

  /// A code that ends is told as that; that its row has a last day now says nothing more.
  private boolean hasEnded(String code) {
    return at(code).stream().anyMatch(impact -> impact.effect() == Effect.DELETED);
  }

  private void addRevision(ReleaseDifference.Revision revision, ReleaseUpdate update) {
    boolean closed = revision.before().billable() && !revision.after().billable();
    var effect = closed ? Effect.NOT_BILLABLE : Effect.RETITLED;
    add(revision.before().code(), effect, revision.after().title(), update);
  }

  private void add(String code, Effect effect, String detail, ReleaseUpdate update) {
    var impact = new Impact(code, effect, detail, update.successorsOf(code));
    CodeKey.of(code)
        .ifPresent(key -> byCode.computeIfAbsent(key, fresh -> new ArrayList<>()).add(impact));
  }

  /// What happens to the code itself, and notes that came or went at a header above it. With a code
  /// that is new its notes and values are new, and nothing has changed for who has gone over to it.
  List<Impact> on(String code) {
    if (CodeKey.of(code).filter(added::contains).isPresent()) {
      return List.of();
    }
    var found = new ArrayList<>(at(code));
    var bare = code.replace(".", "");
    for (int length = bare.length() - 1; length >= CATEGORY; length--) {
      var header = bare.substring(0, length);
      at(header).stream()
          .filter(impact -> impact.effect() == Effect.NOTE_CHANGED)
          .forEach(impact -> found.add(inherited(impact, code)));
    }
    return found;
  }

  private List<Impact> at(String code) {
    return CodeKey.of(code).map(key -> byCode.getOrDefault(key, List.of())).orElse(List.of());
  }

  private static Impact inherited(Impact above, String code) {
    return new Impact(code, above.effect(), above.code() + " " + above.detail(), List.of());
  }
}
