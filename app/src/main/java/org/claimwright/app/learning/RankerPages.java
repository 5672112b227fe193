package org.claimwright.app.learning;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.web.Flash;
import org.claimwright.cli.DecisionLine;
import org.claimwright.coding.learning.Ranker;
import org.claimwright.coding.learning.RankerTraining;
import org.claimwright.coding.learning.Training.Rival;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a manager trains the ranker, sees its figures before and after, puts it in force and rolls
/// it back.
@Controller
@RequestMapping("/administration/ranker")
@RequirePermission(Permission.MANAGE_MODELS)
class RankerPages {

  private static final String PATH = "/administration/ranker";

  private final Rankers rankers;
  private final Audit audit;

  RankerPages(Rankers rankers, Audit audit) {
    this.rankers = rankers;
    this.audit = audit;
  }

  @GetMapping
  ModelAndView show() {
    return page(List.of());
  }

  @PostMapping("/train")
  ModelAndView train(RedirectAttributes redirect) {
    return switch (rankers.train()) {
      case Outcome.Ok<Ranker> ok -> {
        var name = ok.value().version();
        var worse = ok.value().training().worse();
        var flash =
            worse.isEmpty()
                ? Flash.ok("Ranker " + name + " is trained and measured; it is not in force yet.")
                : Flash.warn(
                    "Ranker " + name + " is trained, but worse: " + String.join("; ", worse) + ".");
        flash.onto(redirect);
        yield back();
      }
      case Outcome.Rejected<Ranker> no -> page(no.problems());
    };
  }

  @PostMapping("/{number}/use")
  ModelAndView use(
      @PathVariable int number,
      @RequestParam(defaultValue = "false") boolean anyway,
      RedirectAttributes redirect) {
    return switch (rankers.use(number, anyway)) {
      case Outcome.Ok<Ranker> ok -> {
        Flash.ok("Ranker " + ok.value().version() + " is in force.")
            .undo(PATH + "/rollback")
            .onto(redirect);
        yield back();
      }
      case Outcome.Rejected<Ranker> no -> page(no.problems());
    };
  }

  @PostMapping("/rollback")
  ModelAndView rollBack(RedirectAttributes redirect) {
    return switch (rankers.rollBack()) {
      case Outcome.Ok<String> ok -> {
        var engine = ok.value().equals(Rival.ENGINE);
        Flash.info(
                engine
                    ? "The engine's own order is in force."
                    : "Ranker " + ok.value() + " is in force again.")
            .onto(redirect);
        yield back();
      }
      case Outcome.Rejected<String> no -> page(no.problems());
    };
  }

  /// The decisions as JSON lines, as `claimwright ranker train` reads them: no words of a note.
  @GetMapping("/decisions.jsonl")
  void decisions(HttpServletResponse response) throws IOException {
    var all = rankers.decisions();
    audit.record(
        new AuditEvent(
            AuditEvent.Action.EXPORT, "coding decisions", "", all.size() + " decisions"));
    response.setContentType("application/x-ndjson");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader("Content-Disposition", "attachment; filename=\"decisions.jsonl\"");
    var out = response.getWriter();
    for (var one : all) {
      out.write(DecisionLine.write(one) + "\n");
    }
    out.flush();
  }

  private static ModelAndView back() {
    return new ModelAndView("redirect:" + PATH);
  }

  private ModelAndView page(List<Problem> problems) {
    var inForce = rankers.inForce().map(Ranker::version).orElse(Rival.ENGINE);
    var versions = rankers.versions().stream().map(one -> new RankerView(one, inForce)).toList();
    var page = new ModelAndView("learning/ranker");
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("problems", problems);
    page.addObject("inForce", inForce);
    page.addObject("versions", versions);
    page.addObject("changes", rankers.changes());
    page.addObject("least", RankerTraining.LEAST);
    return page;
  }
}
