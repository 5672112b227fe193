package org.claimwright.app.practicerules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.form.Entries;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.edits.PracticeRuleFile;
import org.claimwright.kernel.Outcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The practice's own rules: the list, each with what it would have caught, and the form.
@Controller
@RequestMapping("/claim-rules")
@RequirePermission(Permission.READ_CLAIM_RULES)
class RulePages {

  private static final int SHOWN = 100;
  private static final String ONE = "/{id:[0-9]{1,18}}";

  private final PracticeRules rules;
  private final UnknownCodes unknown;
  private final Practices practices;
  private final Audit audit;
  private final Show show;

  RulePages(
      PracticeRules rules, UnknownCodes unknown, Practices practices, Audit audit, Show show) {
    this.rules = rules;
    this.unknown = unknown;
    this.practices = practices;
    this.audit = audit;
    this.show = show;
  }

  @ModelAttribute("payerNames")
  Map<PayerKey, String> payerNames() {
    return practices.payers().stream().collect(Collectors.toMap(Payer::id, Payer::name));
  }

  @GetMapping
  String list(Model page) {
    page.addAttribute("rules", rules.all());
    page.addAttribute("today", show.today());
    return "practicerules/list";
  }

  /// Those in force as a file, for `claimwright scrub --rules`.
  @GetMapping(path = "/claim.rules", produces = "text/plain;charset=UTF-8")
  ResponseEntity<String> file() {
    audit.record(AuditEvent.read("claim rule", "").with("as a file"));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"claim.rules\"")
        .body(PracticeRuleFile.write(rules.inForce()));
  }

  @GetMapping(ONE)
  String one(@PathVariable long id, Model page) {
    var rule = known(id);
    page.addAttribute("rule", rule);
    page.addAttribute("today", show.today());
    page.addAttribute("shown", SHOWN);
    page.addAttribute("most", RuleReplay.MOST);
    page.addAttribute("replay", rules.replay(rule));
    page.addAttribute("unknown", unknown.of(rule.latest().terms()));
    page.addAttribute("versions", rules.versions(rule));
    audit.record(AuditEvent.read("claim rule", id).with("tried on past claims"));
    return "practicerules/one";
  }

  @GetMapping("/new")
  @RequirePermission(Permission.WRITE_CLAIM_RULES)
  ModelAndView blank() {
    return form(RuleForm.blank(show.today()), Optional.empty());
  }

  @PostMapping
  @RequirePermission(Permission.WRITE_CLAIM_RULES)
  ModelAndView add(
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes redirect) {
    var form = Entries.of(typed);
    var added =
        RuleForm.read(form, payers()).then(terms -> rules.add(terms, user.user().username()));
    return answered(form, Optional.empty(), added, redirect);
  }

  @GetMapping(ONE + "/edit")
  @RequirePermission(Permission.WRITE_CLAIM_RULES)
  ModelAndView edit(@PathVariable long id) {
    var rule = known(id);
    return form(RuleForm.of(rule), Optional.of(rule));
  }

  @PostMapping(ONE)
  @RequirePermission(Permission.WRITE_CLAIM_RULES)
  ModelAndView change(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes redirect) {
    var rule = known(id);
    var form = Entries.of(typed);
    var changed =
        RuleForm.read(form, payers())
            .then(terms -> rules.change(id, version(form), terms, user.user().username()));
    return answered(form, Optional.of(rule), changed, redirect);
  }

  @PostMapping(ONE + "/on")
  @RequirePermission(Permission.WRITE_CLAIM_RULES)
  String on(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      RedirectAttributes redirect) {
    var name = known(id).name();
    return switched(rules.switchOn(id, version), id, "“" + name + "” is on", "/off", redirect);
  }

  @PostMapping(ONE + "/off")
  @RequirePermission(Permission.WRITE_CLAIM_RULES)
  String off(@PathVariable long id, RedirectAttributes redirect) {
    var rule = known(id);
    var undo = rule.isChanged() ? "" : "/on?version=" + rule.latest().number();
    return switched(rules.switchOff(id), id, "“" + rule.name() + "” is off", undo, redirect);
  }

  @PostMapping(ONE + "/remove")
  @RequirePermission(Permission.WRITE_CLAIM_RULES)
  String remove(@PathVariable long id, RedirectAttributes redirect) {
    var rule = known(id);
    switch (rules.drop(id)) {
      case Outcome.Ok<Long> ok ->
          Flash.ok("“" + rule.name() + "” is out of the list.")
              .undo(rule.path() + "/restore")
              .onto(redirect);
      case Outcome.Rejected<Long> no -> stop(no, redirect);
    }
    return "redirect:/claim-rules";
  }

  @PostMapping(ONE + "/restore")
  @RequirePermission(Permission.WRITE_CLAIM_RULES)
  String restore(@PathVariable long id, RedirectAttributes redirect) {
    rules.restore(id);
    Flash.ok("“" + known(id).name() + "” is back in the list.").onto(redirect);
    return "redirect:/claim-rules/" + id;
  }

  private String switched(
      Outcome<Integer> outcome, long id, String words, String undo, RedirectAttributes redirect) {
    switch (outcome) {
      case Outcome.Ok<Integer> ok -> {
        var moved =
            ok.value() == 0
                ? "."
                : "; " + show.count(ok.value(), "claim") + " not yet sent changed their state.";
        var told = Flash.ok(words + moved);
        (undo.isEmpty() ? told : told.undo("/claim-rules/" + id + undo)).onto(redirect);
      }
      case Outcome.Rejected<Integer> no -> stop(no, redirect);
    }
    return "redirect:/claim-rules/" + id;
  }

  private static void stop(Outcome<?> refused, RedirectAttributes redirect) {
    Flash.stop(refused.problems().getFirst().message()).onto(redirect);
  }

  private ModelAndView answered(
      Entries form, Optional<OwnRule> rule, Outcome<Long> outcome, RedirectAttributes redirect) {
    if (outcome instanceof Outcome.Ok<Long> ok) {
      Flash.ok(
              rule.filter(OwnRule::isOn).isPresent()
                  ? "Saved. What is in force stays until you switch the change on."
                  : "Saved. Look at what it would have caught, then switch it on.")
          .onto(redirect);
      return new ModelAndView("redirect:/claim-rules/" + ok.value());
    }
    if (form.problems().isEmpty()) {
      form.refuse(outcome.problems());
    }
    var again = form(form, rule);
    var stale = outcome.problems().stream().anyMatch(one -> one.code().equals("RULE-CHANGED"));
    again.setStatus(stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private ModelAndView form(Entries form, Optional<OwnRule> rule) {
    var payers = new LinkedHashMap<String, String>();
    payers.put("", "Every payer");
    practices.payers().forEach(one -> payers.put(Long.toString(one.id().value()), one.name()));
    return new ModelAndView("practicerules/form")
        .addObject("form", form)
        .addObject("rule", rule)
        .addObject("payers", payers)
        .addObject("demands", RuleForm.demands());
  }

  private List<PayerKey> payers() {
    return practices.payers().stream().map(Payer::id).toList();
  }

  private static int version(Entries form) {
    var typed = form.get("version");
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }

  private OwnRule known(long id) {
    return rules
        .find(id)
        .orElseThrow(() ->
            Refusal.missing("There is no claim rule " + id + ".", "Choose one from the list."));
  }
}
