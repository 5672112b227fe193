package org.claimwright.app.denials;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.audit.AuditEvent.Action;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Csv;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The worklist of denials, and the list as a file.
@Controller
@RequirePermission(Permission.READ_DENIALS)
class DenialListPages {

  private static final int PAGE = 100;
  private static final int AT_ONCE = 500;
  private static final String HEAD =
      "claim,patient,patient number,payer,date of service,in question,scenario,cause,codes,why,state,"
          + "level,deadline,look again,assigned to";

  private final DenialTable table;
  private final DenialFigures figures;
  private final DenialSheets sheets;
  private final Practices practices;
  private final Audit audit;

  DenialListPages(
      DenialTable table,
      DenialFigures figures,
      DenialSheets sheets,
      Practices practices,
      Audit audit) {
    this.table = table;
    this.figures = figures;
    this.sheets = sheets;
    this.practices = practices;
    this.audit = audit;
  }

  @GetMapping("/denials")
  String list(
      @RequestParam Map<String, String> given,
      @AuthenticationPrincipal SignedIn viewer,
      Model page) {
    var filter = filter(given, viewer);
    int number = page(given);
    var rows = sheets.rows(table.list(filter, (number - 1) * PAGE, PAGE));
    audit.record(
        AuditEvent.read("denial", "").with(filter.view().word() + ", " + rows.size() + " listed"));
    page.addAttribute("filter", filter);
    page.addAttribute("rows", rows);
    page.addAttribute("count", figures.count(filter));
    page.addAttribute("views", DenialView.values());
    page.addAttribute("counts", figures.counts(filter));
    page.addAttribute("figures", figures.figures(filter));
    page.addAttribute("chips", sheets.chips(filter));
    page.addAttribute("number", number);
    page.addAttribute("size", PAGE);
    return "denials/list";
  }

  /// The whole list as a file for a spreadsheet.
  @GetMapping("/denials.csv")
  void file(
      @RequestParam Map<String, String> given,
      @AuthenticationPrincipal SignedIn viewer,
      HttpServletResponse response)
      throws IOException {
    var filter = filter(given, viewer);
    audit.record(
        new AuditEvent(
            Action.EXPORT,
            "denial",
            "",
            "list " + filter.view().word() + ", " + figures.count(filter).denials() + " denials"));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"denials-"
            + filter.view().word()
            + "-"
            + practices.today()
            + ".csv\"");
    var out = response.getWriter();
    out.append(HEAD).append(Csv.END);
    var keys = table.keys(filter);
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      var part = table.all(keys.subList(from, Math.min(from + AT_ONCE, keys.size())));
      for (var row : sheets.rows(part)) {
        out.append(line(row)).append(Csv.END);
      }
    }
  }

  @GetMapping("/denials/{id:[0-9]{1,18}}/preview")
  String preview(@PathVariable long id, Model page) {
    page.addAttribute("sheet", sheets.of(sheets.known(id)));
    audit.record(AuditEvent.read("denial", id).with("preview"));
    return "denials/preview";
  }

  private static String line(DenialSheets.Row row) {
    var denial = row.denial();
    return Csv.line(
        denial.about().number(),
        row.patient(),
        denial.about().patient().value(),
        row.payer(),
        denial.about().service(),
        denial.reason().stake(),
        denial.reason().scenario().label(),
        denial.reason().cause().label(),
        denial.reason().codes(),
        row.why(),
        denial.state().word(),
        denial.standing().level(),
        denial.standing().deadline().map(Object::toString).orElse(""),
        denial.work().followUp().map(Object::toString).orElse(""),
        row.assignee());
  }

  private DenialFilter filter(Map<String, String> given, SignedIn viewer) {
    return new DenialFilter(
        DenialView.ofWord(given.getOrDefault("view", "")),
        DenialFilter.Asked.of(given),
        viewer.user().id().value(),
        practices.today(),
        !DenialSheets.isEverythingSeen());
  }

  private static int page(Map<String, String> given) {
    var typed = given.getOrDefault("page", "1");
    return typed.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(typed) : 1;
  }
}
