package org.claimwright.app.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The frame alone with invented features behind it: what the tests of this package run, and what
/// `main` serves at http://localhost:8099/styleguide for looking at a page without a database.
///
/// Not annotated as a configuration, so that the application's own scan does not find it.
@ComponentScan
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class})
public class SampleHouse {

  static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  public static void main(String[] arguments) {
    var application = new SpringApplication(SampleHouse.class);
    application.setDefaultProperties(java.util.Map.of("spring.thymeleaf.cache", "false"));
    application.run("--server.port=8099");
  }

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-23T14:30:00Z"), ZoneOffset.UTC);
  }

  @Bean
  ViewerSource maya() {
    var maya =
        new Viewer(
            "Maya Reyes",
            "Coder, CPC",
            "Harbor Family Practice",
            ZoneId.of("America/New_York"),
            Set.of("code", "bill"));
    return () -> Optional.of(maya);
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http) {
    return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY)))
        .build();
  }

  /// The sign-in page belongs to the access room; here only its template is shown.
  @Bean
  WebMvcConfigurer signInTemplate() {
    return new WebMvcConfigurer() {
      @Override
      public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/login").setViewName("access/login");
      }
    };
  }

  @Bean
  NavigationContribution sampleNavigation() {
    return new NavigationContribution() {
      @Override
      public List<NavItem> items() {
        return List.of(
            item(NavGroup.CODING, 1, "Coding desk", "file-text", "/styleguide/workbench", "d")
                .counting(() -> NavCount.of(14)),
            item(NavGroup.CODING, 2, "Encoder", "book", "/encoder", "e"),
            item(NavGroup.BILLING, 1, "Claims", "file-dollar", "/styleguide/worklist", "c")
                .counting(() -> NavCount.of(1212)),
            item(NavGroup.BILLING, 2, "Remittances", "cash-banknote", "/styleguide/remittance", "r")
                .counting(() -> NavCount.pressing(6)),
            item(NavGroup.BILLING, 3, "Statements", "receipt", "/statements", "s")
                .counting(() -> {
                  throw new IllegalStateException("the database is gone");
                }),
            item(NavGroup.PRACTICE, 1, "Patients", "users", "/styleguide/thing", "p"),
            item(NavGroup.PRACTICE, 2, "Visits", "calendar-event", "/visits", "v"),
            NavItem.in(
                NavGroup.ADMINISTRATION,
                1,
                "administer",
                new Destination("Users", "shield-lock", "/users", "u")),
            item(NavGroup.ADMINISTRATION, 2, "Styleguide", "palette", "/styleguide", ""));
      }

      @Override
      public List<PaletteAction> actions() {
        return List.of(
            new PaletteAction(
                "", new Destination("Register a patient", "user-plus", "/styleguide/form", "")));
      }
    };
  }

  private static NavItem item(
      NavGroup group, int order, String label, String icon, String path, String key) {
    return NavItem.in(group, order, "", new Destination(label, icon, path, key));
  }

  @Bean
  TodayContribution sampleCoding() {
    return today(
        NavGroup.CODING,
        new TodayJob(
            14,
            "oldest 3 days, 2 with a stop",
            Tone.WARN,
            new Destination("Visits to code", "file-text", "/styleguide/workbench", "")));
  }

  @Bean
  TodayContribution sampleBilling() {
    return today(
        NavGroup.BILLING,
        new TodayJob(
            3,
            "no answer from the payer in 2 business days; resend today",
            Tone.STOP,
            new Destination("Claims gone silent", "clock-exclamation", "/styleguide/worklist", "")),
        new TodayJob(
            48,
            "clean, $16,204.50",
            Tone.QUIET,
            new Destination("Claims ready to send", "send", "/styleguide/worklist", "")),
        new TodayJob(
            0,
            "everything received is posted",
            Tone.QUIET,
            new Destination("Remittances to post", "cash-banknote", "/styleguide/remittance", "")));
  }

  private static TodayContribution today(NavGroup group, TodayJob... jobs) {
    return new TodayContribution() {
      @Override
      public NavGroup group() {
        return group;
      }

      @Override
      public String permission() {
        return "";
      }

      @Override
      public List<TodayJob> jobs() {
        return List.of(jobs);
      }
    };
  }

  @Bean
  SearchContribution samplePatients() {
    return new SearchContribution() {
      @Override
      public String heading() {
        return "Patients";
      }

      @Override
      public String permission() {
        return "";
      }

      @Override
      public List<SearchResult> search(String words, int limit) {
        return words.startsWith("el")
            ? List.of(
                new SearchResult(
                    "Ellis, Joanne", "born 1 May 1959 · HFP-P-118", "user", "/styleguide/thing"))
            : List.of();
      }
    };
  }
}
