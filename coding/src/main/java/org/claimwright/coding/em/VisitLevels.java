package org.claimwright.coding.em;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.coding.EmLevel;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.Span;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.VisitNote;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.sections.PatientAge;
import org.claimwright.coding.services.OfficeService;
import org.claimwright.coding.text.Sought;

/// The level of a visit in its place: by decision making or by stated time, whichever is higher;
/// preventive visits by age; critical care by its minutes. Pure.
public final class VisitLevels {
  private static final Sought NEW_PATIENT =
      Sought.of(
          "\\b(new patient|new pt|establish(es|ing)? care|initial visit|new to (the|our) (practice|clinic)|new to us|first visit (here|to))\\b");
  private static final Sought APART =
      Sought.of(
          "\\b(additional work|separate(ly)? (thought|hx|history|identifiable|work|problem|evaluation|e/m|assessment)|beyond the (check-?up|preventive|physical|wellness)|in addition to the (preventive|physical|wellness)|significant,? separate)");
  private static final Sought HOSPITAL_CLINIC =
      Sought.of(
          "\\b(hospital[- ]?(based )?(outpatient )?(clinic|infusion)|hospital outpatient|hopd|provider[- ]based)\\b");
  private static final Set<String> THERAPY_BESIDE = Set.of("90833", "90836", "90838");

  private VisitLevels() {}

  /// Whether the note is of a hospital or a nursing facility.
  public static boolean isFacility(List<Passage> passages) {
    return VisitPlace.of(passages).facility();
  }

  /// Whether the title says that it is a hospital's clinic: its visits are an office's, its drugs
  /// and staff the hospital's.
  public static boolean isHospitalClinic(List<Passage> passages) {
    return passages.stream().limit(2).anyMatch(p -> HOSPITAL_CLINIC.in(p.told()));
  }

  /// The minutes of a code that is the highest of its place, else empty: what goes beyond them is
  /// prolonged.
  public static OptionalInt topMinutes(String code) {
    return VisitPlace.topMinutes(code);
  }

  /// Whether a code is of a hospital's or nursing facility's visits.
  public static boolean isOfFacility(String code) {
    return code.startsWith("9922")
        || code.startsWith("9923")
        || code.startsWith("9930")
        || code.equals("99310")
        || code.equals("99255");
  }

  /// The visit's level; empty when the note documents no visit.
  public static Optional<EmLevel> of(
      VisitNote note,
      List<Passage> passages,
      List<SuggestedCode> diagnoses,
      List<OfficeService> services) {
    var critical = CriticalCare.in(passages);
    if (critical.isPresent()) {
      return critical;
    }
    boolean fresh = isNew(note, passages);
    var preventive = PreventiveVisits.in(passages, diagnoses, PatientAge.of(note, passages), fresh);
    if (preventive.isPresent()) {
      return preventive;
    }
    return DocumentedVisit.isOne(passages, diagnoses)
        ? Optional.of(office(passages, diagnoses, services, fresh))
        : Optional.empty();
  }

  private static boolean isNew(VisitNote note, List<Passage> passages) {
    return note.newPatient() || says(passages, NEW_PATIENT).isPresent();
  }

  /// The level of a problem that is treated beside a preventive visit: where the note says that it
  /// took work of its own, or where a medicine that wants a prescription is begun or changed for
  /// it.
  public static Optional<EmLevel> beside(
      EmLevel preventive,
      VisitNote note,
      List<Passage> passages,
      List<SuggestedCode> diagnoses,
      List<OfficeService> services) {
    if (!preventive.basis().equals("preventive")) {
      return Optional.empty();
    }
    boolean apart = says(passages, APART).isPresent() || changes(passages, diagnoses, services);
    return apart
        ? Optional.of(office(passages, diagnoses, services, note.newPatient()))
        : Optional.empty();
  }

  private static boolean changes(
      List<Passage> passages, List<SuggestedCode> diagnoses, List<OfficeService> services) {
    var words = new MdmWords(passages, services);
    boolean problem = diagnoses.stream().anyMatch(c -> c.code().charAt(0) < 'V');
    return problem
        && Stream.of("problems changed", "problems prescribed")
            .flatMap(row -> words.passages(row).stream())
            .filter(p -> isDecided(p.kind()))
            .anyMatch(p -> Medicines.prescribed(p.sentence()));
  }

  private static boolean isDecided(Kind kind) {
    return kind == Kind.ASSESSMENT || kind == Kind.PLAN || kind == Kind.OTHER;
  }

  private static EmLevel office(
      List<Passage> passages,
      List<SuggestedCode> diagnoses,
      List<OfficeService> services,
      boolean fresh) {
    var rated =
        DecisionMaking.of(
            new MdmWords(passages, services),
            diagnoses,
            ListedProblems.chronic(passages, diagnoses));
    var byDecision = DecisionMaking.level(rated);
    var place = VisitPlace.of(passages);
    var discharge = place.dischargeOf(passages);
    if (discharge.isPresent()) {
      return discharged(discharge.get());
    }
    boolean first = place.facility() ? place.isAdmission(passages) || fresh : fresh;
    var time = StatedTime.in(passages).filter(t -> !hasTherapy(services));
    var byTime = time.flatMap(t -> place.ofMinutes(t.minutes(), first));
    boolean timeDecides = byTime.filter(l -> l.compareTo(byDecision) > 0).isPresent();
    var elements = new ArrayList<EmLevel.Element>();
    rated.forEach(r -> elements.add(r.element()));
    time.ifPresent(t -> elements.add(element(t)));
    var level = timeDecides ? byTime.orElseThrow() : byDecision;
    return new EmLevel(place.code(level, first), timeDecides ? "time" : "MDM", elements);
  }

  /// Beside psychotherapy the visit stands by its decisions: the minutes are the therapy's.
  private static boolean hasTherapy(List<OfficeService> services) {
    return services.stream().map(OfficeService::code).collect(Collectors.toSet()).stream()
        .anyMatch(THERAPY_BESIDE::contains);
  }

  private static EmLevel discharged(VisitPlace.Discharge discharge) {
    var sentence = discharge.passage().sentence();
    var span = new Span(sentence.start(), sentence.end());
    return new EmLevel(
        discharge.code(), "time", List.of(element(new StatedTime(discharge.minutes(), span))));
  }

  private static EmLevel.Element element(StatedTime time) {
    return new EmLevel.Element(
        "time",
        Integer.toString(time.minutes()),
        time.minutes() + " minutes in total are stated.",
        List.of(time.evidence()));
  }

  private static Optional<Span> says(List<Passage> passages, Sought words) {
    return passages.stream()
        .filter(p -> words.in(p.told()))
        .map(p -> new Span(p.sentence().start(), p.sentence().end()))
        .findFirst();
  }
}
