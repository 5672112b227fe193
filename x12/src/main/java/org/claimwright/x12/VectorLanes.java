package org.claimwright.x12;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/// As many bytes at a time as the processor's vectors hold.
final class VectorLanes extends Lanes {

  private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
  private static final int STEP = SPECIES.length();

  private byte element;
  private byte terminator;

  /// Whether the processor has vectors that are worth it.
  static boolean areWide() {
    return STEP >= 32 && STEP <= BLOCK;
  }

  @Override
  void with(Delimiters delimiters) {
    element = (byte) delimiters.element();
    terminator = (byte) delimiters.segment();
  }

  @Override
  void masks(byte[] bytes, int from, int blocks, long[] into) {
    for (int block = 0, at = from, to = 0; block < blocks; block++, at += BLOCK, to += MASKS) {
      var elements = 0L;
      var terminators = 0L;
      for (var n = 0; n < BLOCK; n += STEP) {
        var lanes = ByteVector.fromArray(SPECIES, bytes, at + n);
        elements |= lanes.eq(element).toLong() << n;
        terminators |= lanes.eq(terminator).toLong() << n;
      }
      into[to + ELEMENTS] = elements;
      into[to + TERMINATORS] = terminators;
    }
  }
}
