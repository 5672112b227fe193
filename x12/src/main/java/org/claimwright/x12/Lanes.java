package org.claimwright.x12;

/// Compares 64 bytes at a time with the delimiters of elements and segments: bit n of a mask stands
/// for the n-th byte.
///
/// Two ways to the same masks: {@link PlainLanes} in plain Java, and {@link VectorLanes} by the
/// vector instructions of the processor where the JVM was started with `--add-modules
/// jdk.incubator.vector`. Measured by `bench x12`, line "tokens".
abstract sealed class Lanes permits PlainLanes, VectorLanes {

  /// How many bytes a mask stands for.
  static final int BLOCK = 64;

  /// How many masks there are of a block, in this order.
  static final int MASKS = 2;

  static final int ELEMENTS = 0;
  static final int TERMINATORS = 1;

  private static final boolean VECTORS =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  /// The fastest that this JVM has.
  static Lanes fastest() {
    return VECTORS && VectorLanes.areWide() ? new VectorLanes() : new PlainLanes();
  }

  /// Which characters delimit from now on.
  abstract void with(Delimiters delimiters);

  /// Writes the masks of so many blocks, {@link #MASKS} numbers a block.
  abstract void masks(byte[] bytes, int from, int blocks, long[] into);
}
