package org.claimwright.app.denials;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.billing.AppealLevel;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.billing.DeniedClaims;
import org.claimwright.app.billing.TimelineEntry;
import org.claimwright.app.denials.CaseFile.Said;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.reference.ReasonWords;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Tone;
import org.claimwright.kernel.Outcome;
import org.springframework.stereotype.Component;

/// Puts rows and pages of denials together.
@Component
class DenialSheets {

  private final Denials denials;
  private final AppealTable appeals;
  private final Appeals steps;
  private final CaseFiles files;
  private final DenialsOnClaims onClaims;
  private final DeniedClaims claims;
  private final Claims timelines;
  private final Patients patients;
  private final Practices practices;
  private final Assignees assignees;
  private final ReasonWords words;
  private final DenialReading reading;

  DenialSheets(
      Denials denials,
      AppealTable appeals,
      Appeals steps,
      CaseFiles files,
      DenialsOnClaims onClaims,
      DeniedClaims claims,
      Claims timelines,
      Patients patients,
      Practices practices,
      Assignees assignees,
      ReasonWords words,
      DenialReading reading) {
    this.denials = denials;
    this.appeals = appeals;
    this.steps = steps;
    this.files = files;
    this.onClaims = onClaims;
    this.claims = claims;
    this.timelines = timelines;
    this.patients = patients;
    this.practices = practices;
    this.assignees = assignees;
    this.words = words;
    this.reading = reading;
  }

  /// A row of the list.
  ///
  /// @param why the refusing codes with our words
  record Row(Denial denial, String patient, String payer, String why, String assignee) {}

  /// The page of a denial.
  record Sheet(CaseFile file, Due due, Made made, List<TimelineEntry> timeline, String assignee) {

    public Denial denial() {
      return file.denial();
    }

    public long id() {
      return denial().id();
    }

    public boolean is(String state) {
      return denial().state().word().equals(state);
    }
  }

  /// What is to be done next and by when.
  record Due(Tone tone, String title) {}

  /// The appeals made and the one that can be made.
  ///
  /// @param next empty when none can
  /// @param levels all of this payer
  record Made(
      List<Appeal> appeals,
      Optional<AppealLevel> next,
      List<AppealLevel> levels,
      String payerNumber) {

    public boolean isPending() {
      return !appeals.isEmpty() && appeals.getLast().isPending();
    }
  }

  List<Row> rows(List<Denial> all) {
    var known =
        patients.findAll(all.stream().map(denial -> denial.about().patient()).distinct().toList());
    var payers = practices.payers().stream().collect(Collectors.toMap(Payer::id, Payer::name));
    var names = assignees.names();
    return all.stream()
        .map(denial ->
            new Row(
                denial,
                Optional.ofNullable(known.get(denial.about().patient()))
                    .map(PatientRecord::name)
                    .orElse(""),
                denial.about().payer().map(key -> payers.getOrDefault(key, "")).orElse(""),
                why(denial),
                denial.work().assignee().map(id -> names.getOrDefault(id, "")).orElse("")))
        .toList();
  }

  /// `CO-97 Included in the payment for another service already judged`.
  String why(Denial denial) {
    if (denial.reason().scenario() == Scenario.UNDERPAID) {
      return "Paid less than the contract provides";
    }
    return said(denial).stream()
        .filter(one -> one.denial() || !one.code().contains("-"))
        .map(one -> (one.code() + " " + one.words()).strip())
        .collect(Collectors.joining("; "));
  }

  private List<Said> said(Denial denial) {
    var today = practices.today();
    return List.of(denial.reason().codes().split(", ", -1)).stream()
        .map(code -> new Said(code, words.of(code, today).orElse(""), reading.isDenial(code)))
        .toList();
  }

  Sheet of(Denial denial) {
    var file = files.of(denial);
    var next = steps.next(denial) instanceof Outcome.Ok<AppealLevel> ok ? ok.value() : null;
    return new Sheet(
        file,
        new Due(onClaims.tone(denial), onClaims.title(denial)),
        new Made(
            appeals.standing(denial),
            Optional.ofNullable(next),
            claims.levels(file.claim().subject()),
            CaseFiles.payerNumber(file.claim())),
        timelines.timeline(denial.about().claim()),
        assignees.name(denial).orElse(""));
  }

  /// The denial with that number which the viewer may see.
  Denial known(long id) {
    return denials
        .find(id)
        .filter(DenialSheets::isSeen)
        .orElseThrow(() ->
            Refusal.missing(
                "There is no denial " + id + " for you in this practice.",
                "Open it from the list of denials."));
  }

  /// A coder sees what concerns coding.
  private static boolean isSeen(Denial denial) {
    return isEverythingSeen() || denial.reason().cause().concernsCoding();
  }

  static boolean isEverythingSeen() {
    return SignedIn.current().filter(user -> user.may(Permission.WORK_DENIALS)).isPresent();
  }

  /// What the list can be narrowed by.
  List<Chip> chips(DenialFilter filter) {
    var payers = new LinkedHashMap<String, String>();
    practices
        .payers()
        .forEach(payer -> payers.put(Long.toString(payer.id().value()), payer.name()));
    var scenarios = new LinkedHashMap<String, String>();
    List.of(Scenario.values()).forEach(one -> scenarios.put(one.word(), one.label()));
    var people = new LinkedHashMap<String, String>();
    people.put("0", "Nobody");
    assignees.all().forEach(user -> people.put(Long.toString(user.id().value()), user.name()));
    var asked = filter.asked();
    return List.of(
        chip(filter, "payer", "Payer", payers, text(asked.payer())),
        chip(filter, "scenario", "Scenario", scenarios, asked.scenario()),
        chip(filter, "assignee", "Assigned to", people, text(asked.assignee())));
  }

  /// A filter with its choices.
  record Chip(String name, String label, String value, List<Choice> choices) {}

  /// A choice of a filter.
  record Choice(String label, String path, boolean here) {}

  private static Chip chip(
      DenialFilter filter, String name, String label, Map<String, String> options, String chosen) {
    var choices = new java.util.ArrayList<Choice>();
    choices.add(new Choice("Any", filter.path(name, ""), chosen.isEmpty()));
    options.forEach(
        (key, words) -> choices.add(new Choice(words, filter.path(name, key), key.equals(chosen))));
    return new Chip(name, label, new HashMap<>(options).getOrDefault(chosen, "any"), choices);
  }

  private static String text(java.util.OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }
}
