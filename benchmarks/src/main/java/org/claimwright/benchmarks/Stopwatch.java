package org.claimwright.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/// Repeats a piece of work for a while: first to warm up, then to measure.
final class Stopwatch {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long measured;

  /// @param seconds how long to measure; as long again, at most five seconds, to warm up before
  Stopwatch(int seconds) {
    this.measured = TimeUnit.SECONDS.toNanos(seconds);
  }

  /// How long to measure.
  long nanos() {
    return measured;
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
