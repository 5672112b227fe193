package org.claimwright.app.codingdesk;

import java.util.Locale;
import java.util.Set;
import org.claimwright.app.web.Refusal;
import org.claimwright.codesets.CodeSystem;

/// The code systems whose codes stand on a professional claim.
final class BilledSystems {

  static final Set<CodeSystem> ALL = Set.of(CodeSystem.ICD10CM, CodeSystem.CPT, CodeSystem.HCPCS);

  private BilledSystems() {}

  /// The system with that label.
  static CodeSystem named(String label) {
    return ALL.stream()
        .filter(system -> system.label().equals(label.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            Refusal.invalid(
                "\"" + label + "\" is no code system of a claim.", "Use ICD-10-CM, CPT or HCPCS."));
  }
}
