package org.claimwright.app.billing;

import org.claimwright.app.patients.PatientId;

/// A payer says that a coverage of the patient does not cover, or no longer says so. A room above
/// tells it; the patient's claims that no payer has yet are then checked anew.
public record CoverageDoubted(PatientId patient) {}
