package org.claimwright.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Repeats a piece of work for a while: first to warm up, then to measure.
final class Stopwatch {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int ROUNDS = 10;

  private final long measured;

  /// @param seconds how long to measure; as long again, at most five seconds, to warm up before
  Stopwatch(int seconds) {
    this.measured = TimeUnit.SECONDS.toNanos(seconds);
  }

  /// Work that says how much it did, so that it cannot be optimised away.
  @FunctionalInterface
  interface Work {
    double run() throws Exception;
  }

  Measurement measure(String contender, String unit, String note, Work work) throws Exception {
    repeat(work, Math.min(measured, TimeUnit.SECONDS.toNanos(5)));
    long start = System.nanoTime();
    double amount = repeat(work, measured);
    return new Measurement(contender, unit, amount, System.nanoTime() - start, note);
  }

  /// One of those that are measured in turns: work that counts megabytes and stays on its thread.
  record Contender(String name, String note, Work work) {}

  Measurement measureAlone(String contender, String note, Work work) throws Exception {
    return measureInTurns(List.of(new Contender(contender, note, work))).getFirst();
  }

  /// Measures by the processor time of this thread, which other work on the machine does not
  /// lengthen, one after the other and then all over again, so that a machine whose speed wavers
  /// wavers for all of them. Notes how many bytes the work allocated for each of its bytes. The
  /// collector's own time is not in it.
  List<Measurement> measureInTurns(List<Contender> contenders) throws Exception {
    for (var contender : contenders) {
      repeat(contender.work(), Math.min(measured, TimeUnit.SECONDS.toNanos(5)));
    }
    var turns = contenders.stream().map(Turns::new).toList();
    for (var round = 0; round < ROUNDS; round++) {
      for (var one : turns) {
        one.take(measured / ROUNDS);
      }
    }
    return turns.stream().map(Turns::measurement).toList();
  }

  /// What one contender has done in its turns.
  private static final class Turns {
    private final Contender contender;
    private double amount;
    private long nanos;
    private long allocated;

    Turns(Contender contender) {
      this.contender = contender;
    }

    void take(long atLeast) throws Exception {
      long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
      long start = THREADS.getCurrentThreadCpuTime();
      long passed;
      do {
        amount += contender.work().run();
        passed = THREADS.getCurrentThreadCpuTime() - start;
      } while (passed < atLeast);
      nanos += passed;
      allocated += THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
    }

    Measurement measurement() {
      var perByte =
          String.format(Locale.ROOT, "%.3f bytes allocated a byte", allocated / (amount * 1e6));
      return new Measurement(contender.name(), "MB/s", amount, nanos, contender.note())
          .noting(perByte);
    }
  }

  /// Measures by the processor time of this thread, which other work on the machine does not
  /// lengthen.
  Measurement measureCounted(String contender, String unit, String note, Work work)
      throws Exception {
    repeat(work, Math.min(measured, TimeUnit.SECONDS.toNanos(5)));
    long start = THREADS.getCurrentThreadCpuTime();
    double amount = 0;
    do {
      amount += work.run();
    } while (THREADS.getCurrentThreadCpuTime() - start < measured);
    return new Measurement(
        contender, unit, amount, THREADS.getCurrentThreadCpuTime() - start, note);
  }

  private static double repeat(Work work, long atLeast) throws Exception {
    double amount = 0;
    long start = System.nanoTime();
    do {
      amount += work.run();
    } while (System.nanoTime() - start < atLeast);
    return amount;
  }
}
