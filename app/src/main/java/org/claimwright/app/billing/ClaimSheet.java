package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.billing.LineDecisions.LineDecision;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.web.Pill;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Problem;
import org.claimwright.pricing.ExpectedLine;

/// A claim as its page and its preview show it.
record ClaimSheet(ClaimRecord record, ListedClaim listed, Head head, Body body, Lineage lineage) {

  /// Who it is about and what stands above the money.
  record Head(
      PatientRecord patient,
      Optional<Payer> payer,
      String provider,
      Pill pill,
      Optional<ClaimWords.Banner> banner) {}

  /// What stands below.
  ///
  /// @param whole what was decided of the claim as a whole, or of lines that are not ours
  record Body(
      List<Service> services,
      List<Found> diagnoses,
      Expectation expected,
      List<LineDecision> whole,
      List<TimelineEntry> timeline) {}

  /// A billed service.
  ///
  /// @param expected what the contract makes of it; empty when nothing tells
  record Service(
      Line line, Found code, Optional<ExpectedLine> expected, List<LineDecision> decisions) {

    public Optional<ExpectedLine.Priced> priced() {
      return expected
          .filter(ExpectedLine.Priced.class::isInstance)
          .map(ExpectedLine.Priced.class::cast);
    }

    /// Why the contract says nothing of it, `""` when it does.
    public String unpriced() {
      return expected
          .filter(ExpectedLine.Unpriced.class::isInstance)
          .map(ExpectedLine.Unpriced.class::cast)
          .map(ExpectedLine.Unpriced::reason)
          .orElse("");
    }
  }

  /// A line of the claim.
  ///
  /// @param pointers as letters, `A B`
  record Line(int number, String pointers, int units, LocalDate day, Money charge) {}

  /// A code with its words and the words of the note it rests on.
  ///
  /// @param mark the pointer's letter of a diagnosis, `""` for a service
  /// @param why one sentence, `""` when nobody said
  record Found(String mark, String label, String title, String why, List<String> evidence) {
    public Found {
      evidence = List.copyOf(evidence);
    }
  }

  /// What the claim should bring, or why nobody can say.
  record Expectation(Optional<ExpectedTotals> totals, List<Problem> problems) {}

  /// The sums of the lines the contract has a price for.
  record ExpectedTotals(Money allowed, Money payerPays, Money memberOwes, boolean complete) {}

  public ClaimId id() {
    return record.id();
  }

  public String state() {
    return record.state().word();
  }

  public List<Hold> findings() {
    return record.state().findings();
  }

  public boolean is(String state) {
    return state().equals(state);
  }

  public boolean isBuilt() {
    return record.value().isPresent();
  }

  /// What a payer still has to decide on.
  public Money open() {
    return is("patient") || is("withdrawn")
        ? Money.ZERO
        : record.money().billed().minus(record.money().decided().total());
  }

  /// Whether a further claim may correct it: a payer has decided it and named it, and none does.
  public boolean mayBeCorrected() {
    return record.state() instanceof AdjudicatedClaim
        && !Corrections.payerNumber(record.state()).isEmpty()
        && lineage.replacedBy().isEmpty();
  }

  /// Whether it is a correction that no payer has yet.
  public boolean mayBeDropped() {
    return lineage.replaces().isPresent() && (is("held") || is("ready") || is("rejected"));
  }

  /// The payer's number of the claim, `""` when it gave none.
  public String payerNumber() {
    return Corrections.payerNumber(record.state());
  }

  /// Whether it was sent and can be sent once more.
  public boolean mayGoAgain() {
    return is("rejected") || (is("submitted") && listed.isSilent());
  }
}
