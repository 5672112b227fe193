package org.claimwright.app.audits;

import java.time.Clock;
import java.time.Duration;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.codingdesk.CodingFigures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The quality of coding: accuracy from audits, time, acceptance, and how the levels move. Shows no
/// dollars, and asks nobody to code higher or lower.
@Controller
@RequirePermission(Permission.READ_REPORTS)
class QualityPages {

  private static final Duration YEAR = Duration.ofDays(365);
  private static final Duration RECENT = Duration.ofDays(90);

  private final Audits audits;
  private final CodingFigures figures;
  private final Audit audit;
  private final Clock clock;

  QualityPages(Audits audits, CodingFigures figures, Audit audit, Clock clock) {
    this.audits = audits;
    this.figures = figures;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/quality")
  String show(Model page) {
    var now = clock.instant();
    var year = now.minus(YEAR);
    page.addAttribute("coders", audits.figures("coder", year));
    page.addAttribute("origins", audits.figures("provenance", year));
    page.addAttribute("times", figures.times(year));
    page.addAttribute("acceptance", figures.acceptance(year));
    page.addAttribute(
        "levels",
        LevelDrift.of(
            figures.levels(year, now.minus(RECENT)), figures.levels(now.minus(RECENT), now)));
    audit.record(AuditEvent.read("coding quality", ""));
    return "audits/quality";
  }
}
