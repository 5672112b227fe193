package org.claimwright.app.codingdesk;

import java.util.List;
import java.util.Objects;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.web.Flash;
import org.claimwright.coding.ReadingStage;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A visit on the workbench, and what ends the work on it: finish, hold, take up again.
@Controller
@RequirePermission(Permission.CODE_VISITS)
class DeskPages {

  /// By this htmx ends its polling.
  private static final HttpStatusCode STOP_ASKING = HttpStatusCode.valueOf(286);

  private final CodingDesk desk;
  private final DeskChecks checks;
  private final DeskAnswers answers;
  private final Audit audit;

  DeskPages(CodingDesk desk, DeskChecks checks, DeskAnswers answers, Audit audit) {
    this.desk = desk;
    this.checks = checks;
    this.answers = answers;
    this.audit = audit;
  }

  @GetMapping("/coding/{visit:[0-9]+}")
  @RequirePermission({Permission.CODE_VISITS, Permission.READ_VISITS})
  ModelAndView show(
      @PathVariable long visit,
      @SessionAttribute(name = QueueFilter.KEPT, required = false) @Nullable QueueFilter kept) {
    var page = answers.page(read(answers.known(Ask.visit(visit))));
    page.addObject("nextOf", Objects.requireNonNullElse(kept, QueueFilter.ALL).inWords());
    audit.record(AuditEvent.read("visit", visit));
    return page;
  }

  /// With the engine's suggestions where they come at once, so that they are there with the page; a
  /// long record is read when the page asks for it.
  private VisitCoding read(VisitCoding coding) {
    var id = coding.visit().id();
    return mayCode() && desk.isReadAtOnce(id) ? suggested(id, coding) : coding;
  }

  private VisitCoding suggested(VisitId id, VisitCoding before) {
    return switch (desk.suggest(id)) {
      case Outcome.Ok<VisitCoding> ok -> ok.value();
      case Outcome.Rejected<VisitCoding> no -> before;
    };
  }

  private static boolean mayCode() {
    return SignedIn.current().filter(user -> user.may(Permission.CODE_VISITS)).isPresent();
  }

  /// How far the engine has come with a long record, for a page that waits. Where nothing is being
  /// read the page is told to ask no more: one left open must not keep its session alive.
  @GetMapping("/coding/{visit}/reading")
  ModelAndView reading(@ModelAttribute(binding = false) Ask ask) {
    var visit = answers.known(ask.visit()).visit().id();
    var page = new ModelAndView("codingdesk/reading");
    var stage = desk.stage(visit);
    page.setStatus(stage.isPresent() ? HttpStatus.OK : STOP_ASKING);
    page.addObject("stage", stage.stream().toList());
    page.addObject("stages", ReadingStage.values().length);
    return page;
  }

  /// Finishes the visit, unless something stops it. What only the claim edits stop may be finished
  /// knowingly: the claim is then held.
  @PostMapping("/coding/{visit}/finish")
  ModelAndView finish(
      @ModelAttribute(binding = false) Ask ask,
      @RequestParam(defaultValue = "false") boolean anyway,
      RedirectAttributes redirect) {
    var coding = answers.known(ask.visit());
    var stops = anyway ? List.<DeskFinding>of() : checks.of(coding).stops();
    if (!stops.isEmpty() && desk.obstacles(coding).isEmpty()) {
      return answers.stopped(ask, stops, true);
    }
    return switch (desk.finish(ask.visit(), ask.version())) {
      case Outcome.Rejected<VisitId> no -> notFinished(ask, no.problems());
      case Outcome.Ok<VisitId> done -> {
        Flash.ok("Visit " + ask.visit() + " is coded.").undo(ask.page() + "/reopen").onto(redirect);
        yield new ModelAndView("redirect:" + ask.page());
      }
    };
  }

  @PostMapping("/coding/{visit}/hold")
  ModelAndView hold(
      @ModelAttribute(binding = false) Ask ask,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    return moved(
        ask,
        desk.hold(ask.visit(), reason),
        Flash.ok("Visit " + ask.visit() + " is held.").undo(ask.page() + "/resume"),
        redirect);
  }

  @PostMapping("/coding/{visit}/resume")
  ModelAndView resume(@ModelAttribute(binding = false) Ask ask, RedirectAttributes redirect) {
    return moved(
        ask,
        desk.resume(ask.visit()),
        Flash.ok("Visit " + ask.visit() + " is taken up again."),
        redirect);
  }

  /// Takes back a note that is another patient's.
  @PostMapping("/coding/{visit}/take-note-back")
  ModelAndView takeNoteBack(@ModelAttribute(binding = false) Ask ask, RedirectAttributes redirect) {
    return moved(
        ask,
        desk.takeNoteBack(ask.visit(), ask.version()),
        Flash.ok("The note of visit " + ask.visit() + " is taken back; the visit is held."),
        redirect);
  }

  /// Takes a visit in hand that nobody has, or that another had begun.
  @PostMapping("/coding/{visit}/claim")
  ModelAndView claim(@ModelAttribute(binding = false) Ask ask, RedirectAttributes redirect) {
    return moved(
        ask,
        desk.resume(ask.visit()),
        Flash.ok("Visit " + ask.visit() + " is in your hands."),
        redirect);
  }

  /// What somebody else has done to the visit since the page was drawn; nothing while nobody has.
  @GetMapping("/coding/{visit}/since")
  Object since(@ModelAttribute(binding = false) Ask ask) {
    var coding = answers.known(ask.visit());
    return coding.version() == ask.version()
        ? ResponseEntity.noContent().build()
        : answers.overtaken(coding);
  }

  @PostMapping("/coding/{visit}/reopen")
  ModelAndView reopen(@ModelAttribute(binding = false) Ask ask, RedirectAttributes redirect) {
    return moved(
        ask,
        desk.reopen(ask.visit()),
        Flash.info("Visit " + ask.visit() + " is open again; finish it to send its codes on."),
        redirect);
  }

  @ModelAttribute
  Ask ask(@PathVariable long visit, @RequestParam(defaultValue = "0") int version) {
    return new Ask(Ask.visit(visit), version, false);
  }

  private ModelAndView notFinished(Ask ask, List<Problem> problems) {
    return problems.stream().anyMatch(DeskAnswers::isConflict)
        ? answers.refused(ask, problems)
        : answers.stopped(
            ask, problems.stream().map(one -> new DeskFinding(one, 0)).toList(), false);
  }

  private ModelAndView moved(
      Ask ask, Outcome<VisitId> outcome, Flash flash, RedirectAttributes redirect) {
    return switch (outcome) {
      case Outcome.Rejected<VisitId> no -> answers.refused(ask, no.problems());
      case Outcome.Ok<VisitId> done -> {
        flash.onto(redirect);
        yield new ModelAndView("redirect:" + ask.page());
      }
    };
  }
}
