package org.claimwright.app.learning;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.springframework.stereotype.Component;

/// The ranker in the rail.
@Component
class RankerNavigation implements NavigationContribution {

  @Override
  public List<NavItem> items() {
    return List.of(
        NavItem.in(
            NavGroup.ADMINISTRATION,
            40,
            Permission.MANAGE_MODELS.name(),
            new Destination("Ranker", "adjustments", "/administration/ranker", "")));
  }
}
