package org.claimwright.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// A contender in a JVM of its own, started like this one: a compiler that has seen several of them
/// compiles none as it would have alone. It warms up, and then works whenever it is told to.
final class OwnJvm implements AutoCloseable {

  private static final String READY = "ready ";
  private static final String DID = "did ";
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// So often a contender goes through little before it goes through much.
  private static final int WARM_UP = 40;

  private static final long LONGEST_WARM_UP = TimeUnit.SECONDS.toNanos(5);

  private final X12Contender contender;
  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter orders;
  private final double size;
  private final int claims;
  private double megabytes;
  private long nanos;
  private long allocated;

  /// Starts it and waits until it is warm.
  OwnJvm(X12Contender contender, long warmUp) throws IOException {
    this.contender = contender;
    process = new ProcessBuilder(command(contender, warmUp)).start();
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    var of = answer(READY);
    size = Double.parseDouble(of[0]);
    claims = Integer.parseInt(of[1]);
  }

  private static List<String> command(X12Contender contender, long warmUp) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(OwnJvm.class.getName(), contender.title(), Long.toString(warmUp)));
    return command;
  }

  private String[] answer(String kind) throws IOException {
    var line = answers.readLine();
    if (line == null || !line.startsWith(kind)) {
      var errors = process.getErrorStream();
      var why = line == null ? new String(errors.readAllBytes(), StandardCharsets.UTF_8) : line;
      throw new IOException(contender.title() + " could not be measured: " + why.strip());
    }
    return line.substring(kind.length()).split(" ");
  }

  /// Lets it work so long, measured by the processor time of its thread, which other work on the
  /// machine does not lengthen. The collector's own time is not in it.
  void work(long atLeast) throws IOException {
    orders.println(atLeast);
    var did = answer(DID);
    megabytes += Double.parseDouble(did[0]);
    nanos += Long.parseLong(did[1]);
    allocated += Long.parseLong(did[2]);
  }

  /// Notes how many claims that were, and how many bytes the work allocated for each of its bytes.
  Measurement measurement() {
    var note =
        String.format(
            Locale.ROOT,
            "on %.1f MB, %,.0f claims/s, %.3f bytes allocated a byte",
            size,
            megabytes / (nanos / 1e9) / size * claims,
            allocated / (megabytes * 1e6));
    return new Measurement(contender.title(), "MB/s", megabytes, nanos, note);
  }

  @Override
  public void close() {
    orders.close();
    process.destroy();
  }

  /// The other side: waits for orders until there are none to come.
  public static void main(String[] args) throws Exception {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var job = X12Contender.called(args[0]).preparation().job();
    var warmUp = Math.min(Long.parseLong(args[1]), LONGEST_WARM_UP);
    for (var round = 0; round < WARM_UP && warmUp > 0; round++) {
      warmUp -= done(job.warmUp(), 0).nanos;
    }
    done(job.work(), warmUp);
    out.println(READY + job.size() + " " + job.claims());
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var done = done(job.work(), Long.parseLong(line));
      out.println(DID + done.megabytes + " " + done.nanos + " " + done.allocated);
    }
  }

  private record Done(double megabytes, long nanos, long allocated) {}

  private static Done done(Stopwatch.Work work, long atLeast) throws Exception {
    long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    long start = THREADS.getCurrentThreadCpuTime();
    var megabytes = 0.0;
    long passed;
    do {
      megabytes += work.run();
      passed = THREADS.getCurrentThreadCpuTime() - start;
    } while (passed < atLeast);
    return new Done(megabytes, passed, THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore);
  }
}
