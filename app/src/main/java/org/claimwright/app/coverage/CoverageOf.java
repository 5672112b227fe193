package org.claimwright.app.coverage;

import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.web.Refusal;

/// The coverage an address names, which must be that patient's.
final class CoverageOf {

  private CoverageOf() {}

  static CoverageRecord patient(Coverages coverages, PatientRecord patient, long number) {
    return (number < 1
            ? java.util.Optional.<CoverageRecord>empty()
            : coverages.find(new CoverageId(number)))
        .filter(one -> one.patient().equals(patient.id()))
        .orElseThrow(() ->
            Refusal.missing(
                "Patient " + patient.id() + " has no coverage " + number + ".",
                "Open the patient and choose one of the coverages there."));
  }
}
