package org.claimwright.app.queries;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.form.Entries;
import org.claimwright.app.queries.Answer.Choice;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Queries in their list and one by one: read, answered, reminded of, taken back. A clinician sees
/// the own ones.
@Controller
@RequestMapping("/queries")
class QueryPages {

  private final Queries queries;
  private final QuerySheets sheets;
  private final Audit audit;

  QueryPages(Queries queries, QuerySheets sheets, Audit audit) {
    this.queries = queries;
    this.sheets = sheets;
    this.audit = audit;
  }

  @GetMapping
  @RequirePermission({Permission.CODE_VISITS, Permission.ANSWER_QUERIES})
  String list(
      @RequestParam(defaultValue = "open") String view,
      @AuthenticationPrincipal SignedIn viewer,
      Model page) {
    var filter = new QueryFilter(view, whose(viewer), queries.today());
    var rows = sheets.rows(queries.list(filter));
    page.addAttribute("view", filter.view());
    page.addAttribute("rows", rows);
    page.addAttribute("counts", counts(filter));
    page.addAttribute("unlinked", isUnlinked(viewer));
    audit.record(AuditEvent.read("query", "").with("list, " + rows.size() + " queries"));
    return "queries/list";
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  @RequirePermission({Permission.CODE_VISITS, Permission.ANSWER_QUERIES})
  ModelAndView show(@PathVariable long id, @AuthenticationPrincipal SignedIn viewer) {
    var query = known(id, viewer);
    audit.record(AuditEvent.read("query", id).with("visit " + query.visit()));
    if (isTheirs(query, viewer)) {
      queries.seen(query);
    }
    return page(query, viewer, Entries.empty());
  }

  @GetMapping("/{id:[0-9]{1,18}}/preview")
  @RequirePermission({Permission.CODE_VISITS, Permission.ANSWER_QUERIES})
  String preview(@PathVariable long id, @AuthenticationPrincipal SignedIn viewer, Model page) {
    page.addAttribute("sheet", sheets.of(known(id, viewer)));
    audit.record(AuditEvent.read("query", id).with("preview"));
    return "queries/preview";
  }

  @PostMapping("/{id:[0-9]{1,18}}/answer")
  @RequirePermission(Permission.ANSWER_QUERIES)
  ModelAndView answer(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn viewer,
      RedirectAttributes redirect) {
    var query = known(id, viewer);
    var form = Entries.of(typed);
    if (answered(query, form, viewer) instanceof Outcome.Rejected<Query> no) {
      return refused(query, viewer, form, no.problems());
    }
    Flash.ok("Query " + id + " is answered. Thank you.").onto(redirect);
    return new ModelAndView("redirect:/queries/" + id);
  }

  @PostMapping("/{id:[0-9]{1,18}}/withdraw")
  @RequirePermission(Permission.CODE_VISITS)
  ModelAndView withdraw(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @AuthenticationPrincipal SignedIn viewer,
      RedirectAttributes redirect) {
    var query = known(id, viewer);
    var form = Entries.of(typed);
    if (queries.withdraw(query.id(), form.get("reason")) instanceof Outcome.Rejected<Query> no) {
      return refused(query, viewer, form, no.problems());
    }
    Flash.ok("Query " + id + " is taken back.").onto(redirect);
    return new ModelAndView("redirect:/queries/" + id);
  }

  @PostMapping("/{id:[0-9]{1,18}}/remind")
  @RequirePermission(Permission.CODE_VISITS)
  ModelAndView remind(
      @PathVariable long id,
      @AuthenticationPrincipal SignedIn viewer,
      RedirectAttributes redirect) {
    var query = known(id, viewer);
    if (queries.remind(query.id()) instanceof Outcome.Rejected<Query> no) {
      return refused(query, viewer, Entries.empty(), no.problems());
    }
    Flash.ok("The clinician is reminded.").onto(redirect);
    return new ModelAndView("redirect:/queries/" + id);
  }

  /// `option:3` is the fourth option; `other`, `undetermined` and `addendum` come with words.
  private Outcome<Query> answered(Query query, Entries form, SignedIn viewer) {
    var chosen = form.get("answer");
    var named = query.text().named();
    if (chosen.isEmpty()) {
      return Outcome.rejected(
          QueryRefusals.noWords("answer", "Choose an answer before you sign it."));
    }
    if (chosen.matches("option:[0-9]{1,3}")) {
      int at = Integer.parseInt(chosen.substring("option:".length()));
      var words = at < named.size() ? named.get(at) : chosen;
      return queries.answer(query.id(), Choice.OPTION, words, whose(viewer));
    }
    return choice(chosen)
        .map(choice -> queries.answer(query.id(), choice, form.get("words"), whose(viewer)))
        .orElseGet(() -> Outcome.rejected(QueryRefusals.notOffered(chosen)));
  }

  private static Optional<Choice> choice(String word) {
    return Arrays.stream(Choice.values())
        .filter(one -> one != Choice.OPTION && one.word().equals(word))
        .findFirst();
  }

  private ModelAndView refused(Query query, SignedIn viewer, Entries form, List<Problem> problems) {
    form.refuse(problems);
    var page = page(queries.find(query.id()).orElse(query), viewer, form);
    page.setStatus(
        problems.stream().anyMatch(QueryPages::isConflict)
            ? HttpStatus.CONFLICT
            : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static boolean isConflict(Problem problem) {
    return List.of("QUERY-ANSWERED", "QUERY-SETTLED", "QUERY-WITHDRAWN", "QUERY-REMINDED")
        .contains(problem.code());
  }

  private ModelAndView page(Query query, SignedIn viewer, Entries form) {
    return new ModelAndView("queries/one")
        .addObject("sheet", sheets.of(query))
        .addObject("today", queries.today())
        .addObject("pill", QuerySheets.pill(query, query.isLate(queries.today())))
        .addObject("late", query.isLate(queries.today()))
        .addObject("mayAnswer", query.state().isOpen() && isTheirs(query, viewer))
        .addObject("form", form);
  }

  private Query known(long id, SignedIn viewer) {
    return Optional.of(id)
        .filter(number -> number > 0)
        .flatMap(number -> queries.find(new QueryId(number)))
        .filter(query -> viewer.may(Permission.CODE_VISITS) || isTheirs(query, viewer))
        .orElseThrow(() ->
            Refusal.missing(
                "There is no query " + id + " for you in this practice.",
                "Open it from the list of queries."));
  }

  private static boolean isTheirs(Query query, SignedIn viewer) {
    var provider = viewer.place().providerId();
    return viewer.may(Permission.ANSWER_QUERIES)
        && provider.isPresent()
        && provider.getAsLong() == query.provider().value();
  }

  /// A clinician's own; somebody who codes sees everybody's.
  private static OptionalLong whose(SignedIn viewer) {
    return viewer.may(Permission.CODE_VISITS)
        ? OptionalLong.empty()
        : OptionalLong.of(viewer.place().providerId().orElse(0));
  }

  /// Whether a clinician's sign-in is not tied to a clinician of the practice.
  private static boolean isUnlinked(SignedIn viewer) {
    return !viewer.may(Permission.CODE_VISITS) && viewer.place().providerId().isEmpty();
  }

  private Map<String, Long> counts(QueryFilter filter) {
    var counts = new HashMap<>(queries.counts(filter));
    var late = new QueryFilter("late", filter.provider(), filter.today());
    counts.put("late", (long) queries.list(late).size());
    return counts;
  }
}
