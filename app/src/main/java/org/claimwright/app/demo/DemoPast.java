package org.claimwright.app.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.access.Users;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.database.PracticeScope;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// What the demo practice has done by the time somebody first looks in: some visits are paid, some
/// answered, some on claims, one is held. The demo's people do it, by the same doors as anybody,
/// and the sandbox payer answers from the wire; nothing is written into the books beside them.
@Component
class DemoPast {

  private final TheWholeWay way;
  private final CodingDesk desk;
  private final Users users;

  DemoPast(TheWholeWay way, CodingDesk desk, Users users) {
    this.way = way;
    this.desk = desk;
    this.users = users;
  }

  /// Takes each visit as far as its file says.
  void live(List<DemoVisits.Named> visits) {
    var files =
        DemoFiles.notes().stream().collect(Collectors.toMap(DemoVisits::name, NoteFile::visit));
    hold(reached(visits, files, NoteFile.Until.HELD), files);
    code(reached(visits, files, NoteFile.Until.POSTED));
    as(Role.BILLER, way::send);
    as(Role.PAYMENT_POSTER, way::post);
    code(reached(visits, files, NoteFile.Until.ANSWERED));
    as(Role.BILLER, way::send);
    code(reached(visits, files, NoteFile.Until.CODED));
  }

  private static List<DemoVisits.Named> reached(
      List<DemoVisits.Named> visits, Map<String, NoteFile.Visit> files, NoteFile.Until stage) {
    return visits.stream()
        .filter(visit -> DemoPractice.known(files, visit.name()).until() == stage)
        .toList();
  }

  private void code(List<DemoVisits.Named> visits) {
    as(Role.CODER, () -> way.code(visits, done -> {}));
  }

  private void hold(List<DemoVisits.Named> visits, Map<String, NoteFile.Visit> files) {
    as(
        Role.CODER,
        () ->
            visits.forEach(visit -> {
              var why = DemoPractice.known(files, visit.name()).holdBecause();
              desk.suggest(visit.visit()).orThrow();
              desk.hold(visit.visit(), Objects.requireNonNull(why, visit.name())).orThrow();
            }));
  }

  /// Does the work under the name of the demo user of that role.
  private void as(Role role, Runnable work) {
    var before = SecurityContextHolder.getContext();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(user(role), null, List.of()));
    SecurityContextHolder.setContext(context);
    try {
      work.run();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  private SignedIn user(Role role) {
    var user = users.all().stream().filter(one -> one.role() == role).findFirst().orElseThrow();
    var name = user.naming().first() + " " + user.naming().last();
    return new SignedIn(
        new SignedIn.Person(user.id(), user.username(), name, user.naming().credential()),
        new SignedIn.Place(
            PracticeScope.current(), role, OptionalLong.empty(), OptionalLong.empty()));
  }
}
