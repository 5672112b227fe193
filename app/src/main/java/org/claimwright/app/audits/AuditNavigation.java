package org.claimwright.app.audits;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.springframework.stereotype.Component;

/// Chart audits and the quality of coding in the rail.
@Component
class AuditNavigation implements NavigationContribution {

  @Override
  public List<NavItem> items() {
    return List.of(
        NavItem.in(
            NavGroup.CODING,
            30,
            Permission.AUDIT_CHARTS.name(),
            new Destination("Chart audits", "zoom-check", "/audits", "")),
        NavItem.in(
            NavGroup.CODING,
            35,
            Permission.READ_REPORTS.name(),
            new Destination("Coding quality", "chart-line", "/quality", "")));
  }
}
