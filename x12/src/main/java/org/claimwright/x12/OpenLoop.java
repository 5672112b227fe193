package org.claimwright.x12;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimwright.x12.Guide.LoopRule;
import org.claimwright.x12.Guide.Rule;
import org.jspecify.annotations.Nullable;

/// A loop that is being read: what of it has come and how far it has got.
final class OpenLoop {

  final LoopRule rule;
  final int[] counts;
  final @Nullable Segment[] passed;
  final List<Segment> segments = new ArrayList<>(4);
  final List<Loop> loops = new ArrayList<>(0);
  final Set<String> foreign = new HashSet<>(0);
  int rank;
  boolean heldLevel;

  OpenLoop(LoopRule rule) {
    this.rule = rule;
    this.counts = new int[rule.children().size()];
    this.passed = new @Nullable Segment[counts.length];
  }

  String id() {
    return rule.id();
  }

  Rule child(int index) {
    return rule.children().get(index);
  }

  boolean isLate(int child) {
    return rule.ranks().get(child) < rank;
  }

  boolean isFull(int child) {
    return counts[child] >= child(child).max();
  }

  /// Whether the child is required, has not come and could still come.
  boolean isDue(int child) {
    return counts[child] == 0
        && !isLate(child)
        && (requires(child(child)) || isAnnounced(child(child)));
  }

  /// Whether the child is the level that HL04 says follows.
  private boolean isAnnounced(Rule child) {
    var hl = hl();
    return child.first().id().equals("HL") && !heldLevel && hl != null && hl.element(4).equals("1");
  }

  boolean requires(Rule child) {
    return switch (child.usage()) {
      case REQUIRED -> true;
      case SITUATIONAL -> false;
      case AT_THE_LEAF -> !heldLevel && isSaidToBeALeaf();
    };
  }

  private boolean isSaidToBeALeaf() {
    var hl = hl();
    return hl != null && hl.element(4).equals("0");
  }

  /// Whether the loop is a level of the hierarchy.
  boolean isLevel() {
    return rule.first().id().equals("HL");
  }

  /// The level's HL; none where it is missing.
  @Nullable Segment hl() {
    return isLevel() && !segments.isEmpty() && segments.getFirst().is("HL")
        ? segments.getFirst()
        : null;
  }

  /// Whether the loop holds nothing but its first segment, lacks what it requires, and the next
  /// segment is the first one over again.
  boolean isRepeatedBy(Segment next) {
    if (segments.size() != 1 || !loops.isEmpty()) {
      return false;
    }
    var first = segments.getFirst();
    return next.key() == first.key() && lacksSomething() && next.text().equals(first.text());
  }

  private boolean lacksSomething() {
    for (var i = 1; i < counts.length; i++) {
      if (child(i).usage() == Guide.Usage.REQUIRED) {
        return true;
      }
    }
    return false;
  }

  /// Notes by which segment the children between the old and the new rank were passed.
  void advance(int to, Segment by) {
    if (to <= rank) {
      return;
    }
    for (var i = 0; i < passed.length; i++) {
      if (passed[i] == null && rule.ranks().get(i) < to) {
        passed[i] = by;
      }
    }
    rank = to;
  }

  Loop loop() {
    return new Loop(rule.id(), segments, loops);
  }
}
