package org.claimwright.coding.learning;

import java.util.regex.Pattern;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.Section;

/// Where a suggestion rests and what decided it.
///
/// @param section of the note in which its first evidence stands
/// @param certainty how plainly the note says it
/// @param rule the paragraph of the Official Guidelines that decided, e.g. `I.A.15`; `words` where
///   the words alone did
public record Ground(Section.Kind section, Assertion assertion, Certainty certainty, String rule) {

  private static final Pattern GUIDELINE =
      Pattern.compile("Official Guidelines ([IVX]+(?:\\.[A-Za-z0-9]+)*)");

  /// How plainly a note says what a code is for.
  public enum Certainty {
    /// A line of the assessment names it as a problem.
    NAMED,
    /// It is told somewhere in the note.
    TOLD,
    /// A convention joins two conditions into it.
    JOINED,
    /// A service that the note documents as done.
    SERVICE,
    /// The visit's level, from its worksheet.
    LEVEL,
    /// A language model proposed it.
    PROPOSED
  }

  /// What a reason, as the engine writes it, says of the ground.
  public static Ground of(Section.Kind section, Assertion assertion, String why) {
    var guideline = GUIDELINE.matcher(why);
    var rule = guideline.find() ? guideline.group(1) : "words";
    return new Ground(section, assertion, certainty(why), rule);
  }

  private static Certainty certainty(String why) {
    if (why.startsWith("Proposed by ")) {
      return Certainty.PROPOSED;
    }
    if (why.startsWith("The visit's level by ") || why.startsWith("By ")) {
      return Certainty.LEVEL;
    }
    if (why.startsWith("The note documents it as done")) {
      return Certainty.SERVICE;
    }
    if (why.contains(" are coded together as ")) {
      return Certainty.JOINED;
    }
    return why.contains(" named as a problem ") ? Certainty.NAMED : Certainty.TOLD;
  }
}
