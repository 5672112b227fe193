package org.claimwright.app.codesetdesk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.reference.LoadedCodeSets;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.codesets.ReleaseUpdate;
import org.claimwright.kernel.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The updates that can be read, and one of them.
@Controller
@RequirePermission({Permission.WORK_CODE_UPDATES, Permission.LOAD_CODE_SETS})
class UpdatePages {

  static final int SHOWN = 300;

  private final Updates updates;
  private final UpdateDesk desk;
  private final LoadedCodeSets codeSets;
  private final Audit audit;
  private final Show show;

  UpdatePages(Updates updates, UpdateDesk desk, LoadedCodeSets codeSets, Audit audit, Show show) {
    this.updates = updates;
    this.desk = desk;
    this.codeSets = codeSets;
    this.audit = audit;
    this.show = show;
  }

  @GetMapping("/updates")
  String list(Model page) {
    page.addAttribute("updates", updates.all());
    page.addAttribute("today", show.today());
    page.addAttribute("starterOnly", codeSets.isStarterOnly());
    return "codesetdesk/list";
  }

  /// How much of an update waits here, fetched for each row when the list is there already.
  @GetMapping("/updates/{slug}/{older}/{newer}/count")
  String count(
      @PathVariable String slug,
      @PathVariable String older,
      @PathVariable String newer,
      Model page) {
    var update = known(slug, older, newer);
    var changes = read(update);
    page.addAttribute("list", desk.worklist(update, changes));
    page.addAttribute("changes", changes);
    return "codesetdesk/count";
  }

  @GetMapping("/updates/{slug}/{older}/{newer}")
  String one(
      @PathVariable String slug,
      @PathVariable String older,
      @PathVariable String newer,
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String q,
      Model page) {
    var update = known(slug, older, newer);
    var changes = read(update);
    var list = desk.worklist(update, changes);
    var chosen = UpdateView.of(view);
    page.addAttribute("update", update);
    page.addAttribute("changes", changes);
    page.addAttribute("list", list);
    page.addAttribute("counts", UpdateDesk.counts(list.open()));
    page.addAttribute("views", views(changes));
    page.addAttribute("view", chosen);
    page.addAttribute("q", q.strip());
    page.addAttribute("lines", chosen.lines(changes, beginning(q), SHOWN));
    page.addAttribute("shown", SHOWN);
    page.addAttribute("today", show.today());
    audit.record(AuditEvent.read("code-update", update.set() + " " + newer).with(chosen.word()));
    return "codesetdesk/one";
  }

  private static String beginning(String q) {
    return q.strip().toUpperCase(Locale.ROOT).replace(".", "");
  }

  /// The publisher's views with their sizes; those that are empty are not shown.
  record Sized(UpdateView view, int size) {}

  private static List<Sized> views(ReleaseUpdate changes) {
    return Arrays.stream(UpdateView.values())
        .filter(UpdateView::isOfPublisher)
        .map(view -> new Sized(view, view.size(changes)))
        .filter(view -> view.size() > 0)
        .toList();
  }

  Update known(String slug, String older, String newer) {
    return updates
        .find(slug, older, newer)
        .orElseThrow(() ->
            Refusal.missing(
                "There are no two versions " + older + " and " + newer + " of \"" + slug + "\".",
                "Choose an update from the list at /updates, or load the release."));
  }

  ReleaseUpdate read(Update update) {
    return switch (updates.read(update)) {
      case Outcome.Ok<ReleaseUpdate> ok -> ok.value();
      case Outcome.Rejected<ReleaseUpdate> gone ->
          throw Refusal.conflict(
              gone.problems().getFirst().message(), "Look at /updates for what is loaded now.");
    };
  }
}
