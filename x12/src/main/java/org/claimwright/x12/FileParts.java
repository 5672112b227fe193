package org.claimwright.x12;

/// Who takes a file in while it is walked: its envelopes, and each transaction with its tree.
interface FileParts {

  /// What came before the next envelope is complete, and everything wrong with it was told but for
  /// what the walk tells next.
  ///
  /// @param position of the segment that begins the next envelope
  default void settle(int position) {}

  void interchange(Segment isa);

  void ta1(Segment ta1);

  /// A group begins.
  ///
  /// @param gs the group's own segment; the ISA where transactions stand in no group
  void group(GroupHeader header, Segment gs);

  void begins(TransactionHeader header);

  /// Segments found their places in the loops that are open, and some of these may be complete.
  default void placed(OpenLoops open) {}

  /// A segment of a transaction without a guide.
  default void unruled(Segment segment) {}

  void ends(Transaction transaction);

  void groupEnds();

  void interchangeEnds();
}
