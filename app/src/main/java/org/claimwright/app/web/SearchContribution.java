package org.claimwright.app.web;

import java.util.List;

/// What a feature finds for the search field and the command palette.
public interface SearchContribution {

  /// The heading above the results, such as "Patients".
  String heading();

  /// What the signed-in user must hold to search here, or empty for everyone.
  String permission();

  /// The best results first, at most `limit`; the words are trimmed and never empty.
  List<SearchResult> search(String words, int limit);
}
