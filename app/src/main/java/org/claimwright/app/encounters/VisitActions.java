package org.claimwright.app.encounters;

import java.io.IOException;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.encounters.DocumentRecord.Kind;
import org.claimwright.app.form.Entries;
import org.claimwright.app.web.Flash;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What can be done to a visit that stands: documents added, held, taken up again.
@Controller
@RequestMapping("/visits/{id:[0-9]{1,18}}")
class VisitActions {

  private static final int TITLE = 80;

  private final Visits visits;
  private final VisitSheets sheets;

  VisitActions(Visits visits, VisitSheets sheets) {
    this.visits = visits;
    this.sheets = sheets;
  }

  @ModelAttribute("visit")
  VisitRecord visit(@PathVariable("id") long id) {
    return visits.find(id).orElseThrow(() -> VisitSheets.unknown(id));
  }

  @PostMapping("/documents")
  @RequirePermission(Permission.ENTER_VISITS)
  ModelAndView add(
      @ModelAttribute(name = "visit", binding = false) VisitRecord visit,
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @AuthenticationPrincipal SignedIn viewer,
      RedirectAttributes redirect)
      throws IOException {
    var form = Entries.of(typed);
    var kind = form.required("kind", "Kind", Kind::ofWord);
    var title = form.required("title", "Title", VisitActions::title);
    var note = NoteEntry.read(form, file);
    var outcome =
        form.outcome(() ->
                new NewDocument(kind.orElseThrow(), title.orElseThrow(), note.note().orElseThrow()))
            .then(document -> visits.add(visit.id(), document));
    return switch (outcome) {
      case Outcome.Ok<DocumentId> ok -> {
        Flash.ok("Added to visit " + visit.id() + ".").onto(redirect);
        yield toVisit(visit);
      }
      case Outcome.Rejected<DocumentId> no ->
          again(
              visit,
              note.over(typed),
              form.problems().isEmpty() ? no.problems() : form.problems(),
              viewer);
    };
  }

  @PostMapping("/hold")
  @RequirePermission(Permission.CODE_VISITS)
  ModelAndView hold(
      @ModelAttribute(name = "visit", binding = false) VisitRecord visit,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn viewer,
      RedirectAttributes redirect) {
    return switch (visits.hold(visit.id(), typed.getOrDefault("reason", ""))) {
      case Outcome.Ok<VisitId> ok -> {
        Flash.ok("Visit " + visit.id() + " is held.").undo(path(visit) + "/resume").onto(redirect);
        yield toVisit(visit);
      }
      case Outcome.Rejected<VisitId> no -> again(visit, typed, no.problems(), viewer);
    };
  }

  @PostMapping("/resume")
  @RequirePermission(Permission.CODE_VISITS)
  ModelAndView resume(
      @ModelAttribute(name = "visit", binding = false) VisitRecord visit,
      RedirectAttributes redirect) {
    switch (visits.resume(visit.id())) {
      case Outcome.Ok<VisitId> ok ->
          Flash.ok("Visit " + visit.id() + " is taken up again.").onto(redirect);
      case Outcome.Rejected<VisitId> no ->
          Flash.stop(no.problems().getFirst().message()).onto(redirect);
    }
    return toVisit(visit);
  }

  private ModelAndView again(
      VisitRecord visit,
      Map<String, String> typed,
      java.util.List<Problem> problems,
      SignedIn viewer) {
    var form = Entries.of(typed);
    form.refuse(problems);
    var page =
        new ModelAndView("encounters/one")
            .addObject("sheet", sheets.of(visit, viewer))
            .addObject("form", form);
    var stale = problems.stream().anyMatch(one -> one.code().equals("VISIT-CODED"));
    page.setStatus(stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static String title(String typed) {
    if (typed.length() > TITLE) {
      throw new IllegalArgumentException(
          "it has " + typed.length() + " characters; a title has at most " + TITLE);
    }
    return typed;
  }

  private static ModelAndView toVisit(VisitRecord visit) {
    return new ModelAndView("redirect:" + path(visit));
  }

  private static String path(VisitRecord visit) {
    return "/visits/" + visit.id();
  }
}
