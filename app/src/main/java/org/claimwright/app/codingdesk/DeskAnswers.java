package org.claimwright.app.codingdesk;

import java.util.List;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.web.Refusal;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Answers a change at the desk: with the parts of the page that changed, or with the page. A
/// refusal shows the visit as it stands now with what was wrong, so that nothing is lost.
@Component
class DeskAnswers {

  private static final String PAGE = "codingdesk/workbench";
  private static final String CHANGES = "codingdesk/changes";

  private final CodingDesk desk;
  private final DeskModel model;

  DeskAnswers(CodingDesk desk, DeskModel model) {
    this.desk = desk;
    this.model = model;
  }

  /// The page of a visit.
  ModelAndView page(VisitCoding coding) {
    return view(PAGE, coding, List.of(), HttpStatus.OK);
  }

  ModelAndView of(Ask ask, Outcome<VisitCoding> outcome) {
    return switch (outcome) {
      case Outcome.Rejected<VisitCoding> no -> refused(ask, no.problems());
      case Outcome.Ok<VisitCoding> ok when ask.byScript() ->
          view(CHANGES, ok.value(), List.of(), HttpStatus.OK);
      case Outcome.Ok<VisitCoding> ok -> new ModelAndView("redirect:" + ask.page());
    };
  }

  ModelAndView refused(Ask ask, List<Problem> problems) {
    var view = ask.byScript() ? CHANGES : PAGE;
    return view(view, known(ask.visit()), problems, status(problems));
  }

  /// The visit as others have made it since the page was drawn.
  ModelAndView overtaken(VisitCoding coding) {
    return view(CHANGES, coding, List.of(desk.overtaken(coding.visit().id())), HttpStatus.CONFLICT);
  }

  /// The page with what stops the visit from being finished, and whether the coder may go on.
  ModelAndView stopped(Ask ask, List<DeskFinding> stops, boolean mayGoOn) {
    var page = view(PAGE, known(ask.visit()), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("stops", stops);
    page.addObject("mayGoOn", mayGoOn);
    return page;
  }

  VisitCoding known(VisitId id) {
    return desk.find(id)
        .orElseThrow(() ->
            Refusal.missing(
                "There is no visit " + id + " in this practice.",
                "Open it from the coding desk's queue."));
  }

  private ModelAndView view(
      String view, VisitCoding coding, List<Problem> problems, HttpStatus status) {
    var answer = new ModelAndView(view, model.of(coding));
    answer.setStatus(status);
    answer.addObject("problems", problems);
    return answer;
  }

  private static HttpStatus status(List<Problem> problems) {
    return problems.stream().anyMatch(DeskAnswers::isConflict)
        ? HttpStatus.CONFLICT
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  /// Somebody else was at the visit.
  static boolean isConflict(Problem problem) {
    return problem.code().equals("CODING-CHANGED") || problem.code().equals("VISIT-CODED");
  }
}
