package org.claimwright.app.languagemodel;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.web.Flash;
import org.claimwright.cli.ModelEndpoint;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a manager reads what a language model would get, and switches it on or off.
@Controller
@RequestMapping("/administration/language-model")
@RequirePermission(Permission.MANAGE_MODELS)
class LanguageModelPages {

  private static final String PATH = "/administration/language-model";

  private final LanguageModel model;
  private final ConfiguredModel configured;

  LanguageModelPages(LanguageModel model, ConfiguredModel configured) {
    this.model = model;
    this.configured = configured;
  }

  @GetMapping
  ModelAndView show() {
    return page(List.of(), new Filled(false, ""));
  }

  @PostMapping("/on")
  ModelAndView switchOn(
      @RequestParam(defaultValue = "false") boolean understood,
      @RequestParam(defaultValue = "") String agreement,
      RedirectAttributes redirect) {
    return switch (model.switchOn(understood, agreement)) {
      case Outcome.Ok<ModelEndpoint> ok -> {
        Flash.ok(ok.value() + " may be asked at the coding desk.")
            .undo(PATH + "/off")
            .onto(redirect);
        yield new ModelAndView("redirect:" + PATH);
      }
      case Outcome.Rejected<ModelEndpoint> no ->
          page(no.problems(), new Filled(understood, agreement));
    };
  }

  @PostMapping("/off")
  ModelAndView switchOff(RedirectAttributes redirect) {
    model.switchOff();
    Flash.info("No language model is asked from now on.").onto(redirect);
    return new ModelAndView("redirect:" + PATH);
  }

  /// What was typed, for the form drawn again.
  record Filled(boolean understood, String agreement) {}

  private ModelAndView page(List<Problem> problems, Filled filled) {
    var page = new ModelAndView("languagemodel/switch");
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("problems", problems);
    page.addObject("filled", filled);
    page.addObject("on", model.on().isPresent());
    page.addObject("endpoints", configured.endpoint().stream().toList());
    page.addObject("wrong", configured.problem());
    page.addObject("turns", model.turns());
    return page;
  }
}
