package org.claimwright.app.administration;

import java.util.Optional;
import org.claimwright.app.audit.AuditRecord;
import org.claimwright.app.web.Pill;

/// A record of the log as the page shows it.
record AuditRow(AuditRecord record) {

  /// What was done, in a word.
  public Pill deed() {
    var word = AuditAsked.words(record.action());
    return switch (record.action()) {
      case SIGN_IN_REFUSED -> Pill.stop(word);
      case CONFIGURE -> Pill.warn(word).with("settings");
      case EXPORT, SEND -> Pill.info(word);
      case CREATE, CHANGE -> Pill.ok(word).with("");
      case READ, SIGN_IN, SIGN_OUT -> Pill.quiet(word);
    };
  }

  /// `patient 12`; a list has no number.
  public String thing() {
    var event = record.event();
    return event.subjectId().isEmpty()
        ? event.subject() + ", a list"
        : event.subject() + " " + event.subjectId();
  }

  /// The address of everything that was done to the same thing.
  public Optional<String> sameThing() {
    var event = record.event();
    return event.subjectId().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "/administration/audit?subject="
                + event.subject().replace(" ", "%20")
                + "&id="
                + event.subjectId());
  }
}
