package org.claimwright.app.encounters;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.patients.PatientFact;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Component;

/// When each patient was last seen, in the list of patients.
@Component
class LastVisitFact implements PatientFact {

  private final Visits visits;
  private final Show show;

  LastVisitFact(Visits visits, Show show) {
    this.visits = visits;
    this.show = show;
  }

  @Override
  public String label() {
    return "Last visit";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Permission permission() {
    return Permission.LIST_VISITS;
  }

  @Override
  public Map<PatientId, String> of(Collection<PatientId> patients) {
    var words = new HashMap<PatientId, String>();
    visits.lastDays(patients).forEach((patient, day) -> words.put(patient, show.day(day)));
    return words;
  }
}
