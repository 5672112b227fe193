package org.claimwright.app.codingdesk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.claimwright.app.codingdesk.CodingAction.Direction;
import org.claimwright.app.codingdesk.Decision.Standing;
import org.claimwright.app.encounters.DocumentRecord;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// What each action makes of a sheet. Pure.
///
/// @param documents those a person may mark words in
record SheetActions(CodeLookup codes, List<DocumentRecord> documents, Stamp stamp) {

  static final int MOST_DIAGNOSES = 12;
  private static final int MOST_SERVICES = 50;
  private static final int LONGEST_REASON = 200;

  Outcome<CodingSheet> apply(CodingSheet sheet, CodingAction action) {
    var details = new ServiceActions(codes, stamp, sheet);
    var adding = new AddActions(documents, stamp, sheet);
    return switch (action) {
      case CodingAction.Accept it -> on(sheet, it.key(), entry -> accept(sheet, entry));
      case CodingAction.AcceptAll all -> acceptAll(sheet);
      case CodingAction.Reject it ->
          on(sheet, it.key(), entry -> reject(sheet, entry, it.reason()));
      case CodingAction.Remove it -> on(sheet, it.key(), entry -> remove(sheet, entry));
      case CodingAction.Exchange it ->
          on(sheet, it.key(), entry -> new Exchanges(codes, stamp, sheet).byHand(entry, it.code()));
      case CodingAction.Rate it ->
          on(
              sheet,
              it.key(),
              entry -> new LevelActions(codes, stamp, sheet).rate(entry, it.rating()));
      case CodingAction.Restore it -> on(sheet, it.key(), entry -> restore(sheet, entry));
      case CodingAction.Add it ->
          codes.billable(it.system(), it.code()).then(code -> adding.add(code, it.marked()));
      case CodingAction.AddAll it -> addAll(sheet, it.codes());
      case CodingAction.Move it -> on(sheet, it.key(), entry -> move(sheet, entry, it.direction()));
      case CodingAction.Point it ->
          on(sheet, it.key(), entry -> details.point(entry, it.positions()));
      case CodingAction.Modify it ->
          on(sheet, it.key(), entry -> details.modify(entry, it.modifiers()));
      case CodingAction.Units it -> on(sheet, it.key(), entry -> details.units(entry, it.units()));
      case CodingAction.ConfirmPatient it -> confirmPatient(sheet);
    };
  }

  /// What the action is called in the history and beside "Undo".
  static String words(CodingAction action, CodingSheet before) {
    return switch (action) {
      case CodingAction.Accept it -> "Accepted " + code(before, it.key());
      case CodingAction.AcceptAll all -> "Accepted every suggestion";
      case CodingAction.Reject it -> "Rejected " + code(before, it.key());
      case CodingAction.Remove it -> "Took off " + code(before, it.key());
      case CodingAction.Exchange it -> "Exchanged " + code(before, it.key()) + " for " + it.code();
      case CodingAction.Rate it -> "Filled in the worksheet of " + code(before, it.key());
      case CodingAction.Restore it -> "Brought back " + code(before, it.key());
      case CodingAction.Add it -> "Added " + it.code();
      case CodingAction.AddAll it -> "Put on the codes of " + it.template();
      case CodingAction.Move it -> "Moved " + code(before, it.key());
      case CodingAction.Point it -> "Pointed " + code(before, it.key());
      case CodingAction.Modify it -> "Set the modifiers of " + code(before, it.key());
      case CodingAction.Units it -> "Set the units of " + code(before, it.key());
      case CodingAction.ConfirmPatient it -> "Confirmed that the note is this patient's";
    };
  }

  private Outcome<CodingSheet> confirmPatient(CodingSheet sheet) {
    return PatientDoubt.isOpen(sheet.reading())
        ? Outcome.ok(sheet.reading(PatientDoubt.confirmed(sheet.reading(), stamp)))
        : refuse("PATIENT-NOT-IN-DOUBT", "Nothing says that this note is another patient's.");
  }

  private Outcome<CodingSheet> accept(CodingSheet sheet, CodeEntry entry) {
    if (entry.is(Standing.ASSIGNED)) {
      return refuse("CODE-TWICE", entry.code().code() + " is assigned already.");
    }
    return room(sheet, entry.code())
        .map(fits -> sheet.replacingLast(entry.key(), one -> one.now(Standing.ASSIGNED, stamp)));
  }

  private Outcome<CodingSheet> addAll(CodingSheet sheet, List<CodeTemplate.Kept> kept) {
    var next = Outcome.ok(sheet);
    for (var one : kept) {
      next = next.then(sofar -> isAssigned(sofar, one) ? Outcome.ok(sofar) : added(sofar, one));
    }
    return next;
  }

  private static boolean isAssigned(CodingSheet sheet, CodeTemplate.Kept kept) {
    return sheet.entries().stream()
        .anyMatch(one -> one.is(Standing.ASSIGNED) && one.code().code().equals(kept.code()));
  }

  private Outcome<CodingSheet> added(CodingSheet sheet, CodeTemplate.Kept kept) {
    var added =
        codes
            .billable(kept.system(), kept.code())
            .then(code -> new AddActions(documents, stamp, sheet).add(code, List.of()));
    return kept.modifiers().isEmpty() ? added : added.then(next -> modified(next, kept));
  }

  private Outcome<CodingSheet> modified(CodingSheet sheet, CodeTemplate.Kept kept) {
    return sheet.services().stream()
        .filter(one -> one.code().code().equals(kept.code()))
        .findFirst()
        .map(entry -> new ServiceActions(codes, stamp, sheet).modify(entry, kept.modifiers()))
        .orElseGet(() -> Outcome.ok(sheet));
  }

  private Outcome<CodingSheet> acceptAll(CodingSheet sheet) {
    var next = Outcome.ok(sheet);
    for (var entry : sheet.suggested()) {
      next = next.then(sofar -> accept(sofar, entry));
    }
    return next;
  }

  private Outcome<CodingSheet> reject(CodingSheet sheet, CodeEntry entry, String reason) {
    if (reason.length() > LONGEST_REASON) {
      return refuse(
          "REASON-LONG",
          "The reason has " + reason.length() + " characters; say it in at most 200.");
    }
    return Outcome.ok(sheet.replacing(entry.key(), one -> one.rejected(reason, stamp)));
  }

  private Outcome<CodingSheet> remove(CodingSheet sheet, CodeEntry entry) {
    if (!entry.is(Standing.ASSIGNED)) {
      return refuse(
          "CODE-NOT-ASSIGNED", entry.code().code() + " is not assigned: it cannot be taken off.");
    }
    if (entry.decision().provenance() == Provenance.PERSON) {
      return Outcome.ok(sheet.without(entry.key()));
    }
    return restore(sheet, entry);
  }

  private Outcome<CodingSheet> restore(CodingSheet sheet, CodeEntry entry) {
    return Outcome.ok(sheet.replacing(entry.key(), one -> one.now(Standing.SUGGESTED, stamp)));
  }

  private Outcome<CodingSheet> move(CodingSheet sheet, CodeEntry entry, Direction direction) {
    var kind = entry.diagnosis() ? sheet.diagnoses() : sheet.services();
    var at = kind.indexOf(entry);
    var to = direction == Direction.UP ? at - 1 : at + 1;
    if (at < 0 || to < 0 || to >= kind.size()) {
      return Outcome.ok(sheet);
    }
    var entries = new ArrayList<>(sheet.entries());
    Collections.swap(entries, entries.indexOf(entry), entries.indexOf(kind.get(to)));
    return Outcome.ok(sheet.with(entries));
  }

  static Outcome<CodeIdentity> room(CodingSheet sheet, CodeIdentity code) {
    if (code.isDiagnosis() && sheet.diagnoses().size() >= MOST_DIAGNOSES) {
      return refuse(
          "DIAGNOSES-FULL",
          "A claim carries twelve diagnoses and this visit has them: take one off before "
              + code.code()
              + " goes on.");
    }
    if (!code.isDiagnosis() && sheet.services().size() >= MOST_SERVICES) {
      return refuse(
          "LINES-FULL",
          "A claim carries fifty lines and this visit has them: take one off before "
              + code.code()
              + " goes on.");
    }
    return Outcome.ok(code);
  }

  private static Outcome<CodingSheet> on(
      CodingSheet sheet, int key, Function<CodeEntry, Outcome<CodingSheet>> change) {
    return sheet
        .find(key)
        .map(change)
        .orElseGet(() -> refuse("CODE-GONE", "Code " + key + " is no longer on this sheet."));
  }

  static <T> Outcome<T> refuse(String code, String message) {
    return Outcome.rejected(Problem.stop(code, "", message));
  }

  private static String code(CodingSheet sheet, int key) {
    return sheet.find(key).map(entry -> entry.code().code()).orElse("a code");
  }
}
