package org.claimwright.app.codingdesk;

import static org.claimwright.app.codingdesk.SheetActions.refuse;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.codingdesk.Decision.Standing;
import org.claimwright.kernel.Outcome;

/// One code put in the place of another: it stands where that stood, rests on the same words, and
/// the lines that pointed to that point to it. Pure.
record Exchanges(CodeLookup codes, Stamp stamp, CodingSheet sheet) {

  /// A code that a person chose for one that says less.
  Outcome<CodingSheet> byHand(CodeEntry old, String wanted) {
    return codes
        .billable(old.code().system(), wanted)
        .then(code ->
            exchanged(old, code, "Chosen by " + stamp.by() + " for " + old.code().code() + "."));
  }

  /// @param why in a sentence, kept with the new code
  Outcome<CodingSheet> exchanged(CodeEntry old, CodeIdentity code, String why) {
    if (isAssigned(code)) {
      return refuse("CODE-TWICE", code.code() + " is assigned already.");
    }
    return old.is(Standing.ASSIGNED)
        ? Outcome.ok(with(old, code, why))
        : SheetActions.room(sheet, code).map(fits -> with(old, code, why));
  }

  private boolean isAssigned(CodeIdentity code) {
    return sheet.entries().stream()
        .anyMatch(one -> one.is(Standing.ASSIGNED) && one.code().code().equals(code.code()));
  }

  private CodingSheet with(CodeEntry old, CodeIdentity code, String why) {
    var fresh = replacement(old, sheet.nextKey(), code, why);
    var entries = new ArrayList<CodeEntry>();
    for (var one : sheet.entries()) {
      if (one.key() == old.key()) {
        entries.add(fresh);
      } else if (!one.code().code().equals(code.code())) {
        entries.add(pointed(one, old.key(), fresh.key()));
      }
    }
    if (!old.is(Standing.ASSIGNED)) {
      entries.remove(fresh);
      entries.add(fresh);
    }
    if (old.decision().provenance() != Provenance.PERSON) {
      entries.add(old.rejected("Exchanged for " + code.code(), stamp));
    }
    return sheet.with(entries);
  }

  private CodeEntry replacement(CodeEntry old, int key, CodeIdentity code, String why) {
    var suggested =
        sheet.entries().stream().filter(one -> one.code().code().equals(code.code())).findFirst();
    var words = suggested.map(one -> one.grounds().evidence()).orElse(List.of());
    var grounds = new Grounds(100, why, old.grounds().assertion(), old.grounds().evidence());
    return new CodeEntry(
        key,
        code,
        old.service(),
        grounds.and(words),
        Decision.of(
            Standing.ASSIGNED, suggested.isPresent() ? Provenance.BOTH : Provenance.PERSON, stamp));
  }

  private static CodeEntry pointed(CodeEntry entry, int old, int key) {
    var service = entry.service();
    if (!service.pointers().contains(old)) {
      return entry;
    }
    List<Integer> pointers =
        service.pointers().stream().map(one -> one == old ? key : one).toList();
    return new CodeEntry(
        entry.key(),
        entry.code(),
        new ServiceDetails(service.modifiers(), service.units(), pointers),
        entry.grounds(),
        entry.decision());
  }
}
