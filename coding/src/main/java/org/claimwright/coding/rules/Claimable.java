package org.claimwright.coding.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.Span;

/// The candidates of one note while the rules work on them. Lives within one call.
final class Claimable {
  private final Catalogue catalogue;
  private final List<Candidate> all;

  Claimable(Catalogue catalogue, Collection<Candidate> candidates) {
    this.catalogue = catalogue;
    this.all = new ArrayList<>(candidates);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  List<Candidate> all() {
    return List.copyOf(all);
  }

  /// Those that would go on the claim as things stand.
  List<Candidate> kept() {
    var kept = new ArrayList<Candidate>(all.size());
    for (var candidate : all) {
      if (!candidate.isDropped() && candidate.score() >= Strength.THRESHOLD) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  /// Affirmed ones, strong enough or not.
  List<Candidate> affirmed() {
    return all.stream().filter(c -> !c.isDropped() && c.assertion() == Assertion.AFFIRMED).toList();
  }

  /// The strongest kept candidate under one of the prefixes.
  Optional<Candidate> kept(String... prefixes) {
    return kept().stream()
        .filter(c -> List.of(prefixes).stream().anyMatch(c::startsWith))
        .max(java.util.Comparator.comparingDouble(Candidate::score));
  }

  /// Adds a code that rests on words of the note which are no phrase; nothing where the release
  /// lacks it or it stands already.
  void add(String code, double score, String why, Span words) {
    boolean there = all.stream().anyMatch(c -> c.id().equals(code) && !c.isDropped());
    if (!there) {
      catalogue
          .billable(code)
          .ifPresent(found -> all.add(new Candidate(found, score, why).restsOn(words)));
    }
  }

  /// Puts a combination code in the place of what it combines.
  ///
  /// @return the combination, empty when the release has no such code
  Optional<Candidate> combine(String code, String why, Candidate first, Candidate... others) {
    var found = catalogue.billable(code);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var existing = all.stream().filter(c -> c.id().equals(code) && !c.isDropped()).findFirst();
    var combined = existing.orElseGet(() -> new Candidate(found.get(), 0, why));
    combined.evidenceOf(first);
    double score = first.score();
    for (var other : others) {
      combined.evidenceOf(other);
      score = Math.max(score, other.score());
    }
    combined.raise(score, why);
    if (existing.isEmpty()) {
      all.add(combined);
    }
    return Optional.of(combined);
  }
}
