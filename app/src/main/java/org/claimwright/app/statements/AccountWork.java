package org.claimwright.app.statements;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.FrontDoor;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.claimwright.app.web.PaletteAction;
import org.claimwright.app.web.Show;
import org.claimwright.app.web.TodayContribution;
import org.claimwright.app.web.TodayJob;
import org.claimwright.app.web.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What accounts add to the frame: their place in the navigation, statements to send among the work
/// of the day, and where a patient who signs in comes out.
@Configuration(proxyBeanMethods = false)
class AccountWork {

  private static final Destination PLACE = new Destination("Accounts", "receipt", "/accounts", "a");
  private static final Destination TO_STATE =
      new Destination("Statements to send", "mail", "/accounts?view=statement", "");

  @Bean
  NavigationContribution accountNavigation() {
    return new NavigationContribution() {
      @Override
      public List<NavItem> items() {
        return List.of(NavItem.in(NavGroup.BILLING, 50, Permission.READ_ACCOUNTS.name(), PLACE));
      }

      @Override
      public List<PaletteAction> actions() {
        return List.of(new PaletteAction(Permission.SEND_STATEMENTS.name(), TO_STATE));
      }
    };
  }

  @Bean
  TodayContribution statementsToday(AccountLists lists, Show show) {
    return new TodayContribution() {
      @Override
      public NavGroup group() {
        return NavGroup.BILLING;
      }

      @Override
      public String permission() {
        return Permission.SEND_STATEMENTS.name();
      }

      @Override
      public List<TodayJob> jobs() {
        var accounts = lists.worklist().in(AccountsFilter.STATEMENT);
        var due = AccountLists.due(accounts);
        var detail =
            accounts.isEmpty() ? "everybody knows what they owe" : show.dollars(due) + " due";
        return List.of(new TodayJob(accounts.size(), detail, Tone.QUIET, TO_STATE));
      }
    };
  }

  @Bean
  FrontDoor patientsFrontDoor() {
    return viewer ->
        viewer.permissions().contains(Permission.READ_OWN_ACCOUNT.name())
            ? java.util.Optional.of(MyAccountPage.PATH)
            : java.util.Optional.empty();
  }
}
