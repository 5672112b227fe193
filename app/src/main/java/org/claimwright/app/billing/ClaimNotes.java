package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.TimelineEntry.Happening;
import org.claimwright.app.web.Tone;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Component;

/// What people note on a claim, and when they want to look at it again.
@Component
class ClaimNotes {

  static final int LONGEST = 500;

  private final ClaimTable table;
  private final ClaimTimeline timeline;
  private final ClaimDeadlines deadlines;
  private final Audit audit;

  ClaimNotes(ClaimTable table, ClaimTimeline timeline, ClaimDeadlines deadlines, Audit audit) {
    this.table = table;
    this.timeline = timeline;
    this.deadlines = deadlines;
    this.audit = audit;
  }

  Outcome<ClaimRecord> add(ClaimId id, String text, Optional<LocalDate> ask) {
    var claim = table.lock(id);
    if (claim.isEmpty()) {
      return Outcome.rejected(ClaimRefusals.unknown("claim " + id));
    }
    return refusal(claim.get(), text, ask)
        .<Outcome<ClaimRecord>>map(Outcome::rejected)
        .orElseGet(() -> Outcome.ok(added(claim.get(), text.strip(), ask)));
  }

  private Optional<Problem> refusal(ClaimRecord claim, String text, Optional<LocalDate> ask) {
    if (text.isBlank() || text.strip().length() > LONGEST) {
      return Optional.of(
          Problem.stop(
              "NOTE-LENGTH",
              "note",
              "A note has 1 to "
                  + LONGEST
                  + " characters; this one has "
                  + text.strip().length()
                  + "."));
    }
    if (ask.isPresent() && !ClaimWatch.isOut(claim.state().word())) {
      return Optional.of(ClaimRefusals.notOut(claim));
    }
    return ask.filter(day -> !day.isAfter(deadlines.today()))
        .map(day ->
            Problem.stop(
                "NOTE-DAY", "ask", day + " is not ahead: ask again on a later day than today."));
  }

  private ClaimRecord added(ClaimRecord claim, String text, Optional<LocalDate> ask) {
    var title = ask.map(day -> "Note, ask again on " + day).orElse("Note");
    timeline.tell(
        claim.id(), timeline.next("note", claim.id()), new Happening(Tone.QUIET, title, text, ""));
    ask.ifPresent(day -> table.deadline(claim.id(), Optional.of(day)));
    audit.record(AuditEvent.changed("claim", claim.id()).with("note"));
    return claim;
  }
}
