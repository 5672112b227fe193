package org.claimwright.app.codesetdesk;

import java.time.LocalDate;
import java.util.Locale;
import org.claimwright.codesets.Release;

/// Two releases of one set, one after the other.
///
/// @param held whether the newer one is not in force yet
record Update(Release older, Release newer, boolean held) {

  public String set() {
    return newer.set();
  }

  /// The first day of the newer release.
  public LocalDate from() {
    return newer.effective();
  }

  /// Its address: `/updates/icd-10-cm/FY2026/FY2027`.
  public String path() {
    return "/updates/" + slug(set()) + "/" + older.version() + "/" + newer.version();
  }

  static String slug(String set) {
    return set.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
