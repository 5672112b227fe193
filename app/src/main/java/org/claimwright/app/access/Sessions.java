package org.claimwright.app.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.database.PracticeScope;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/// The open sessions of the practice in scope. They live in this process, as the sessions do.
@Component
public class Sessions {

  private final SessionRegistry registry;
  private final Audit audit;

  Sessions(SessionRegistry registry, Audit audit) {
    this.registry = registry;
    this.audit = audit;
  }

  /// How many sessions each user has open, by user; those without are not in it.
  public Map<UserId, Long> open() {
    return all()
        .collect(Collectors.groupingBy(one -> one.user().user().id(), Collectors.counting()));
  }

  /// When a user's sessions were last used, the latest first.
  public List<Instant> of(UserId user) {
    return all()
        .filter(one -> one.user().user().id().equals(user))
        .map(one -> one.session().getLastRequest().toInstant())
        .sorted(java.util.Comparator.reverseOrder())
        .toList();
  }

  /// Ends a user's sessions: the next request of each leads to the sign-in.
  ///
  /// @return how many there were
  public int end(UserId user) {
    var ended = all().filter(one -> one.user().user().id().equals(user)).toList();
    ended.forEach(one -> one.session().expireNow());
    audit.record(
        AuditEvent.configured("user", user.value()).with(ended.size() + " sessions ended"));
    return ended.size();
  }

  /// Ends all sessions of a user but the one at hand.
  void endOthers(UserId user, String current) {
    all()
        .filter(one -> one.user().user().id().equals(user))
        .filter(one -> !one.session().getSessionId().equals(current))
        .forEach(one -> one.session().expireNow());
  }

  private record Open(SignedIn user, SessionInformation session) {}

  private Stream<Open> all() {
    var practice = PracticeScope.current();
    return registry.getAllPrincipals().stream()
        .filter(SignedIn.class::isInstance)
        .map(SignedIn.class::cast)
        .filter(user -> user.practice().equals(practice))
        .flatMap(user ->
            registry.getAllSessions(user, false).stream().map(session -> new Open(user, session)));
  }
}
