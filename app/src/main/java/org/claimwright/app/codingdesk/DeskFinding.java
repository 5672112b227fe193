package org.claimwright.app.codingdesk;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claimwright.kernel.Problem;
import org.claimwright.kernel.Severity;

/// What stands against the codes, as the desk shows it.
///
/// @param key of the code it is about, 0 when it is about the whole claim
record DeskFinding(Problem problem, int key) {

  private static final Pattern PLACE = Pattern.compile("\\b(line|diagnos[ie]s) (\\d{1,2})\\b");

  static DeskFinding of(Problem problem, CodingSheet sheet) {
    return new DeskFinding(problem, key(problem, sheet));
  }

  boolean isStop() {
    return problem.severity() == Severity.STOP;
  }

  boolean isWarning() {
    return problem.severity() == Severity.WARN;
  }

  /// The class of its colour.
  public String tone() {
    return problem.severity().word();
  }

  public String icon() {
    return switch (problem.severity()) {
      case STOP -> "hand-stop";
      case WARN -> "alert-triangle";
      case INFO -> "info-circle";
    };
  }

  /// What is wrong: the message up to where it turns to the fix.
  public String title() {
    var cut = problem.message().indexOf("; ");
    return capitalised(cut < 0 ? problem.message() : problem.message().substring(0, cut));
  }

  /// How it is mended, `""` when the message does not say so apart.
  public String fix() {
    var cut = problem.message().indexOf("; ");
    return cut < 0 ? "" : capitalised(problem.message().substring(cut + 2));
  }

  /// The rule and where it stands written.
  public String source() {
    return problem.citation().isEmpty()
        ? problem.code()
        : problem.code() + " · " + problem.citation();
  }

  /// What it is about, `Line 2` or `Diagnosis B`.
  public String place() {
    return place(problem)
        .map(one ->
            one.group(1).equals("line")
                ? "Line " + one.group(2)
                : "Diagnosis " + Letters.of(Integer.parseInt(one.group(2))))
        .orElse(capitalised(problem.where()));
  }

  private static String capitalised(String words) {
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /// Edits place what is wrong with a line there, and tell of a diagnosis in their words.
  private static Optional<MatchResult> place(Problem problem) {
    return PLACE
        .matcher(problem.where())
        .results()
        .findFirst()
        .or(() -> PLACE.matcher(problem.message()).results().findFirst());
  }

  private static int key(Problem problem, CodingSheet sheet) {
    return place(problem).map(one -> key(one, sheet)).orElse(0);
  }

  private static int key(MatchResult place, CodingSheet sheet) {
    var kind = place.group(1).equals("line") ? sheet.services() : sheet.diagnoses();
    int at = Integer.parseInt(place.group(2)) - 1;
    return at >= 0 && at < kind.size() ? kind.get(at).key() : 0;
  }
}
