package org.claimwright.app.denials;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/// Which denials a list shows.
///
/// @param onlyCoding whether only those that concern coding are shown
record DenialFilter(DenialView view, Asked asked, long me, LocalDate today, boolean onlyCoding) {

  static final int SOON = 7;
  static final int PAST = 90;

  /// What was chosen besides the view; empty for any.
  ///
  /// @param payer its number
  /// @param scenario its word
  /// @param assignee a user's number, 0 for nobody
  record Asked(OptionalLong payer, String scenario, OptionalLong assignee) {

    static Asked of(Map<String, String> given) {
      return new Asked(
          number(given.getOrDefault("payer", "")),
          Scenario.ofWord(given.getOrDefault("scenario", "")).map(Scenario::word).orElse(""),
          number(given.getOrDefault("assignee", "")));
    }

    private static OptionalLong number(String typed) {
      return typed.matches("[0-9]{1,18}")
          ? OptionalLong.of(Long.parseLong(typed))
          : OptionalLong.empty();
    }

    public boolean isNarrowed() {
      return payer.isPresent() || !scenario.isEmpty() || assignee.isPresent();
    }
  }

  String where() {
    var where = new StringBuilder(" where ").append(view.condition());
    if (asked.payer().isPresent()) {
      where.append(" and payer_id = :payer");
    }
    if (!asked.scenario().isEmpty()) {
      where.append(" and scenario = :scenario");
    }
    if (asked.assignee().isPresent()) {
      where.append(
          asked.assignee().getAsLong() == 0
              ? " and assignee_id is null"
              : " and assignee_id = :assignee");
    }
    return where.append(whose()).toString();
  }

  /// The part that holds for every view.
  String whose() {
    return onlyCoding ? " and cause = any(:coding)" : "";
  }

  Map<String, Object> parameters() {
    var parameters = new HashMap<String, Object>();
    parameters.put("me", me);
    parameters.put("soon", today.plusDays(SOON));
    parameters.put("past", today.minusDays(PAST));
    parameters.put("payer", asked.payer().orElse(0));
    parameters.put("scenario", asked.scenario());
    parameters.put("assignee", asked.assignee().orElse(0));
    parameters.put("coding", Cause.codingWords());
    return parameters;
  }

  /// The address of the list with one thing chosen otherwise; `""` chooses any.
  public String path(String name, String value) {
    var given = new LinkedHashMap<String, String>();
    given.put("view", view.word());
    asked.payer().ifPresent(payer -> given.put("payer", Long.toString(payer)));
    given.put("scenario", asked.scenario());
    asked.assignee().ifPresent(user -> given.put("assignee", Long.toString(user)));
    given.put(name, value);
    var path = new StringBuilder("/denials");
    given.forEach((key, chosen) -> {
      if (!chosen.isEmpty() && !(key.equals("view") && chosen.equals("open"))) {
        path.append(path.indexOf("?") < 0 ? '?' : '&').append(key).append('=').append(chosen);
      }
    });
    return path.toString();
  }

  public String file() {
    return path("", "").replaceFirst("^/denials", "/denials.csv");
  }
}
