package org.claimwright.app.codesetdesk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.claimwright.app.reference.UsedCode;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.Release;

/// Two releases of one set, one after the other.
///
/// @param held whether the newer one is not in force yet
record Update(Release older, Release newer, boolean held) {

  private static final Set<CodeSystem> LISTS =
      EnumSet.complementOf(
          EnumSet.of(
              CodeSystem.ICD10CM,
              CodeSystem.ICD10PCS,
              CodeSystem.HCPCS,
              CodeSystem.CPT,
              CodeSystem.MODIFIER));

  public String set() {
    return newer.set();
  }

  /// The first day of the newer release.
  public LocalDate from() {
    return newer.effective();
  }

  /// Whether its set is about such a code at all, whatever else is written alike.
  boolean concerns(UsedCode use) {
    if (set().startsWith(CodeSystem.ICD10CM.label()) || set().startsWith("HCC ")) {
      return use.isDiagnosis();
    }
    if (set().startsWith(CodeSystem.MODIFIER.label())) {
      return use.isModifier();
    }
    boolean both = set().startsWith("Coverage ");
    return !isOfAList() && !use.isModifier() && (both || !use.isDiagnosis());
  }

  /// Places of service, reasons of adjustment and the like: no room names them by themselves.
  private boolean isOfAList() {
    return LISTS.stream().anyMatch(list -> set().startsWith(list.label()));
  }

  /// Its address: `/updates/icd-10-cm/FY2026/FY2027`.
  public String path() {
    return "/updates/" + slug(set()) + "/" + older.version() + "/" + newer.version();
  }

  static String slug(String set) {
    return set.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
