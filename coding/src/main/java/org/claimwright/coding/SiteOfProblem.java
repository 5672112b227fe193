package org.claimwright.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimwright.coding.mentions.Matcher;
import org.claimwright.coding.mentions.Mention;
import org.claimwright.coding.rules.Finding;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.ResourceLines;

/// A problem that names what is wrong but not where (`Fracture`, `Swelling`) is read with the part
/// of the body that its own text is about.
final class SiteOfProblem {
  private static final Set<String> HEADS = words("sited.txt");
  private static final Set<String> PARTS = words("parts.txt");

  private final Matcher matcher;
  private final List<Passage> passages;

  SiteOfProblem(Matcher matcher, List<Passage> passages) {
    this.matcher = matcher;
    this.passages = passages;
  }

  private static Set<String> words(String table) {
    return ResourceLines.of(table).stream()
        .flatMap(line -> List.of(line.split("\\s+", -1)).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Finding> in(List<Finding> findings) {
    var sited = new ArrayList<Finding>(findings.size());
    findings.forEach(f -> sited.add(lacksSite(f) ? withSite(f) : f));
    return sited;
  }

  private static boolean lacksSite(Finding finding) {
    return finding.passage().namesProblem()
        && HEADS.containsAll(finding.mention().phrase().stems())
        && finding.mention().sentence().tokens().stream().noneMatch(t -> PARTS.contains(t.stem()));
  }

  private Finding withSite(Finding finding) {
    return site(finding)
        .flatMap(part -> matcher.withWord(finding.mention(), part))
        .map(mention -> with(finding, mention))
        .orElse(finding);
  }

  private static Finding with(Finding finding, Mention mention) {
    return new Finding(mention, finding.passage(), finding.assertion(), finding.hypothetical());
  }

  private Optional<String> site(Finding finding) {
    var problem = finding.passage().problem();
    var own = passages.stream().filter(p -> p.problem().equals(problem)).toList();
    return mostNamed(own);
  }

  /// The part that is named at least twice as often as any other.
  private static Optional<String> mostNamed(List<Passage> passages) {
    Map<String, Integer> counts = new HashMap<>();
    for (var passage : passages) {
      passage.sentence().tokens().stream()
          .filter(t -> PARTS.contains(t.stem()))
          .forEach(t -> counts.merge(t.stem(), 1, Integer::sum));
    }
    var best = counts.entrySet().stream().max(Map.Entry.comparingByValue());
    return best.filter(b ->
            counts.entrySet().stream()
                .allMatch(e -> e.equals(b) || e.getValue() * 2 <= b.getValue()))
        .map(Map.Entry::getKey);
  }
}
