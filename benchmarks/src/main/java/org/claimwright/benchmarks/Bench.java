package org.claimwright.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `claimwright bench`: measures the engines, peers beside them in the same run.
@Command(
    name = "claimwright bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the engines on this machine, peers beside them in the same run.",
      "Nothing is measured that is not run here and now."
    })
public final class Bench implements Callable<Integer> {

  private static final Map<String, Suite> SUITES =
      Map.of("x12", new X12Suite(), "code", new CodeSuite(), "codesets", new CodesetsSuite());

  @Parameters(arity = "0..1", description = "which suite: x12, code or codesets; all when left out")
  private @Nullable String suite;

  @Option(
      names = "--seconds",
      defaultValue = "5",
      description = "how long to measure each contender (default: ${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE})")
  private String format = "text";

  @Option(
      names = "--samples",
      paramLabel = "FOLDER",
      description = "write the generated 837P and 835 there, 103 and 73 MB, and measure nothing")
  private @Nullable Path samples;

  /// One family of measurements.
  interface Suite {
    List<Measurement> run(Stopwatch stopwatch) throws Exception;

    /// How right the answers are, where there is something to hold them against.
    default List<Score> scores() throws Exception {
      return List.of();
    }
  }

  /// Starts the command; the exit code is 0 when measured, 2 when it could not be set up.
  public static void main(String[] args) {
    boolean named = args.length > 0 && args[0].equals("bench");
    var rest = named ? java.util.Arrays.copyOfRange(args, 1, args.length) : args;
    System.exit(new CommandLine(new Bench()).execute(rest));
  }

  @Override
  public Integer call() throws Exception {
    var wanted =
        new ArrayList<String>(suite == null ? List.of("x12", "code", "codesets") : List.of(suite));
    if (!SUITES.keySet().containsAll(wanted)) {
      System.err.println(
          "claimwright bench: no suite \"" + suite + "\"; there are x12, code and codesets");
      return 2;
    }
    if (seconds < 1) {
      System.err.println("claimwright bench: --seconds is below 1: " + seconds);
      return 2;
    }
    if (samples != null) {
      return writeSamples(samples);
    }
    var out = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
    for (var name : wanted) {
      System.err.println("measuring " + name + " …");
      Suite measured = SUITES.getOrDefault(name, watch -> List.of());
      print(name, measured.run(new Stopwatch(seconds)), out);
      printScores(name, measured.scores(), out);
    }
    return 0;
  }

  private static int writeSamples(Path folder) {
    try {
      X12Suite.writeSamples(folder);
      return 0;
    } catch (IOException e) {
      System.err.println(
          "claimwright bench: nothing can be written to "
              + folder
              + ": name a folder of yours on a disk with 200 MB free");
      return 2;
    }
  }

  private void print(String name, List<Measurement> results, PrintWriter out) {
    if (format.equals("json")) {
      results.forEach(result -> out.println(json(name, result)));
      return;
    }
    out.printf(Locale.ROOT, "%n%-44s %14s  %s%n", name, "per second", "");
    for (var result : results) {
      out.printf(
          Locale.ROOT,
          "%-44s %,14.1f %s  %s%n",
          result.contender(),
          result.perSecond(),
          result.unit(),
          result.note());
    }
  }

  private void printScores(String name, List<Score> scores, PrintWriter out) {
    for (var score : scores) {
      var line =
          format.equals("json")
              ? "{\"suite\":\"%s\",\"set\":\"%s\",\"measure\":\"%s\",\"value\":%.4f}%n"
              : "%-10s %-28s %-32s %8.3f%n";
      out.printf(Locale.ROOT, line, name, score.set(), score.measure(), score.value());
    }
  }

  private static String json(String suite, Measurement result) {
    return String.format(
        Locale.ROOT,
        "{\"suite\":\"%s\",\"contender\":\"%s\",\"unit\":\"%s\",\"perSecond\":%.3f,\"seconds\":%.3f,\"note\":\"%s\"}",
        suite,
        result.contender(),
        result.unit(),
        result.perSecond(),
        result.nanos() / 1e9,
        result.note());
  }
}
