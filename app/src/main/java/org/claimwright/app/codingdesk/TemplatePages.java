package org.claimwright.app.codingdesk;

import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.codingdesk.CodeTemplate.Owner;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.kernel.Outcome;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Templates of codes: put on a visit with one key, kept from a visit, listed and deleted.
@Controller
@RequirePermission(Permission.CODE_VISITS)
class TemplatePages {

  private final CodeTemplates templates;
  private final CodingDesk desk;
  private final DeskAnswers answers;
  private final Show show;

  TemplatePages(CodeTemplates templates, CodingDesk desk, DeskAnswers answers, Show show) {
    this.templates = templates;
    this.desk = desk;
    this.answers = answers;
    this.show = show;
  }

  @GetMapping("/coding/templates")
  String list(@AuthenticationPrincipal SignedIn user, Model page) {
    page.addAttribute("templates", templates.seenBy(user.user().username(), show.today()));
    return "codingdesk/templates";
  }

  @PostMapping("/coding/templates/{id:[0-9]{1,18}}/delete")
  String delete(
      @PathVariable long id, @AuthenticationPrincipal SignedIn user, RedirectAttributes redirect) {
    var template =
        templates.seenBy(user.user().username(), show.today()).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> unknown(id));
    templates.delete(template);
    Flash.ok("The template " + template.name() + " is deleted; coded visits stay as they are.")
        .onto(redirect);
    return "redirect:/coding/templates";
  }

  /// Puts the codes of a template on the visit; those that are there already stay as they are.
  @PostMapping("/coding/{visit:[0-9]+}/template")
  ModelAndView apply(
      @PathVariable long visit,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "0") long template,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byScript,
      @AuthenticationPrincipal SignedIn user) {
    var ask = new Ask(Ask.visit(visit), version, byScript);
    var coding = answers.known(ask.visit());
    var chosen =
        templates.forVisit(coding.visit(), user.user().username()).stream()
            .filter(one -> one.id() == template)
            .findFirst()
            .orElseThrow(() -> unknown(template));
    return answers.of(
        ask,
        desk.act(ask.visit(), version, new CodingAction.AddAll(chosen.name(), chosen.codes())));
  }

  /// Keeps the visit's assigned codes as a template.
  @PostMapping("/coding/{visit:[0-9]+}/templates")
  ModelAndView keep(
      @PathVariable long visit,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "person") String whose,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes redirect) {
    var ask = new Ask(Ask.visit(visit), 0, false);
    var coding = answers.known(ask.visit());
    var specialty = templates.specialty(coding.visit().facts().provider());
    var owner =
        specialty
            .filter(words -> whose.equals("specialty"))
            .map(Owner::specialty)
            .orElseGet(() -> Owner.person(user.user().username()));
    return switch (templates.keep(coding.sheet(), name, owner, user)) {
      case Outcome.Rejected<Long> no -> answers.refused(ask, no.problems());
      case Outcome.Ok<Long> kept -> {
        Flash.ok("The assigned codes are kept as " + name.strip() + ".").onto(redirect);
        yield new ModelAndView("redirect:" + ask.page());
      }
    };
  }

  private static Refusal unknown(long id) {
    return Refusal.missing(
        "There is no template " + id + " at hand here.",
        "Choose one of the list that the key t opens on a visit.");
  }
}
