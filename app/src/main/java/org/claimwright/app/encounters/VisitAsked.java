package org.claimwright.app.encounters;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimwright.app.encounters.VisitFilter.Days;
import org.claimwright.app.form.Entries;
import org.claimwright.app.practices.Provider.ProviderId;

/// Which visits the address of the list asks for.
///
/// @param view `open`, `held`, `coded` or `all`
/// @param form provider, first and last day as they were typed
record VisitAsked(String view, Entries form, VisitFilter filter) {

  private static final Set<String> VIEWS = Set.of("open", "held", "coded", "all");

  static VisitAsked of(Map<String, String> typed, int limit) {
    var form = Entries.of(typed);
    var view = VIEWS.contains(form.get("view")) ? form.get("view") : "open";
    var filter = VisitFilter.ALL.in(view.equals("all") ? "" : view).on(days(form)).atMost(limit);
    return new VisitAsked(view, form, provider(form).map(filter::by).orElse(filter));
  }

  /// Whether the view is work, to be done from the oldest day on.
  public boolean isWork() {
    return view.equals("open") || view.equals("held");
  }

  public boolean isNarrowed() {
    return form.has("provider") || form.has("first") || form.has("last");
  }

  private static Optional<ProviderId> provider(Entries form) {
    return form.optional("provider", "Clinician", VisitForm::provider);
  }

  private static Days days(Entries form) {
    var first = form.optional("first", "From", org.claimwright.app.form.Days::read);
    var last = form.optional("last", "To", org.claimwright.app.form.Days::read);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      form.refuse(
          "VISIT-DAYS",
          "last",
          "To: " + last.get() + " lies before " + first.get() + ": exchange the two days.");
    }
    return new Days(first, last);
  }
}
