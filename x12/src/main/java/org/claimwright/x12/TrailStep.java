package org.claimwright.x12;

import java.util.Arrays;
import java.util.List;
import org.claimwright.x12.Guide.SegmentRule;
import org.jspecify.annotations.Nullable;

/// One segment of a piece of work that went through its guide without fault: by what the like of it
/// is known again, which loops ended before it and which one it began. What came next hangs on it.
///
/// Hot: asked for every segment; measured by `bench x12`, "validate".
final class TrailStep {

  private static final TrailStep[] NOTHING = {};
  private static final int MANY = 16;
  private static final int HL = Segment.keyOf("HL");

  /// By what a segment is known to go where another one went, all before them being alike.
  ///
  /// @param first its first element, see {@link Bytes#packed(byte[], int, int)}
  /// @param whatever whether the first element does not matter
  /// @param is the rule whose qualifiers must hold; null where none need
  /// @param isNot the rules whose qualifiers must not hold, since they would have it first
  record Sign(
      int key, long first, boolean whatever, @Nullable SegmentRule is, List<SegmentRule> isNot) {

    boolean holds(Segment segment) {
      if (segment.key() != key || (!whatever && segment.packed(1) != first)) {
        return false;
      }
      // An iterator would be made for every segment.
      for (var i = 0; i < isNot.size(); i++) {
        if (isNot.get(i).matches(segment)) {
          return false;
        }
      }
      return is == null || is.matches(segment);
    }

    boolean isLike(Sign other) {
      return key == other.key
          && whatever == other.whatever
          && (whatever || first == other.first)
          && is == other.is
          && isNot.equals(other.isNot);
    }
  }

  /// The loop that the segment begins.
  ///
  /// @param line which of its claim's service lines it is; 0 where it is none
  record Opening(String loop, boolean isLevel, int line) {}

  private static final Segment NOBODY = new Segment(Delimiters.STANDARD);
  private static final Sign NO_SIGN = new Sign(0, 0, true, null, List.of());

  /// The segment that took the step last.
  final Segment segment;

  private final Sign sign;

  /// What an HL says of levels below it (HL04).
  private final long below;

  /// Which rule the segment is checked by; null where it is beyond the piece of work, which ends
  /// before it.
  final @Nullable SegmentRule rule;

  final @Nullable Opening opening;

  /// The loops that end before the segment, the innermost first.
  final TrailEnd[] ended;

  private TrailStep[] next = NOTHING;

  /// The one that was taken last.
  private @Nullable TrailStep last;

  private @Nullable TrailTree tree;

  /// How many in a row were segments that had not come before.
  private int others;

  /// @param segment that takes the step
  TrailStep(
      Sign sign,
      Segment segment,
      @Nullable SegmentRule rule,
      @Nullable Opening opening,
      TrailEnd[] ended) {
    this.segment = new Segment(segment.delimiters());
    this.sign = sign;
    this.below = below(segment);
    this.rule = rule;
    this.opening = opening;
    this.ended = ended;
  }

  /// What the first segments hang on.
  static TrailStep root() {
    return new TrailStep(NO_SIGN, NOBODY, null, null, new TrailEnd[0]);
  }

  private static long below(Segment segment) {
    return segment.key() == HL ? segment.packed(4) : 0;
  }

  /// The step that was taken last from here; null where none was.
  @Nullable TrailStep likely() {
    return last;
  }

  /// Whether those that took the step have been other segments each time.
  boolean isAnotherEachTime() {
    return others >= MANY;
  }

  /// A segment takes the step.
  void take(Segment taking) {
    others = taking.seen() == null ? Math.min(others + 1, MANY) : 0;
    segment.copy(taking);
  }

  /// The step that a segment takes from here; null where nothing like it was seen to.
  @Nullable TrailStep next(Segment segment) {
    var likely = last;
    if (likely != null && likely.isTakenBy(segment)) {
      return likely;
    }
    for (var way : next) {
      if (way != likely && way.isTakenBy(segment)) {
        last = way;
        return way;
      }
    }
    return null;
  }

  /// Whether a segment takes this step.
  boolean isTakenBy(Segment other) {
    var known = other.seen();
    if (known != null && known.took == this) {
      return true;
    }
    var takes = sign.holds(other) && below(other) == below;
    if (takes && known != null) {
      known.took = this;
    }
    return takes;
  }

  /// The loops of the piece of work that ends with this step, made when first asked for.
  ///
  /// @param steps from the first segment on, `count` of them
  TrailTree tree(String loop, TrailStep[] steps, int count) {
    if (tree == null) {
      tree = new TrailTree(loop, Arrays.copyOf(steps, count), this);
    }
    return tree;
  }

  /// Adds a way on, unless there is one like it.
  ///
  /// @return the one that is there now
  TrailStep add(TrailStep step) {
    for (var way : next) {
      if (way.sign.isLike(step.sign) && way.below == step.below) {
        return way;
      }
    }
    next = Arrays.copyOf(next, next.length + 1);
    next[next.length - 1] = step;
    return step;
  }
}
