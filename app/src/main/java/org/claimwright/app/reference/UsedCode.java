package org.claimwright.app.reference;

/// One place in which a practice uses a code.
///
/// @param kind of place, one word: `fee`, `favourite`, `visit`, `claim`
/// @param key names the place within its kind
/// @param code as its code set writes it, a diagnosis with its dot; or all codes that begin alike,
///   as `E11.-` or `9921*`
/// @param label what a worklist calls the place; never a patient's name
/// @param link where it is worked on, `""` for nowhere
public record UsedCode(String kind, String key, String code, String label, String link) {

  private static final int CATEGORY = 3;
  private static final int MODIFIER = 2;

  /// Whether it is a diagnosis or a family of them: what looks like one without its dot is a
  /// service, as G0439 beside G04.39.
  public boolean isDiagnosis() {
    return code.indexOf('.') >= 0 || (code.length() == CATEGORY && !isFamily());
  }

  /// Whether it is a modifier: 25 is a place of service as well.
  public boolean isModifier() {
    return code.length() == MODIFIER;
  }

  /// A modifier that the place uses with its code.
  public UsedCode with(String modifier) {
    return new UsedCode(
        kind, key + "." + code, modifier, label + ", " + code + "-" + modifier, link);
  }

  /// Whether it stands for all codes that begin alike.
  public boolean isFamily() {
    return code.endsWith("-") || code.endsWith("*");
  }

  /// What all codes of a family begin with: `E11` for `E11.-`.
  public String beginning() {
    var begun = isFamily() ? code.substring(0, code.length() - 1) : code;
    return begun.endsWith(".") ? begun.substring(0, begun.length() - 1) : begun;
  }
}
