package org.claimwright.coding;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.Release;
import org.claimwright.coding.mentions.Lexicon;
import org.claimwright.coding.mentions.Matcher;
import org.claimwright.coding.mentions.ReleasePhrases;
import org.claimwright.coding.rules.Catalogue;
import org.claimwright.coding.sections.Passage;

/// What each release needs to read notes. The first note of a release is read with only the phrases
/// that its words can meet, so that one note on the command line need not wait for all; from the
/// second on all are kept. Both lead to the same codes. Thread-safe.
final class Readings {
  private final CodeSets codeSets;
  private final Map<LocalDate, Reading> kept = new ConcurrentHashMap<>();
  private final Set<LocalDate> met = ConcurrentHashMap.newKeySet();

  Readings(CodeSets codeSets) {
    this.codeSets = codeSets;
  }

  /// How notes are read under one release.
  record Reading(Matcher matcher, Catalogue catalogue) {}

  Reading of(Release release, LocalDate on, List<Passage> passages) {
    var whole = kept.get(release.effective());
    if (whole == null && met.add(release.effective())) {
      return narrow(on, passages);
    }
    return whole != null ? whole : kept.computeIfAbsent(release.effective(), from -> whole(on));
  }

  private Reading whole(LocalDate on) {
    var matcher = new Matcher(Lexicon.all(), ReleasePhrases.of(codeSets, on));
    return new Reading(matcher, new Catalogue(codeSets, on));
  }

  private Reading narrow(LocalDate on, List<Passage> passages) {
    var stems = new HashSet<String>();
    passages.forEach(p -> p.sentence().tokens().forEach(t -> stems.add(t.stem())));
    var phrases = ReleasePhrases.of(codeSets, on, stems::contains);
    return new Reading(new Matcher(Lexicon.all(), phrases), new Catalogue(codeSets, on));
  }
}
