package org.claimwright.claims.wire;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.kernel.Problem;
import org.claimwright.x12.Delimiters;

/// Texts on their way into X12 elements: each is measured, cleared of accents and, where it cannot
/// be sent, remembered as a problem. Lives for one file.
public final class WireText {

  private final Guide guide;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  /// Texts of a transaction.
  public WireText(Guide guide) {
    this.guide = guide;
  }

  /// The transaction that the texts go into.
  ///
  /// @param name as people call it, such as `837P`
  /// @param version its implementation guide
  public record Guide(String name, String version) {}

  /// A text that must be there.
  public String required(String place, String value, int longest) {
    if (value.isBlank()) {
      refuse(
          "DATA-MISSING",
          place,
          "the value is missing; the %s cannot go without it".formatted(guide.name()));
    }
    return optional(place, value, longest);
  }

  /// A text that may be empty.
  public String optional(String place, String value, int longest) {
    var text = plain(place, value.strip());
    if (text.length() > longest) {
      refuse(
          "DATA-TOO-LONG",
          place,
          "the value has "
              + text.length()
              + " characters; it may have "
              + longest
              + ": shorten it");
    }
    return text;
  }

  public void refuse(String code, String place, String message) {
    problems.add(Problem.stop(code, place, message).citing(guide.version()));
  }

  public List<Problem> problems() {
    return problems;
  }

  public List<Problem> warnings() {
    return warnings;
  }

  private String plain(String place, String value) {
    var text = Normalizer.normalize(value, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    if (!text.equals(value)) {
      warnings.add(Problem.warn("DATA-ACCENTS", place, "letters with accents go out without them"));
    }
    text.chars().filter(WireText::isUnsendable).distinct().forEach(c -> unsendable(place, c));
    return text.chars().anyMatch(WireText::isUnsendable) ? "" : text;
  }

  private void unsendable(String place, int c) {
    refuse(
        "DATA-CHARACTER",
        place,
        "the character %s cannot be sent in the %s: take it out"
            .formatted(
                c <= ' ' ? "U+%04X".formatted(c) : "\"" + Character.toString(c) + "\"",
                guide.name()));
  }

  private static boolean isUnsendable(int c) {
    return c < ' ' || c > '~' || Delimiters.STANDARD.includes((char) c);
  }
}
