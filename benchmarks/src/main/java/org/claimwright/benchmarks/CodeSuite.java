package org.claimwright.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.cli.InstalledCodeSets;
import org.claimwright.coding.CodingEngine;
import org.claimwright.coding.CodingEngines;
import org.claimwright.coding.VisitNote;

/// Coding one ordinary visit note again and again, with the code sets that `codesets list` shows;
/// how near the suggestions come to the settled codes of the project's own notes; and to the codes
/// that people gave, where such notes are at hand.
final class CodeSuite implements Bench.Suite {

  private static final String NOTE =
      """
      CHIEF COMPLAINT
      Follow-up of diabetes and blood pressure, right knee pain.

      HISTORY OF PRESENT ILLNESS
      A 67-year-old woman with type 2 diabetes and numbness in both feet for a year. Sugars run
      150 to 190. She denies chest pain and shortness of breath. Her mother had breast cancer.
      The right knee has ached for three months, worse on stairs.

      EXAM
      BP 128/76. Monofilament reduced at both great toes. Right knee with crepitus, small effusion.

      ASSESSMENT AND PLAN
      1. Type 2 diabetes with peripheral neuropathy, A1c 8.9, above goal. Increase glargine.
      2. Chronic kidney disease stage 3a, stable.
      3. Primary osteoarthritis of the right knee. Injected with triamcinolone 40 mg today.
      4. Hypertension, controlled on lisinopril.
      """;

  /// The first note of a release is read with its own phrases only; the second loads all.
  @Override
  public List<Measurement> run(Stopwatch stopwatch) throws Exception {
    CodingEngine engine = CodingEngines.of(InstalledCodeSets.open());
    var note = VisitNote.of(NOTE, LocalDate.of(2026, 9, 1));
    engine.suggest(note);
    engine.suggest(note);
    return List.of(
        stopwatch.measureCounted(
            "Claimwright, code a visit note",
            "notes/s",
            "%,d characters, processor time of one thread".formatted(NOTE.length()),
            () -> engine.suggest(note).codes().isEmpty() ? 0 : 1));
  }

  @Override
  public List<Score> scores() throws Exception {
    var codeSets = InstalledCodeSets.open();
    var engine = CodingEngines.of(codeSets);
    var scores = new ArrayList<Score>(OwnNotes.scores(engine, codeSets));
    for (var file : GoldNotes.files()) {
      var whole = CodedNotes.in(file);
      scores.addAll(
          whole.isPresent()
              ? CodedNoteAccuracy.of(engine, whole.get())
              : CodingAccuracy.of(engine, GoldNotes.read(file)));
    }
    scores.addAll(AssertionAccuracy.scores());
    return scores;
  }
}
