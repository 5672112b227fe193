package org.claimwright.app.denials;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.AppealLevel;
import org.claimwright.app.billing.ClaimCorrections;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.DeniedClaims;
import org.claimwright.app.billing.TimelineEntry.Happening;
import org.claimwright.app.denials.AppealTable.NewLetter;
import org.claimwright.app.denials.AppealTable.Step;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Tone;
import org.claimwright.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Appeals: their levels, the letters they are made by, and what comes of them.
@Service
public class Appeals {

  private final DenialTable table;
  private final AppealTable appeals;
  private final DenialStandings standings;
  private final DeniedClaims claims;
  private final ClaimCorrections corrections;
  private final LetterPapers papers;
  private final Practices practices;
  private final Signature signature;
  private final Audit audit;

  Appeals(
      DenialTable table,
      AppealTable appeals,
      DenialStandings standings,
      DeniedClaims claims,
      ClaimCorrections corrections,
      LetterPapers papers,
      Practices practices,
      Signature signature,
      Audit audit) {
    this.table = table;
    this.appeals = appeals;
    this.standings = standings;
    this.claims = claims;
    this.corrections = corrections;
    this.papers = papers;
    this.practices = practices;
    this.signature = signature;
    this.audit = audit;
  }

  /// The level to appeal to now; refused while an answer is awaited, after the last, and while
  /// another claim corrects this one.
  Outcome<AppealLevel> next(Denial denial) {
    if (!denial.state().isOpen() || denial.state() == DenialState.WRITE_OFF_ASKED) {
      return Outcome.rejected(DenialRefusals.notOpen(denial));
    }
    var claim = denial.about().claim();
    if (corrections.lineage(claim).replacedBy().isPresent()) {
      return Outcome.rejected(DenialRefusals.corrected(denial));
    }
    var made = appeals.standing(denial);
    if (!made.isEmpty() && (made.getLast().isPending() || made.getLast().isWon())) {
      return Outcome.rejected(DenialRefusals.pending(made.getLast()));
    }
    int number = made.isEmpty() ? 1 : made.getLast().level() + 1;
    return claims.lock(claim).map(ClaimRecord::subject).map(claims::levels).stream()
        .flatMap(List::stream)
        .filter(level -> level.number() == number)
        .findFirst()
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.rejected(DenialRefusals.noLevel()));
  }

  /// The letter as the facts of the claim would have it, for a person to edit.
  @Transactional
  public Outcome<LetterText> draft(long id) {
    return locked(id).then(denial -> next(denial).map(level -> papers.draft(denial, level)));
  }

  /// How the letter would look.
  @Transactional
  Outcome<byte[]> preview(long id, LetterText text) {
    return locked(id).then(denial -> next(denial).map(level -> papers.pdf(denial, level, text)));
  }

  /// Issues the letter: from now on it is kept as it is. Issued a second time for the same level it
  /// is the first.
  @Transactional
  public Outcome<Issued> issue(long id, int level, LetterText text) {
    var length = text.words().strip().length();
    if (length == 0 || length + text.enclosures().length() > DenialRefusals.LONGEST) {
      return Outcome.rejected(DenialRefusals.noWords(text.words()));
    }
    return locked(id)
        .then(denial -> {
          var standing =
              appeals.standing(denial).stream().filter(one -> one.level() == level).findFirst();
          if (standing.isPresent()) {
            return Outcome.ok(new Issued(standing.get().letter().id(), false));
          }
          return next(denial)
              .then(next ->
                  next.number() == level
                      ? Outcome.ok(new Issued(issued(denial, next, text), true))
                      : Outcome.rejected(DenialRefusals.wrongLevel(level, next.number())));
        });
  }

  /// A letter that was issued.
  ///
  /// @param isNew whether it was issued by this call
  public record Issued(long letter, boolean isNew) {}

  private long issued(Denial denial, AppealLevel level, LetterText text) {
    var pdf = papers.pdf(denial, level, text);
    appeals.issue(
        denial,
        new Step(level.number(), level.name(), practices.today()),
        new NewLetter(text, sha256(pdf), signature.name()),
        pdf);
    var made = appeals.standing(denial).getLast();
    tell(
        denial,
        new Happening(
            Tone.INFO,
            level.name() + " issued",
            "$" + denial.reason().stake() + " in question",
            "/denials/letters/" + made.letter().id() + ".pdf"));
    touched(denial);
    audit.record(
        AuditEvent.created("appeal letter", made.letter().id())
            .with("denial " + denial.id() + ", level " + level.number()));
    standings.settle(denial.id());
    return made.letter().id();
  }

  private void touched(Denial denial) {
    var work = denial.work();
    table.work(
        denial.id(), new Denial.Work(work.assignee(), Optional.empty(), true, work.acceptance()));
  }

  /// Enters what the payer answered.
  ///
  /// @param word `won` or `lost`
  @Transactional
  public Outcome<Long> answer(long id, String word, LocalDate on) {
    if (!word.equals("won") && !word.equals("lost")) {
      return Outcome.rejected(DenialRefusals.noAnswer(word));
    }
    return locked(id)
        .then(denial -> {
          var pending = appeals.standing(denial).stream().filter(Appeal::isPending).findFirst();
          if (pending.isEmpty() || !denial.state().isOpen()) {
            return Outcome.rejected(DenialRefusals.notPending());
          }
          var issued = pending.get().letter().issued();
          if (on.isBefore(issued) || on.isAfter(practices.today())) {
            return Outcome.rejected(DenialRefusals.answerDay(on, issued));
          }
          return Outcome.ok(answered(denial, pending.get(), word, on));
        });
  }

  private long answered(Denial denial, Appeal appeal, String word, LocalDate on) {
    appeals.answer(appeal.id(), new Appeal.Answer(word, Optional.of(on), signature.name()));
    tell(
        denial,
        new Happening(
            word.equals("won") ? Tone.OK : Tone.STOP,
            appeal.name() + " " + word,
            "answered on " + on,
            "/denials/" + denial.id()));
    audit.record(
        AuditEvent.changed("denial", denial.id()).with("level " + appeal.level() + " " + word));
    standings.settle(denial.id());
    return denial.id();
  }

  private void tell(Denial denial, Happening what) {
    claims.tell(denial.about().claim(), what);
  }

  private Outcome<Denial> locked(long id) {
    return table
        .find(id)
        .flatMap(denial -> claims.lock(denial.about().claim()).flatMap(held -> table.find(id)))
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.rejected(DenialRefusals.unknown(id)));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
