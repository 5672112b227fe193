package org.claimwright.app.practicerules;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.claimwright.app.web.PaletteAction;
import org.springframework.stereotype.Component;

/// The practice's own rules in the rail and the palette.
@Component
class RuleNavigation implements NavigationContribution {

  @Override
  public List<NavItem> items() {
    return List.of(
        NavItem.in(
            NavGroup.BILLING,
            80,
            Permission.READ_CLAIM_RULES.name(),
            new Destination("Claim rules", "filter", "/claim-rules", "")));
  }

  @Override
  public List<PaletteAction> actions() {
    return List.of(
        new PaletteAction(
            Permission.WRITE_CLAIM_RULES.name(),
            new Destination("Write a claim rule", "plus", "/claim-rules/new", "")));
  }
}
