package org.claimwright.app.billing;

import java.util.List;
import java.util.Map;
import org.claimwright.app.web.Pill;

/// The list of claims as its page shows it.
record ClaimList(ClaimsAsked asked, Map<ClaimView, Long> tally, List<Chip> chips, Rows rows) {

  /// The rows of this page of the list.
  ///
  /// @param count of all pages together
  record Rows(List<Row> rows, ClaimCount count) {}

  /// One row.
  record Row(ListedClaim claim, Parties parties, Pill pill, ClaimWords.Next next) {}

  /// The names a claim is about.
  record Parties(String patient, String payer) {}

  /// A filter and what it may be set to.
  record Chip(String name, String label, String value, List<Choice> choices) {}

  /// What a filter may be set to, and the address that sets it.
  record Choice(String label, String path, boolean here) {}

  public ClaimView view() {
    return asked.view();
  }

  public List<ClaimView> views() {
    return List.of(ClaimView.values());
  }

  public String viewPath(ClaimView view) {
    return asked.path("view", view == ClaimView.OPEN ? "" : view.word());
  }

  /// How many claims a view has.
  public long countOf(ClaimView view) {
    return tally.getOrDefault(view, 0L);
  }

  /// The head of a column by which the list can be ordered.
  ///
  /// @param path the address of the list in its order, or, when it is in that order, turned round
  /// @param aria its state for screen readers
  public record Heading(String path, String aria) {}

  /// The head of the column by which this order goes.
  ///
  /// @param word one of {@link ClaimOrder.By}, as addresses have it
  public Heading heading(String word) {
    var first = ClaimOrder.ofWord(word).orElseThrow().by().first();
    var now = asked.order();
    var here = now.by() == first.by();
    var next = here ? now.turned() : first;
    return new Heading(asked.path("sort", next.word()), here ? now.aria() : "none");
  }

  public long ready() {
    return countOf(ClaimView.READY);
  }

  public int from() {
    return (asked.page() - 1) * ClaimsAsked.ON_PAGE + 1;
  }

  public int to() {
    return from() + rows.rows().size() - 1;
  }

  /// The address of the page before, `""` when this is the first.
  public String earlier() {
    return asked.page() == 1 ? "" : asked.path("page", Integer.toString(asked.page() - 1));
  }

  /// The address of the page after, `""` when this is the last.
  public String later() {
    return to() >= rows.count().claims()
        ? ""
        : asked.path("page", Integer.toString(asked.page() + 1));
  }

  public boolean isPaged() {
    return asked.page() > 1 || rows.count().claims() > ClaimsAsked.ON_PAGE;
  }
}
