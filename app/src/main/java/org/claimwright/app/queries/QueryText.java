package org.claimwright.app.queries;

import java.util.List;

/// What a query says.
///
/// @param title names the finding, not the answer
/// @param options the answers offered, one a line; none for an open question
public record QueryText(
    String title, String question, List<String> options, List<Indicator> indicators) {

  public QueryText {
    options = List.copyOf(options);
    indicators = List.copyOf(indicators);
  }

  /// The answers that name something, without `other` and `clinically undetermined`.
  public List<String> named() {
    return options.stream()
        .filter(one -> !QueryOptions.isOther(one))
        .filter(one -> !QueryOptions.isUndetermined(one))
        .toList();
  }
}
