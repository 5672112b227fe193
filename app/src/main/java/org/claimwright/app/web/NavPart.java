package org.claimwright.app.web;

import java.util.List;

/// A group of the rail with the entries the viewer may see.
public record NavPart(String label, List<Entry> entries) {

  /// An entry as it is drawn; `here` marks the one the page belongs to.
  public record Entry(Destination destination, NavCount count, boolean here) {}
}
