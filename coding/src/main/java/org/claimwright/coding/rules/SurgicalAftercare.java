package org.claimwright.coding.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.ResourceLines;

/// A visit after surgery whose assessment names nothing but the operation, or the disease that the
/// operation has taken away, is aftercare of that part of the body (Official Guidelines
/// I.C.21.c.7). The operations stand in the table `aftercare.txt`.
final class SurgicalAftercare {
  private static final double NAMED = 0.9;
  private static final double BESIDE = 0.55;
  private static final String SUTURES = "Z48.02";
  private static final String OF_NEOPLASM = "Z48.3";
  private static final List<String> COMPLICATIONS =
      List.of("T8", "G97", "H59", "H95", "I97", "J95", "K91", "L76", "M96", "N99", "L03", "R");
  private static final String WHY =
      "The visit follows the operation that it names (Official Guidelines I.C.21.c.7).";

  private static final String SINCE =
      "(days?|weeks?|months?|wks?) (out|post|after|following|from|status post|s/p)";
  private static final Pattern AFTER_SURGERY =
      Pattern.compile(
          "\\b(post[- ]?op(erative(ly)?)?|status post|s/p|pod ?#?\\d+|" + SINCE + ")\\b");

  /// What tells that the visit is for the surgery and not one of somebody once operated on.
  private static final Pattern IS_POSTOPERATIVE =
      Pattern.compile(
          "\\b(post[- ]?op(erative)?|pod ?#?\\d+|after surgery|\\d+ ?(days?|d|weeks?|wks?) (s/p|status post|post|out from|after)|(s/p|status post) [a-z ]{3,60}\\d+ (days?|weeks?|wks?) ago|(one|two|three|four|five|six|ten) (days?|weeks?) (out from|s/p|after|post|status post))\\b");

  private static final Pattern WELL_AFTER =
      Pattern.compile(
          "\\b(doing well|well|healing|healed|recovering|recovered|satisfactory|uncomplicated|as expected)\\b.{0,30}\\b(after|following|from|since)\\b");
  private static final Pattern COURSE =
      Pattern.compile(
          "\\b(normal|expected|uncomplicated|uneventful|satisfactory|routine|appropriate|excellent|good) (post[- ]?op(erative)?|surgical) (course|recovery|progress|healing)\\b");
  private static final Pattern OUT =
      Pattern.compile(
          "\\b(sutures?|stitches|staples)\\b.{0,25}\\b(removed|out|taken out)\\b|\\bremoved .{0,20}(sutures|stitches|staples)\\b");

  /// Operations of one part of the body.
  private record Row(String code, List<String> takesAway, Pattern operations) {
    static Row of(String line) {
      var p = line.split(" = ", 3);
      return new Row(
          p[0].strip(),
          List.of(p[1].strip().split(" ", -1)),
          Pattern.compile("\\b(" + p[2].strip() + ")\\b"));
    }

    boolean isIn(Passage passage) {
      return operations.matcher(passage.sentence().words()).find();
    }
  }

  private static final List<Row> ROWS =
      ResourceLines.of("aftercare.txt").stream().map(Row::of).toList();

  private SurgicalAftercare() {}

  static void apply(Claimable claim, List<Passage> passages) {
    var reasons = passages.stream().filter(SurgicalAftercare::tellsReason).toList();
    boolean postoperative =
        (reasons.isEmpty() ? passages : reasons).stream().anyMatch(p -> finds(IS_POSTOPERATIVE, p));
    if (reasons.stream().noneMatch(p -> finds(AFTER_SURGERY, p)) && !postoperative) {
      return;
    }
    var named = assessed(passages, postoperative);
    var place = named.or(() -> postoperative ? ofCourse(passages, reasons) : Optional.empty());
    var row = place.flatMap(p -> ROWS.stream().filter(r -> r.isIn(p)).findFirst());
    if (row.isPresent() && isAlone(claim, row.get(), place.get(), postoperative)) {
      add(claim, row.get(), place.get(), reasons);
      sutures(claim, passages);
    }
  }

  private static boolean finds(Pattern pattern, Passage passage) {
    return pattern.matcher(passage.sentence().words()).find();
  }

  /// The sentence of the assessment that names the operation as past.
  private static Optional<Passage> assessed(List<Passage> passages, boolean postoperative) {
    return passages.stream()
        .filter(p -> p.kind() == Kind.ASSESSMENT)
        .filter(p -> finds(AFTER_SURGERY, p) || (postoperative && finds(WELL_AFTER, p)))
        .filter(p -> ROWS.stream().anyMatch(r -> r.isIn(p)))
        .findFirst();
  }

  /// An assessment that only says how it goes: the reason for the visit names the operation.
  private static Optional<Passage> ofCourse(List<Passage> passages, List<Passage> reasons) {
    boolean course =
        passages.stream().anyMatch(p -> p.kind() == Kind.ASSESSMENT && finds(COURSE, p));
    return reasons.stream()
        .filter(p -> course && finds(IS_POSTOPERATIVE, p))
        .filter(p -> ROWS.stream().anyMatch(r -> r.isIn(p)))
        .findFirst();
  }

  /// Nothing else is coded but statuses and, after surgery, what it has taken away and problems
  /// that are listed apart.
  private static boolean isAlone(Claimable claim, Row row, Passage place, boolean postoperative) {
    return claim.kept().stream()
        .allMatch(c ->
            CodeKinds.isExternalCause(c.id())
                || isStatus(c)
                || (postoperative && (isTakenAway(row, c, place) || isApart(c, place))));
  }

  /// The disease of the operation's own sentence, or of the reason for the visit alone.
  private static boolean isTakenAway(Row row, Candidate code, Passage place) {
    return row.takesAway().stream().anyMatch(code::startsWith)
        && code.findings().stream()
            .map(Finding::passage)
            .allMatch(p -> p.equals(place) || p.kind() != Kind.ASSESSMENT);
  }

  /// A problem of the assessment beside the operation's own, and no complication of it.
  private static boolean isApart(Candidate code, Passage place) {
    return place.kind() == Kind.ASSESSMENT
        && COMPLICATIONS.stream().noneMatch(code::startsWith)
        && code.findings().stream()
            .map(Finding::passage)
            .allMatch(p -> !p.equals(place) && (p.namesProblem() || p.kind() != Kind.ASSESSMENT));
  }

  private static boolean isStatus(Candidate code) {
    return code.startsWith("Z9")
        || code.startsWith("Z8")
        || code.startsWith("Z79")
        || code.startsWith("Z48.0");
  }

  private static boolean tellsReason(Passage passage) {
    return switch (passage.kind()) {
      case CHIEF_COMPLAINT, HISTORY_OF_PRESENT_ILLNESS, OTHER -> true;
      default -> false;
    };
  }

  private static void add(Claimable claim, Row row, Passage passage, List<Passage> reasons) {
    var code = isOfNeoplasm(claim, passage, reasons) ? OF_NEOPLASM : row.code();
    claim.kept().stream().filter(c -> isTakenAway(row, c, passage)).forEach(c -> c.drop(WHY));
    var words = new Span(passage.sentence().start(), passage.sentence().end());
    claim.add(code, NAMED, WHY, words);
  }

  /// Whether the sentences that name the operation name a neoplasm (Excludes1 at Z48.81).
  private static boolean isOfNeoplasm(Claimable claim, Passage named, List<Passage> reasons) {
    return claim.all().stream()
        .filter(c -> c.startsWith("C") || c.id().matches("D[0-4].*"))
        .filter(c -> c.assertion() != Assertion.NEGATED && c.assertion() != Assertion.FAMILY)
        .flatMap(c -> c.findings().stream())
        .anyMatch(f ->
            f.passage().equals(named)
                || (reasons.contains(f.passage()) && finds(AFTER_SURGERY, f.passage())));
  }

  /// Sutures that come out at the visit are coded beside the aftercare.
  private static void sutures(Claimable claim, List<Passage> passages) {
    boolean out = passages.stream().anyMatch(p -> finds(OUT, p) && p.kind() != Kind.PLAN);
    claim.affirmed().stream()
        .filter(c -> out && c.id().equals(SUTURES))
        .forEach(c -> c.raise(BESIDE, "Sutures were removed at the visit."));
  }
}
