package org.claimwright.app.codingdesk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.kernel.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What stands against the codes of a visit as they are now: our own obstacles and the claim edits.
@Component
class DeskChecks {

  private final CodingDesk desk;
  private final ObjectProvider<LiveFindings> edits;

  DeskChecks(CodingDesk desk, ObjectProvider<LiveFindings> edits) {
    this.desk = desk;
    this.edits = edits;
  }

  /// Findings on the codes of a visit.
  ///
  /// @param checked false while there is too little to check, or nothing more to change
  record Checked(boolean checked, List<DeskFinding> findings) {

    static final Checked NOT = new Checked(false, List.of());

    Checked {
      findings = List.copyOf(findings);
    }

    public List<DeskFinding> stops() {
      return findings.stream().filter(DeskFinding::isStop).toList();
    }

    public List<DeskFinding> warnings() {
      return findings.stream().filter(DeskFinding::isWarning).toList();
    }
  }

  /// The worst first. A visit without a diagnosis or without a service is not checked: all it would
  /// say is that they are missing.
  Checked of(VisitCoding coding) {
    if (coding.visit().isCoded() || isIncomplete(coding.sheet())) {
      return Checked.NOT;
    }
    return new Checked(
        true,
        Stream.of(
                desk.obstacles(coding).stream(),
                edits(coding),
                LevelChecks.of(coding.sheet()).stream())
            .flatMap(Function.identity())
            .collect(
                Collectors.toMap(
                    Problem::message, one -> one, (one, same) -> one, LinkedHashMap::new))
            .values()
            .stream()
            .sorted(Comparator.comparing(Problem::severity))
            .map(problem -> DeskFinding.of(problem, coding.sheet()))
            .toList());
  }

  private Stream<Problem> edits(VisitCoding coding) {
    return edits.stream().flatMap(edit -> edit.of(coding.visit().id(), coding.assigned()).stream());
  }

  private static boolean isIncomplete(CodingSheet sheet) {
    return sheet.diagnoses().isEmpty() || sheet.services().isEmpty();
  }
}
