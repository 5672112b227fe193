package org.claimwright.app.encounters;

import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.form.Entries;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of visits and the page of one. Notes are shown to those who may read them.
@Controller
@RequirePermission(Permission.LIST_VISITS)
class VisitPages {

  private final Visits visits;
  private final VisitLists lists;
  private final VisitSheets sheets;
  private final Audit audit;

  VisitPages(Visits visits, VisitLists lists, VisitSheets sheets, Audit audit) {
    this.visits = visits;
    this.lists = lists;
    this.sheets = sheets;
    this.audit = audit;
  }

  @GetMapping("/visits")
  ModelAndView list(@RequestParam Map<String, String> typed) {
    var asked = VisitAsked.of(typed, VisitLists.MOST + 1);
    var list = lists.of(asked);
    audit.record(AuditEvent.read("visit", "").with("list of " + list.rows().size()));
    var page = new ModelAndView("encounters/list").addObject("list", list);
    if (!asked.form().problems().isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  @GetMapping("/visits/{id:[0-9]{1,18}}/preview")
  ModelAndView preview(@PathVariable long id, @AuthenticationPrincipal SignedIn viewer) {
    var visit = known(id);
    audit.record(AuditEvent.read("visit", id).with("preview"));
    return new ModelAndView("encounters/preview").addObject("sheet", sheets.of(visit, viewer));
  }

  @GetMapping("/visits/{id:[0-9]{1,18}}")
  ModelAndView one(@PathVariable long id, @AuthenticationPrincipal SignedIn viewer) {
    var visit = known(id);
    audit.record(
        AuditEvent.read("visit", id)
            .with(viewer.may(Permission.READ_VISITS) ? "with its note" : "without its note"));
    return new ModelAndView("encounters/one")
        .addObject("sheet", sheets.of(visit, viewer))
        .addObject("form", Entries.empty());
  }

  private VisitRecord known(long id) {
    return visits.find(id).orElseThrow(() -> VisitSheets.unknown(id));
  }
}
