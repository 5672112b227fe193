package org.claimwright.app.clearinghouse;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the clearinghouse adds to the navigation.
@Configuration(proxyBeanMethods = false)
class FileWork {

  @Bean
  NavigationContribution fileNavigation() {
    return () ->
        List.of(
            NavItem.in(
                NavGroup.BILLING,
                30,
                Permission.WORK_CLAIMS.name(),
                new Destination("Files", "file-code", "/files", "f")));
  }
}
