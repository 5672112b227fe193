package org.claimwright.app.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form of settings as it is drawn.
///
/// @param back where one comes from
record EditSheet(String title, String path, String back, List<Part> parts) {

  /// A group of fields.
  record Part(String legend, List<Field> fields) {}

  /// One field.
  ///
  /// @param width a class of the form's grid, such as `w4`
  /// @param hint `""` for none
  record Field(String label, String name, String width, Kind kind, String hint) {}

  /// How a field is filled in.
  sealed interface Kind {
    /// Words or numbers.
    ///
    /// @param mono for codes and identifiers
    record Text(boolean mono) implements Kind {}

    /// A password that is chosen.
    record Secret() implements Kind {}

    /// One of several, the values with their words.
    record Choice(Map<String, String> options) implements Kind {}
  }

  /// What the page is called that one comes from.
  public String backWords() {
    return back.equals(FeeForm.FEES) ? "Fee schedule" : "Practice";
  }

  static Field text(String label, String name, String width) {
    return new Field(label, name, width, new Kind.Text(false), "");
  }

  static Field code(String label, String name, String width, String hint) {
    return new Field(label, name, width, new Kind.Text(true), hint);
  }

  static Field secret(String label, String name, String hint) {
    return new Field(label, name, "w4", new Kind.Secret(), hint);
  }

  static Field choice(String label, String name, String width, Map<String, String> options) {
    return new Field(label, name, width, new Kind.Choice(new LinkedHashMap<>(options)), "");
  }

  static Part address(String legend) {
    return new Part(
        legend,
        List.of(
            text("Street and number", "line1", "w8"),
            text("Suite", "line2", "w4"),
            text("City", "city", "w4"),
            code("State", "state", "w4", "Such as OH"),
            code("ZIP code", "zip", "w4", "Nine digits: claims of the practice need them")));
  }
}
