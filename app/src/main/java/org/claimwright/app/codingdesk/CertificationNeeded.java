package org.claimwright.app.codingdesk;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which certificates a visit asks of its coder: facility outpatient work one that covers facility
/// coding, everything else one for professional services. A practice's default; whoever holds
/// another is shown the need and not kept out.
///
/// @param words `CPC or CCS-P`
record CertificationNeeded(String words, List<String> accepted) {

  /// Outpatient hospital and ambulatory surgical center (CMS place-of-service code set).
  private static final Set<String> FACILITY = Set.of("19", "22", "24");

  private static final CertificationNeeded PROFESSIONAL =
      new CertificationNeeded(
          "CPC or CCS-P", List.of("CPC", "CCS-P", "CCS", "COC", "CIC", "RHIT", "RHIA"));
  private static final CertificationNeeded OUTPATIENT_FACILITY =
      new CertificationNeeded("COC or CCS", List.of("COC", "CCS", "RHIT", "RHIA"));

  static CertificationNeeded at(String placeOfService) {
    return FACILITY.contains(placeOfService) ? OUTPATIENT_FACILITY : PROFESSIONAL;
  }

  /// Whether a coder's credentials, such as `CPC, CRC`, have one of them.
  boolean isMetBy(String credentials) {
    return List.of(credentials.toUpperCase(Locale.ROOT).split("[,;/ ]+", -1)).stream()
        .anyMatch(accepted::contains);
  }
}
