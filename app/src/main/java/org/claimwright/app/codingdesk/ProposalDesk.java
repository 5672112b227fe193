package org.claimwright.app.codingdesk;

import java.util.List;
import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.codesets.CodeSets;
import org.claimwright.coding.Remark;
import org.claimwright.coding.proposals.ProposalVerifier;
import org.claimwright.kernel.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks somebody outside for codes of a visit, when a coder wants it, and puts on the sheet what
/// the verification leaves. The question is asked outside of any transaction, and the sending is in
/// the audit log before the note leaves.
@Component
class ProposalDesk {

  private final CodingDesk desk;
  private final VisitReader reader;
  private final Visits visits;
  private final ObjectProvider<OtherProposals> others;
  private final ProposalVerifier verifier;
  private final Audit audit;

  ProposalDesk(
      CodingDesk desk,
      VisitReader reader,
      Visits visits,
      ObjectProvider<OtherProposals> others,
      CodeSets codeSets,
      Audit audit) {
    this.desk = desk;
    this.reader = reader;
    this.visits = visits;
    this.others = others;
    this.verifier = new ProposalVerifier(codeSets);
    this.audit = audit;
  }

  /// Who would be asked, none while that is switched off.
  List<String> asked() {
    return on().flatMap(OtherProposals::asked).stream().toList();
  }

  Outcome<VisitCoding> propose(VisitCoding coding, int version) {
    var other = on();
    if (other.isEmpty()) {
      return SheetActions.refuse(
          "PROPOSALS-OFF",
          "No language model is switched on in this practice: a manager does that under"
              + " Administration, Language model.");
    }
    if (coding.visit().isCoded() || coding.version() != version) {
      return desk.take(coding.visit().id(), version, ChartText.of(List.of()), NOTHING);
    }
    return ask(coding, other.get());
  }

  private static final Proposed NOTHING = new Proposed("", List.of(), List.of(), List.of());

  private Optional<OtherProposals> on() {
    return others.stream().filter(one -> one.asked().isPresent()).findFirst();
  }

  private Outcome<VisitCoding> ask(VisitCoding coding, OtherProposals other) {
    var id = coding.visit().id();
    var chart = ChartText.of(visits.documents(id));
    var note = reader.note(coding.visit(), chart);
    var own = reader.own(note);
    var settled = PatientDoubt.isSettled(coding.sheet().reading());
    var stop =
        own.remarks().stream()
            .filter(Remark::isStop)
            .filter(one -> !(settled && PatientDoubt.is(one)))
            .findFirst();
    if (stop.isPresent()) {
      return Outcome.rejected(stop.get().problem());
    }
    var by = other.asked().orElse("");
    sent(id, by);
    return other
        .propose(note)
        .<Proposed>map(found -> Proposed.of(by, own, verifier.verify(note, own, by, found)))
        .then(proposed -> desk.take(id, coding.version(), chart, proposed));
  }

  private void sent(VisitId id, String by) {
    audit.record(AuditEvent.sent("visit", id).with("note to language model " + by));
  }
}
