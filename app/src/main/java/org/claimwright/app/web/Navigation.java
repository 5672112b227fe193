package org.claimwright.app.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gathers what the features contribute and keeps what the viewer may see.
@Component
class Navigation {

  private static final Logger LOG = LoggerFactory.getLogger(Navigation.class);
  private static final NavItem TODAY =
      NavItem.in(NavGroup.TODAY, 0, "", new Destination("Today", "home", "/", "h"));

  private final Supplier<List<NavigationContribution>> contributions;

  Navigation(ObjectProvider<NavigationContribution> contributions) {
    this.contributions = () -> contributions.orderedStream().toList();
  }

  List<NavPart> partsFor(Viewer viewer, String path) {
    var visible = itemsFor(viewer);
    var here = longestPrefix(visible, path);
    return Arrays.stream(NavGroup.values())
        .map(group -> part(group, visible, here))
        .filter(part -> !part.entries().isEmpty())
        .toList();
  }

  /// Everywhere the palette leads: the rail's entries, then the actions.
  List<Destination> destinationsFor(Viewer viewer) {
    var all = new ArrayList<>(itemsFor(viewer).stream().map(NavItem::destination).toList());
    contributions.get().stream()
        .flatMap(one -> one.actions().stream())
        .filter(action -> viewer.may(action.permission()))
        .map(PaletteAction::destination)
        .forEach(all::add);
    return List.copyOf(all);
  }

  private List<NavItem> itemsFor(Viewer viewer) {
    var items = new ArrayList<NavItem>();
    items.add(TODAY);
    contributions.get().stream()
        .flatMap(one -> one.items().stream())
        .filter(item -> viewer.may(item.permission()))
        .forEach(items::add);
    items.sort(Comparator.comparing(NavItem::group).thenComparingInt(NavItem::order));
    return items;
  }

  private static NavPart part(NavGroup group, List<NavItem> visible, String here) {
    return new NavPart(
        group.label(),
        visible.stream()
            .filter(item -> item.group() == group)
            .map(item -> entry(item, here))
            .toList());
  }

  private static NavPart.Entry entry(NavItem item, String here) {
    var destination = item.destination();
    return new NavPart.Entry(destination, counted(item), destination.path().equals(here));
  }

  /// A count that fails is left out: the page it leads to will say what is wrong.
  private static NavCount counted(NavItem item) {
    try {
      return item.count().get();
    } catch (RuntimeException failure) {
      LOG.warn(
          "count beside {} left out: {}",
          item.destination().path(),
          failure.getClass().getSimpleName());
      return NavCount.NONE;
    }
  }

  private static String longestPrefix(List<NavItem> items, String path) {
    return items.stream()
        .map(item -> item.destination().path())
        .filter(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
