package org.claimwright.app.eligibility;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.claimwright.app.web.Show;

/// Something an answer says otherwise than the practice holds it.
///
/// @param held as the practice has it
/// @param said as the payer has it
public record Correction(Part part, String held, String said) {

  /// For a coverage that goes on until further notice.
  static final String NO_END = "none";

  /// As pages show what the practice has.
  public String heldWords(Show show) {
    return words(held, show);
  }

  /// As pages show what the payer has.
  public String saidWords(Show show) {
    return words(said, show);
  }

  private String words(String value, Show show) {
    return part == Part.END ? Part.lastDay(value).map(show::day).orElse(value) : value;
  }

  /// What differs.
  public enum Part {
    MEMBER("Member id"),
    END("Last day of coverage"),
    NAME("Patient’s name");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /// As addresses and rows name it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The day that a last day's text means; empty where there is none.
    private static Optional<LocalDate> lastDay(String text) {
      return text.equals(NO_END) ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    static Part ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
