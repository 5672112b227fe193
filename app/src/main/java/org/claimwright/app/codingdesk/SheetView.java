package org.claimwright.app.codingdesk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.claimwright.app.codingdesk.Reading.EmSheet;

/// A sheet as the desk shows it: diagnoses A to L, lines, suggestions, and what was dropped.
record SheetView(CodingSheet sheet) {

  public List<CodeRow> diagnoses() {
    return numbered(sheet.diagnoses(), Letters::of);
  }

  public List<CodeRow> services() {
    return numbered(sheet.services(), number -> Integer.toString(number));
  }

  public List<CodeRow> suggested() {
    return rows(sheet.suggested());
  }

  public List<CodeRow> rejected() {
    return rows(sheet.rejected());
  }

  /// What the engine saw and dropped.
  public List<CodeRow> considered() {
    return rows(sheet.considered());
  }

  /// The note's shortcomings as the engine found them.
  public List<DeskRemark> remarks() {
    return sheet.reading().remarks().stream().map(DeskRemark::new).toList();
  }

  /// Whether the engine could not read the note, so that nothing is suggested rather than nonsense.
  public boolean isUnread() {
    return remarks().stream()
        .anyMatch(remark -> remark.tone().equals("stop") && !remark.isPatientDoubt());
  }

  public int mostDiagnoses() {
    return SheetActions.MOST_DIAGNOSES;
  }

  public boolean isEmpty() {
    return sheet.diagnoses().isEmpty() && sheet.services().isEmpty();
  }

  private List<CodeRow> numbered(List<CodeEntry> entries, Function<Integer, String> mark) {
    return IntStream.range(0, entries.size())
        .mapToObj(at -> row(entries.get(at), mark.apply(at + 1)))
        .toList();
  }

  private List<CodeRow> rows(List<CodeEntry> entries) {
    return entries.stream().map(entry -> row(entry, "")).toList();
  }

  private CodeRow row(CodeEntry entry, String mark) {
    var pointers = entry.diagnosis() ? List.<Integer>of() : sheet.pointers(entry);
    return new CodeRow(
        entry, mark, pointers, worksheet(entry), sheet.reading().gapOf(entry.code().code()));
  }

  private Optional<EmSheet> worksheet(CodeEntry entry) {
    return entry.isVisitLevel() ? sheet.reading().levelOf(entry.code().code()) : Optional.empty();
  }
}
