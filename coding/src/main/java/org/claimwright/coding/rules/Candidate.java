package org.claimwright.coding.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimwright.codesets.Code;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.Span;
import org.jspecify.annotations.Nullable;

/// A diagnosis code on its way to the claim: what supports it, how strongly, and why it was dropped
/// if it was. Lives within one call, on one thread.
public final class Candidate {
  private static final int MOST_EVIDENCE = 2;
  private static final Comparator<Map.Entry<Span, Double>> STRONGEST =
      Map.Entry.<Span, Double>comparingByValue()
          .thenComparing(Map.Entry.comparingByKey())
          .reversed();

  private final Code code;
  private final Map<Span, Double> evidence = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private double score;
  private String why;
  private Assertion assertion = Assertion.AFFIRMED;
  private String dropped = "";
  private @Nullable TitleWords title;

  public Candidate(Code code, double score, String why) {
    this.code = code;
    this.score = score;
    this.why = why;
  }

  public Code code() {
    return code;
  }

  /// The code as written, dotted.
  public String id() {
    return code.code();
  }

  /// The side that the code's title names.
  public Side side() {
    return title().side();
  }

  /// The parts of the body that the code's title names, as stems.
  public Set<String> parts() {
    return NoteFacts.parts(title().said());
  }

  private TitleWords title() {
    var known = title == null ? TitleWords.of(code.title()) : title;
    title = known;
    return known;
  }

  public boolean startsWith(String prefix) {
    return code.code().startsWith(prefix);
  }

  public double score() {
    return score;
  }

  public String why() {
    return why;
  }

  public Assertion assertion() {
    return assertion;
  }

  /// The strongest mention, and a second one where that would carry the code by itself or is what a
  /// combination rests on; in note order. Of equals the later, which is nearer to the decision.
  public List<Span> evidence() {
    var ranked = evidence.entrySet().stream().sorted(STRONGEST).toList();
    return ranked.stream()
        .limit(MOST_EVIDENCE)
        .filter(e -> e.equals(ranked.getFirst()) || isStrong(e))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static boolean isStrong(Map.Entry<Span, Double> mention) {
    return mention.getValue() >= Strength.THRESHOLD;
  }

  /// Where in the note its strongest words stand; of problems of equal weight the first is listed
  /// first.
  int place() {
    var spans = evidence();
    return spans.isEmpty() ? Integer.MAX_VALUE : spans.getFirst().start();
  }

  /// Rests it on words that are no phrase, such as a measured value.
  Candidate restsOn(Span words) {
    evidence.merge(words, score, Math::max);
    return this;
  }

  public List<Finding> findings() {
    return findings;
  }

  public boolean isDropped() {
    return !dropped.isEmpty();
  }

  public String dropped() {
    return dropped;
  }

  /// Adds what a finding says for the code.
  public Candidate support(Finding finding, double strength, String reason) {
    findings.add(finding);
    evidence.merge(finding.mention().span(), strength, Math::max);
    if (strength > score) {
      score = strength;
      why = reason;
    }
    return this;
  }

  /// Adds the words that another candidate rests on.
  public Candidate evidenceOf(Candidate other) {
    other.evidence.forEach((span, strength) -> evidence.merge(span, strength, Math::max));
    findings.addAll(other.findings);
    return this;
  }

  public Candidate asserted(Assertion how) {
    assertion = how;
    return this;
  }

  public void raise(double to, String reason) {
    if (to > score) {
      score = to;
      why = reason;
    }
  }

  public void nudge(double by) {
    score = Math.clamp(score + by, 0.01, 0.99);
  }

  /// Keeps the code off the claim, with the reason a coder reads.
  public void drop(String reason) {
    if (dropped.isEmpty()) {
      dropped = reason;
    }
  }
}
