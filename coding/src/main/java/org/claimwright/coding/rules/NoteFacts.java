package org.claimwright.coding.rules;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwright.coding.Section;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Token;

/// What the note as a whole says that a single mention leaves open: on which side, and whether an
/// injury is new or healing.
final class NoteFacts {
  private static final Set<String> SITES =
      Set.of(
          "knee",
          "shoulder",
          "hip",
          "ankle",
          "foot",
          "wrist",
          "hand",
          "finger",
          "elbow",
          "eye",
          "ear",
          "breast",
          "leg",
          "arm",
          "thigh",
          "calf",
          "toe",
          "thumb",
          "forearm",
          "heel",
          "humerus",
          "tibia",
          "fibula",
          "radius",
          "ulna",
          "femur",
          "clavicle",
          "patella",
          "kidney",
          "ovary",
          "testis",
          "groin",
          "flank",
          "lung",
          "rib",
          "hallux",
          "index",
          "ring",
          "middle",
          "little",
          "hamstring",
          "achilles",
          "palm",
          "cheek",
          "eyelid",
          "cornea",
          "axilla",
          "buttock");

  private final List<Passage> passages;
  private final Set<String> trimester;
  private final EpisodeOfVisit visit;
  private final OwnSide own;
  private final Map<Set<String>, Side> sideOf = new HashMap<>();

  NoteFacts(List<Passage> passages, List<Finding> findings) {
    this.passages = passages;
    this.own = new OwnSide(findings);
    this.trimester = Gestation.of(passages).map(Gestation::stems).orElse(Set.of());
    this.visit = new EpisodeOfVisit(passages);
  }

  /// The side of a finding for a code: said beside it, in its problem, or of its site elsewhere.
  private Side side(Finding finding, Set<String> titleWords) {
    var beside = beside(finding);
    if (beside != Side.UNKNOWN) {
      return beside;
    }
    var sites = sites(finding, titleWords);
    return sites.isEmpty() ? Side.UNKNOWN : sideOf.computeIfAbsent(sites, this::ofSites);
  }

  /// Those of the words that are parts of the body with two sides.
  static Set<String> parts(Set<String> words) {
    var parts = new HashSet<>(words);
    parts.retainAll(SITES);
    return parts;
  }

  private static Set<String> sites(Finding finding, Set<String> titleWords) {
    var sites = new HashSet<>(titleWords);
    sites.addAll(finding.mention().phrase().stems());
    finding.mention().sentence().tokens().forEach(t -> sites.add(t.stem()));
    sites.retainAll(SITES);
    return sites;
  }

  private Side beside(Finding finding) {
    var tokens = finding.mention().sentence().tokens();
    int first = finding.mention().first();
    int last = finding.mention().last();
    var inside = within(tokens, first, last);
    if (inside != Side.UNKNOWN) {
      return inside;
    }
    var around = within(tokens, first - 5, last + 5);
    var near = around == Side.BILATERAL ? own.within(finding, first - 5, last + 5) : around;
    if (near != Side.UNKNOWN || !finding.passage().namesProblem()) {
      return near;
    }
    return within(tokens, 0, tokens.size() - 1);
  }

  private static Side within(List<Token> tokens, int from, int to) {
    var side = Side.UNKNOWN;
    for (int i = Math.max(0, from); i <= Math.min(to, tokens.size() - 1); i++) {
      side = side.and(Side.ofStem(tokens.get(i).stem()));
    }
    return side;
  }

  private Side ofSites(Set<String> sites) {
    Map<Side, Integer> votes = new EnumMap<>(Side.class);
    for (var passage : passages) {
      if (passage.kind() != Section.Kind.REVIEW_OF_SYSTEMS) {
        vote(votes, passage, sites);
      }
    }
    votes.remove(Side.UNKNOWN);
    if (votes.isEmpty()) {
      return Side.UNKNOWN;
    }
    int total = votes.values().stream().mapToInt(Integer::intValue).sum();
    return votes.entrySet().stream()
        .filter(e -> e.getValue() * 3 >= total * 2)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Side.UNKNOWN);
  }

  private static void vote(Map<Side, Integer> votes, Passage passage, Set<String> sites) {
    var tokens = passage.sentence().tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (!sites.contains(tokens.get(i).stem())) {
        continue;
      }
      for (int j = Math.max(0, i - 4); j < i; j++) {
        var side = Side.ofStem(tokens.get(j).stem());
        votes.merge(side, side == Side.UNKNOWN ? 0 : 1, Integer::sum);
      }
    }
  }

  /// What the note says of a finding that decides which code of several it is.
  Specificity.Support support(Finding finding, Set<String> titleWords) {
    var near = Surroundings.of(finding, trimester);
    var side = side(finding, titleWords);
    var phrase = Set.copyOf(finding.mention().phrase().stems());
    return new Specificity.Support(
        near.words(), near.denied(), phrase, side, visit.episode(finding));
  }
}
