package org.claimwright.app.demo;

import java.util.List;
import java.util.Optional;
import org.claimwright.app.database.InstallationSecrets;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.launch.StartNotice;
import org.claimwright.app.practices.Practices;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Sets up the demo practice when the application starts, and tells how to sign in to it.
@Component
@ConditionalOnProperty("claimwright.demo")
class DemoStart implements ApplicationRunner, StartNotice {

  private final Environment environment;
  private final Practices practices;
  private final DemoPractice demo;
  private final DemoVisits visits;
  private final DemoPast past;
  private final InstallationSecrets secrets;

  DemoStart(
      Environment environment,
      Practices practices,
      DemoPractice demo,
      DemoVisits visits,
      DemoPast past,
      InstallationSecrets secrets) {
    this.environment = environment;
    this.practices = practices;
    this.demo = demo;
    this.visits = visits;
    this.past = past;
    this.secrets = secrets;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (isWanted()) {
      var opened = demo.open(Optional.of(password()));
      PracticeScope.run(opened.practice(), () -> past.live(visits.ofDemoNotes(opened.keys())));
    }
  }

  @Override
  public List<String> lines(String reached) {
    if (!isThere()) {
      return List.of();
    }
    var users = DemoFiles.users().users();
    return List.of(
        "Demo practice: " + DemoFiles.practice().practice().name() + ", all invented",
        "Sign in as "
            + users.getFirst().username()
            + " ("
            + users.getFirst().role()
            + "), password "
            + password(),
        "Others, with the same password: "
            + String.join(
                ", ",
                users.stream()
                    .skip(1)
                    .map(user -> user.username() + " (" + user.role() + ")")
                    .toList()));
  }

  /// `yes` wants it once, `first-start` only where no practice is.
  private boolean isWanted() {
    return switch (environment.getRequiredProperty("claimwright.demo")) {
      case "yes" -> !isThere();
      case "first-start" -> practices.all().isEmpty();
      default -> false;
    };
  }

  private boolean isThere() {
    var name = DemoFiles.practice().practice().name();
    return practices.all().stream()
        .anyMatch(practice ->
            PracticeScope.call(practice, () -> practices.current().name().equals(name)));
  }

  private String password() {
    return "harbor-" + secrets.of("demo-login").substring(0, 12);
  }
}
