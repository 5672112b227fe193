package org.claimwright.app.encoder;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.claimwright.app.form.Days;
import org.claimwright.codesets.CodeSystem;
import org.jspecify.annotations.Nullable;

/// What one looks for, as it stands in the address: `?q=htn&system=icd-10-cm&on=2026-11-12`.
///
/// @param q words, an abbreviation, a code or its beginning
/// @param on the date of service as typed; `""` for today
/// @param system the one system to search, `""` for those of a claim
/// @param visit the visit for which a code is looked for, `""` for none
record Lookup(String q, String on, String system, String visit) {

  private static final int LONGEST = 200;

  Lookup(@Nullable String q, @Nullable String on, @Nullable String system, @Nullable String visit) {
    var words = Objects.requireNonNullElse(q, "").strip();
    this.q = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    this.on = Objects.requireNonNullElse(on, "").strip();
    this.system = Objects.requireNonNullElse(system, "").strip();
    this.visit =
        Objects.requireNonNullElse(visit, "").matches("[0-9]{1,18}")
            ? Objects.requireNonNullElse(visit, "")
            : "";
  }

  /// Whether the date can be read.
  public boolean isDated() {
    return on.isEmpty() || Days.isDay(on);
  }

  /// The date of service, today where none is given or it cannot be read.
  LocalDate day(LocalDate today) {
    return on.isEmpty() || !Days.isDay(on) ? today : Days.read(on);
  }

  Optional<CodeSystem> codeSystem() {
    return SystemSlug.read(system);
  }

  public boolean isForVisit() {
    return !visit.isEmpty();
  }

  /// The date and the visit for the next address, absent where they are not given.
  public @Nullable String onOrNull() {
    return on.isEmpty() || !isDated() ? null : on;
  }

  public @Nullable String visitOrNull() {
    return visit.isEmpty() ? null : visit;
  }
}
