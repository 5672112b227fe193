package org.claimwright.app.clearinghouse;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.billing.Submitters;
import org.claimwright.app.practices.Practices;
import org.claimwright.claims.Submission;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Component;

/// The routes there are, and the envelope in which the practice in scope sends by them.
@Component
class Routes {

  private final Map<String, Route> byName = new LinkedHashMap<>();
  private final Practices practices;
  private final Clock clock;

  Routes(List<Route> routes, Practices practices, Clock clock) {
    routes.forEach(route -> byName.put(route.name(), route));
    this.practices = practices;
    this.clock = clock;
  }

  Optional<Route> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  Route named(String name) {
    return find(name)
        .orElseThrow(() ->
            new IllegalStateException(
                "there is no route \"" + name + "\"; known are " + byName.keySet()));
  }

  /// What a payer whose terms name another route is told.
  Problem unknown(String name) {
    return Problem.stop(
        "ROUTE-UNKNOWN",
        "payer",
        "What goes to the payer goes out by \""
            + name
            + "\", which is none of the routes there are ("
            + String.join(", ", byName.keySet())
            + "): correct it in the practice's settings.");
  }

  Submission submission(Route route, int controlNumber) {
    var profile = practices.current().profile();
    return new Submission(
        Submitters.of(profile),
        route.receiver(),
        controlNumber,
        LocalDateTime.ofInstant(clock.instant(), profile.zone()),
        route.usage());
  }
}
