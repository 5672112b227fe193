package org.claimwright.x12;

import java.util.function.ToLongFunction;

/// A number that follows from a segment's bytes alone, found out once for a segment that comes
/// again and again.
///
/// Hot: asked for every line of a claim; measured by `bench x12`, "validate".
final class SegmentFact {

  /// How many there are.
  static final int COUNT = 6;

  /// The day in element 2 (DTM, DMG), 0 where there is none.
  static final SegmentFact DAY_IN_2 = new SegmentFact(0, segment -> ServiceDate.read(segment, 2));

  /// The first day in element 3 (DTP), 0 where there is none.
  static final SegmentFact DAY_IN_3 = new SegmentFact(1, segment -> ServiceDate.read(segment, 3));

  /// What a CAS takes away in all, see {@link Amounts#small}.
  static final SegmentFact ADJUSTMENTS = new SegmentFact(2, Amounts::smallAdjustments);

  /// The amount in element 2 (SV1, SV3, SVC), see {@link Amounts#small}.
  static final SegmentFact AMOUNT_IN_2 = new SegmentFact(3, segment -> Amounts.small(segment, 2));

  /// 1 where an SV1 is of no kind of service that asks for more, see {@link ServicesOfKind}.
  static final SegmentFact OF_NO_KIND =
      new SegmentFact(4, sv1 -> ServicesOfKind.isOfNone(sv1) ? 1 : 0);

  /// The day that a DTM says something began, 0 where it says something else.
  static final SegmentFact BEGINNING = new SegmentFact(5, RemittanceDates::beginning);

  private final int number;
  private final ToLongFunction<Segment> work;

  private SegmentFact(int number, ToLongFunction<Segment> work) {
    this.number = number;
    this.work = work;
  }

  long of(Segment segment) {
    var seen = segment.seen();
    if (seen == null) {
      return work.applyAsLong(segment);
    }
    if (!seen.knows(number)) {
      seen.learn(number, work.applyAsLong(segment));
    }
    return seen.fact(number);
  }
}
