package org.claimwright.app.codingdesk;

import static org.claimwright.app.codingdesk.SheetActions.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.codingdesk.CodingAction.MarkedWords;
import org.claimwright.app.codingdesk.Decision.Standing;
import org.claimwright.app.encounters.DocumentRecord;
import org.claimwright.coding.Assertion;
import org.claimwright.kernel.Outcome;

/// A coder's own code put on a sheet, with the words it rests on. Pure.
record AddActions(List<DocumentRecord> documents, Stamp stamp, CodingSheet sheet) {

  Outcome<CodingSheet> add(CodeIdentity code, List<MarkedWords> marked) {
    return evidence(marked).then(words -> added(code, words));
  }

  private Outcome<CodingSheet> added(CodeIdentity code, List<Evidence> words) {
    var same =
        sheet.entries().stream().filter(one -> one.code().code().equals(code.code())).findFirst();
    if (same.isPresent() && !same.get().is(Standing.ASSIGNED)) {
      return taken(same.get(), words);
    }
    if (same.isPresent() && !words.isEmpty()) {
      return Outcome.ok(sheet.replacing(same.get().key(), entry -> entry.with(words)));
    }
    if (same.isPresent() && code.isDiagnosis()) {
      return refuse(
          "CODE-TWICE", code.code() + " is assigned already: a diagnosis stands once on a claim.");
    }
    return SheetActions.room(sheet, code).map(fits -> sheet.and(entry(code, words)));
  }

  /// What the engine suggested or a person once rejected, now wanted by a person.
  private Outcome<CodingSheet> taken(CodeEntry same, List<Evidence> words) {
    return SheetActions.room(sheet, same.code())
        .map(fits -> sheet.replacingLast(same.key(), entry -> entry.alsoBy(stamp).with(words)));
  }

  private CodeEntry entry(CodeIdentity code, List<Evidence> words) {
    return new CodeEntry(
        sheet.nextKey(),
        code,
        ServiceDetails.PLAIN,
        new Grounds(100, "Added by " + stamp.by() + ".", Assertion.AFFIRMED, words),
        Decision.of(Standing.ASSIGNED, Provenance.PERSON, stamp));
  }

  private Outcome<List<Evidence>> evidence(List<MarkedWords> marked) {
    var found = new ArrayList<Evidence>();
    for (var words : marked) {
      var evidence = evidence(words);
      if (evidence.isEmpty()) {
        return refuse(
            "EVIDENCE-NOWHERE",
            "Characters "
                + words.start()
                + " to "
                + words.end()
                + " of document "
                + words.document()
                + " are no words of this visit's note or its addenda: mark the words there.");
      }
      found.add(evidence.get());
    }
    return Outcome.ok(List.copyOf(found));
  }

  private Optional<Evidence> evidence(MarkedWords marked) {
    return documents.stream()
        .filter(one -> one.id().value() == marked.document() && one.isCodable())
        .filter(one -> isWithin(one.text(), marked))
        .map(one ->
            new Evidence(
                marked.document(),
                marked.start(),
                marked.end(),
                ChartText.bounded(one.text(), marked.start(), marked.end())))
        .findFirst();
  }

  private static boolean isWithin(String text, MarkedWords marked) {
    return marked.start() >= 0
        && marked.start() < marked.end()
        && marked.end() <= text.length()
        && !text.substring(marked.start(), marked.end()).isBlank();
  }
}
