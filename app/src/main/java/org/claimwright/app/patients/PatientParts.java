package org.claimwright.app.patients;

import java.util.Comparator;
import java.util.List;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.patients.PatientPart.Drawn;
import org.claimwright.app.patients.PatientPart.Link;
import org.claimwright.app.patients.PatientPart.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gathers the parts of a patient's page that the viewer may see.
@Component
class PatientParts {

  private final ObjectProvider<PatientPart> parts;

  PatientParts(ObjectProvider<PatientPart> parts) {
    this.parts = parts;
  }

  /// A part as it is drawn.
  record Shown(String title, List<Link> links, Drawn drawn) {}

  List<Shown> of(PatientId patient, Place place, SignedIn viewer) {
    return parts.stream()
        .filter(part -> part.place() == place && viewer.may(part.permission()))
        .sorted(Comparator.comparingInt(PatientPart::order))
        .map(part -> new Shown(part.title(), links(part, patient, viewer), part.draw(patient)))
        .toList();
  }

  private static List<Link> links(PatientPart part, PatientId patient, SignedIn viewer) {
    return part.links(patient).stream().filter(link -> viewer.may(link.permission())).toList();
  }
}
