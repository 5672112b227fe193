package org.claimwright.x12;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/// As many bytes at a time as the processor's vectors hold.
final class VectorLanes extends Lanes {

  private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
  private static final int STEP = SPECIES.length();

  private byte element;
  private byte terminator;
  private byte component;
  private byte repetition;

  /// Whether the processor has vectors that are worth it.
  static boolean areWide() {
    return STEP >= 32 && STEP <= BLOCK;
  }

  @Override
  void with(Delimiters delimiters) {
    element = (byte) delimiters.element();
    terminator = (byte) delimiters.segment();
    component = (byte) delimiters.component();
    repetition = (byte) delimiters.repetition();
  }

  @Override
  void masks(byte[] bytes, int from, int blocks, long[] into) {
    for (int block = 0, at = from, to = 0; block < blocks; block++, at += BLOCK, to += MASKS) {
      var elements = 0L;
      var terminators = 0L;
      var components = 0L;
      var repetitions = 0L;
      var odd = 0L;
      for (var n = 0; n < BLOCK; n += STEP) {
        var lanes = ByteVector.fromArray(SPECIES, bytes, at + n);
        elements |= lanes.eq(element).toLong() << n;
        terminators |= lanes.eq(terminator).toLong() << n;
        components |= lanes.eq(component).toLong() << n;
        repetitions |= lanes.eq(repetition).toLong() << n;
        odd |= (lanes.lt((byte) ' ').toLong() | lanes.eq((byte) 0x7F).toLong()) << n;
      }
      into[to + ELEMENTS] = elements;
      into[to + TERMINATORS] = terminators;
      into[to + COMPONENTS] = components;
      into[to + REPETITIONS] = repetitions;
      into[to + ODD] = odd;
    }
  }
}
