package org.claimwright.app.codingdesk;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.codingdesk.CodingAction.Direction;
import org.claimwright.app.codingdesk.CodingAction.MarkedWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a coder does to the codes of a visit, one address each. Asked by the page's script they
/// answer with the parts that changed, asked by a form with the page.
@Controller
@RequestMapping("/coding/{visit}")
@RequirePermission(Permission.CODE_VISITS)
class DeskActions {

  private final CodingDesk desk;
  private final ProposalDesk proposals;
  private final DeskAnswers answers;

  DeskActions(CodingDesk desk, ProposalDesk proposals, DeskAnswers answers) {
    this.desk = desk;
    this.proposals = proposals;
    this.answers = answers;
  }

  @PostMapping("/suggest")
  ModelAndView suggest(@ModelAttribute(binding = false) Ask ask) {
    return answers.of(ask, desk.suggest(ask.visit()));
  }

  /// Sends the note to the language model that the practice has switched on.
  @PostMapping("/propose")
  ModelAndView propose(@ModelAttribute(binding = false) Ask ask) {
    return answers.of(ask, proposals.propose(answers.known(ask.visit()), ask.version()));
  }

  @PostMapping("/accept")
  ModelAndView accept(@ModelAttribute(binding = false) Ask ask, @RequestParam int key) {
    return act(ask, new CodingAction.Accept(key));
  }

  @PostMapping("/accept-all")
  ModelAndView acceptAll(@ModelAttribute(binding = false) Ask ask) {
    return act(ask, new CodingAction.AcceptAll());
  }

  @PostMapping("/reject")
  ModelAndView reject(
      @ModelAttribute(binding = false) Ask ask,
      @RequestParam int key,
      @RequestParam(defaultValue = "") String reason) {
    return act(ask, new CodingAction.Reject(key, reason));
  }

  @PostMapping("/remove")
  ModelAndView remove(@ModelAttribute(binding = false) Ask ask, @RequestParam int key) {
    return act(ask, new CodingAction.Remove(key));
  }

  @PostMapping("/exchange")
  ModelAndView exchange(
      @ModelAttribute(binding = false) Ask ask, @RequestParam int key, @RequestParam String code) {
    return act(ask, new CodingAction.Exchange(key, code));
  }

  @PostMapping("/restore")
  ModelAndView restore(@ModelAttribute(binding = false) Ask ask, @RequestParam int key) {
    return act(ask, new CodingAction.Restore(key));
  }

  @PostMapping("/add")
  ModelAndView add(
      @ModelAttribute(binding = false) Ask ask,
      @RequestParam String system,
      @RequestParam String code,
      @ModelAttribute(name = "marked", binding = false) Marked marked) {
    return act(ask, new CodingAction.Add(BilledSystems.named(system), code, marked.words()));
  }

  /// A code chosen in the encoder comes into the visit as it stands now: whatever was done there
  /// meanwhile, one more code does not undo it.
  @PostMapping("/take")
  ModelAndView take(
      @ModelAttribute(binding = false) Ask ask,
      @RequestParam String system,
      @RequestParam String code) {
    var now = new Ask(ask.visit(), answers.known(ask.visit()).version(), false);
    return act(now, new CodingAction.Add(BilledSystems.named(system), code, List.of()));
  }

  @PostMapping("/up")
  ModelAndView up(@ModelAttribute(binding = false) Ask ask, @RequestParam int key) {
    return act(ask, new CodingAction.Move(key, Direction.UP));
  }

  @PostMapping("/down")
  ModelAndView down(@ModelAttribute(binding = false) Ask ask, @RequestParam int key) {
    return act(ask, new CodingAction.Move(key, Direction.DOWN));
  }

  @PostMapping("/modifiers")
  ModelAndView modifiers(
      @ModelAttribute(binding = false) Ask ask,
      @RequestParam int key,
      @RequestParam(defaultValue = "") String modifiers) {
    return act(ask, new CodingAction.Modify(key, Modifiers.read(modifiers)));
  }

  @PostMapping("/pointers")
  ModelAndView pointers(
      @ModelAttribute(binding = false) Ask ask,
      @RequestParam int key,
      @RequestParam(defaultValue = "") String pointers) {
    return act(ask, new CodingAction.Point(key, Letters.read(pointers)));
  }

  @PostMapping("/units")
  ModelAndView units(
      @ModelAttribute(binding = false) Ask ask,
      @RequestParam int key,
      @RequestParam(defaultValue = "") String units) {
    return act(ask, new CodingAction.Units(key, number(units)));
  }

  /// The note is about this patient and nobody else.
  @PostMapping("/confirm-patient")
  ModelAndView confirmPatient(@ModelAttribute(binding = false) Ask ask) {
    return act(ask, new CodingAction.ConfirmPatient());
  }

  @PostMapping("/undo")
  ModelAndView undo(@ModelAttribute(binding = false) Ask ask) {
    return answers.of(ask, desk.undo(ask.visit(), ask.version()));
  }

  @PostMapping("/redo")
  ModelAndView redo(@ModelAttribute(binding = false) Ask ask) {
    return answers.of(ask, desk.redo(ask.visit(), ask.version()));
  }

  @ModelAttribute
  Ask ask(
      @PathVariable long visit,
      @RequestParam(defaultValue = "0") int version,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byScript) {
    return new Ask(Ask.visit(visit), version, byScript);
  }

  /// The words that were marked when the code was looked for.
  record Marked(List<MarkedWords> words) {}

  @ModelAttribute("marked")
  Marked marked(
      @RequestParam(defaultValue = "0") long document,
      @RequestParam(defaultValue = "0") int start,
      @RequestParam(defaultValue = "0") int end) {
    return new Marked(document == 0 ? List.of() : List.of(new MarkedWords(document, start, end)));
  }

  private ModelAndView act(Ask ask, CodingAction action) {
    return answers.of(ask, desk.act(ask.visit(), ask.version(), action));
  }

  /// What is typed and is no number is refused as the number 0 is.
  private static int number(String typed) {
    return typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : 0;
  }
}
