package org.claimwright.app.reference;

/// One place in which a practice uses a code.
///
/// @param kind of place, one word: `fee`, `favourite`, `visit`, `claim`
/// @param key names the place within its kind
/// @param code as its code set writes it
/// @param label what a worklist calls the place; never a patient's name
/// @param link where it is worked on, `""` for nowhere
public record UsedCode(String kind, String key, String code, String label, String link) {}
