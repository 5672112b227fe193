package org.claimwright.app.billing;

import org.claimwright.kernel.Problem;

/// Why a step of a claim's life is refused, and what to do instead.
final class ClaimRefusals {

  private ClaimRefusals() {}

  static Problem unknown(String what) {
    return Problem.stop(
        "CLAIM-UNKNOWN", what, "There is no " + what + " in this practice: check the number.");
  }

  static Problem out(ClaimRecord claim) {
    return refusal(
        "CLAIM-OUT",
        claim,
        " and cannot be changed any more: what the payer has is corrected by a replacement claim.");
  }

  static Problem unchanged(ClaimRecord claim) {
    return refusal(
        "CLAIM-UNCHANGED",
        claim,
        " and still as the payer turned it away: mend what it names, or send it again as it is.");
  }

  static Problem notAgain(ClaimRecord claim) {
    return refusal(
        "CLAIM-NOT-AGAIN",
        claim,
        ": only a claim that was turned away, or was sent and has been silent too long, goes out"
            + " again. Open it and look at its timeline.");
  }

  static Problem notHeld(ClaimRecord claim) {
    return refusal("CLAIM-NOT-HELD", claim, "; only a held claim can be charged to the patient.");
  }

  static Problem notReady(ClaimRecord claim) {
    return refusal(
        "CLAIM-STATE",
        claim,
        ", which does not allow this: open the claim and look at its timeline.");
  }

  static Problem notOut(ClaimRecord claim) {
    return refusal("CLAIM-NOT-OUT", claim, ", so there is no payer to ask: set no day.");
  }

  static Problem noReason() {
    return Problem.stop(
        "CLAIM-REASON",
        "reason",
        "A claim is not charged to the patient without a reason: say why no payer is billed.");
  }

  static Problem notDecided(ClaimRecord claim) {
    return refusal(
        "CLAIM-NOT-DECIDED",
        claim,
        "; only what a payer has decided is corrected by a further claim. Before that, mend the claim"
            + " itself.");
  }

  static Problem noPayerNumber(ClaimRecord claim) {
    return refusal(
        "CLAIM-NO-PAYER-NUMBER",
        claim,
        " without a claim number of the payer’s, which a correction must name: ask the payer for it.");
  }

  static Problem corrected(ClaimRecord claim, ClaimRecord by) {
    return Problem.stop(
        "CLAIM-CORRECTED",
        place(claim),
        "Claim "
            + claim.number()
            + " is corrected by "
            + by.number()
            + " already: work on that one.");
  }

  static Problem sameAsBefore(ClaimRecord claim) {
    return Problem.stop(
        "CLAIM-SAME",
        place(claim),
        "Nothing of claim "
            + claim.number()
            + " has changed: correct the coding, the coverage or the authorization first, then build"
            + " its replacement.");
  }

  static Problem notAsked(ClaimRecord claim) {
    return refusal("CLAIM-NOT-ASKED", claim, " and nobody waits for a correction of it.");
  }

  static Problem notDroppable(ClaimRecord claim) {
    return refusal(
        "CLAIM-NOT-DROPPABLE", claim, ": only a correction that no payer has can be given up.");
  }

  static Problem noWhy() {
    return Problem.stop(
        "CLAIM-WHY", "why", "A correction needs a reason: say what was wrong with the claim.");
  }

  static Problem nothingToCharge(ClaimRecord claim) {
    return Problem.stop(
        "CLAIM-NO-CHARGE",
        place(claim),
        "Claim "
            + claim.number()
            + " has no finished charge to ask the patient for: finish the visit's coding first.");
  }

  private static Problem refusal(String code, ClaimRecord claim, String rest) {
    return Problem.stop(
        code, place(claim), "Claim " + claim.number() + " is " + claim.state().word() + rest);
  }

  private static String place(ClaimRecord claim) {
    return "claim " + claim.number();
  }
}
