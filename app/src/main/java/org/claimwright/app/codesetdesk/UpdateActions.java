package org.claimwright.app.codesetdesk;

import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.reference.LoadedCodeSets;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.codesets.Release;
import org.claimwright.codesets.ReleaseUpdate.Effect;
import org.claimwright.kernel.Outcome;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// What is done about an update: items of the practice's list, and by an administrator the changing
/// over of the whole house.
@Controller
@RequestMapping("/updates/{slug}/{older}/{newer}")
@RequirePermission(Permission.WORK_CODE_UPDATES)
class UpdateActions {

  private final UpdatePages pages;
  private final UpdateDesk desk;
  private final LoadedCodeSets codeSets;
  private final Audit audit;
  private final Show show;

  UpdateActions(
      UpdatePages pages, UpdateDesk desk, LoadedCodeSets codeSets, Audit audit, Show show) {
    this.pages = pages;
    this.desk = desk;
    this.codeSets = codeSets;
    this.audit = audit;
    this.show = show;
  }

  @ModelAttribute("asked")
  Update asked(@PathVariable String slug, @PathVariable String older, @PathVariable String newer) {
    return pages.known(slug, older, newer);
  }

  @ModelAttribute("item")
  ItemKey item(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "DELETED") String effect) {
    for (var one : Effect.values()) {
      if (one.name().equals(effect)) {
        return new ItemKey(kind, place, code, one);
      }
    }
    throw Refusal.invalid("\"" + effect + "\" is no change of a code.", "Use the page's buttons.");
  }

  @PostMapping("/done")
  String done(
      @ModelAttribute(name = "asked", binding = false) Update update,
      @ModelAttribute(name = "item", binding = false) ItemKey item,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes redirect) {
    return told(
        desk.done(update, pages.read(update), item, user),
        update,
        item.code() + " is seen to.",
        redirect);
  }

  @PostMapping("/exchange")
  String exchange(
      @ModelAttribute(name = "asked", binding = false) Update update,
      @ModelAttribute(name = "item", binding = false) ItemKey item,
      @RequestParam(defaultValue = "") String successor,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes redirect) {
    return told(
        desk.exchange(update, pages.read(update), item, successor, user),
        update,
        item.code() + " goes on as " + successor + " from " + show.day(update.from()) + ".",
        redirect);
  }

  @PostMapping("/reopen")
  String reopen(
      @ModelAttribute(name = "asked", binding = false) Update update,
      @ModelAttribute(name = "item", binding = false) ItemKey item,
      @AuthenticationPrincipal SignedIn user,
      RedirectAttributes redirect) {
    switch (desk.reopen(update, item, user)) {
      case Outcome.Ok<UpdateStep> ok ->
          Flash.ok(
                  item.code()
                      + " is open again"
                      + (ok.value().successor().isEmpty() ? "." : ", as before."))
              .onto(redirect);
      case Outcome.Rejected<UpdateStep> no -> stop(no, redirect);
    }
    return "redirect:" + update.path();
  }

  /// The held release answers from its first day on, for everybody.
  @PostMapping("/switch")
  @RequirePermission(Permission.LOAD_CODE_SETS)
  String changeOver(
      @ModelAttribute(name = "asked", binding = false) Update update, RedirectAttributes redirect) {
    return moved(
        codeSets.putInForce(update.set(), update.newer().version()),
        update,
        "in force from " + show.day(update.from()),
        "/hold",
        redirect);
  }

  /// The release before answers again.
  @PostMapping("/hold")
  @RequirePermission(Permission.LOAD_CODE_SETS)
  String hold(
      @ModelAttribute(name = "asked", binding = false) Update update, RedirectAttributes redirect) {
    return moved(
        codeSets.hold(update.set(), update.newer().version()),
        update,
        "held, and " + update.older().version() + " answers",
        "/switch",
        redirect);
  }

  private String moved(
      Outcome<Release> outcome,
      Update update,
      String words,
      String undo,
      RedirectAttributes redirect) {
    switch (outcome) {
      case Outcome.Ok<Release> ok -> {
        var name = update.set() + " " + update.newer().version();
        audit.record(AuditEvent.configured("codesets", name).with(words));
        Flash.ok(name + " is " + words + ".").undo(update.path() + undo).onto(redirect);
      }
      case Outcome.Rejected<Release> no -> stop(no, redirect);
    }
    return "redirect:" + update.path();
  }

  private static String told(
      Outcome<UpdateStep> outcome, Update update, String words, RedirectAttributes redirect) {
    switch (outcome) {
      case Outcome.Ok<UpdateStep> ok ->
          Flash.ok(words).undo(undo(update, ok.value().item())).onto(redirect);
      case Outcome.Rejected<UpdateStep> no -> stop(no, redirect);
    }
    return "redirect:" + update.path();
  }

  private static String undo(Update update, ItemKey item) {
    return UriComponentsBuilder.fromPath(update.path() + "/reopen")
        .queryParam("kind", item.kind())
        .queryParam("place", "{place}")
        .queryParam("code", item.code())
        .queryParam("effect", item.effect())
        .build(item.place())
        .toString();
  }

  private static void stop(Outcome<?> refused, RedirectAttributes redirect) {
    var problem = refused.problems().getFirst();
    Flash.stop(problem.where() + ": " + problem.message() + ".").onto(redirect);
  }
}
