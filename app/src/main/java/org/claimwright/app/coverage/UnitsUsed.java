package org.claimwright.app.coverage;

import java.util.Collection;
import java.util.Map;
import org.claimwright.app.patients.PatientId;

/// How much of its authorizations a patient has used: a bean of whoever keeps the claims.
@FunctionalInterface
public interface UnitsUsed {

  /// Units on claims that carry the authorization's number, by authorization; one that no claim
  /// carries may be left out.
  Map<Long, Integer> of(PatientId patient, Collection<AuthorizationRecord> authorizations);
}
