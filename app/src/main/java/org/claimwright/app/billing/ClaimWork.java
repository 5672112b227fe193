package org.claimwright.app.billing;

import java.util.List;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavCount;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.claimwright.app.web.PaletteAction;
import org.claimwright.app.web.Show;
import org.claimwright.app.web.TodayContribution;
import org.claimwright.app.web.TodayJob;
import org.claimwright.app.web.Tone;
import org.springframework.stereotype.Component;

/// What claims add to the frame: their place in the navigation and their work of the day.
@Component
class ClaimWork implements NavigationContribution, TodayContribution {

  private static final Destination CLAIMS =
      new Destination("Claims", "file-dollar", "/claims", "c");
  private static final Destination PAYERS =
      new Destination("Payers and contracts", "building-bank", "/payers", "y");
  private static final List<ClaimView> IN_PALETTE =
      List.of(
          ClaimView.READY,
          ClaimView.HELD,
          ClaimView.REJECTED,
          ClaimView.SILENT,
          ClaimView.DENIED,
          ClaimView.UNDERPAID);

  private final ClaimLists lists;
  private final Show show;

  ClaimWork(ClaimLists lists, Show show) {
    this.lists = lists;
    this.show = show;
  }

  @Override
  public List<NavItem> items() {
    return List.of(
        NavItem.in(NavGroup.BILLING, 10, Permission.READ_CLAIMS.name(), CLAIMS)
            .counting(() -> NavCount.of(lists.open())),
        NavItem.in(NavGroup.ADMINISTRATION, 30, Permission.MANAGE_PRACTICE.name(), PAYERS));
  }

  @Override
  public List<PaletteAction> actions() {
    return java.util.stream.Stream.concat(
            IN_PALETTE.stream()
                .map(view ->
                    new PaletteAction(
                        Permission.READ_CLAIMS.name(), place("Claims: " + view.label(), view))),
            java.util.stream.Stream.of(
                new PaletteAction(
                    Permission.READ_CLAIMS.name(),
                    new Destination("Payers", "building-bank", "/payers", ""))))
        .toList();
  }

  @Override
  public NavGroup group() {
    return NavGroup.BILLING;
  }

  @Override
  public String permission() {
    return Permission.WORK_CLAIMS.name();
  }

  @Override
  public List<TodayJob> jobs() {
    var counts = lists.counts();
    return List.of(
        job(counts, ClaimView.REJECTED, "Claims rejected", "none was turned away"),
        job(counts, ClaimView.SILENT, "Claims gone silent", "every payer has answered in time"),
        job(counts, ClaimView.HELD, "Claims held", "nothing is held"),
        job(counts, ClaimView.READY, "Claims ready to send", "everything ready is out"));
  }

  private TodayJob job(
      Map<ClaimView, ClaimCount> counts, ClaimView view, String label, String none) {
    var count = counts.getOrDefault(view, ClaimCount.NONE);
    var detail = count.claims() == 0 ? none : detail(count);
    var tone = count.claims() == 0 ? Tone.QUIET : view.tone();
    return new TodayJob(count.claims(), detail, tone, place(label, view));
  }

  private String detail(ClaimCount count) {
    return show.dollars(count.billed())
        + count.nearest().map(day -> ", nearest deadline " + show.day(day)).orElse("");
  }

  private static Destination place(String label, ClaimView view) {
    var icon =
        switch (view) {
          case READY -> "send";
          case SILENT -> "clock-exclamation";
          case HELD -> "hand-stop";
          default -> "file-dollar";
        };
    return new Destination(label, icon, "/claims?view=" + view.word(), "");
  }
}
