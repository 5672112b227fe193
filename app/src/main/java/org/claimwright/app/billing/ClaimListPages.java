package org.claimwright.app.billing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.audit.AuditEvent.Action;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Show;
import org.claimwright.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The worklist of claims and what is done to several of them at once.
@Controller
@RequirePermission(Permission.READ_CLAIMS)
class ClaimListPages {

  private static final int MOST = 500;

  private final ClaimListing listing;
  private final ClaimSheets sheets;
  private final Claims claims;
  private final ClaimWords words;
  private final Audit audit;
  private final Show show;
  private final ClaimExport export;

  ClaimListPages(
      ClaimListing listing,
      ClaimSheets sheets,
      Claims claims,
      ClaimWords words,
      Audit audit,
      Show show,
      ClaimExport export) {
    this.listing = listing;
    this.sheets = sheets;
    this.claims = claims;
    this.words = words;
    this.audit = audit;
    this.show = show;
    this.export = export;
  }

  @GetMapping("/claims")
  String list(@RequestParam Map<String, String> parameters, Model page) {
    var list = listing.of(ClaimsAsked.of(parameters));
    audit.record(
        AuditEvent.read("claim", "")
            .with(list.view().word() + ", " + list.rows().rows().size() + " listed"));
    page.addAttribute("list", list);
    page.addAttribute("words", words);
    return "billing/list";
  }

  /// The whole list as a file for a spreadsheet.
  @GetMapping("/claims.csv")
  void file(@RequestParam Map<String, String> parameters, HttpServletResponse response)
      throws IOException {
    var asked = ClaimsAsked.of(parameters);
    var keys = claims.keys(listing.filter(asked));
    audit.record(
        new AuditEvent(
            Action.EXPORT,
            "claim",
            "",
            "list " + asked.view().word() + ", " + keys.size() + " claims"));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"claims-" + asked.view().word() + "-" + show.today() + ".csv\"");
    export.write(keys, response.getWriter());
  }

  @GetMapping("/claims/{id:[0-9]{1,18}}/preview")
  String preview(@PathVariable long id, Model page) {
    page.addAttribute("sheet", sheets.known(id));
    page.addAttribute("words", words);
    audit.record(AuditEvent.read("claim", id).with("preview"));
    return "billing/preview";
  }

  /// Checks several claims again; those that are not held or ready stay as they are.
  @PostMapping("/claims/check")
  @RequirePermission(Permission.WORK_CLAIMS)
  String check(
      @RequestParam(required = false) @Nullable List<Long> claim,
      @RequestParam(defaultValue = "") String back,
      RedirectAttributes redirect) {
    var chosen =
        claim == null
            ? List.<Long>of()
            : claim.stream().filter(id -> id > 0).distinct().limit(MOST).toList();
    checked(chosen).onto(redirect);
    return "redirect:" + (back.matches("/claims(\\?[^\\s]*)?") ? back : "/claims");
  }

  private Flash checked(List<Long> chosen) {
    if (chosen.isEmpty()) {
      return Flash.warn("No claim is selected: tick claims with Space, then check them again.");
    }
    var ready = new ArrayList<ClaimRecord>();
    var held = new ArrayList<ClaimRecord>();
    for (var id : chosen) {
      if (claims.find(new ClaimId(id)).filter(ClaimListPages::isInHand).isPresent()
          && claims.recheck(new ClaimId(id)) instanceof Outcome.Ok<ClaimRecord> ok) {
        (ok.value().state() instanceof ReadyClaim ? ready : held).add(ok.value());
      }
    }
    var left = chosen.size() - ready.size() - held.size();
    var text =
        show.count(ready.size() + held.size(), "claim")
            + " checked: "
            + ready.size()
            + " ready, "
            + held.size()
            + " held."
            + (left == 0
                ? ""
                : " " + left + " left as is: only held and ready claims are checked.");
    return left == 0 ? Flash.ok(text) : Flash.info(text);
  }

  private static boolean isInHand(ClaimRecord claim) {
    return claim.state() instanceof HeldClaim || claim.state() instanceof ReadyClaim;
  }
}
