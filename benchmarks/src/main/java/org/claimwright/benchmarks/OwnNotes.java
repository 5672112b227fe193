package org.claimwright.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.CodingEngine;

/// The figures on the project's own notes, for each half; with a word where too few codes are
/// installed for them to mean anything.
final class OwnNotes {
  private static final int WHOLE = 70_000;

  private OwnNotes() {}

  static List<Score> scores(CodingEngine engine, CodeSets codeSets) throws IOException {
    warn(codeSets);
    var scores = new ArrayList<Score>();
    for (var half : CodedNotes.halves()) {
      scores.addAll(CodedNoteAccuracy.of(engine, half));
    }
    return scores;
  }

  private static void warn(CodeSets codeSets) {
    var release = codeSets.release(CodeSystem.ICD10CM, CodedNotes.ON);
    int codes = release.map(r -> r.codes()).orElse(0);
    if (codes < WHOLE) {
      System.err.printf(
          "accuracy on the own notes is with the starter set (%,d ICD-10-CM codes on %s), so it is far too low:"
              + " import the FY2026 release first (./claimwright codesets import)%n",
          codes, CodedNotes.ON);
    }
  }
}
