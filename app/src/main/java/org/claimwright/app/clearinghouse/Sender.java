package org.claimwright.app.clearinghouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.BatchRef;
import org.claimwright.app.billing.ClaimId;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.practices.Practices;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimBatch;
import org.claimwright.claims.ProfessionalClaims;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts claims into files and files onto routes. Preparing and handing over are separate
/// transactions: whatever stops the process between them leaves a prepared file that the next run
/// hands over, under the same number.
@Component
class Sender {

  private final Claims claims;
  private final FileTable files;
  private final Routes routes;
  private final Practices practices;
  private final Signature signature;
  private final Audit audit;

  Sender(
      Claims claims,
      FileTable files,
      Routes routes,
      Practices practices,
      Signature signature,
      Audit audit) {
    this.claims = claims;
    this.files = files;
    this.routes = routes;
    this.practices = practices;
    this.signature = signature;
    this.audit = audit;
  }

  /// Files with the ready ones among these claims, one for each route; a claim that cannot be
  /// written is held with why.
  ///
  /// @return the files' numbers
  @Transactional
  List<Long> prepare(Collection<ClaimId> ids) {
    var byRoute = new LinkedHashMap<String, List<ClaimRecord>>();
    for (var claim : claims.lockReady(ids)) {
      var name = routeOf(claim);
      if (routes.find(name).isPresent()) {
        byRoute.computeIfAbsent(name, any -> new ArrayList<>()).add(claim);
      } else {
        claims.unwritable(claim.number(), List.of(routes.unknown(name))).orThrow();
      }
    }
    var prepared = new ArrayList<Long>();
    byRoute.forEach((name, ready) -> prepare(routes.named(name), ready, prepared));
    return List.copyOf(prepared);
  }

  /// Hands a prepared file over, once.
  ///
  /// @return how many claims went out; 0 when it was sent before
  @Transactional
  int deliver(long id) {
    var unsent = files.lockUnsent(id);
    if (unsent.isEmpty()) {
      return 0;
    }
    var file = unsent.get();
    routes.named(file.envelope().route()).deliver(files.sentBytes(id), file.envelope().fileName());
    files.markSent(id);
    for (var claim : claims.ofBatch(id, file.contents().claims())) {
      claims.submitted(claim.number(), reference(id, file.envelope())).orThrow();
    }
    audit.record(
        AuditEvent.sent("claim file", id)
            .with("control " + file.envelope().control() + " by " + file.envelope().route()));
    return file.contents().claims();
  }

  private void prepare(Route route, List<ClaimRecord> ready, List<Long> prepared) {
    var envelope = new SentFile.Envelope(route.name(), files.nextControlNumber(route.name()));
    var writable = writable(route, envelope, ready);
    if (writable.isEmpty()) {
      return;
    }
    var bytes = write(route, envelope, writable).orThrow();
    var billed = Money.sum(writable, claim -> claim.money().billed());
    var contents = new SentFile.Contents(writable.size(), billed);
    var id = files.insert(envelope, contents, bytes, signature.name());
    for (var claim : writable) {
      claims.batched(claim.number(), reference(id, envelope)).orThrow();
    }
    prepared.add(id);
  }

  /// The claims that can be written; the others are held with what stands in the way.
  private List<ClaimRecord> writable(
      Route route, SentFile.Envelope envelope, List<ClaimRecord> ready) {
    if (write(route, envelope, ready).isOk()) {
      return ready;
    }
    var writable = new ArrayList<ClaimRecord>();
    for (var claim : ready) {
      switch (write(route, envelope, List.of(claim))) {
        case Outcome.Ok<byte[]> written -> writable.add(claim);
        case Outcome.Rejected<byte[]> refused ->
            claims.unwritable(claim.number(), refused.problems()).orThrow();
      }
    }
    return writable;
  }

  private Outcome<byte[]> write(
      Route route, SentFile.Envelope envelope, List<ClaimRecord> records) {
    return ProfessionalClaims.write(
        new ClaimBatch(
            routes.submission(route, envelope.controlNumber()),
            records.stream().map(Sender::value).toList()));
  }

  private static Claim value(ClaimRecord record) {
    return record
        .value()
        .orElseThrow(() -> new IllegalStateException("a ready claim has no value"));
  }

  private static BatchRef reference(long file, SentFile.Envelope envelope) {
    return new BatchRef(file, envelope.controlNumber(), envelope.route());
  }

  private String routeOf(ClaimRecord claim) {
    return claim
        .subject()
        .payer()
        .flatMap(practices::payer)
        .map(payer -> payer.terms().route())
        .orElse("");
  }
}
