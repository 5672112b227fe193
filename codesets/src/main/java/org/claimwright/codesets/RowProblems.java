package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimwright.kernel.Problem;
import org.claimwright.kernel.Severity;

/// What is wrong with the rows of one file, the first of them spelt out and all of them counted.
final class RowProblems {

  private static final int SPELT_OUT = 20;

  private final ReleaseFile file;
  private final List<Problem> problems = new ArrayList<>();
  private int bad;
  private boolean fatal;

  RowProblems(ReleaseFile file) {
    this.file = file;
  }

  /// A row that cannot be read; the others can.
  void row(long line, String reason) {
    bad++;
    if (bad <= SPELT_OUT) {
      problems.add(problem("CODESET-ROW", Severity.STOP, line, reason));
    }
  }

  /// Something to know that keeps nothing out.
  void note(long line, String message) {
    problems.add(problem("CODESET-NOTE", Severity.INFO, line, message));
  }

  /// The file as a whole cannot be taken, whatever its rows say.
  void file(String reason) {
    fatal = true;
    problems.add(problem("CODESET-FILE", Severity.STOP, 0, reason));
  }

  void file(long line, String reason) {
    fatal = true;
    problems.add(problem("CODESET-FILE", Severity.STOP, line, reason));
  }

  /// What speaks against the release as a whole; a person who insists on what is good may overrule
  /// it.
  void releaseCheck(List<String> faults, boolean overruled) {
    fatal |= !overruled && !faults.isEmpty();
    var severity = overruled ? Severity.WARN : Severity.STOP;
    faults.forEach(fault -> problems.add(problem("CODESET-RELEASE", severity, 0, fault)));
  }

  int bad() {
    return bad;
  }

  boolean isFatal() {
    return fatal;
  }

  List<Problem> all() {
    var all = new ArrayList<>(problems);
    if (bad > SPELT_OUT) {
      all.add(
          problem(
              "CODESET-ROW",
              Severity.STOP,
              0,
              String.format(
                  Locale.ROOT,
                  "%,d more rows cannot be read: take the publisher's own file",
                  bad - SPELT_OUT)));
    }
    return all;
  }

  private Problem problem(String code, Severity severity, long line, String message) {
    var where = line == 0 ? file.place() : file.place() + " line " + line;
    return new Problem(code, severity, where, message, "");
  }
}
