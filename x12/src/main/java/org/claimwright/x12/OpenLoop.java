package org.claimwright.x12;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.claimwright.x12.Guide.LoopRule;
import org.claimwright.x12.Guide.Rule;
import org.jspecify.annotations.Nullable;

/// A loop that is being read: what of it has come and how far it has got. Used again for the next
/// loop of the same rule once it is closed.
final class OpenLoop implements CompleteLoop {

  /// A segment by its place only, so that nobody holds on to it.
  record Passed(int position, long offset) {}

  final LoopRule rule;
  final LoopChecks checks;
  final AskedSituations situations;
  final Followers followers;
  final Set<String> foreign = new HashSet<>(0);
  Loop loop;
  boolean heldLevel;
  private final @Nullable OpenLoop[] inner;
  private final boolean unit;
  private @Nullable Trails trails;
  private final @Nullable LoopRule[] loops;
  private final int[] ranks;
  private final int[] most;
  private final int[] counts;

  /// Bit n of the words stands for a child that has come.
  private final long[] come;

  private Segment[] coded = new Segment[4];
  private int[] codedChildren = new int[4];
  private int codedCount;
  private int rank;
  private int steps;
  private int[] stepRanks = new int[8];
  private int[] stepPositions = new int[8];
  private long[] stepOffsets = new long[8];

  OpenLoop(LoopRule rule, Guide guide, Loop loop) {
    this.rule = rule;
    this.checks = rule.checks(guide.type());
    this.unit = guide.units().contains(rule.id());
    this.loop = loop;
    this.loops = rule.loops();
    this.ranks = rule.ranks();
    this.most = rule.most();
    this.counts = new int[rule.children().size()];
    this.come = new long[rule.demandedBits().length];
    this.situations = new AskedSituations(checks, come.length);
    this.followers = new Followers(rule.places());
    this.inner = new @Nullable OpenLoop[counts.length];
  }

  /// Makes this one as if nothing of it had come.
  void restart(Loop with) {
    loop = with;
    forgetCounts();
    rank = 0;
    steps = 0;
    codedCount = 0;
    heldLevel = false;
    if (!foreign.isEmpty()) {
      foreign.clear();
    }
  }

  private void forgetCounts() {
    for (var word = 0; word < come.length; word++) {
      for (var left = come[word]; left != 0; left &= left - 1) {
        counts[word * Long.SIZE + Long.numberOfTrailingZeros(left)] = 0;
      }
      come[word] = 0;
    }
  }

  /// One more of a child comes.
  void comes(int child) {
    counts[child]++;
    come[child >> 6] |= 1L << child;
  }

  /// How many children the loop can have.
  int childCount() {
    return counts.length;
  }

  /// How often a child has come.
  int count(int child) {
    return counts[child];
  }

  /// Whether one of the children has come.
  ///
  /// @param children bit n of the words for the n-th
  boolean hasOneOf(long[] children) {
    for (var word = 0; word < come.length; word++) {
      if ((come[word] & children[word]) != 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether these children have come and no other ones.
  boolean hasJust(long[] children) {
    for (var word = 0; word < come.length; word++) {
      if (come[word] != children[word]) {
        return false;
      }
    }
    return true;
  }

  void copyChildren(long[] into) {
    System.arraycopy(come, 0, into, 0, come.length);
  }

  /// Whether all of the children have come.
  boolean hasAllOf(long[] children) {
    for (var word = 0; word < come.length; word++) {
      if ((come[word] & children[word]) != children[word]) {
        return false;
      }
    }
    return true;
  }

  String id() {
    return rule.id();
  }

  /// The frame that the child had last, to be used again.
  @Nullable OpenLoop inner(int child) {
    return inner[child];
  }

  void keepInner(int child, OpenLoop frame) {
    inner[child] = frame;
  }

  Rule child(int index) {
    return rule.child(index);
  }

  /// The child where it is a loop; null where it is a segment.
  @Nullable LoopRule loopAt(int index) {
    return loops[index];
  }

  /// How far it has got, see {@link Guide.LoopRule#rank}.
  int place() {
    return rank;
  }

  boolean isLate(int child) {
    return ranks[child] < rank;
  }

  boolean isFull(int child) {
    return counts[child] >= most[child];
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
    return child.first().id().equals("HL") && !heldLevel && hl != null && hl.holds(4, "1");
  }

  boolean requires(Rule child) {
    return switch (child.usage()) {
      case REQUIRED -> true;
      case SITUATIONAL -> false;
      case AT_THE_LEAF -> !heldLevel && isSaidToBeALeaf();
      case IN_BRACKETS -> holdsInBrackets();
    };
  }

  /// Whether LS, LE or what stands between them has come.
  private boolean holdsInBrackets() {
    for (var i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && child(i).usage() == Guide.Usage.IN_BRACKETS) {
        return true;
      }
    }
    return false;
  }

  private boolean isSaidToBeALeaf() {
    var hl = hl();
    return hl != null && hl.holds(4, "0");
  }

  /// Takes in a segment, the child's.
  void take(int child, Segment segment) {
    loop.add(segment);
    if (checks.codePlaces(child).length == 0) {
      return;
    }
    if (codedCount == coded.length) {
      coded = Arrays.copyOf(coded, codedCount * 2);
      codedChildren = Arrays.copyOf(codedChildren, codedCount * 2);
    }
    coded[codedCount] = segment;
    codedChildren[codedCount++] = child;
  }

  @Override
  public Loop loop() {
    return loop;
  }

  @Override
  public void lookAtSituations(Surroundings around, Findings findings) {
    situations.look(this, around, findings);
  }

  @Override
  public int codedCount() {
    return codedCount;
  }

  @Override
  public Segment coded(int index) {
    return coded[index];
  }

  @Override
  public CodeElement[] codePlaces(int index) {
    return checks.codePlaces(codedChildren[index]);
  }

  /// The ways that those before it went.
  Trails trails() {
    if (trails == null) {
      trails = new Trails();
    }
    return trails;
  }

  /// Whether the loop is a level or a piece of work of its own, see {@link Guide#units}.
  boolean isApart() {
    return unit || isLevel();
  }

  /// Whether the loop is a level of the hierarchy.
  boolean isLevel() {
    return rule.isLevel();
  }

  /// Whether it is a service line: one given twice shows in the numbers of the lines.
  boolean isNumberedLine() {
    return id().equals("2400");
  }

  /// The level's HL; none where it is missing.
  @Nullable Segment hl() {
    return isLevel() && loop.size() > 0 && loop.first().is("HL") ? loop.first() : null;
  }

  /// Whether the loop holds nothing but its first segment, lacks what it requires, and the next
  /// segment is the first one over again.
  boolean isRepeatedBy(Segment by) {
    if (loop.size() != 1 || heldMore()) {
      return false;
    }
    var first = loop.first();
    return by.key() == first.key() && lacksSomething() && by.text().equals(first.text());
  }

  private boolean heldMore() {
    for (var i = 1; i < counts.length; i++) {
      if (counts[i] > 0) {
        return true;
      }
    }
    return false;
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
  void advance(int child, Segment by) {
    var to = ranks[child];
    if (to <= rank) {
      return;
    }
    if (steps == stepRanks.length) {
      stepRanks = Arrays.copyOf(stepRanks, steps * 2);
      stepPositions = Arrays.copyOf(stepPositions, steps * 2);
      stepOffsets = Arrays.copyOf(stepOffsets, steps * 2);
    }
    stepRanks[steps] = to;
    stepPositions[steps] = by.position();
    stepOffsets[steps] = by.offset();
    steps++;
    rank = to;
  }

  /// By which segment the child was passed; null where it still may come.
  @Nullable Passed passed(int child) {
    for (var i = 0; i < steps; i++) {
      if (stepRanks[i] > ranks[child]) {
        return new Passed(stepPositions[i], stepOffsets[i]);
      }
    }
    return null;
  }
}
