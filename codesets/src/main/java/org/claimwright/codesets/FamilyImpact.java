package org.claimwright.codesets;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.codesets.ReleaseUpdate.Effect;
import org.claimwright.codesets.ReleaseUpdate.Impact;

/// What an update means for the codes that begin alike.
final class FamilyImpact {

  private static final int TOLD = 6;

  private final ReleaseUpdate update;
  private final String beginning;
  private final String bare;

  FamilyImpact(ReleaseUpdate update, String beginning) {
    this.update = update;
    this.beginning = beginning;
    this.bare = bare(beginning);
  }

  static String bare(String code) {
    return code.replace(".", "");
  }

  Optional<Impact> told() {
    var ended = update.codes().gone().map(Code::code).filter(this::belongs).toList();
    var fresh =
        update.codes().added().stream()
            .filter(Code::billable)
            .map(Code::code)
            .filter(this::belongs)
            .toList();
    if (ended.isEmpty() && fresh.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(update.emptied().contains(bare) ? emptied(ended) : changed(ended, fresh));
  }

  private boolean belongs(String code) {
    return bare(code).startsWith(bare);
  }

  private Impact emptied(List<String> ended) {
    var told = new HashSet<String>();
    var successors =
        ended.stream()
            .flatMap(code -> update.successorsOf(code).stream())
            .sorted(Comparator.comparing(Successor::strength))
            .filter(one -> told.add(one.code()))
            .toList();
    return new Impact(
        beginning, Effect.DELETED, "nothing is left of it: " + list(ended), successors);
  }

  private Impact changed(List<String> ended, List<String> fresh) {
    var words =
        Stream.of(part("ends", ended), part("new", fresh)).filter(part -> !part.isEmpty()).toList();
    return new Impact(beginning, Effect.FAMILY_CHANGED, String.join("; ", words), List.of());
  }

  private static String part(String what, List<String> codes) {
    return codes.isEmpty() ? "" : what + ": " + list(codes);
  }

  private static String list(List<String> codes) {
    var first = String.join(", ", codes.stream().limit(TOLD).toList());
    return codes.size() > TOLD ? first + " and " + (codes.size() - TOLD) + " more" : first;
  }
}
