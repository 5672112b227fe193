package org.claimwright.x12;

/// Who is told a file of any length piece by piece, in file order: envelopes, and in each
/// transaction its loops, one inside the other, with their segments.
///
/// Nothing that is told changes afterwards, so whoever listens may hold on to it.
public interface FileListener {

  /// An interchange begins; it ends before the next one, or with the file.
  default void interchange(InterchangeHeader header) {}

  /// A TA1 outside of groups.
  default void ta1(Segment ta1) {}

  /// A group begins.
  default void group(GroupHeader header) {}

  /// A transaction begins.
  default void transaction(TransactionHeader header) {}

  /// A loop begins inside the one that began last and has not ended.
  default void loop(String id) {}

  /// A segment of the loop that began last and has not ended.
  ///
  /// @param loop its id, {@link Loop#HEADER} for the transaction itself
  default void segment(Segment segment, String loop) {}

  /// The loop ends that began last and has not ended.
  default void loopEnds() {}

  default void transactionEnds() {}

  /// What is wrong, in the order in which it shows.
  default void problem(X12Problem problem) {}

  /// What is wrong with all that was told so far has been told: before each envelope that begins,
  /// and at the end.
  default void settled() {}
}
