package org.claimwright.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.claimwright.app.clearinghouse.Clearinghouse;
import org.claimwright.app.codingdesk.CodingAction;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.codingdesk.VisitCoding;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.remittance.RemittanceDesk;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Component;

/// Takes visits from their notes to posted payments through the same doors as people do. What a
/// coder would decide is decided by taking every suggestion; what cannot be finished is held with
/// its reason.
@Component
class TheWholeWay {

  private final CodingDesk desk;
  private final Clearinghouse clearinghouse;
  private final RemittanceDesk remittances;

  TheWholeWay(CodingDesk desk, Clearinghouse clearinghouse, RemittanceDesk remittances) {
    this.desk = desk;
    this.clearinghouse = clearinghouse;
    this.remittances = remittances;
  }

  /// A visit that did not get on a claim, and why.
  record Stopped(String name, String why) {}

  /// Codes each visit; a finished one becomes a claim at once.
  ///
  /// @param progress told how many are done
  /// @return those that could not be finished
  List<Stopped> code(List<DemoVisits.Named> visits, IntConsumer progress) {
    var stopped = new ArrayList<Stopped>();
    for (int n = 0; n < visits.size(); n++) {
      var visit = visits.get(n);
      code(visit.visit()).ifPresent(why -> stopped.add(new Stopped(visit.name(), why)));
      progress.accept(n + 1);
    }
    return List.copyOf(stopped);
  }

  /// Sends what is ready and takes the answers in.
  Clearinghouse.Sent send() {
    var sent = clearinghouse.sendReady();
    clearinghouse.collect();
    return sent;
  }

  /// Posts every payment that balances.
  ///
  /// @return why others were refused
  List<Problem> post() {
    return remittances.postAll().values().stream().flatMap(List::stream).toList();
  }

  private Optional<String> code(VisitId visit) {
    var read = desk.suggest(visit).orThrow();
    var coded = accepted(visit, read);
    return switch (desk.finish(visit, coded.version())) {
      case Outcome.Ok<VisitId> finished -> Optional.empty();
      case Outcome.Rejected<VisitId> no -> {
        var why = no.problems().getFirst().message();
        desk.hold(visit, why).orThrow();
        yield Optional.of(why);
      }
    };
  }

  private VisitCoding accepted(VisitId visit, VisitCoding read) {
    if (read.sheet().suggested().isEmpty()) {
      return read;
    }
    return desk.act(visit, read.version(), new CodingAction.AcceptAll()).orThrow();
  }
}
