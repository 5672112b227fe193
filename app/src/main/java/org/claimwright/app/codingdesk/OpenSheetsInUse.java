package org.claimwright.app.codingdesk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.app.encounters.VisitFilter;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.reference.CodesInUse;
import org.claimwright.app.reference.UsedCode;
import org.springframework.stereotype.Component;

/// The codes assigned to visits that are not finished, told when codes change. A coder changes
/// them; nothing else does.
@Component
class OpenSheetsInUse implements CodesInUse {

  private static final int MOST = 2_000;

  private final Visits visits;
  private final StepTable steps;

  OpenSheetsInUse(Visits visits, StepTable steps) {
    this.visits = visits;
    this.steps = steps;
  }

  @Override
  public String kind() {
    return "visit";
  }

  @Override
  public List<UsedCode> usedFrom(LocalDate day) {
    var since = new VisitFilter.Days(Optional.of(day), Optional.empty());
    var open =
        visits.queue(VisitFilter.ALL.on(since).atMost(MOST)).stream()
            .filter(visit -> !visit.isCoded())
            .toList();
    var sheets = steps.sheets(open.stream().map(VisitRecord::id).toList());
    return open.stream()
        .flatMap(visit -> used(visit, Optional.ofNullable(sheets.get(visit.id()))))
        .toList();
  }

  private static Stream<UsedCode> used(VisitRecord visit, Optional<CodingSheet> sheet) {
    return sheet.stream()
        .flatMap(one -> Stream.concat(one.diagnoses().stream(), one.services().stream()))
        .flatMap(entry -> used(visit, entry));
  }

  private static Stream<UsedCode> used(VisitRecord visit, CodeEntry entry) {
    var use =
        new UsedCode(
            "visit",
            visit.id().toString(),
            entry.code().code(),
            "Visit " + visit.id() + " of " + visit.facts().dateOfService(),
            "/coding/" + visit.id());
    return Stream.concat(Stream.of(use), entry.service().modifiers().stream().map(use::with));
  }
}
