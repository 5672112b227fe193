package org.claimwright.app.languagemodel;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.springframework.stereotype.Component;

/// The language model's switch in the rail.
@Component
class LanguageModelNavigation implements NavigationContribution {

  @Override
  public List<NavItem> items() {
    return List.of(
        NavItem.in(
            NavGroup.ADMINISTRATION,
            42,
            Permission.MANAGE_MODELS.name(),
            new Destination(
                "Language model", "message-circle", "/administration/language-model", "")));
  }
}
