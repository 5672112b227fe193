package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

/// What a layer is called: whose, which, from when, from what file.
record LayerLabel(
    CodeSystem system, LayerKind kind, String version, LocalDate effective, String source) {

  static final String STARTER = "starter";

  /// How the source of a year begins that was rebuilt from the year after and its addenda.
  static final String REBUILT = "rebuilt from ";

  static final Comparator<LayerLabel> NEWEST_FIRST =
      Comparator.comparing(LayerLabel::effective).reversed();

  boolean isStarter() {
    return version.equals(STARTER);
  }

  boolean isRebuilt() {
    return source.startsWith(REBUILT);
  }

  /// The file that holds it in the store: `icd-10-cm-index-FY2017.cwl`.
  String fileName() {
    var set = kind.setName(system).toLowerCase(Locale.ROOT).replace(' ', '-');
    return set + "-" + version + Layer.SUFFIX;
  }

  Release release(int codes) {
    return new Release(kind.setName(system), version, effective, codes, source);
  }
}
