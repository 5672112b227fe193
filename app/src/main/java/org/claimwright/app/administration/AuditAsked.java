package org.claimwright.app.administration;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.audit.AuditEvent.Action;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.audit.AuditQuery.Deed;
import org.claimwright.app.audit.AuditQuery.Period;
import org.claimwright.app.form.Days;
import org.claimwright.app.form.Entries;

/// What the audit log is asked, as the form and the address say it.
record AuditAsked(Entries form, AuditQuery query) {

  /// Reads the form; an unreadable field is a problem and counts as not asked.
  static AuditAsked of(Map<String, String> typed, ZoneId zone) {
    var form = Entries.of(typed);
    var action = form.optional("action", "What was done", AuditAsked::action);
    var from = form.optional("from", "From", Days::read);
    var to = form.optional("to", "To", Days::read);
    var before = form.optional("before", "Before", AuditAsked::number).orElse(Long.MAX_VALUE);
    var deed = new Deed(action, form.get("subject").toLowerCase(Locale.ROOT), form.get("id"));
    var period = new Period(begin(from, zone), begin(to.map(day -> day.plusDays(1)), zone));
    var query = AuditQuery.all().by(form.get("actor")).of(deed).within(period).before(before);
    return new AuditAsked(form, query);
  }

  /// The same question in an address, without where the page begins.
  public String address() {
    var asked = new LinkedHashMap<String, String>();
    for (var field : new String[] {"actor", "action", "subject", "id", "from", "to"}) {
      if (form.has(field)) {
        asked.put(field, form.get(field));
      }
    }
    return asked.entrySet().stream()
        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  /// Whether anything narrows the log.
  public boolean isNarrowed() {
    return !address().isEmpty();
  }

  /// The actions with their words.
  static Map<String, String> actions() {
    var words = new LinkedHashMap<String, String>();
    words.put("", "Anything");
    for (var action : Action.values()) {
      words.put(action.name(), words(action));
    }
    return words;
  }

  static String words(Action action) {
    return switch (action) {
      case READ -> "Read";
      case CREATE -> "Created";
      case CHANGE -> "Changed";
      case CONFIGURE -> "Configured";
      case SEND -> "Sent";
      case EXPORT -> "Exported";
      case SIGN_IN -> "Signed in";
      case SIGN_IN_REFUSED -> "Sign-in refused";
      case SIGN_OUT -> "Signed out";
    };
  }

  private static Action action(String typed) {
    return Arrays.stream(Action.values())
        .filter(action -> action.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing is called \"" + typed + "\""));
  }

  private static long number(String typed) {
    if (!typed.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("\"" + typed + "\" is not a record’s number");
    }
    return Long.parseLong(typed);
  }

  private static Optional<java.time.Instant> begin(Optional<LocalDate> day, ZoneId zone) {
    return day.map(each -> each.atStartOfDay(zone).toInstant());
  }

  private static String encoded(String value) {
    return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
  }
}
