package org.claimwright.app.codingdesk;

import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The visits that wait for a coder, and the one that is taken next.
@Controller
@RequirePermission(Permission.CODE_VISITS)
class QueuePages {

  private final CodingQueue queue;
  private final QueueViews views;
  private final DeskAnswers answers;
  private final VisitHeads heads;
  private final Visits visits;
  private final Audit audit;

  QueuePages(
      CodingQueue queue,
      QueueViews views,
      DeskAnswers answers,
      VisitHeads heads,
      Visits visits,
      Audit audit) {
    this.queue = queue;
    this.views = views;
    this.answers = answers;
    this.heads = heads;
    this.visits = visits;
    this.audit = audit;
  }

  @GetMapping("/coding")
  String list(@ModelAttribute QueueFilter filter, Model page) {
    var view = views.of(filter);
    page.addAttribute("queue", view);
    page.addAttribute("today", queue.today());
    audit.record(
        AuditEvent.read("visit", "").with("coding queue, " + view.rows().size() + " visits"));
    return "codingdesk/queue";
  }

  @GetMapping("/coding/{visit}/preview")
  String preview(@PathVariable long visit, Model page) {
    var record = answers.known(Ask.visit(visit)).visit();
    page.addAttribute("visit", record);
    page.addAttribute("head", heads.of(record));
    page.addAttribute("notes", visits.documents(record.id()));
    page.addAttribute("age", VisitHead.age(record.facts().dateOfService(), queue.today()));
    audit.record(AuditEvent.read("visit", visit).with("preview"));
    return "codingdesk/preview";
  }

  /// Takes the next visit; with none left, says so on the queue.
  @PostMapping("/coding/next")
  String next(@RequestParam(defaultValue = "0") long after, RedirectAttributes redirect) {
    var taken = queue.take(after < 1 ? Optional.empty() : Optional.of(new VisitId(after)));
    if (taken.isEmpty()) {
      Flash.info("No other visit waits for you: the rest is held, or in the hands of others.")
          .onto(redirect);
      return "redirect:/coding";
    }
    return "redirect:/coding/" + taken.get();
  }
}
