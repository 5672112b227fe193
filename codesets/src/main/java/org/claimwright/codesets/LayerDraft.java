package org.claimwright.codesets;

/// A layer read from a file and not yet in force.
record LayerDraft(CodeSystem system, LayerKind kind, ReleaseDate release, LayerBuilder builder) {

  LayerLabel label(String source) {
    return new LayerLabel(system, kind, release.version(), release.effective(), source);
  }
}
