package org.claimwright.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.access.Users;
import org.claimwright.app.audits.Audits;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.denials.Appeals;
import org.claimwright.app.denials.Denials;
import org.claimwright.app.queries.Queries;
import org.claimwright.app.queries.QueryKind;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// What the demo practice has done by the time somebody first looks in: some visits are paid, some
/// answered, some on claims, one is held, one waits for its clinician, one denial is appealed and
/// another noted, an audit is drawn. The demo's people do it, by the same doors as anybody, and the
/// sandbox payer answers from the wire; nothing is written into the books beside them.
@Component
class DemoPast {

  private static final int AGAIN_DAYS = 7;
  private static final int AUDITED = 5;
  private static final int AUDITED_DAYS = 90;

  private final TheWholeWay way;
  private final CodingDesk desk;
  private final Queries queries;
  private final Denials denials;
  private final Appeals appeals;
  private final Audits audits;
  private final Clock clock;
  private final Users users;

  DemoPast(
      TheWholeWay way,
      CodingDesk desk,
      Queries queries,
      Denials denials,
      Appeals appeals,
      Audits audits,
      Clock clock,
      Users users) {
    this.way = way;
    this.desk = desk;
    this.queries = queries;
    this.denials = denials;
    this.appeals = appeals;
    this.audits = audits;
    this.clock = clock;
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
    as(Role.BILLER, this::workDenials);
    code(reached(visits, files, NoteFile.Until.ANSWERED));
    as(Role.BILLER, way::send);
    code(reached(visits, files, NoteFile.Until.CODED));
    ask(visits, files);
    as(Role.MANAGER, this::audit);
  }

  private void ask(List<DemoVisits.Named> visits, Map<String, NoteFile.Visit> files) {
    as(
        Role.CODER,
        () ->
            visits.forEach(visit -> {
              var words = DemoPractice.known(files, visit.name()).queryAbout();
              if (words != null) {
                desk.suggest(visit.visit()).orThrow();
                queries.askAbout(visit.visit(), QueryKind.SPECIFICITY, words).orThrow();
              }
            }));
  }

  /// The biller appeals against the most pressing denial, and looks at the next one again later.
  private void workDenials() {
    var open = denials.open(2);
    open.stream()
        .findFirst()
        .ifPresent(first -> appeals.issue(first, 1, appeals.draft(first).orThrow()).orThrow());
    open.stream()
        .skip(1)
        .forEach(next ->
            denials
                .note(
                    next,
                    "Asked the payer from when to when the cover held; it writes within a week.",
                    Optional.of(LocalDate.now(clock).plusDays(AGAIN_DAYS)))
                .orThrow());
  }

  /// The manager draws a first sample of what was coded, to be audited.
  private void audit() {
    var today = LocalDate.now(clock);
    audits
        .drawRandom("First look at coding", today.minusDays(AUDITED_DAYS), today, AUDITED)
        .orThrow();
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
