package org.claimwright.app.queries;

import java.util.ArrayList;
import java.util.List;

/// How the codes of a visit changed between two moments. Pure.
///
/// @param added there after and not before
/// @param dropped there before and not after
record CodeChange(List<String> added, List<String> dropped) {

  static CodeChange between(List<String> before, List<String> after) {
    return new CodeChange(
        after.stream().filter(code -> !before.contains(code)).toList(),
        before.stream().filter(code -> !after.contains(code)).toList());
  }

  public boolean isNone() {
    return added.isEmpty() && dropped.isEmpty();
  }

  /// `added E11.42; dropped E11.9`.
  public String inWords() {
    if (isNone()) {
      return "codes unchanged";
    }
    var words = new ArrayList<String>();
    if (!added.isEmpty()) {
      words.add("added " + String.join(", ", added));
    }
    if (!dropped.isEmpty()) {
      words.add("dropped " + String.join(", ", dropped));
    }
    return String.join("; ", words);
  }
}
