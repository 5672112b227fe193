package org.claimwright.app.codingdesk;

import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The worksheet of a visit's level in the coder's hands: what it begins from, what it leads to as
/// it is filled in, and setting the level by it.
@Controller
@RequestMapping("/coding/{visit}/level")
@RequirePermission(Permission.CODE_VISITS)
class LevelPages {

  private final CodingDesk desk;
  private final DeskAnswers answers;

  LevelPages(CodingDesk desk, DeskAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @GetMapping
  ModelAndView form(@PathVariable long visit, @RequestParam int key) {
    var coding = answers.known(Ask.visit(visit));
    var form =
        LevelForm.of(coding.sheet(), key)
            .orElseThrow(() ->
                Refusal.missing(
                    "Code " + key + " of visit " + visit + " has no worksheet.",
                    "Only visits whose level goes by decision making or time have one."));
    return new ModelAndView("codingdesk/level")
        .addObject("visit", coding.visit())
        .addObject("form", form)
        .addObject("leads", LevelForm.read(chosen(form)).then(LevelActions::leads));
  }

  /// What the worksheet leads to as it stands.
  @GetMapping("/leads")
  ModelAndView leads(@PathVariable long visit, @RequestParam Map<String, String> typed) {
    return new ModelAndView("codingdesk/level :: leads")
        .addObject("leads", LevelForm.read(typed).then(LevelActions::leads));
  }

  @PostMapping
  ModelAndView rate(
      @PathVariable long visit,
      @RequestParam int key,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam Map<String, String> typed,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byScript) {
    var ask = new Ask(Ask.visit(visit), version, byScript);
    var rated =
        LevelForm.read(typed)
            .then(rating -> desk.act(ask.visit(), version, new CodingAction.Rate(key, rating)));
    return answers.of(ask, rated);
  }

  private static Map<String, String> chosen(LevelForm form) {
    var rows = form.rows();
    return Map.of(
        "problems", rows.get(0).level(),
        "data", rows.get(1).level(),
        "risk", rows.get(2).level(),
        "ladder", form.ladder(),
        "minutes", form.minutes(),
        "basis", form.isByTime() ? LevelRating.TIME : "");
  }
}
