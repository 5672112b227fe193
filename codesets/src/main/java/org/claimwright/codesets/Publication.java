package org.claimwright.codesets;

import java.time.LocalDate;

/// A set that a publisher brings out on certain days, and how far the store is with it.
///
/// @param wanted the first day of the release that is due
/// @param loaded the newest loaded release with its first day, `""` for none
public record Publication(Source source, LocalDate wanted, String loaded, boolean isDue) {

  /// Where a set comes from.
  ///
  /// @param set its name in `codesets list`
  /// @param file what its file is called, with the year filled in
  /// @param terms what a person must agree to or hold to have it, `""` for nothing
  public record Source(String set, String file, String publisher, String page, String terms) {}

  public String set() {
    return source.set();
  }

  public String file() {
    return source.file();
  }

  public String publisher() {
    return source.publisher();
  }

  public String page() {
    return source.page();
  }

  public String terms() {
    return source.terms();
  }
}
