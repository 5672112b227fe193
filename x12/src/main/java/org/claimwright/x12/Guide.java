package org.claimwright.x12;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One implementation guide: which loops, segments and elements a transaction has.
///
/// @param version its id, e.g. `005010X222A1`
/// @param type what people call the transaction, e.g. `837P`
/// @param functionalId what GS01 must be
/// @param root the loop `HEADER`
record Guide(String version, String type, String functionalId, LoopRule root) {

  /// What ST01 must be: the type without its letters.
  String set() {
    return type.substring(0, 3);
  }

  /// Whether a loop is required where no level follows below.
  boolean isAtTheLeaf(String loop) {
    return isAtTheLeaf(root, loop);
  }

  private static boolean isAtTheLeaf(LoopRule around, String loop) {
    return around.children().stream()
        .anyMatch(child ->
            child instanceof LoopRule inner
                && ((inner.id().equals(loop) && inner.usage() == Usage.AT_THE_LEAF)
                    || isAtTheLeaf(inner, loop)));
  }

  /// Whether a segment or loop must be there.
  enum Usage {
    REQUIRED,
    SITUATIONAL,
    /// required where no hierarchical level follows below the one it is in: a claim, unless a
    /// dependant's level holds it
    AT_THE_LEAF,
    /// required where one of its two neighbours of the same kind is there: LS, a loop and LE
    IN_BRACKETS
  }

  /// The loops that are a piece of work of their own: once checked, nothing later asks for them.
  Set<String> units() {
    return switch (type) {
      case "837P", "837I", "837D" -> Set.of("2300");
      case "835" -> Set.of("2100");
      case "276", "277", "277CA" -> Set.of("2200D", "2200E");
      case "820" -> Set.of("2000B", "2300A", "2300B");
      case "275" -> Set.of("2000A");
      case "834", "999" -> Set.of("2000");
      default -> Set.of();
    };
  }

  /// A segment or a loop at its place in a loop.
  sealed interface Rule permits SegmentRule, LoopRule {
    Usage usage();

    /// How often it may come; [Integer#MAX_VALUE] without bound.
    int max();

    /// The segment by which its beginning is known.
    SegmentRule first();

    String name();
  }

  /// A segment at its place.
  static final class SegmentRule implements Rule {
    private final Dictionary.SegmentShape shape;
    private final Usage usage;
    private final int max;
    private final Elements elements;
    private final String name;
    private final QualifierMatch qualifiers;
    private final QuickCheck quick;
    private final int key;

    /// @param elements what the guide says of each element
    SegmentRule(
        Dictionary.SegmentShape shape, Usage usage, int max, Elements elements, String name) {
      this.shape = shape;
      this.usage = usage;
      this.max = max;
      this.elements = elements;
      this.name = name;
      this.qualifiers = new QualifierMatch(elements);
      this.quick = new QuickCheck(shape, elements);
      this.key = Segment.keyOf(shape.id());
    }

    Dictionary.SegmentShape shape() {
      return shape;
    }

    @Override
    public Usage usage() {
      return usage;
    }

    @Override
    public int max() {
      return max;
    }

    @Override
    public String name() {
      return name;
    }

    String id() {
      return shape.id();
    }

    /// The check that most segments pass.
    QuickCheck quick() {
      return quick;
    }

    @Override
    public SegmentRule first() {
      return this;
    }

    @Nullable ElementRule element(int n) {
      return elements.at(n);
    }

    /// Whether the segment is the one meant: same id, and its qualifiers among those listed.
    boolean matches(Segment segment) {
      return segment.key() == key && key != 0 && qualifiers.hold(segment);
    }

    /// How many elements and components tell this use of the segment from others.
    int qualifierCount() {
      return qualifiers.count();
    }

    /// The codes by which element 1 tells this use of the segment from others; null where it does
    /// not.
    @Nullable Codes firstQualifiers() {
      var rule = elements.at(1);
      return rule != null && rule.key() ? rule.codes() : null;
    }

    /// The first element whose qualifier makes the segment another one; 0 when it is the one meant.
    int failingKey(Segment segment) {
      for (var n = 1; n <= elements.last(); n++) {
        var rule = elements.at(n);
        if (rule != null && !keyHolds(rule, segment, n)) {
          return n;
        }
      }
      return 0;
    }

    private static boolean keyHolds(ElementRule rule, Segment segment, int n) {
      if (rule.key()) {
        return rule.codes().contains(segment.element(n));
      }
      for (var m = 1; m <= rule.parts().last(); m++) {
        var part = rule.parts().at(m);
        if (part != null && part.key() && !part.codes().contains(segment.component(n, m))) {
          return false;
        }
      }
      return true;
    }
  }

  /// @param children in guide order; the first is the segment the loop begins with
  record LoopRule(String id, Usage usage, int max, List<Rule> children, Order order, String name)
      implements Rule {

    /// With which segments the children begin, for a quick look.
    Starts starts() {
      return order.starts;
    }

    /// The children that are, or may be, required.
    int demandedCount() {
      return order.demanded.length;
    }

    int demanded(int index) {
      return order.demanded[index];
    }

    /// As bits, see {@link OpenLoop#hasAllOf}; not to be changed.
    long[] demandedBits() {
      return order.demandedBits;
    }

    /// Whether it is a level of the hierarchy.
    boolean isLevel() {
      return order.level;
    }

    Rule child(int index) {
      return order.children[index];
    }

    /// The segment by which the beginning of a child is known.
    SegmentRule firstOf(int child) {
      return order.firsts[child];
    }

    /// What is asked of the loop beyond its guide.
    ///
    /// @param type of the transaction
    LoopChecks checks(String type) {
      return order.checks(this, type);
    }

    /// The children that are loops, null for each other; not to be changed.
    @Nullable LoopRule[] loops() {
      return order.loops;
    }

    /// How often each child may come; not to be changed.
    int[] most() {
      return order.most;
    }

    /// How many places there are in the order of the children.
    int places() {
      return order.places;
    }

    /// The place of a child in the order; children of one rank may come in any order.
    int rank(int child) {
      return order.ranks[child];
    }

    /// The places of all children; not to be changed.
    int[] ranks() {
      return order.ranks;
    }

    @Override
    public SegmentRule first() {
      return children.getFirst().first();
    }
  }

  /// How the children of a loop follow each other; arrays, since every segment asks.
  static final class Order {
    private final Starts starts;
    private final Rule[] children;
    private final @Nullable LoopRule[] loops;
    private final SegmentRule[] firsts;
    private final int[] most;
    private final int[] ranks;
    private final int places;
    private final int[] demanded;
    private final long[] demandedBits;
    private final boolean level;
    private @Nullable LoopChecks checks;

    /// @param ranks for each child its place in the order; children of one rank may come in any
    ///   order
    /// @param children in guide order
    Order(List<Rule> children, int[] ranks) {
      this.starts = new Starts(children);
      this.children = children.toArray(Rule[]::new);
      this.loops =
          children.stream()
              .map(child -> child instanceof LoopRule loop ? loop : null)
              .toArray(LoopRule[]::new);
      this.firsts = children.stream().map(Rule::first).toArray(SegmentRule[]::new);
      this.most = children.stream().mapToInt(Rule::max).toArray();
      this.ranks = ranks;
      this.places = IntStream.of(ranks).max().orElse(0) + 1;
      this.level = children.getFirst().first().id().equals("HL");
      this.demanded =
          IntStream.range(0, children.size())
              .filter(i -> children.get(i).usage() != Usage.SITUATIONAL)
              .toArray();
      this.demandedBits = bits(demanded, children.size());
    }

    /// Bit n of the words for each n.
    static long[] bits(int[] numbers, int below) {
      var bits = new long[(below + Long.SIZE - 1) / Long.SIZE];
      for (var number : numbers) {
        bits[number >> 6] |= 1L << number;
      }
      return bits;
    }

    /// Worked out when the loop is first met.
    private LoopChecks checks(LoopRule of, String type) {
      var known = checks;
      if (known == null) {
        known = new LoopChecks(of, type);
        checks = known;
      }
      return known;
    }
  }

  /// @param key whether the codes tell this use of the segment from its other uses
  /// @param codes the codes allowed, empty when the guide lists none
  /// @param business whether a code not listed is answered by a business response, not by a 999
  /// @param parts for a composite its components; else none
  record ElementRule(
      boolean required, boolean key, boolean business, int repeat, Codes codes, Elements parts) {}

  /// The elements of a segment or the components of a composite, from 1; null where unused.
  static final class Elements {
    static final Elements NONE = new Elements(new @Nullable ElementRule[1]);

    private final @Nullable ElementRule[] rules;

    Elements(@Nullable ElementRule[] rules) {
      this.rules = rules;
    }

    @Nullable ElementRule at(int n) {
      return n < rules.length ? rules[n] : null;
    }

    /// The number of the last one; 0 when there is none.
    int last() {
      return rules.length - 1;
    }
  }
}
