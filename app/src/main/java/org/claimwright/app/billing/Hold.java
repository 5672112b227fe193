package org.claimwright.app.billing;

import org.claimwright.kernel.Severity;

/// What stands in a claim's way, or asks for a look: the rule, the place, the message and how it is
/// mended.
///
/// @param place such as `line 2`, `claim`
/// @param message one sentence with the offending value; no patient's name, number or birth date
public record Hold(Rule rule, Severity severity, String place, String message, Mend mend) {

  /// Where the rule comes from.
  ///
  /// @param id such as `ICD10-EXCLUDES1`
  /// @param citation `""` when there is none
  public record Rule(String id, String version, String citation) {}

  /// How it is mended.
  ///
  /// @param fix what to do
  /// @param link the page where it is done, `""` when no page of ours does it
  public record Mend(String fix, String link) {}

  /// A hold of our own, besides the edits.
  static Hold stop(String rule, String message, Mend mend) {
    return new Hold(new Rule(rule, "1", ""), Severity.STOP, "claim", message, mend);
  }

  public boolean isStop() {
    return severity == Severity.STOP;
  }

  /// `HCPCS-MODIFIER line 2: …`, one line for lists.
  public String inShort() {
    return rule.id() + (place.equals("claim") ? "" : ", " + place) + ": " + message;
  }
}
