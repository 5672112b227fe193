package org.claimwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What is written to a spool is read again, also when it is more than is held in memory.
class SpoolTest {

  private static final byte[] BLOCK = new byte[400_000];

  static {
    for (var i = 0; i < BLOCK.length; i++) {
      BLOCK[i] = (byte) (i * 31);
    }
  }

  @Test
  void manyBlocksAreReadAsTheyWereWritten() throws IOException {
    try (var spool = new Spool()) {
      for (var i = 0; i < 7; i++) {
        spool.write(BLOCK);
      }

      var read = spool.read().readAllBytes();
      assertThat(read).hasSize(7 * BLOCK.length);
      assertThat(Arrays.copyOfRange(read, 6 * BLOCK.length, read.length)).isEqualTo(BLOCK);
    }
  }

  @Test
  void allOfItIsReadAsOftenAsWanted() throws IOException {
    try (var spool = new Spool()) {
      for (var i = 0; i < 4; i++) {
        spool.write(BLOCK);
      }

      for (var time = 0; time < 2; time++) {
        try (var read = spool.read()) {
          assertThat(read.readAllBytes()).hasSize(4 * BLOCK.length).startsWith(BLOCK);
        }
      }
    }
  }

  @Test
  void whatIsWrittenAfterwardsCounts() throws IOException {
    try (var spool = new Spool()) {
      spool.write(BLOCK);
      spool.write('x');

      assertThat(spool.size()).isEqualTo(BLOCK.length + 1L);
      assertThat(spool.read().readAllBytes()).startsWith(BLOCK).endsWith('x');
    }
  }
}
