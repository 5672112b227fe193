package org.claimwright.app.denials;

import java.time.LocalDate;
import org.claimwright.kernel.Problem;

/// Why a step on a denial is refused.
final class DenialRefusals {

  static final int LONGEST = 12_000;

  private DenialRefusals() {}

  static Problem unknown(long id) {
    return Problem.stop("DENIAL-UNKNOWN", "denial", "There is no denial " + id + " here.");
  }

  static Problem notOpen(Denial denial) {
    return Problem.stop(
        "DENIAL-SETTLED",
        "denial",
        "The denial of claim "
            + denial.about().number()
            + " is settled: it is "
            + denial.state().word()
            + ". Take that back first where it can be.");
  }

  static Problem notAsked(Denial denial) {
    return Problem.stop(
        "DENIAL-NOT-ASKED",
        "denial",
        "Nobody asks for a write-off of claim " + denial.about().number() + " any more.");
  }

  static Problem nothingToTakeBack() {
    return Problem.stop("DENIAL-NO-STEP", "denial", "There is no step to take back.");
  }

  static Problem noReason() {
    return Problem.stop("DENIAL-REASON", "why", "Say why it is final, in a few words.");
  }

  static Problem nothingNoted() {
    return Problem.stop("DENIAL-NOTE", "note", "Write a note, or choose a day to look again.");
  }

  static Problem notAhead(LocalDate day) {
    return Problem.stop(
        "DENIAL-DAY", "follow", day + " is not ahead: look again on a later day than today.");
  }

  static Problem notYours() {
    return Problem.stop(
        "DENIAL-ASSIGN", "user", "Whoever works denials takes one; a manager gives it to others.");
  }

  static Problem nobody() {
    return Problem.stop(
        "DENIAL-ASSIGNEE", "user", "Choose somebody of this practice who works on denials.");
  }

  static Problem corrected(Denial denial) {
    return Problem.stop(
        "APPEAL-CORRECTED",
        "words",
        "Claim "
            + denial.about().number()
            + " is corrected by another claim: give that correction up before you appeal.");
  }

  static Problem noLevel() {
    return Problem.stop(
        "APPEAL-NO-LEVEL", "words", "There is no further level of appeal with this payer.");
  }

  static Problem wrongLevel(int level, int next) {
    return Problem.stop(
        "APPEAL-LEVEL",
        "words",
        "Level " + level + " cannot be appealed to now: the next is level " + next + ".");
  }

  static Problem pending(Appeal appeal) {
    return Problem.stop(
        "APPEAL-PENDING", "words", appeal.name() + " waits for its answer: enter that first.");
  }

  static Problem noWords(String words) {
    return Problem.stop(
        "APPEAL-LENGTH",
        "words",
        "A letter has 1 to "
            + LONGEST
            + " characters; this one has "
            + words.strip().length()
            + ".");
  }

  static Problem notPending() {
    return Problem.stop("APPEAL-ANSWERED", "answer", "No appeal waits for an answer.");
  }

  static Problem noAnswer(String word) {
    return Problem.stop(
        "APPEAL-ANSWER", "answer", "\"" + word + "\" is no answer: choose won or lost.");
  }

  static Problem answerDay(LocalDate day, LocalDate issued) {
    return Problem.stop(
        "APPEAL-DAY",
        "on",
        day + " cannot be: the answer came between " + issued + ", when it was issued, and today.");
  }
}
