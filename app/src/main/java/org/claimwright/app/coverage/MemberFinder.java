package org.claimwright.app.coverage;

import java.util.List;
import org.claimwright.app.form.Days;
import org.claimwright.app.patients.PatientFinder;
import org.claimwright.app.patients.PatientId;
import org.springframework.stereotype.Component;

/// Finds patients by the member id on their card, or its beginning.
@Component
class MemberFinder implements PatientFinder {

  private static final int SHORTEST = 3;

  private final CoverageSearches searches;

  MemberFinder(CoverageSearches searches) {
    this.searches = searches;
  }

  @Override
  public List<PatientId> find(String words, int limit) {
    return isMemberId(words) ? searches.members(words, limit) : List.of();
  }

  /// Member ids hold a digit; names do not.
  private static boolean isMemberId(String words) {
    var key = words.replaceAll("[ -]", "");
    return key.length() >= SHORTEST
        && key.matches("[A-Za-z]*[0-9][A-Za-z0-9]*")
        && !Days.isDay(words);
  }
}
