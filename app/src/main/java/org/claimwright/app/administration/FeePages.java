package org.claimwright.app.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.audit.AuditEvent.Action;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.form.Entries;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.pricing.Fee;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One fee by hand, and the whole schedule as a file.
@Controller
@RequirePermission(Permission.MANAGE_PRACTICE)
class FeePages {

  private final PracticeFees fees;
  private final Audit audit;
  private final Show show;

  FeePages(PracticeFees fees, Audit audit, Show show) {
    this.fees = fees;
    this.audit = audit;
    this.show = show;
  }

  /// The schedule for a spreadsheet; read in again by {@link FeeFilePages}.
  @GetMapping("/administration/fees.csv")
  void file(HttpServletResponse response) throws IOException {
    var all = fees.all();
    audit.record(new AuditEvent(Action.EXPORT, "fee schedule", "", all.size() + " fees"));
    response.setContentType("text/csv;charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"fees-" + show.today() + ".csv\"");
    FeeFile.write(all, response.getWriter());
  }

  @GetMapping("/administration/fees/new")
  ModelAndView newFee() {
    return Editing.shown(newSheet(), Entries.empty());
  }

  @PostMapping("/administration/fees")
  ModelAndView add(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var form = Entries.of(typed);
    var outcome = FeeForm.read(form).then(fees::add);
    return Editing.answered(outcome, newSheet(), form, "Fee added.", redirect);
  }

  /// @param key as {@link FeeList#key} writes it
  @GetMapping("/administration/fees/one")
  ModelAndView one(@RequestParam(defaultValue = "") String key) {
    var fee = known(key);
    return Editing.shown(sheet(fee), FeeForm.of(fee));
  }

  @PostMapping("/administration/fees/one")
  ModelAndView change(
      @RequestParam(defaultValue = "") String key,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    var before = known(key);
    var form = Entries.of(typed);
    var outcome =
        FeeForm.read(form).then(read -> fees.change(PracticeEditPages.seen(form), before, read));
    return Editing.answered(outcome, sheet(before), form, "Fee changed.", redirect);
  }

  private Fee known(String key) {
    return fees.all().stream()
        .filter(fee -> FeeList.key(fee).equals(key))
        .findFirst()
        .orElseThrow(() ->
            Refusal.missing(
                "There is no fee " + FeeFields.named(key) + " in this practice.",
                "Open it from the fee schedule."));
  }

  private static EditSheet newSheet() {
    return FeeForm.sheet("Add a fee", FeeForm.FEES);
  }

  private static EditSheet sheet(Fee fee) {
    var title = "Fee of " + fee.code() + (fee.modifier().isEmpty() ? "" : "-" + fee.modifier());
    return FeeForm.sheet(title, FeeForm.FEES + "/one?key=" + FeeList.key(fee));
  }
}
