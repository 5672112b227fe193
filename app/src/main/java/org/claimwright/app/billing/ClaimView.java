package org.claimwright.app.billing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.claimwright.app.web.Tone;

/// The saved views of the claims list.
public enum ClaimView {
  OPEN(
      "All open",
      Tone.QUIET,
      "(state not in ('paid', 'patient', 'withdrawn') or underpaid_cents > 0 or credit_cents > 0"
          + " or asked_kind <> '') and (not settled or credit_cents > 0 or asked_kind <> '')",
      "Claims appear here when a visit is coded."),
  READY(
      "Ready to send",
      Tone.QUIET,
      "state = 'ready'",
      "Checked claims wait here until they are sent."),
  HELD(
      "Held",
      Tone.WARN,
      "state = 'held'",
      "Nothing is held: every claim that was checked may go out."),
  REJECTED(
      "Rejected",
      Tone.STOP,
      "state = 'rejected'",
      "What a payer turns away before deciding comes here to be corrected."),
  WAITING(
      "Waiting for payer",
      Tone.QUIET,
      "state in ('sending', 'submitted', 'accepted')",
      "Claims that are out and not yet decided wait here."),
  SILENT(
      "Silent too long",
      Tone.STOP,
      "state in ('sending', 'submitted', 'accepted') and deadline <= :today",
      "No 277CA in 2 business days, or no movement in 14 days, brings a claim here."),
  DENIED(
      "Denied",
      Tone.STOP,
      "state in ('denied', 'partly-paid') and not settled",
      "What a payer denies in whole or in part comes here, with its appeal deadline."),
  CORRECTION(
      "Correction asked",
      Tone.WARN,
      "asked_kind <> ''",
      "What an audit or a coder finds wrong with a decided claim comes here, to be corrected."),
  UNDERPAID(
      "Underpaid",
      Tone.WARN,
      "underpaid_cents > 0 and not settled",
      "What a payer pays short of its contract comes here, by how much and by when to dispute it."),
  CREDIT(
      "Credit balance",
      Tone.QUIET,
      "credit_cents > 0",
      "Nothing was paid above its charge, so nothing is to be given back."),
  PAID("Paid", Tone.QUIET, "state = 'paid'", "Claims appear here when a remittance pays them."),
  SETTLED(
      "Denial accepted",
      Tone.QUIET,
      "settled and state in ('denied', 'partly-paid')",
      "A denial that a person accepts as final comes here, with what was written off."),
  PATIENT(
      "Billed to patient",
      Tone.QUIET,
      "state = 'patient'",
      "Visits that no payer is billed for come here."),
  WITHDRAWN(
      "Replaced or void",
      Tone.QUIET,
      "state = 'withdrawn'",
      "A claim that another replaces or voids is kept here with its history.");

  private final String label;
  private final Tone tone;
  private final String condition;
  private final String empty;

  ClaimView(String label, Tone tone, String condition, String empty) {
    this.label = label;
    this.tone = tone;
    this.condition = condition;
    this.empty = empty;
  }

  public String label() {
    return label;
  }

  /// How its count is drawn.
  public Tone tone() {
    return tone;
  }

  /// What an empty list says.
  public String empty() {
    return empty;
  }

  /// The word in addresses: `silent`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ClaimView> ofWord(String word) {
    return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
  }

  /// The SQL condition over a row of `claim`, with the parameter `today` where silence counts.
  String condition() {
    return condition;
  }

  /// Whether every claim of it is one of {@link #OPEN}.
  boolean isOpen() {
    return this != PAID && this != SETTLED && this != PATIENT && this != WITHDRAWN;
  }
}
