package org.claimwright.app.web;

import java.util.List;

/// What a feature adds to the navigation and to the command palette: a bean in the feature's
/// package.
public interface NavigationContribution {

  /// Entries of the rail; they are in the palette too.
  List<NavItem> items();

  /// Entries of the palette only.
  default List<PaletteAction> actions() {
    return List.of();
  }
}
