package org.claimwright.app.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.patients.PatientList.Asked;
import org.claimwright.app.patients.PatientList.Choice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts the list of patients together: who is asked for, and what the features know of them.
@Component
class PatientLists {

  /// More rows than anybody reads; more letters find fewer.
  private static final int MOST = 100;

  private static final String NEWEST = "newest";

  private final Patients patients;
  private final PatientFacts facts;
  private final ObjectProvider<PatientView> views;

  PatientLists(Patients patients, PatientFacts facts, ObjectProvider<PatientView> views) {
    this.patients = patients;
    this.facts = facts;
    this.views = views;
  }

  PatientList of(Asked asked, SignedIn viewer) {
    var found = found(asked, viewer);
    var shown = found.subList(0, Math.min(MOST, found.size()));
    return new PatientList(
        asked,
        choices(viewer),
        facts.labels(viewer),
        facts.rows(shown, viewer),
        found.size() > MOST);
  }

  /// What an empty view says.
  String whenEmpty(Asked asked, SignedIn viewer) {
    return view(asked.view(), viewer).map(PatientView::whenEmpty).orElse("");
  }

  private List<PatientRecord> found(Asked asked, SignedIn viewer) {
    if (asked.view().equals(NEWEST)) {
      return patients.newest(MOST + 1);
    }
    return view(asked.view(), viewer)
        .map(view -> inOrder(view.list(MOST + 1)))
        .orElseGet(() -> patients.search(asked.words(), MOST + 1));
  }

  private List<PatientRecord> inOrder(List<PatientId> ids) {
    var known = patients.findAll(ids);
    return ids.stream().map(known::get).filter(java.util.Objects::nonNull).toList();
  }

  private List<Choice> choices(SignedIn viewer) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", "All by name", -1));
    choices.add(new Choice(NEWEST, "Newest first", -1));
    views
        .orderedStream()
        .filter(view -> viewer.may(view.permission()))
        .forEach(view -> choices.add(new Choice(view.word(), view.label(), view.count())));
    return choices;
  }

  private Optional<PatientView> view(String word, SignedIn viewer) {
    return views.stream()
        .filter(view -> view.word().equals(word) && viewer.may(view.permission()))
        .findFirst();
  }
}
