package org.claimwright.app.audits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// A file of level distributions: comma-separated, one line a specialty and code.
///
/// ```
/// # source: CMS Physician and Other Practitioners, calendar year 2023
/// specialty,code,share
/// Family Practice,99213,43.1
/// Family Practice,99214,44.0
/// ```
///
/// The share is of a hundred visits of its kind, new (99202-99205) or established (99211-99215), of
/// that specialty, and each kind adds up to a hundred, give or take one. Pure.
///
/// @param source where the figures come from, as the file says
record BenchmarkFile(String source, List<Share> shares) {

  private static final String HEADER = "specialty,code,share";
  private static final String SOURCE = "# source:";
  private static final int WHOLE = 10_000;
  private static final int TOLERANCE = 100;
  private static final int MOST_TOLD = 10;
  private static final int MOST_LINES = 5_000;
  private static final Pattern LINE =
      Pattern.compile(
          "(\"[^\"]+\"|[^\",]+),\\s*(992(?:0[2-5]|1[1-5]))\\s*,\\s*(\\d{1,3})(?:\\.(\\d{1,2})\\d*)?\\s*");

  /// @param basisPoints hundredths of a percent
  record Share(String specialty, String code, int basisPoints) {

    /// `Family Practice 9921`: what adds up to a hundred.
    String family() {
      return specialty + " " + code.substring(0, 4);
    }
  }

  BenchmarkFile {
    shares = List.copyOf(shares);
  }

  static Outcome<BenchmarkFile> parse(String text) {
    var lines = text.lines().limit(MOST_LINES + 1L).map(String::strip).toList();
    if (lines.size() > MOST_LINES) {
      return Outcome.rejected(
          List.of(stop("line " + lines.size(), "a file of levels has 5,000 lines at most")));
    }
    var source =
        lines.stream()
            .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(SOURCE))
            .map(line -> line.substring(SOURCE.length()).strip())
            .findFirst()
            .orElse("");
    var problems = new ArrayList<Problem>();
    if (source.isEmpty()) {
      problems.add(
          stop("line 1", "the file does not say where it comes from: begin with \"# source: …\""));
    }
    var shares = shares(lines, problems);
    problems.addAll(sums(shares));
    return problems.isEmpty()
        ? Outcome.ok(new BenchmarkFile(source, shares))
        : Outcome.rejected(problems.stream().limit(MOST_TOLD).toList());
  }

  private static List<Share> shares(List<String> lines, List<Problem> problems) {
    var shares = new ArrayList<Share>();
    var seen = new HashSet<String>();
    boolean begun = false;
    for (int n = 0; n < lines.size(); n++) {
      var line = lines.get(n);
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (!begun) {
        begun = true;
        if (line.toLowerCase(java.util.Locale.ROOT).replace(" ", "").equals(HEADER)) {
          continue;
        }
        problems.add(stop("line " + (n + 1), "\"" + line + "\" is not the heading " + HEADER));
      }
      var read = LINE.matcher(line);
      if (!read.matches()) {
        problems.add(
            stop(
                "line " + (n + 1),
                "\""
                    + line
                    + "\" is not a specialty, a code from 99202 to 99215 and a share of a hundred"));
      } else if (!seen.add(read.group(1) + read.group(2))) {
        problems.add(
            stop("line " + (n + 1), read.group(2) + " of " + read.group(1) + " stands twice"));
      } else {
        shares.add(share(read.group(1), read.group(2), read.group(3), read.group(4)));
      }
    }
    if (shares.isEmpty() && problems.isEmpty()) {
      problems.add(stop("line 1", "the file has no line after its heading " + HEADER));
    }
    return shares;
  }

  private static Share share(
      String specialty, String code, String whole, @org.jspecify.annotations.Nullable String part) {
    var hundredths = part == null ? "00" : (part + "0").substring(0, 2);
    return new Share(
        specialty.replace("\"", "").strip(),
        code,
        Integer.parseInt(whole) * 100 + Integer.parseInt(hundredths));
  }

  private static Stream<Problem> wrong(Map.Entry<String, Integer> sum) {
    return Math.abs(sum.getValue() - WHOLE) <= TOLERANCE
        ? Stream.empty()
        : Stream.of(
            stop(
                sum.getKey(),
                "the shares of "
                    + sum.getKey()
                    + "x add up to "
                    + sum.getValue() / 100
                    + " of a hundred"));
  }

  private static List<Problem> sums(List<Share> shares) {
    var sums = new TreeMap<String, Integer>();
    shares.forEach(share -> sums.merge(share.family(), share.basisPoints(), Integer::sum));
    return sums.entrySet().stream().flatMap(BenchmarkFile::wrong).toList();
  }

  private static Problem stop(String where, String message) {
    return Problem.stop("BENCHMARK-FILE", where, where + ": " + message + ".");
  }
}
