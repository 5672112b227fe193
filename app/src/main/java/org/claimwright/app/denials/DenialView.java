package org.claimwright.app.denials;

import java.util.Arrays;
import java.util.Locale;
import org.claimwright.app.web.Tone;

/// The saved views of the list of denials.
enum DenialView {
  OPEN(
      "All open",
      Tone.QUIET,
      "state not in ('accepted', 'paid', 'closed')",
      "What a payer refuses or pays short comes here, the nearest deadline first."),
  MINE(
      "Mine",
      Tone.QUIET,
      "state not in ('accepted', 'paid', 'closed') and assignee_id = :me",
      "Nothing is assigned to you. Take one from all open."),
  UNASSIGNED(
      "Nobody’s",
      Tone.QUIET,
      "state not in ('accepted', 'paid', 'closed') and assignee_id is null",
      "Every open denial has somebody who works on it."),
  DUE(
      "Due within 7 days",
      Tone.STOP,
      "state not in ('accepted', 'paid', 'closed') and next_on <= :soon",
      "No deadline and no follow-up falls within seven days."),
  NEW("New", Tone.WARN, "state = 'new'", "Nobody has left a denial untouched."),
  WORKING(
      "Being worked",
      Tone.QUIET,
      "state in ('working', 'corrected')",
      "Denials somebody has begun on, and corrected claims that are not decided yet, come here."),
  APPEALED("Appealed", Tone.QUIET, "state = 'appealed'", "Appeals without an answer come here."),
  WON(
      "Won, payment due",
      Tone.QUIET,
      "state = 'won'",
      "Appeals that were won and not yet paid come here."),
  LOST("Lost", Tone.WARN, "state = 'lost'", "Appeals that were lost and can go on come here."),
  WRITE_OFF(
      "Write-off asked",
      Tone.WARN,
      "state = 'write-off asked'",
      "Write-offs that wait for approval come here."),
  ANSWERED(
      "Appeals answered",
      Tone.QUIET,
      "exists (select 1 from appeal a where a.denial_id = denial.id and a.answer <> '' and not"
          + " a.taken_back and a.answered_on >= :past)",
      "No appeal was answered in the last 90 days."),
  SETTLED(
      "Settled",
      Tone.QUIET,
      "state in ('accepted', 'paid', 'closed')",
      "Denials that were paid, replaced or accepted as final come here.");

  private final String label;
  private final Tone tone;
  private final String condition;
  private final String empty;

  DenialView(String label, Tone tone, String condition, String empty) {
    this.label = label;
    this.tone = tone;
    this.condition = condition;
    this.empty = empty;
  }

  public String label() {
    return label;
  }

  public Tone tone() {
    return tone;
  }

  public String empty() {
    return empty;
  }

  /// The word in addresses: `write-off`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static DenialView ofWord(String word) {
    return Arrays.stream(values())
        .filter(view -> view.word().equals(word))
        .findFirst()
        .orElse(OPEN);
  }

  /// The condition over a row of `denial`, with `me`, `soon` and `past` as parameters.
  String condition() {
    return condition;
  }
}
