package org.claimwright.codesets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An update read out: what one release changes of another, with what a person needs to act on it.
///
/// @param codes new, deleted and revised codes; empty for a set that has none of its own
/// @param notes official notes that are new, gone or reworded, by the code, block or chapter at
///   which they stand
/// @param rows rows of a table that are new or gone: pairs, units, relative values, …
/// @param suggested for each deleted code, and each that became a header, those to look at instead,
///   the strongest first
/// @param emptied beginnings of codes, without a dot, under which nothing may be billed any more
public record ReleaseUpdate(
    ReleaseDifference codes,
    List<NoteChange> notes,
    List<RowChange> rows,
    Map<String, List<Successor>> suggested,
    Set<String> emptied) {

  public ReleaseUpdate {
    notes = List.copyOf(notes);
    rows = List.copyOf(rows);
    suggested = Map.copyOf(suggested);
    emptied = Set.copyOf(emptied);
  }

  /// What to look at in the place of a code, the strongest first; empty when nothing is known.
  public List<Successor> successorsOf(String code) {
    return suggested.getOrDefault(code, List.of());
  }

  /// One note that came or went.
  ///
  /// @param added false when it is no longer there
  public record NoteChange(String owner, NoteKind kind, String text, boolean added) {}

  /// One row of a table that changed.
  ///
  /// @param key the code or other key it stands under
  /// @param before its cells, empty when it is new
  /// @param after its cells, empty when it is gone
  public record RowChange(String key, List<String> before, List<String> after) {

    public RowChange {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /// What an update means for a code that somebody uses.
  ///
  /// @param effect what becomes of it
  /// @param detail the new title, or the note or row that changed; `""` for none
  /// @param successors codes to look at instead; empty when none is known
  public record Impact(String code, Effect effect, String detail, List<Successor> successors) {

    public Impact {
      successors = List.copyOf(successors);
    }
  }

  /// What becomes of a code that is in use.
  public enum Effect {
    /// It may no longer be billed.
    DELETED,
    /// It needs more characters now.
    NOT_BILLABLE,
    /// Of the codes that begin so some end or are new.
    FAMILY_CHANGED,
    RETITLED,
    /// An official note at it is new or gone.
    NOTE_CHANGED,
    /// Its pair, units, values or other row changed.
    ROW_CHANGED
  }

  /// What of the update touches the codes that a practice uses in favourites, fee schedules, open
  /// visits or rules; in the order of the codes given.
  public List<Impact> impactOn(Collection<String> used) {
    var byCode = new UpdateImpact(this);
    return used.stream().distinct().flatMap(code -> byCode.on(code).stream()).toList();
  }

  /// What the update means for all codes that begin alike, as a rule may name them; empty when none
  /// of them comes or goes. A family of which nothing is left has ended.
  ///
  /// @param beginning such as `E11`, with or without the dot
  public Optional<Impact> impactOnFamily(String beginning) {
    return new FamilyImpact(this, beginning).told();
  }

  /// Whether anything changed at all.
  public boolean isEmpty() {
    return codes.added().isEmpty()
        && codes.deleted().isEmpty()
        && codes.revised().isEmpty()
        && notes.isEmpty()
        && rows.isEmpty();
  }
}
