package org.claimwright.codesets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A growing row of ints, for building layers without boxing.
final class Ints {

  private int[] values;
  private int size;

  Ints() {
    this(1024);
  }

  Ints(int capacity) {
    values = new int[capacity];
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  void addIfNotLast(int value) {
    if (size == 0 || values[size - 1] != value) {
      add(value);
    }
  }

  void addAll(Ints others) {
    for (int i = 0; i < others.size; i++) {
      add(others.values[i]);
    }
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }

  static byte[] bytes(int[] values) {
    var buffer = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asIntBuffer().put(values);
    return buffer.array();
  }

  static byte[] bytes(long[] values) {
    var buffer = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asLongBuffer().put(values);
    return buffer.array();
  }
}
