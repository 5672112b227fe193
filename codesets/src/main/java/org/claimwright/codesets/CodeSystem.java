package org.claimwright.codesets;

import java.util.Arrays;

/// The code systems known here, with the names that JSON, pages and reports use for them.
public enum CodeSystem {
  ICD10CM("ICD-10-CM"),
  ICD10PCS("ICD-10-PCS"),
  HCPCS("HCPCS"),
  CPT("CPT"),
  MODIFIER("Modifier"),
  PLACE_OF_SERVICE("POS"),
  ADJUSTMENT_GROUP("Group code"),
  CARC("CARC"),
  RARC("RARC"),
  CLAIM_STATUS_CATEGORY("Claim status category"),
  CLAIM_STATUS("Claim status"),
  TAXONOMY("Taxonomy"),
  REVENUE_CODE("Revenue code"),
  TYPE_OF_BILL("Type of bill"),
  CONDITION_CODE("Condition code"),
  DISCHARGE_STATUS("Discharge status"),
  SPECIALTY("Medicare specialty");

  private final String label;

  CodeSystem(String label) {
    this.label = label;
  }

  /// The name in JSON and on pages, e.g. `ICD-10-CM`.
  public String label() {
    return label;
  }

  /// The system with that label.
  ///
  /// @throws IllegalArgumentException when no system has that label
  public static CodeSystem ofLabel(String label) {
    return Arrays.stream(values())
        .filter(system -> system.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a code system: \"" + label + "\""));
  }
}
