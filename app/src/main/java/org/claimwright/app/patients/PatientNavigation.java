package org.claimwright.app.patients;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.claimwright.app.web.PaletteAction;
import org.claimwright.app.web.SearchContribution;
import org.claimwright.app.web.SearchResult;
import org.claimwright.app.web.Show;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Patients in the rail, in the palette and in what search finds.
@Component
@Order(10)
class PatientNavigation implements NavigationContribution, SearchContribution {

  private static final Destination PATIENTS =
      new Destination("Patients", "users", "/patients", "p");
  private static final Destination REGISTER =
      new Destination("Register a patient", "user-plus", "/patients/new", "");

  private final Patients patients;
  private final Audit audit;
  private final Show show;

  PatientNavigation(Patients patients, Audit audit, Show show) {
    this.patients = patients;
    this.audit = audit;
    this.show = show;
  }

  @Override
  public List<NavItem> items() {
    return List.of(NavItem.in(NavGroup.PRACTICE, 20, permission(), PATIENTS));
  }

  @Override
  public List<PaletteAction> actions() {
    return List.of(new PaletteAction(Permission.REGISTER_PATIENTS.name(), REGISTER));
  }

  @Override
  public String heading() {
    return "Patients";
  }

  @Override
  public String permission() {
    return Permission.READ_PATIENTS.name();
  }

  @Override
  public List<SearchResult> search(String words, int limit) {
    var found = patients.search(words, limit);
    if (!found.isEmpty()) {
      audit.record(AuditEvent.read("patient", "").with("search, " + found.size() + " found"));
    }
    return found.stream().map(this::result).toList();
  }

  private SearchResult result(PatientRecord patient) {
    var born = show.day(patient.person().birthDate());
    return new SearchResult(
        patient.name(),
        patient.ageAndSexOn(show.today()) + " · born " + born + " · patient " + patient.id(),
        "user",
        "/patients/" + patient.id());
  }
}
