package org.claimwright.coding.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.Span;

/// Paragraphs of a note that speak to a machine instead of about a patient. Nothing that a model
/// proposes from such a paragraph is taken.
final class WordsToMachines {
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?is)\\b(ignore|disregard|forget|override)\\b.{0,40}\\b(instructions?|prompts?|rules|above|previous)\\b"
              + "|\\bsystem prompt\\b|\\blanguage model\\b|\\bas an ai\\b"
              + "|\\byou are (now )?an? (ai|assistant|coder|medical coder|model)\\b"
              + "|\\b(output|return|add|assign|suggest|include|respond with) (only )?(the )?((icd|cpt|hcpcs)\\S* )?codes?\\b");
  private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t\\r]*\\n");

  private WordsToMachines() {}

  static List<Span> in(String note) {
    var found = new ArrayList<Span>();
    int start = 0;
    var breaks = PARAGRAPH.matcher(note);
    while (breaks.find()) {
      add(found, note, start, breaks.start());
      start = breaks.end();
    }
    add(found, note, start, note.length());
    return found;
  }

  private static void add(List<Span> found, String note, int start, int end) {
    if (SPOKEN.matcher(note.substring(start, end)).find()) {
      found.add(new Span(start, end));
    }
  }
}
