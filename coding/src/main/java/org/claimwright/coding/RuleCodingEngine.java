package org.claimwright.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.Release;
import org.claimwright.coding.assertion.AssertionRules;
import org.claimwright.coding.em.VisitLevels;
import org.claimwright.coding.mentions.Matcher;
import org.claimwright.coding.mentions.Mention;
import org.claimwright.coding.rules.DiagnosisRules;
import org.claimwright.coding.rules.Finding;
import org.claimwright.coding.rules.Gaps;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.sections.Passages;
import org.claimwright.coding.sections.PatientAge;
import org.claimwright.coding.sections.SectionReader;
import org.claimwright.coding.services.FacilityServices;
import org.claimwright.coding.services.OfficeService;
import org.claimwright.coding.services.OfficeServices;

/// Codes notes by sections, mentions, assertion and rules. Thread-safe.
final class RuleCodingEngine implements CodingEngine {
  private static final Pattern INFECTION = Pattern.compile("[AB]|J09|J1[013]|U07");
  private static final Pattern VACCINE =
      Pattern.compile(
          "\\b(vaccin\\w*|immuniz\\w*|booster|shots?|mmr|dtap|tdap|high[- ]dose|quadrivalent|trivalent)\\b");

  private static final Pattern TESTED =
      Pattern.compile(
          "\\b(tests?|testing|swabs?|serolog(y|ies)|panel|cultures?) (for [a-z, ]+ )?(was |were |is |are )?(sent|ordered|drawn|obtained|collected|pending)\\b");

  private final CodeSets codeSets;
  private final Readings readings;
  private final Consumer<ReadingStage> progress;

  RuleCodingEngine(CodeSets codeSets, Consumer<ReadingStage> progress) {
    this.codeSets = codeSets;
    this.progress = progress;
    this.readings = new Readings(codeSets);
  }

  @Override
  public Suggestions suggest(VisitNote note) {
    var release = codeSets.release(CodeSystem.ICD10CM, note.dateOfService());
    var problems = NoteChecks.of(note, release);
    var remarks = problems.stream().map(Remark::of).toList();
    if (NoteChecks.cannotBeRead(problems)) {
      return new Suggestions(List.of(), List.of(), java.util.Optional.empty(), List.of(), remarks);
    }
    return release.isEmpty() ? nothing(note, remarks) : read(note, release.get(), remarks);
  }

  private static Suggestions nothing(VisitNote note, List<Remark> remarks) {
    var sections = SectionReader.read(NoteChecks.readable(note.text())).sections();
    return new Suggestions(List.of(), List.of(), java.util.Optional.empty(), sections, remarks);
  }

  private Suggestions read(VisitNote note, Release release, List<Remark> remarks) {
    progress.accept(ReadingStage.SECTIONS);
    var layout = SectionReader.read(NoteChecks.readable(note.text()));
    var passages = Passages.of(layout);
    progress.accept(ReadingStage.MENTIONS);
    var reading = readings.of(release, note.dateOfService(), passages);
    var found = new ShortForms(passages).in(findings(reading.matcher(), passages));
    var findings = new SiteOfProblem(reading.matcher(), passages).in(found);
    progress.accept(ReadingStage.DIAGNOSES);
    var decision = DiagnosisRules.decide(reading.catalogue(), passages, findings);
    var diagnoses = new ArrayList<>(decision.codes().stream().map(Answers::suggested).toList());
    progress.accept(ReadingStage.SERVICES);
    var services = services(note, passages);
    diagnoses.addAll(Answers.treated(decision.considered(), decision.codes(), services));
    diagnoses.addAll(Answers.reasons(reading.catalogue(), diagnoses, services, passages));
    progress.accept(ReadingStage.LEVEL);
    var visit = VisitServices.of(note, reading.catalogue(), passages, diagnoses, services);
    var codes = new ArrayList<>(diagnoses);
    codes.addAll(visit.codes());
    codes.sort(
        Comparator.comparingDouble(c -> -Math.min(c.reasoning().score(), DiagnosisRules.LISTED)));
    var considered =
        decision.considered().stream()
            .map(Answers::suggested)
            .filter(c -> diagnoses.stream().noneMatch(d -> d.code().equals(c.code())))
            .toList();
    var all = new ArrayList<>(remarks);
    all.addAll(Contradictions.in(decision.codes(), findings, passages));
    if (diagnoses.isEmpty()) {
      all.add(Remark.of(NoteChecks.nothingToCode()));
    }
    var gaps = Gaps.of(reading.catalogue(), decision.codes());
    return new Suggestions(codes, considered, visit.em(), layout.sections(), all, gaps);
  }

  /// In a hospital or nursing facility only the clinician's own services are the practice's.
  private static List<OfficeService> services(VisitNote note, List<Passage> passages) {
    var services = OfficeServices.in(passages, PatientAge.of(note, passages));
    boolean clinic = VisitLevels.isHospitalClinic(passages);
    return clinic || VisitLevels.isFacility(passages)
        ? FacilityServices.of(services, clinic)
        : services;
  }

  private static List<Finding> findings(Matcher matcher, List<Passage> passages) {
    var findings = new ArrayList<Finding>();
    for (var passage : passages) {
      var mentions = matcher.find(passage.sentence());
      if (mentions.isEmpty()) {
        continue;
      }
      var rules = AssertionRules.on(passage.sentence());
      for (var mention : mentions) {
        if (!isOnlyMentioned(mention)) {
          findings.add(finding(mention, passage, rules));
        }
      }
    }
    return findings;
  }

  private static boolean isOnlyMentioned(Mention mention) {
    boolean vaccine =
        INFECTION.matcher(mention.phrase().code()).lookingAt()
            && VACCINE.matcher(mention.sentence().words()).find();
    boolean tested =
        INFECTION.matcher(mention.phrase().code()).lookingAt()
            && TESTED.matcher(mention.sentence().words()).find();
    return vaccine
        || tested
        || AssertionRules.isOnlyMentioned(mention.sentence(), mention.first(), mention.last());
  }

  private static Finding finding(Mention mention, Passage passage, AssertionRules rules) {
    var assertion = rules.assertion(mention.first(), mention.last());
    boolean hypothetical = rules.isHypothetical(mention.first(), mention.last());
    return new Finding(mention, passage, byDefault(assertion, passage.kind()), hypothetical);
  }

  /// A mention under family history is of the family, whatever its sentence says.
  private static Assertion byDefault(Assertion assertion, Section.Kind kind) {
    return kind == Section.Kind.FAMILY_HISTORY && assertion == Assertion.AFFIRMED
        ? Assertion.FAMILY
        : assertion;
  }
}
