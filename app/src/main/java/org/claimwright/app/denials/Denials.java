package org.claimwright.app.denials;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.access.UserId;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.AdjudicatedClaim;
import org.claimwright.app.billing.ClaimId;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.billing.DecisionChanged;
import org.claimwright.app.billing.DeniedClaims;
import org.claimwright.app.billing.TimelineEntry.Happening;
import org.claimwright.app.denials.Denial.Acceptance;
import org.claimwright.app.denials.Denial.Reason;
import org.claimwright.app.denials.Denial.Standing;
import org.claimwright.app.denials.Denial.Work;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Tone;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Denials as they come and the steps of the work on them, appeals aside ({@link Appeals}).
@Service
public class Denials {

  private final DenialTable table;
  private final DenialStandings standings;
  private final AppealTable appeals;
  private final DenialReading reading;
  private final WriteOffs writeOffs;
  private final DeniedClaims denied;
  private final Claims claims;
  private final Practices practices;
  private final Signature signature;
  private final Audit audit;

  Denials(
      DenialTable table,
      DenialStandings standings,
      AppealTable appeals,
      DenialReading reading,
      WriteOffs writeOffs,
      DeniedClaims denied,
      Claims claims,
      Practices practices,
      Signature signature,
      Audit audit) {
    this.table = table;
    this.standings = standings;
    this.appeals = appeals;
    this.reading = reading;
    this.writeOffs = writeOffs;
    this.denied = denied;
    this.claims = claims;
    this.practices = practices;
    this.signature = signature;
    this.audit = audit;
  }

  /// A payer has decided anew, or a correction was built or given up.
  @EventListener
  void changed(DecisionChanged what) {
    var claim = denied.lock(what.claim()).orElseThrow();
    var stake = DeniedClaims.atStake(claim);
    var standing = table.ofClaim(claim.id());
    if (standing.isPresent()) {
      turned(standing.get(), claim, stake);
    } else if (stake.isPositive()) {
      standings.settle(table.open(claim, reason(claim, stake, decided(claim))));
    }
  }

  /// The denial of a claim.
  public Optional<Long> ofClaim(ClaimId claim) {
    return table.ofClaim(claim).map(Denial::id);
  }

  /// The open denials in the order of the list.
  public List<Long> open(int limit) {
    var filter =
        new DenialFilter(
            DenialView.OPEN, DenialFilter.Asked.of(Map.of()), 0, practices.today(), false);
    return table.list(filter, 0, limit).stream().map(Denial::id).toList();
  }

  Optional<Denial> find(long id) {
    return table.find(id);
  }

  /// Gives it to somebody, or to nobody.
  @Transactional
  Outcome<Denial> assign(long id, Optional<UserId> user) {
    return open(id)
        .map(denial -> {
          var work = denial.work();
          table.work(id, new Work(user, work.followUp(), work.touched(), work.acceptance()));
          return done(denial, user.isPresent() ? "assigned" : "assigned to nobody");
        });
  }

  /// Says on which day somebody looks at it again, the deadline aside; and what is known by now.
  @Transactional
  public Outcome<Long> note(long id, String words, Optional<LocalDate> followUp) {
    var today = practices.today();
    if (followUp.filter(day -> !day.isAfter(today)).isPresent()) {
      return Outcome.rejected(DenialRefusals.notAhead(followUp.get()));
    }
    if (words.isBlank() && followUp.isEmpty()) {
      return Outcome.rejected(DenialRefusals.nothingNoted());
    }
    return open(id)
        .then(denial -> noted(denial, words, followUp))
        .map(denial -> {
          var work = denial.work();
          table.work(
              id, new Work(work.assignee(), followUp.or(work::followUp), true, work.acceptance()));
          return done(denial, "note").id();
        });
  }

  private Outcome<Denial> noted(Denial denial, String words, Optional<LocalDate> followUp) {
    var text = followUp.map(day -> "Look again on " + day + ". ").orElse("") + words.strip();
    return claims.note(denial.about().claim(), text.strip(), Optional.empty()).map(told -> denial);
  }

  /// Accepts it as final. What the books hold as denied is written off once somebody who may
  /// approves it.
  ///
  /// @param approves whether whoever accepts it may approve write-offs
  @Transactional
  public Outcome<Long> accept(long id, String why, boolean approves) {
    if (why.isBlank()) {
      return Outcome.rejected(DenialRefusals.noReason());
    }
    return open(id)
        .map(denial -> {
          var before = denial.work().acceptance();
          var asked =
              new Acceptance(why.strip(), signature.name(), before.approved(), before.writeOffs());
          table.work(id, accepted(denial, asked));
          if (!approves) {
            tell(denial, Tone.WARN, "Write-off asked for", why.strip());
            return done(denial, "write-off asked for").id();
          }
          return written(table.find(id).orElseThrow()).id();
        });
  }

  /// Approves a write-off that was asked for.
  @Transactional
  public Outcome<Long> approve(long id) {
    return open(id)
        .then(denial ->
            denial.state() == DenialState.WRITE_OFF_ASKED
                ? Outcome.ok(written(denial).id())
                : Outcome.rejected(DenialRefusals.notAsked(denial)));
  }

  private Denial written(Denial denial) {
    var acceptance = denial.work().acceptance();
    int time = acceptance.writeOffs() + 1;
    var amount = writeOffs.post(denial, time);
    table.work(
        denial.id(),
        accepted(
            denial, new Acceptance(acceptance.why(), acceptance.by(), signature.name(), time)));
    denied.settle(denial.about().claim(), amount);
    tell(
        denial,
        Tone.WARN,
        "Denial accepted as final, $" + amount + " written off",
        acceptance.why());
    return done(denial, "accepted, written off " + amount);
  }

  /// Takes the last step back: what was accepted, an answer that was entered, an appeal that was
  /// issued, in this order.
  @Transactional
  public Outcome<String> takeBack(long id) {
    return locked(id)
        .then(denial -> {
          if (denial.work().acceptance().isAsked()) {
            return Outcome.ok(notAccepted(denial, "by " + signature.name()));
          }
          var made = appeals.standing(denial);
          if (!denial.state().isOpen() || made.isEmpty()) {
            return Outcome.rejected(DenialRefusals.nothingToTakeBack());
          }
          return Outcome.ok(backFrom(denial, made.getLast()));
        });
  }

  private String backFrom(Denial denial, Appeal last) {
    if (last.isPending()) {
      appeals.takeBack(last.id());
      tell(denial, Tone.QUIET, last.name() + " taken back", "the letter is kept");
      done(denial, "appeal taken back");
      return "The appeal is taken back; its letter is kept.";
    }
    appeals.answer(last.id(), new Appeal.Answer("", Optional.empty(), ""));
    tell(denial, Tone.QUIET, "Answer to the appeal taken back", last.name());
    done(denial, "answer taken back");
    return "The answer is taken back: the appeal waits again.";
  }

  private String notAccepted(Denial denial, String why) {
    var acceptance = denial.work().acceptance();
    if (acceptance.isApproved()) {
      writeOffs.reverse(denial, acceptance.writeOffs());
      denied.unsettle(denial.about().claim());
    }
    table.work(denial.id(), accepted(denial, new Acceptance("", "", "", acceptance.writeOffs())));
    tell(denial, Tone.WARN, "Acceptance taken back", why);
    done(denial, "acceptance taken back");
    return acceptance.isApproved()
        ? "The write-off is taken back, in the books too."
        : "The write-off is not asked for any more.";
  }

  private void turned(Denial denial, ClaimRecord claim, Money stake) {
    var before = denial.reason().stake();
    if (denial.work().acceptance().isAsked() && !stake.equals(before)) {
      notAccepted(denial, "the payer decided again");
    }
    if (claim.state() instanceof AdjudicatedClaim && stake.compareTo(before) < 0) {
      answered(denial, stake);
    }
    if (!denial.state().isOpen() && before.isZero() && stake.isPositive()) {
      var old = denial.standing();
      table.stand(denial.id(), new Standing(DenialState.NEW, 0, Optional.empty(), old.round() + 1));
      table.reason(denial.id(), reason(claim, stake, decided(claim)));
      var work = denial.work();
      table.work(
          denial.id(), new Work(work.assignee(), Optional.empty(), false, work.acceptance()));
    } else {
      var kept = denial.reason();
      table.reason(
          denial.id(),
          stake.isPositive()
              ? reason(claim, stake, kept.decided())
              : new Reason(kept.scenario(), kept.cause(), kept.codes(), stake, kept.decided()));
    }
    standings.settle(denial.id());
  }

  /// The payer has paid upon an appeal: that is its answer.
  private void answered(Denial denial, Money stake) {
    var made = appeals.standing(denial);
    if (made.isEmpty() || !made.getLast().isPending()) {
      return;
    }
    var day = denied.decidedOn(denial.about().claim()).orElse(practices.today());
    var word = stake.isPositive() ? "part" : "won";
    appeals.answer(made.getLast().id(), new Appeal.Answer(word, Optional.of(day), "remittance"));
    tell(
        denial,
        stake.isPositive() ? Tone.WARN : Tone.OK,
        stake.isPositive()
            ? "Appeal won in part: $" + stake + " is left"
            : "Appeal won: the payer paid",
        made.getLast().name());
  }

  private Reason reason(ClaimRecord claim, Money stake, LocalDate decided) {
    var codes = claim.state().why();
    var read = reading.of(codes, claim.money().denied().isPositive());
    return new Reason(read.scenario(), read.cause(), codes, stake, decided);
  }

  private LocalDate decided(ClaimRecord claim) {
    return denied.decidedOn(claim.id()).orElseGet(practices::today);
  }

  private static Work accepted(Denial denial, Acceptance acceptance) {
    var work = denial.work();
    return new Work(work.assignee(), work.followUp(), true, acceptance);
  }

  private Denial done(Denial denial, String what) {
    audit.record(AuditEvent.changed("denial", denial.id()).with(what));
    return standings.settle(denial.id());
  }

  private void tell(Denial denial, Tone tone, String title, String detail) {
    denied.tell(
        denial.about().claim(), new Happening(tone, title, detail, "/denials/" + denial.id()));
  }

  private Outcome<Denial> open(long id) {
    return locked(id)
        .then(denial ->
            denial.state().isOpen()
                ? Outcome.ok(denial)
                : Outcome.rejected(DenialRefusals.notOpen(denial)));
  }

  /// The denial with its claim held, so that steps of two people follow one another.
  private Outcome<Denial> locked(long id) {
    return table
        .find(id)
        .flatMap(denial -> denied.lock(denial.about().claim()).flatMap(held -> table.find(id)))
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.rejected(DenialRefusals.unknown(id)));
  }
}
