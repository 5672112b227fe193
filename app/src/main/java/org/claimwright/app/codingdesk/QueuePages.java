package org.claimwright.app.codingdesk;

import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
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
  String list(@ModelAttribute QueueFilter filter, Model page, HttpSession session) {
    var view = views.of(filter);
    if (!filter.isHeld()) {
      session.setAttribute(QueueFilter.KEPT, filter);
    }
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

  /// Takes the next visit of the queue as it was cut last; with none left, says so on the queue.
  @PostMapping("/coding/next")
  String next(
      @RequestParam(defaultValue = "0") long after,
      @SessionAttribute(name = QueueFilter.KEPT, required = false) @Nullable QueueFilter kept,
      RedirectAttributes redirect) {
    var filter = Objects.requireNonNullElse(kept, QueueFilter.ALL);
    var taken =
        queue.take(
            views.waiting(filter), after < 1 ? Optional.empty() : Optional.of(new VisitId(after)));
    if (taken.isEmpty()) {
      Flash.info(none(filter)).onto(redirect);
      return "redirect:/coding";
    }
    return "redirect:/coding/" + taken.get();
  }

  private static String none(QueueFilter filter) {
    return filter.inWords().isEmpty()
        ? "No other visit waits for you: the rest is held, or in the hands of others."
        : "No other visit waits for you among those you looked at ("
            + filter.inWords()
            + "). Here is the whole queue.";
  }
}
