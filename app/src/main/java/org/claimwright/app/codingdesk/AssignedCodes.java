package org.claimwright.app.codingdesk;

import java.util.List;
import org.claimwright.app.encounters.ServiceLine;
import org.claimwright.claims.Diagnosis;

/// What the coder decided to bill: diagnoses in claim order and services with their pointers into
/// them.
public record AssignedCodes(List<Diagnosis> diagnoses, List<ServiceLine> lines) {

  public AssignedCodes {
    diagnoses = List.copyOf(diagnoses);
    lines = List.copyOf(lines);
  }
}
