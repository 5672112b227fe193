package org.claimwright.app.remittance;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavCount;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.claimwright.app.web.TodayContribution;
import org.claimwright.app.web.TodayJob;
import org.claimwright.app.web.Tone;
import org.claimwright.codesets.AdjustmentReasons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What remittances add to the frame: their place in the navigation and their work of the day.
@Configuration(proxyBeanMethods = false)
class RemittanceWork {

  private static final Destination PLACE =
      new Destination("Remittances", "cash-banknote", "/remittances", "r");

  @Bean
  PostingRules postingRules() {
    var reasons = AdjustmentReasons.shipped();
    return new PostingRules(reasons::isDenial);
  }

  @Bean
  NavigationContribution remittanceNavigation(RemittanceDesk desk) {
    return () ->
        List.of(
            NavItem.in(NavGroup.BILLING, 20, Permission.READ_REMITTANCES.name(), PLACE)
                .counting(() -> NavCount.of(desk.waiting().payments())));
  }

  @Bean
  TodayContribution remittancesToday(RemittanceDesk desk) {
    return new TodayContribution() {
      @Override
      public NavGroup group() {
        return NavGroup.BILLING;
      }

      @Override
      public String permission() {
        return Permission.READ_REMITTANCES.name();
      }

      @Override
      public List<TodayJob> jobs() {
        var waiting = desk.waiting();
        var posting = waiting.payments() == 0 ? "every payment is posted" : "payments to post";
        var detail =
            waiting.unpostable() == 0
                ? "every decision has its claim"
                : waiting.unpostable() + " decisions without a claim";
        return List.of(
            new TodayJob(
                waiting.payments(),
                posting + " · " + detail,
                waiting.unpostable() == 0 ? Tone.QUIET : Tone.WARN,
                PLACE));
      }
    };
  }
}
