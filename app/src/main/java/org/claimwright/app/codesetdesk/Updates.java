package org.claimwright.app.codesetdesk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimwright.app.reference.LoadedCodeSets;
import org.claimwright.codesets.Release;
import org.claimwright.codesets.ReleaseUpdate;
import org.claimwright.kernel.Outcome;
import org.springframework.stereotype.Component;

/// Which updates can be read, and the last few that were, since reading one compares two whole
/// releases. Thread-safe.
@Component
class Updates {

  private static final int REMEMBERED = 6;
  private static final String STARTER = "starter";

  private final LoadedCodeSets codeSets;
  private final Map<Update, ReleaseUpdate> read =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Update, ReleaseUpdate> eldest) {
          return size() > REMEMBERED;
        }
      };

  Updates(LoadedCodeSets codeSets) {
    this.codeSets = codeSets;
  }

  /// Each release against the one before it, the newest first.
  List<Update> all() {
    var held = new HashSet<>(codeSets.held());
    Map<String, List<Release>> bySet = new LinkedHashMap<>();
    releases(held)
        .forEach(release ->
            bySet.computeIfAbsent(release.set(), fresh -> new ArrayList<>()).add(release));
    var updates = new ArrayList<Update>();
    bySet.values().forEach(releases -> updates.addAll(pairs(releases, held)));
    updates.sort(
        Comparator.comparing(Update::from).reversed().thenComparing(update -> update.set()));
    return updates;
  }

  private List<Release> releases(Set<Release> held) {
    var all = new ArrayList<>(codeSets.releases());
    all.removeIf(release -> release.version().equals(STARTER));
    all.addAll(held);
    all.sort(Comparator.comparing(Release::effective).thenComparing(Release::version));
    return all;
  }

  private static List<Update> pairs(List<Release> releases, Set<Release> held) {
    var pairs = new ArrayList<Update>();
    for (int at = 1; at < releases.size(); at++) {
      var newer = releases.get(at);
      pairs.add(new Update(releases.get(at - 1), newer, held.contains(newer)));
    }
    return pairs;
  }

  /// The update at an address, any two loaded versions of a set.
  Optional<Update> find(String slug, String older, String newer) {
    var held = new HashSet<>(codeSets.held());
    var releases =
        releases(held).stream().filter(release -> Update.slug(release.set()).equals(slug)).toList();
    return version(releases, older)
        .flatMap(before ->
            version(releases, newer).map(after -> new Update(before, after, held.contains(after))));
  }

  private static Optional<Release> version(List<Release> releases, String version) {
    return releases.stream().filter(one -> one.version().equals(version)).findFirst();
  }

  /// What it changes.
  synchronized Outcome<ReleaseUpdate> read(Update update) {
    var known = read.get(update);
    if (known != null) {
      return Outcome.ok(known);
    }
    var fresh = codeSets.update(update.set(), update.older().version(), update.newer().version());
    fresh.map(changes -> read.put(update, changes));
    return fresh;
  }
}
