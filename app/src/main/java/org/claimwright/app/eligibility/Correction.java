package org.claimwright.app.eligibility;

import java.util.Locale;

/// Something an answer says otherwise than the practice holds it.
///
/// @param held as the practice has it
/// @param said as the payer has it
public record Correction(Part part, String held, String said) {

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

    static Part ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
