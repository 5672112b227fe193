package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.Provider.ProviderId;

/// What a claim is about.
///
/// @param payer empty while no coverage is known for the date of service
public record ClaimSubject(
    VisitId visit,
    PatientId patient,
    ProviderId provider,
    Optional<PayerKey> payer,
    LocalDate dateOfService) {}
