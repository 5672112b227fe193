package org.claimwright.app.queries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Which queries a list shows.
///
/// @param view `open`, `late`, `answered`, `settled` or `withdrawn`
/// @param provider whose, empty for everybody's
/// @param today the day that late is measured by
record QueryFilter(String view, OptionalLong provider, LocalDate today) {

  static final int MOST = 300;
  static final List<String> VIEWS = List.of("open", "late", "answered", "settled", "withdrawn");

  QueryFilter {
    view = VIEWS.contains(view) ? view : "open";
  }

  String where() {
    var whose = whose().isEmpty() ? " where true" : whose();
    return view.equals("late")
        ? whose + " and q.state = 'open' and q.due_on < :today"
        : whose + " and q.state = :state";
  }

  String whose() {
    return provider.isPresent() ? " where q.provider_id = :provider" : "";
  }

  String order() {
    return view.equals("open") || view.equals("late")
        ? " order by q.due_on, q.id"
        : " order by q.id desc";
  }

  Map<String, Object> parameters() {
    return Map.of("state", view, "today", today, "provider", provider.orElse(0));
  }
}
