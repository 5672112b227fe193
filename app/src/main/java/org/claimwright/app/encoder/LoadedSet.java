package org.claimwright.app.encoder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.codesets.Release;

/// A code set with its loaded releases, newest first.
record LoadedSet(String name, List<Loaded> releases) {

  /// A release and whether it is the one for today.
  record Loaded(Release release, boolean current) {

    public boolean isStarter() {
      return release.version().equals("starter");
    }
  }

  static List<LoadedSet> of(List<Release> releases, LocalDate today) {
    Map<String, List<Release>> bySet = new LinkedHashMap<>();
    for (var release : releases) {
      bySet.computeIfAbsent(release.set(), fresh -> new ArrayList<>()).add(release);
    }
    var sets = new ArrayList<LoadedSet>();
    bySet.forEach((name, some) -> sets.add(new LoadedSet(name, marked(some, today))));
    return List.copyOf(sets);
  }

  /// The newest that has begun is today's; an official one goes before the starter.
  private static List<Loaded> marked(List<Release> releases, LocalDate today) {
    var current =
        releases.stream()
            .filter(release -> !release.effective().isAfter(today))
            .max(
                java.util.Comparator.comparing((Release one) -> !one.version().equals("starter"))
                    .thenComparing(Release::effective));
    return releases.stream()
        .map(release -> new Loaded(release, current.filter(release::equals).isPresent()))
        .toList();
  }
}
