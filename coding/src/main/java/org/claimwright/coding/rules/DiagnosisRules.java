package org.claimwright.coding.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.sections.Passage;

/// From findings to the diagnosis codes of the claim, in steps that each name their guideline.
/// Pure: the same findings give the same codes.
public final class DiagnosisRules {
  /// From here on a code is a listed problem, and these stand as the note lists them.
  public static final double LISTED = 0.8;

  private static final String ONLY_MENTIONED =
      "Mentioned, but not assessed or treated at this visit (Official Guidelines IV.J).";

  private DiagnosisRules() {}

  /// Whether nothing but its place in the note kept an affirmed diagnosis off the claim.
  public static boolean isOnlyMentioned(Candidate candidate) {
    return candidate.dropped().equals(ONLY_MENTIONED)
        && candidate.assertion() == Assertion.AFFIRMED
        && CodeKinds.isDiagnosis(candidate.id());
  }

  /// What to code and what was considered, each best first.
  public record Decision(List<Candidate> codes, List<Candidate> considered) {
    public Decision {
      codes = List.copyOf(codes);
      considered = List.copyOf(considered);
    }
  }

  /// Decides on the findings of one note.
  public static Decision decide(
      Catalogue catalogue, List<Passage> passages, List<Finding> findings) {
    var built = new CandidateBuilder(catalogue, passages).build(findings);
    var claim = new Claimable(catalogue, built.values());
    AlsoDenied.apply(claim);
    Confirmed.apply(claim);
    UnnamedProblems.apply(claim);
    PreventiveVisit.apply(claim, passages);
    WithoutAssessment.apply(claim, passages);
    CuredInfection.apply(claim, passages);
    FinishedCancer.apply(claim, passages);
    SurgicalAftercare.apply(claim, passages);
    ResolvedIllness.apply(claim);
    FamilyOfScreening.apply(claim);
    ReasonForVisit.apply(claim);
    MetastaticTo.apply(claim);
    SickBones.apply(claim);
    TobaccoProduct.apply(claim, passages);
    ProstateSymptoms.apply(claim, passages);
    SpecificFirst.apply(claim);
    BothSides.apply(claim);
    BodyMass.apply(claim, passages);
    WithConvention.apply(claim);
    RequiredPartner.apply(claim);
    AlsoAsked.apply(claim);
    JointAftercare.apply(claim, passages);
    ChronicPain.apply(claim);
    IntegralSymptoms.apply(claim);
    InjuryCauses.apply(claim);
    Aftercare.apply(claim);
    Yields.apply(claim);
    ExcludesNotes.apply(claim);
    AdverseEffects.apply(claim);
    GestationalDiabetes.apply(claim, passages);
    WeekOfPregnancy.apply(claim, passages);
    PreventiveVisit.withFindings(claim);
    return split(catalogue, passages, claim.all());
  }

  private static Decision split(Catalogue catalogue, List<Passage> passages, List<Candidate> all) {
    var codes = new ArrayList<Candidate>();
    var considered = new ArrayList<Candidate>();
    for (var candidate : all) {
      if (!candidate.isDropped() && candidate.score() < Strength.THRESHOLD) {
        candidate.drop(ONLY_MENTIONED);
      }
      (candidate.isDropped() ? considered : codes).add(candidate);
    }
    var best = Comparator.comparingDouble((Candidate c) -> -c.score());
    var listed = Comparator.comparingDouble((Candidate c) -> -Math.min(c.score(), LISTED));
    codes.sort(listed.thenComparingInt(Candidate::place).thenComparing(Candidate::id));
    considered.addAll(RunnersUp.of(catalogue, passages, codes, considered));
    considered.sort(best.thenComparing(Candidate::id));
    return new Decision(codes, considered);
  }
}
