package org.claimwright.app.coverage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.patients.PatientFact;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Component;

/// Who pays first for each patient today, in the list of patients.
@Component
class CoverageFact implements PatientFact {

  private final Coverages coverages;
  private final CoverageWords words;
  private final Show show;

  CoverageFact(Coverages coverages, CoverageWords words, Show show) {
    this.coverages = coverages;
    this.words = words;
    this.show = show;
  }

  @Override
  public String label() {
    return "Coverage";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Permission permission() {
    return Permission.READ_PATIENTS;
  }

  @Override
  public Map<PatientId, String> of(Collection<PatientId> patients) {
    var payers = words.payers();
    var today = show.today();
    var facts = new HashMap<PatientId, String>();
    coverages
        .all(patients)
        .forEach((patient, held) -> {
          var inForce = held.stream().filter(one -> one.isInForce(today)).toList();
          var first =
              inForce.stream()
                  .findFirst()
                  .map(one -> payers.getOrDefault(one.membership().payer(), "–"))
                  .orElse("none in force");
          facts.put(patient, inForce.size() < 2 ? first : first + " +" + (inForce.size() - 1));
        });
    return facts;
  }
}
