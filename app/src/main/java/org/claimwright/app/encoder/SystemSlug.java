package org.claimwright.app.encoder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimwright.codesets.CodeSystem;

/// Code systems as addresses write them: `icd-10-cm`, `claim-status-category`.
final class SystemSlug {

  /// Those one looks up while coding, in the order of the filter.
  static final List<CodeSystem> SEARCHED =
      List.of(
          CodeSystem.ICD10CM,
          CodeSystem.CPT,
          CodeSystem.HCPCS,
          CodeSystem.MODIFIER,
          CodeSystem.PLACE_OF_SERVICE);

  private SystemSlug() {}

  static String of(CodeSystem system) {
    return system.label().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  static Optional<CodeSystem> read(String slug) {
    return Arrays.stream(CodeSystem.values())
        .filter(system -> of(system).equals(slug.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
