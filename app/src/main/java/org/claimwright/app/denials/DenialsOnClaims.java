package org.claimwright.app.denials;

import java.util.Optional;
import org.claimwright.app.billing.ClaimDenials;
import org.claimwright.app.billing.ClaimId;
import org.claimwright.app.web.Show;
import org.claimwright.app.web.Tone;
import org.springframework.stereotype.Component;

/// Tells a claim's page where its denial stands, and whether its decision can still be taken back.
@Component
class DenialsOnClaims implements ClaimDenials {

  private final DenialTable table;
  private final AppealTable appeals;
  private final Show show;

  DenialsOnClaims(DenialTable table, AppealTable appeals, Show show) {
    this.table = table;
    this.appeals = appeals;
    this.show = show;
  }

  @Override
  public Optional<Standing> of(ClaimId claim) {
    return table
        .ofClaim(claim)
        .filter(denial -> denial.state().isOpen() || denial.state() == DenialState.ACCEPTED)
        .map(this::standing);
  }

  private Standing standing(Denial denial) {
    return new Standing(tone(denial), title(denial), text(denial), "/denials/" + denial.id());
  }

  /// What is to be done next and by when.
  String title(Denial denial) {
    var by = denial.standing().deadline().map(day -> " by " + dated(day)).orElse("");
    return switch (denial.state()) {
      case NEW, WORKING, CORRECTED, WRITE_OFF_ASKED ->
          denial.standing().level() == 0
              ? (denial.reason().scenario() == Scenario.UNDERPAID ? "Dispute" : "Appeal") + by
              : "Next" + by;
      case APPEALED -> "Answer to the appeal due" + by;
      case WON -> "Payment due" + by;
      case LOST ->
          by.isEmpty()
              ? "Lost at the last level"
              : "Appeal to level " + (denial.standing().level() + 1) + by;
      case ACCEPTED -> "Accepted as final";
      case PAID, CLOSED -> "Settled";
    };
  }

  private String text(Denial denial) {
    var acceptance = denial.work().acceptance();
    if (acceptance.isAsked()) {
      return acceptance.why() + " (" + acceptance.by() + ")";
    }
    return show.dollars(denial.reason().stake())
        + " in question. "
        + denial.reason().scenario().label()
        + ", "
        + denial.pill().word().toLowerCase(java.util.Locale.ROOT)
        + ".";
  }

  private String dated(java.time.LocalDate day) {
    return show.day(day) + ", " + (day.isAfter(show.today()) ? "in " : "") + show.until(day);
  }

  Tone tone(Denial denial) {
    if (!denial.state().isOpen()) {
      return Tone.QUIET;
    }
    return denial
        .standing()
        .deadline()
        .map(day ->
            day.isAfter(show.today().plusDays(DenialFilter.SOON))
                ? (day.isAfter(show.today().plusDays(30)) ? Tone.QUIET : Tone.WARN)
                : Tone.STOP)
        .orElse(Tone.WARN);
  }

  @Override
  public Optional<String> rests(ClaimId claim) {
    return table.ofClaim(claim).flatMap(this::rests);
  }

  private Optional<String> rests(Denial denial) {
    if (denial.work().acceptance().isAsked()) {
      return Optional.of("has its denial accepted as final: take that back on the denial first");
    }
    return appeals.standing(denial).stream()
        .findFirst()
        .map(
            made -> "was appealed on " + made.letter().issued() + ", which rests on this decision");
  }
}
