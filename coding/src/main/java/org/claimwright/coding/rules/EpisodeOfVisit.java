package org.claimwright.coding.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Token;

/// Whether an injury is treated, heals, or left something behind (Official Guidelines I.C.19.a): by
/// the words around its mention, else by what the visit is for.
final class EpisodeOfVisit {
  private static final Set<String> HEALING =
      Set.of(
          "healing",
          "healed",
          "subsequent",
          "postoperative",
          "postop",
          "orif",
          "aftercare",
          "nonunion",
          "malunion");
  private static final Set<String> LATE = Set.of("sequela", "sequelae", "late", "residual");
  private static final Pattern COMES_BACK =
      Pattern.compile(
          "\\b(follow(ing)?[- ]?up|f/u|recheck|re-check|(suture|stitch|staple|cast|splint|pin) removal|remov\\w+ (of )?(the )?(sutures|stitches|staples|cast)"
              + "|post[- ]?op\\w*|weeks? (out|post|after|status post|s/p)|(suture|wound|cast) check)\\b");

  /// What the mention's own sentence tells of treatment that is over.
  private static final Pattern IS_TREATED =
      Pattern.compile(
          "\\b((\\d+|two|three|four|five|six|eight|ten|twelve) (days?|weeks?|wks?|months?) (out|post|s/p|status post|after (injury|surgery|reduction|casting|fixation|pinning|nailing))"
              + "|(s/p|status post) (closed reduction|crif|pinning|fixation|casting|nailing|im nail\\w*|intramedullary nail\\w*|plating))\\b");

  private final List<Passage> passages;
  private List<Passage> reasons = List.of();
  private boolean looked;

  EpisodeOfVisit(List<Passage> passages) {
    this.passages = passages;
  }

  private List<Passage> reasons() {
    if (!looked) {
      reasons = passages.stream().filter(EpisodeOfVisit::tellsReason).toList();
      looked = true;
    }
    return reasons;
  }

  private static boolean tellsReason(Passage passage) {
    boolean told =
        switch (passage.kind()) {
          case CHIEF_COMPLAINT, HISTORY_OF_PRESENT_ILLNESS, OTHER -> true;
          default -> false;
        };
    return told && COMES_BACK.matcher(passage.sentence().words()).find();
  }

  Episode episode(Finding finding) {
    if (!hasEpisodes(finding.mention().phrase().code())) {
      return Episode.ACTIVE;
    }
    var stems =
        finding.mention().sentence().tokens().stream().map(Token::stem).collect(Collectors.toSet());
    boolean late = stems.contains("sequela") || stems.contains("sequelae") || lateEffect(stems);
    if (late && !stems.contains("no") && !stems.contains("without")) {
      return Episode.SEQUELA;
    }
    boolean heals =
        stems.stream().anyMatch(HEALING::contains)
            || IS_TREATED.matcher(finding.mention().sentence().words()).find()
            || comesBack(finding, stems);
    return heals ? Episode.HEALING : Episode.ACTIVE;
  }

  /// Injuries, external causes and fractures of sick bones.
  private static boolean hasEpisodes(String code) {
    return CodeKinds.isInjury(code)
        || CodeKinds.isExternalCause(code)
        || code.startsWith("M80")
        || code.startsWith("M48.5")
        || code.startsWith("M84");
  }

  private static boolean lateEffect(Set<String> stems) {
    return stems.contains("effect") && stems.stream().anyMatch(LATE::contains);
  }

  /// The visit is a follow-up for what the mention names.
  private boolean comesBack(Finding finding, Set<String> around) {
    if (around.contains("initial")) {
      return false;
    }
    var stems = finding.mention().phrase().stems();
    return reasons().stream()
        .anyMatch(p ->
            p.kind() == Kind.CHIEF_COMPLAINT
                || p.equals(passages.getFirst())
                || p.sentence().tokens().stream().anyMatch(t -> stems.contains(t.stem())));
  }
}
