package org.claimwright.x12;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.claimwright.x12.Guide.LoopRule;
import org.claimwright.x12.Guide.SegmentRule;
import org.jspecify.annotations.Nullable;

/// What is asked of one kind of loop beyond its guide: where its segments hold codes, and which
/// situations it has. Worked out once for each loop of a guide.
///
/// Hot: asked for every segment and loop; measured by `bench x12`, "validate".
final class LoopChecks {

  private final CodeElement[][] codePlaces;
  private final Situation[] situations;

  /// For each situation what the first segment must say; null where nothing.
  private final @Nullable When[] when;

  /// For each situation the children of which one must have come; none where it is always asked.
  private final long[][] with;

  /// @param type of the transaction
  LoopChecks(LoopRule loop, String type) {
    codePlaces =
        loop.children().stream()
            .map(child ->
                child instanceof SegmentRule segment
                    ? CodePlaces.of(segment, loop.id(), type)
                    : CodePlaces.NONE)
            .toArray(CodeElement[][]::new);
    var asked = new ArrayList<Situation>();
    var children = new ArrayList<long[]>();
    var first = new ArrayList<@Nullable When>();
    for (var rule : Situations.of(type, loop.id())) {
      var found = rule.with().isEmpty() ? new int[0] : children(rule, loop);
      if (rule.with().isEmpty() || found.length > 0) {
        asked.add(rule.situation());
        first.add(rule.when());
        children.add(Guide.Order.bits(found, found.length == 0 ? 0 : loop.children().size()));
      }
    }
    situations = asked.toArray(Situation[]::new);
    with = children.toArray(long[][]::new);
    when = first.toArray(When[]::new);
  }

  private static int[] children(Situations.Rule rule, LoopRule loop) {
    return IntStream.range(0, loop.children().size())
        .filter(i -> rule.with().contains(nameOf(loop, i)))
        .toArray();
  }

  private static String nameOf(LoopRule loop, int child) {
    return loop.child(child) instanceof LoopRule inner ? inner.id() : loop.firstOf(child).id();
  }

  /// Where the segments of a child hold codes.
  CodeElement[] codePlaces(int child) {
    return codePlaces[child];
  }

  Situation situation(int number) {
    return situations[number];
  }

  /// What the loop's first segment must say for a situation to be looked at; null where nothing.
  @Nullable When when(int number) {
    return when[number];
  }

  int situationCount() {
    return situations.length;
  }

  /// The situations that the children that have come ask for.
  int[] asked(OpenLoop complete) {
    return IntStream.range(0, situations.length).filter(i -> isAsked(i, complete)).toArray();
  }

  /// Whether the children that have come ask for a situation.
  boolean isAsked(int situation, OpenLoop complete) {
    return with[situation].length == 0 || complete.hasOneOf(with[situation]);
  }

  /// Looks at a situation that is asked for, if the loop's first segment asks for it too.
  void look(int situation, Loop complete, Surroundings around, Findings findings) {
    var said = when[situation];
    if (said == null || said.holds(complete.first())) {
      situations[situation].check(complete, around, findings);
    }
  }
}
