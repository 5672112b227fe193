package org.claimwright.codesets;

/// What one stored layer holds. An ICD-10-CM edition is made of several, each the newest in force.
enum LayerKind {
  /// Codes with titles: an order file, HCPCS, places of service, …
  CODES(""),
  /// Codes of another publisher within the same system: CPT's modifiers beside those of HCPCS.
  MORE_CODES(" of CPT"),
  /// Notes, inclusion terms, blocks and chapters of the Tabular List.
  TABULAR(" Tabular"),
  /// The Alphabetic Index.
  INDEX(" Index"),
  /// The Index to External Causes.
  EXTERNAL_CAUSES(" External Cause Index"),
  /// Clinicians' phrases; ours, never a publisher's.
  PHRASES(" phrases"),
  /// The Table of Drugs and Chemicals.
  DRUGS(" Drug Table"),
  /// The Table of Neoplasms.
  NEOPLASMS(" Neoplasm Table"),
  /// What changed in a release, as its publisher lists it.
  ADDENDA(" Addenda"),
  /// Which codes took the place of which.
  CONVERSION(" Conversion Table"),
  /// Codes exempt from present-on-admission reporting.
  POA_EXEMPT(" POA Exempt"),
  /// Age, sex and other conditions of the Medicare Code Editor for each diagnosis.
  DIAGNOSIS_EDITS(" Medicare Code Editor"),
  /// Major diagnostic category and CC or MCC of each diagnosis.
  SEVERITY(" MS-DRG Severity"),
  PTP_PRACTITIONER("=NCCI PTP Practitioner"),
  PTP_HOSPITAL("=NCCI PTP Hospital"),
  MUE_PRACTITIONER("=MUE Practitioner"),
  MUE_HOSPITAL("=MUE Hospital"),
  MUE_SUPPLIER("=MUE DME Supplier"),
  ADD_ON_CODES("=NCCI Add-on Codes"),
  RELATIVE_VALUES("=MPFS Relative Values"),
  /// The twin of 2026 on for those in an advanced payment model, with its own conversion factor.
  RELATIVE_VALUES_QPP("=MPFS Relative Values QPP"),
  GPCI("=MPFS GPCI"),
  LOCALITIES("=MPFS Localities"),
  ANESTHESIA("=MPFS Anesthesia"),
  OPPS_CAPS("=MPFS OPPS Caps"),
  OPPS_STATUS("=OPPS Addendum B"),
  LAB_FEES("=Clinical Lab Fees"),
  SERVICE_CATEGORIES("=RBCS"),
  NOT_OTHERWISE_CLASSIFIED("=HCPCS Not Otherwise Classified"),
  HCC_MAPPINGS("=HCC Mappings"),
  HCC_HIERARCHIES("=HCC Hierarchies"),
  HCC_COEFFICIENTS("=HCC Coefficients"),
  HCC_LABELS("=HCC Labels"),
  HCC_PROCEDURES("=HCC Eligible Procedures"),
  COVERAGE_DOCUMENTS("=Coverage Documents"),
  COVERAGE_ARTICLES("=Coverage Articles"),
  COVERAGE_LCDS("=Coverage LCDs"),
  COVERAGE_COVERED("=Coverage Covered Diagnoses"),
  COVERAGE_NOT_COVERED("=Coverage Noncovered Diagnoses"),
  COVERAGE_PROCEDURES("=Coverage Procedures"),
  COVERAGE_RELATED("=Coverage Related Documents"),
  COVERAGE_CONTRACTORS("=Coverage Contractors");

  private final String suffix;

  LayerKind(String suffix) {
    this.suffix = suffix;
  }

  /// The name of the set in lists: `ICD-10-CM Tabular`.
  String setName(CodeSystem system) {
    return suffix.startsWith("=") ? suffix.substring(1) : system.label() + suffix;
  }
}
