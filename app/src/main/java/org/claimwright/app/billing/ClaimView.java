package org.claimwright.app.billing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimwright.app.web.Tone;

/// The saved views of the claims list.
public enum ClaimView {
  OPEN(
      "All open",
      Tone.QUIET,
      "held ready sending submitted accepted rejected denied partly-paid",
      "Claims appear here when a visit is coded."),
  READY("Ready to send", Tone.QUIET, "ready", "Checked claims wait here until they are sent."),
  HELD("Held", Tone.WARN, "held", "Nothing is held: every claim that was checked may go out."),
  REJECTED(
      "Rejected",
      Tone.STOP,
      "rejected",
      "What a payer turns away before deciding comes here to be corrected."),
  WAITING(
      "Waiting for payer",
      Tone.QUIET,
      "sending submitted accepted",
      "Claims that are out and not yet decided wait here."),
  SILENT(
      "Silent too long",
      Tone.STOP,
      "submitted accepted",
      "No 277CA in 2 business days, or no movement in 14 days, brings a claim here."),
  DENIED(
      "Denied",
      Tone.STOP,
      "denied partly-paid",
      "What a payer denies in whole or in part comes here, with its appeal deadline."),
  PAID("Paid", Tone.QUIET, "paid partly-paid", "Claims appear here when a remittance pays them."),
  PATIENT(
      "Billed to patient", Tone.QUIET, "patient", "Visits that no payer is billed for come here.");

  private final String label;
  private final Tone tone;
  private final String states;
  private final String empty;

  ClaimView(String label, Tone tone, String states, String empty) {
    this.label = label;
    this.tone = tone;
    this.states = states;
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

  List<String> states() {
    return List.of(states.split(" "));
  }
}
