package org.claimwright.app.billing;

import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.Corrections.Correcting;
import org.claimwright.app.billing.TimelineEntry.Happening;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.web.Tone;
import org.claimwright.kernel.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corrections of claims that a payer has: asked for by whoever finds the mistake, built by whoever
/// works the claims. Every call works in the practice in scope.
@Service
public class ClaimCorrections {

  private final ClaimTable table;
  private final ClaimBuilding building;
  private final Corrections corrections;
  private final ClaimTimeline timeline;
  private final Signature signature;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  ClaimCorrections(
      ClaimTable table,
      ClaimBuilding building,
      Corrections corrections,
      ClaimTimeline timeline,
      Signature signature,
      Audit audit,
      ApplicationEventPublisher events) {
    this.table = table;
    this.building = building;
    this.corrections = corrections;
    this.timeline = timeline;
    this.signature = signature;
    this.audit = audit;
    this.events = events;
  }

  /// What a claim corrects and what corrects it.
  public Lineage lineage(ClaimId id) {
    return corrections.lineage(id);
  }

  /// Asks for a corrected claim; whoever works the claims finds it in a view of its own.
  @Transactional
  public Outcome<ClaimRecord> ask(ClaimId id, CorrectionKind kind, String why) {
    return correctable(id, why)
        .map(claim -> {
          corrections.asked(id, kind.code(), why.strip(), signature.name());
          told(
              id,
              Tone.WARN,
              "Corrected claim asked for: " + kind.label().toLowerCase(java.util.Locale.ROOT),
              why.strip());
          return claim;
        });
  }

  /// Says that what was asked for is not needed.
  @Transactional
  public Outcome<ClaimRecord> notNeeded(ClaimId id, String why) {
    return locked(id)
        .then(claim ->
            corrections.lineage(id).asked().isEmpty()
                ? Outcome.rejected(ClaimRefusals.notAsked(claim))
                : reasoned(claim, why))
        .map(claim -> {
          corrections.asked(id, "", "", "");
          told(id, Tone.QUIET, "Corrected claim not needed", why.strip());
          return claim;
        });
  }

  /// Builds the claim that replaces or voids this one, from what is coded and registered now; held
  /// or ready like any claim.
  @Transactional
  public Outcome<ClaimRecord> build(ClaimId id, CorrectionKind kind, String why) {
    return correctable(id, why)
        .then(claim -> building.correction(new Correcting(claim, kind)))
        .map(built -> {
          corrections.asked(id, "", "", "");
          timeline.tell(
              id,
              timeline.next("corrected", id),
              new Happening(
                  Tone.INFO,
                  "Claim " + built.number() + " " + kind.verb() + " it",
                  why.strip(),
                  "/claims/" + built.id()));
          events.publishEvent(new DecisionChanged(id));
          return built;
        });
  }

  /// Gives up a correction that no payer has yet; the claim it was to correct stands as before.
  @Transactional
  public Outcome<ClaimRecord> drop(ClaimId id) {
    var corrected = corrections.lineage(id).replaces();
    return locked(id)
        .then(building::drop)
        .map(dropped -> {
          corrected.ifPresent(first -> events.publishEvent(new DecisionChanged(first.id())));
          return dropped;
        });
  }

  private void told(ClaimId id, Tone tone, String title, String why) {
    timeline.tell(id, timeline.next("correction", id), new Happening(tone, title, why, ""));
    audit.record(AuditEvent.changed("claim", id).with(title));
  }

  private Outcome<ClaimRecord> correctable(ClaimId id, String why) {
    return locked(id)
        .then(claim -> {
          if (!(claim.state() instanceof AdjudicatedClaim)) {
            return Outcome.rejected(ClaimRefusals.notDecided(claim));
          }
          if (Corrections.payerNumber(claim.state()).isEmpty()) {
            return Outcome.rejected(ClaimRefusals.noPayerNumber(claim));
          }
          return corrections
              .successor(id)
              .map(next -> Outcome.<ClaimRecord>rejected(ClaimRefusals.corrected(claim, next)))
              .orElseGet(() -> reasoned(claim, why));
        });
  }

  private static Outcome<ClaimRecord> reasoned(ClaimRecord claim, String why) {
    return why.isBlank() ? Outcome.rejected(ClaimRefusals.noWhy()) : Outcome.ok(claim);
  }

  private Outcome<ClaimRecord> locked(ClaimId id) {
    Optional<ClaimRecord> claim = table.lock(id);
    return claim
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.rejected(ClaimRefusals.unknown("claim " + id)));
  }
}
