package org.claimwright.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Jazzer's way through the reader: bytes by themselves, and bytes behind a sound header.
class X12FuzzTest {

  @FuzzTest(maxDuration = "5m")
  void anyBytes(byte[] bytes) {
    Everything.with(bytes);
  }

  @FuzzTest(maxDuration = "5m")
  void anyBytesBehindAHeader(byte[] bytes) {
    Everything.with(Seeds.behindHeader(bytes));
  }
}
