package org.claimwright.app.statements;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The worklist of accounts with a balance and the page of one account.
@Controller
@RequirePermission(Permission.READ_ACCOUNTS)
class AccountPages {

  private static final int ON_PAGE = 50;

  /// More patients of one name than anybody looks through.
  private static final int MOST_PATIENTS = 500;

  private static final int LONGEST = 100;

  private final AccountLists lists;
  private final AccountSheets sheets;
  private final Patients patients;
  private final Audit audit;

  AccountPages(AccountLists lists, AccountSheets sheets, Patients patients, Audit audit) {
    this.lists = lists;
    this.sheets = sheets;
    this.patients = patients;
    this.audit = audit;
  }

  @GetMapping("/accounts")
  String list(
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int number,
      Model page) {
    var filter = AccountsFilter.ofWord(view);
    var words = words(q);
    var worklist = lists.worklist();
    var fitting = words.isEmpty() ? worklist.in(filter) : worklist.in(filter, found(words));
    var paging = Paging.of(number, fitting.size(), ON_PAGE);
    var rows = fitting.subList(paging.from() - 1, paging.to());
    audit.record(AuditEvent.read("account", "").with("list of " + rows.size()));
    page.addAttribute("filter", filter);
    page.addAttribute("words", words);
    page.addAttribute("filters", AccountsFilter.values());
    page.addAttribute("counts", worklist.counts());
    page.addAttribute("rows", rows);
    page.addAttribute("names", patients.findAll(ids(rows)));
    page.addAttribute("due", AccountLists.due(fitting));
    page.addAttribute("paging", paging);
    page.addAttribute("most", StatementRun.MOST);
    return "statements/accounts";
  }

  @GetMapping("/accounts/{id:[0-9]{1,18}}/preview")
  String preview(@PathVariable long id, Model page) {
    audit.record(AuditEvent.read("account", id).with("preview"));
    page.addAttribute("sheet", sheets.of(new PatientId(id)));
    return "statements/preview";
  }

  @GetMapping("/accounts/{id:[0-9]{1,18}}")
  String one(@PathVariable long id, Model page) {
    var sheet = sheets.of(new PatientId(id));
    audit.record(AuditEvent.read("account", id));
    page.addAttribute("sheet", sheet);
    page.addAttribute("ledger", sheets.ledger(sheet.patient().id()));
    page.addAttribute("request", java.util.UUID.randomUUID().toString());
    return "statements/account";
  }

  private static String words(String typed) {
    var words = typed.replace("\0", "").strip();
    return words.substring(0, Math.min(words.length(), LONGEST));
  }

  private Set<PatientId> found(String words) {
    return patients.search(words, MOST_PATIENTS).stream()
        .map(PatientRecord::id)
        .collect(Collectors.toSet());
  }

  private static List<PatientId> ids(List<ListedAccount> rows) {
    return rows.stream().map(ListedAccount::patient).toList();
  }
}
