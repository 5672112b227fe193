package org.claimwright.app.encounters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.claimwright.app.web.PaletteAction;
import org.claimwright.app.web.SearchContribution;
import org.claimwright.app.web.SearchResult;
import org.claimwright.app.web.Show;
import org.claimwright.app.web.TodayContribution;
import org.claimwright.app.web.TodayJob;
import org.claimwright.app.web.Tone;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Visits in the rail, in the palette, in what search finds and among the day's work.
@Component
@Order(20)
class VisitNavigation implements NavigationContribution, SearchContribution, TodayContribution {

  private static final Destination VISITS =
      new Destination("Visits", "stethoscope", "/visits", "v");
  private static final Destination ENTER =
      new Destination("Enter a visit", "notes", "/visits/new", "");
  private static final Destination HELD =
      new Destination("Visits held", "hand-stop", "/visits?view=held", "");
  private static final int PEOPLE = 3;

  private final Visits visits;
  private final Patients patients;
  private final Show show;

  VisitNavigation(Visits visits, Patients patients, Show show) {
    this.visits = visits;
    this.patients = patients;
    this.show = show;
  }

  @Override
  public List<NavItem> items() {
    return List.of(NavItem.in(NavGroup.PRACTICE, 30, permission(), VISITS));
  }

  @Override
  public List<PaletteAction> actions() {
    return List.of(new PaletteAction(Permission.ENTER_VISITS.name(), ENTER));
  }

  @Override
  public String heading() {
    return "Visits";
  }

  @Override
  public String permission() {
    return Permission.LIST_VISITS.name();
  }

  /// The visit of that number, and the newest visits of the patients the words lead to.
  @Override
  public List<SearchResult> search(String words, int limit) {
    return Stream.concat(numbered(words), ofPeople(words, limit)).limit(limit).toList();
  }

  @Override
  public NavGroup group() {
    return NavGroup.PRACTICE;
  }

  /// Coders see held visits with their own desk's work.
  @Override
  public List<TodayJob> jobs() {
    var coder = SignedIn.current().map(user -> user.may(Permission.CODE_VISITS)).orElse(false);
    var held = visits.counts().getOrDefault("held", 0L);
    return coder || held == 0
        ? List.of()
        : List.of(new TodayJob(held, "each with what it waits for", Tone.QUIET, HELD));
  }

  private Stream<SearchResult> numbered(String words) {
    var number = words.replaceFirst("(?i)^visit\\s+", "");
    var visit =
        number.matches("\\d{1,18}")
            ? visits.find(Long.parseLong(number))
            : Optional.<VisitRecord>empty();
    return visit.stream()
        .flatMap(found ->
            patients.find(found.facts().patient()).stream().map(patient -> result(found, patient)));
  }

  private Stream<SearchResult> ofPeople(String words, int limit) {
    return patients.search(words, PEOPLE).stream()
        .flatMap(patient ->
            visits.list(VisitFilter.ALL.of(patient.id()).atMost(limit)).stream()
                .map(visit -> result(visit, patient)));
  }

  private SearchResult result(VisitRecord visit, PatientRecord patient) {
    return new SearchResult(
        "Visit " + visit.id() + " · " + show.day(visit.facts().dateOfService()),
        patient.name() + " · " + visit.state().inWords(),
        "stethoscope",
        "/visits/" + visit.id());
  }
}
