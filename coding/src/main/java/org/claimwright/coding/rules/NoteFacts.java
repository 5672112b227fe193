package org.claimwright.coding.rules;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  NoteFacts(List<Passage> passages) {
    this.passages = passages;
  }

  /// The side of a finding for a code: said beside it, in its problem, or of its site elsewhere.
  Side side(Finding finding, List<String> titleWords) {
    var beside = beside(finding);
    if (beside != Side.UNKNOWN) {
      return beside;
    }
    var sites = sites(finding, titleWords);
    return sites.isEmpty() ? Side.UNKNOWN : ofSites(sites);
  }

  private static Set<String> sites(Finding finding, List<String> titleWords) {
    var sites = new HashSet<>(titleWords);
    finding.mention().sentence().tokens().forEach(t -> sites.add(t.stem()));
    sites.retainAll(SITES);
    return sites;
  }

  private static Side beside(Finding finding) {
    var tokens = finding.mention().sentence().tokens();
    int first = finding.mention().first();
    int last = finding.mention().last();
    var inside = within(tokens, first, last);
    if (inside != Side.UNKNOWN) {
      return inside;
    }
    var near = within(tokens, first - 5, last + 5);
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

  private static final Set<String> HEALING =
      Set.of("healing", "healed", "subsequent", "postoperative", "postop", "orif", "aftercare");
  private static final Set<String> LATE = Set.of("sequela", "sequelae", "late", "residual");

  /// The episode that the words around a finding tell; active treatment unless they say otherwise.
  static Episode episode(Finding finding) {
    var stems =
        finding.mention().sentence().tokens().stream().map(Token::stem).collect(Collectors.toSet());
    if (stems.contains("sequela") || stems.contains("sequelae") || lateEffect(stems)) {
      return Episode.SEQUELA;
    }
    return stems.stream().anyMatch(HEALING::contains) ? Episode.HEALING : Episode.ACTIVE;
  }

  private static boolean lateEffect(Set<String> stems) {
    return stems.contains("effect") && stems.stream().anyMatch(LATE::contains);
  }
}
