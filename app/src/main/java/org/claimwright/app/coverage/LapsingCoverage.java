package org.claimwright.app.coverage;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.PatientView;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Component;

/// Patients whose last coverage has just ended or will within a month: ask for the new card before
/// the next visit's claim comes back.
@Component
class LapsingCoverage implements PatientView {

  private static final int DAYS_BACK = 30;
  private static final int DAYS_AHEAD = 30;

  private final CoverageSearches searches;
  private final Show show;

  LapsingCoverage(CoverageSearches searches, Show show) {
    this.searches = searches;
    this.show = show;
  }

  @Override
  public String word() {
    return "lapsing";
  }

  @Override
  public String label() {
    return "Coverage lapses";
  }

  @Override
  public Permission permission() {
    return Permission.READ_PATIENTS;
  }

  @Override
  public long count() {
    var today = show.today();
    return searches.lapsing(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
  }

  @Override
  public List<PatientId> list(int limit) {
    var today = show.today();
    return searches.lapsing(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), limit);
  }

  @Override
  public String whenEmpty() {
    return "Nobody’s last coverage has ended in the past month or ends in the next.";
  }
}
