package org.claimwright.app.statements;

/// Which part of a list a page shows.
///
/// @param number of the page, 1-based
/// @param from the first row, 1-based
/// @param to the last row; one before `from` when there are none
record Paging(int number, int from, int to, int all) {

  /// The page with this number, or the nearest there is.
  static Paging of(int number, int all, int onPage) {
    int pages = Math.max(1, (all + onPage - 1) / onPage);
    int page = Math.clamp(number, 1, pages);
    return new Paging(page, (page - 1) * onPage + 1, Math.min(page * onPage, all), all);
  }

  public boolean hasEarlier() {
    return number > 1;
  }

  public boolean hasLater() {
    return to < all;
  }
}
