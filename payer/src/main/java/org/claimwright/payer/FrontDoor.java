package org.claimwright.payer;

import java.util.Optional;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Npi;

/// Decides at the door whether a claim is taken in for adjudication (277CA: status category and
/// code).
final class FrontDoor {

  private final PlanBook book;
  private final PayerMemory memory;

  FrontDoor(PlanBook book, PayerMemory memory) {
    this.book = book;
    this.memory = memory;
  }

  /// What the door says of a claim.
  sealed interface Answer {
    /// Taken in: `A2:20`.
    record Taken(Plan plan) implements Answer {}

    /// Turned away.
    ///
    /// @param entity the entity code of STC01-3, `""` when the fault lies with no party
    record TurnedAway(String category, String status, String entity) implements Answer {}
  }

  Answer answer(WireClaim claim) {
    var plan = book.planFor(claim.control());
    if (plan.isEmpty()) {
      return new Answer.TurnedAway("A3", "116", "PR");
    }
    Optional<Answer> refusal = refusal(claim);
    return refusal.orElseGet(() -> new Answer.Taken(plan.get()));
  }

  private Optional<Answer> refusal(WireClaim claim) {
    if (!Npi.isValid(claim.payee().npi())) {
      return turnedAway("A7", "562", "85");
    }
    if (!Npi.isValid(claim.care().renderingNpi())) {
      return turnedAway("A7", "562", "82");
    }
    if (claim.member().memberId().isBlank()) {
      return turnedAway("A3", "33", "IL");
    }
    if (claim.care().diagnoses().isEmpty()) {
      return turnedAway("A6", "254", "");
    }
    if (!claim.control().frequency().isOriginal() && !claim.control().frequency().replaces()) {
      return turnedAway("A7", "535", "");
    }
    if (claim.control().frequency().replaces() && !isKnown(claim)) {
      return turnedAway("A7", "464", "");
    }
    if (!Money.sum(claim.lines(), WireLine::charge).equals(claim.care().totalCharge())) {
      return turnedAway("A7", "400", "");
    }
    return Optional.empty();
  }

  /// Whether the claim to be replaced or voided stands here, for the same member.
  private boolean isKnown(WireClaim claim) {
    return memory
        .kept(claim.control().frequency().original())
        .map(KeptDecision::parse)
        .filter(kept -> kept.memberId().equals(claim.member().memberId()))
        .isPresent();
  }

  private static Optional<Answer> turnedAway(String category, String status, String entity) {
    return Optional.of(new Answer.TurnedAway(category, status, entity));
  }
}
