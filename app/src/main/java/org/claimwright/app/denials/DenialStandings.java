package org.claimwright.app.denials;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.billing.AdjudicatedClaim;
import org.claimwright.app.billing.ClaimCorrections;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.DeniedClaims;
import org.claimwright.app.denials.Denial.Standing;
import org.springframework.stereotype.Component;

/// Works out how far a denial has come from what is known of it, and puts its deadline on the
/// claim. Whatever happens, or is taken back, the state follows from this one table:
///
/// | known | state | deadline |
/// |---|---|---|
/// | nothing is in question any more | paid; closed when the claim is not decided | the claim's |
/// | accepted as final, approved | accepted | none |
/// | accepted as final, not approved | write-off asked | as below |
/// | a correction is built | corrected | as below: a correction stops no clock |
/// | an appeal without an answer | appealed | the day the answer is due |
/// | an appeal won | won | the day the payment is due |
/// | an appeal lost | lost | the limit of the next level, none after the last |
/// | none of these | being worked, or new | the limit of the first appeal |
@Component
class DenialStandings {

  private final DenialTable table;
  private final AppealTable appeals;
  private final DeniedClaims claims;
  private final ClaimCorrections corrections;

  DenialStandings(
      DenialTable table, AppealTable appeals, DeniedClaims claims, ClaimCorrections corrections) {
    this.table = table;
    this.appeals = appeals;
    this.claims = claims;
    this.corrections = corrections;
  }

  /// Brings the denial up to date.
  Denial settle(long id) {
    var denial = table.find(id).orElseThrow();
    var claim = claims.lock(denial.about().claim()).orElseThrow();
    var made = appeals.standing(denial);
    var state = state(denial, claim, made);
    var deadline = deadline(state, denial, claim, made);
    int level = made.isEmpty() ? 0 : made.getLast().level();
    table.stand(id, new Standing(state, level, deadline, denial.standing().round()));
    if (state.isOpen() || state == DenialState.ACCEPTED) {
      claims.deadline(claim.id(), deadline);
    }
    return table.find(id).orElseThrow();
  }

  private DenialState state(Denial denial, ClaimRecord claim, List<Appeal> made) {
    if (!DeniedClaims.atStake(claim).isPositive()) {
      return claim.state() instanceof AdjudicatedClaim ? DenialState.PAID : DenialState.CLOSED;
    }
    var acceptance = denial.work().acceptance();
    if (acceptance.isAsked()) {
      return acceptance.isApproved() ? DenialState.ACCEPTED : DenialState.WRITE_OFF_ASKED;
    }
    if (corrections.lineage(claim.id()).replacedBy().isPresent()) {
      return DenialState.CORRECTED;
    }
    if (!made.isEmpty()) {
      return appealed(made.getLast());
    }
    return denial.work().touched() ? DenialState.WORKING : DenialState.NEW;
  }

  private static DenialState appealed(Appeal last) {
    if (last.isPending()) {
      return DenialState.APPEALED;
    }
    return last.isWon() ? DenialState.WON : DenialState.LOST;
  }

  private Optional<LocalDate> deadline(
      DenialState state, Denial denial, ClaimRecord claim, List<Appeal> made) {
    if (!state.isOpen()) {
      return Optional.empty();
    }
    if (made.isEmpty()) {
      return claims.appealBy(claim.subject(), 1, denial.reason().decided());
    }
    var last = made.getLast();
    return switch (appealed(last)) {
      case APPEALED -> claims.answerBy(claim.subject(), last.level(), last.letter().issued());
      case WON -> last.answer().on().map(claims::paymentBy);
      default ->
          last.answer()
              .on()
              .flatMap(day -> claims.appealBy(claim.subject(), last.level() + 1, day));
    };
  }
}
