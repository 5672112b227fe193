package org.claimwright.app.encounters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.form.Days;
import org.claimwright.app.form.Entries;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.app.web.Show;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.springframework.stereotype.Component;

/// What the form of a new visit offers, and what it begins with so that little need be chosen.
@Component
class VisitDefaults {

  /// CPT: an established patient has been seen within the past three years.
  private static final int ESTABLISHED_YEARS = 3;

  private static final String OFFICE = "11";

  private final Visits visits;
  private final Practices practices;
  private final CodeSets codeSets;
  private final Show show;

  VisitDefaults(Visits visits, Practices practices, CodeSets codeSets, Show show) {
    this.visits = visits;
    this.practices = practices;
    this.codeSets = codeSets;
    this.show = show;
  }

  /// Today, the clinician who is signed in or the only one, the clinician's usual place, and new or
  /// established as the practice's own visits say.
  Entries begun(PatientId patient, SignedIn viewer) {
    var begun = new HashMap<String, String>();
    begun.put("dateOfService", Days.written(show.today()));
    begun.put("type", type(lastDay(patient)).word());
    begun.put("place", OFFICE);
    provider(viewer)
        .ifPresent(provider -> {
          begun.put("provider", Long.toString(provider.id().value()));
          begun.put("place", place(provider));
        });
    return Entries.of(begun);
  }

  /// The day the practice last saw the patient.
  Optional<LocalDate> lastDay(PatientId patient) {
    return Optional.ofNullable(visits.lastDays(List.of(patient)).get(patient));
  }

  Map<String, String> providers() {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", "Choose one");
    active().forEach(one -> choices.put(Long.toString(one.id().value()), one.title()));
    return choices;
  }

  Map<String, String> places() {
    var choices = new LinkedHashMap<String, String>();
    codeSets
        .codes(CodeSystem.PLACE_OF_SERVICE, show.today())
        .forEach(code -> choices.put(code.code(), VisitWords.place(code)));
    return choices;
  }

  static Map<String, String> types() {
    var choices = new LinkedHashMap<String, String>();
    for (var type : List.of(VisitType.ESTABLISHED, VisitType.NEW)) {
      choices.put(type.word(), type.inWords());
    }
    return choices;
  }

  private VisitType type(Optional<LocalDate> last) {
    var since = show.today().minusYears(ESTABLISHED_YEARS);
    return last.filter(day -> !day.isBefore(since)).isPresent()
        ? VisitType.ESTABLISHED
        : VisitType.NEW;
  }

  private Optional<Provider> provider(SignedIn viewer) {
    var active = active();
    var self = viewer.place().providerId();
    return self.isPresent()
        ? active.stream().filter(one -> one.id().value() == self.getAsLong()).findFirst()
        : Optional.of(active).filter(all -> all.size() == 1).map(List::getFirst);
  }

  private List<Provider> active() {
    return practices.providers().stream().filter(Provider::active).toList();
  }

  private String place(Provider provider) {
    return practices
        .location(provider.clinician().location())
        .map(location -> location.site().placeOfService())
        .orElse(OFFICE);
  }
}
