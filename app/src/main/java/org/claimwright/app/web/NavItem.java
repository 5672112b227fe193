package org.claimwright.app.web;

import java.util.function.Supplier;

/// One entry of the navigation: where it stands, where it leads, who sees it and what waits there.
///
/// ```java
/// NavItem.in(NavGroup.BILLING, 10, "view-claims", new Destination("Claims", "file-dollar", "/claims", "c"))
///     .counting(() -> NavCount.of(claims.open()));
/// ```
///
/// @param order the smaller stands first within the group
/// @param permission what the signed-in user must hold, or empty for everyone
/// @param count asked once for each page shown, in the user's practice: one indexed query at most
public record NavItem(
    NavGroup group,
    int order,
    String permission,
    Destination destination,
    Supplier<NavCount> count) {

  public static NavItem in(NavGroup group, int order, String permission, Destination destination) {
    return new NavItem(group, order, permission, destination, () -> NavCount.NONE);
  }

  public NavItem counting(Supplier<NavCount> waiting) {
    return new NavItem(group, order, permission, destination, waiting);
  }
}
