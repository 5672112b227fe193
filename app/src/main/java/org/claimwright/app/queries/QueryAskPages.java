package org.claimwright.app.queries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.codingdesk.VisitCoding;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.form.Entries;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.SpecificityGap;
import org.claimwright.kernel.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writing a query, with the linter beside it.
@Controller
@RequirePermission(Permission.CODE_VISITS)
class QueryAskPages {

  private final Queries queries;
  private final QuerySheets sheets;
  private final Citings citings;
  private final QueryDocuments documents;
  private final CodingDesk desk;
  private final Audit audit;

  QueryAskPages(
      Queries queries,
      QuerySheets sheets,
      Citings citings,
      QueryDocuments documents,
      CodingDesk desk,
      Audit audit) {
    this.queries = queries;
    this.sheets = sheets;
    this.citings = citings;
    this.documents = documents;
    this.desk = desk;
    this.audit = audit;
  }

  /// A query from its template, filled with the words of the code at hand or those marked.
  ///
  /// @param at a place of a document that the query is about besides, `12-340`; its sentence is
  ///   cited too
  @GetMapping("/queries/new")
  ModelAndView write(
      @RequestParam long visit,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(name = "indicator", defaultValue = "") List<String> places) {
    var coding = coding(visit);
    var asked = kind.isEmpty() ? kindFor(coding, about) : kindOf(kind);
    var marked = citings.read(coding.visit().id(), places);
    var ofCode = citings.ofCode(coding, about);
    var cited = marked.isEmpty() ? citings.with(coding.visit().id(), ofCode, at) : marked;
    var finding = cited.stream().findFirst().map(Indicator::words).orElse("");
    var missing = coding.sheet().reading().gapOf(about).map(SpecificityGap::missing).orElse("");
    var text = QueryTemplates.of(asked, shortened(finding), missing, cited);
    var typed =
        Entries.of(
            Map.of(
                "kind", asked.word(),
                "priority", Priority.ROUTINE.word(),
                "title", text.title(),
                "question", text.question(),
                "options", String.join("\n", text.options())));
    audit.record(AuditEvent.read("visit", visit).with("query"));
    return page(coding, new QueryForm(coding.visit().id(), about, typed, List.of()), cited);
  }

  /// The linter's objections to the form as it stands.
  @PostMapping("/queries/check")
  String check(
      @RequestParam long visit,
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "indicator", defaultValue = "") List<String> places,
      Model page) {
    var form = form(visit, typed, places);
    page.addAttribute("objections", objections(form, citings.read(form.visit(), form.places())));
    return "queries/objections :: objections";
  }

  @PostMapping("/queries")
  ModelAndView ask(
      @RequestParam long visit,
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "indicator", defaultValue = "") List<String> places,
      RedirectAttributes redirect) {
    var form = form(visit, typed, places);
    var cited = citings.read(form.visit(), form.places());
    return switch (form.draft(cited).then(queries::ask)) {
      case Outcome.Ok<QueryId> asked -> {
        Flash.ok("Query " + asked.value() + " is asked; the visit waits for its answer.")
            .onto(redirect);
        yield new ModelAndView("redirect:/queries/" + asked.value());
      }
      case Outcome.Rejected<QueryId> no -> {
        if (form.typed().problems().isEmpty()) {
          form.typed().refuse(no.problems());
        }
        var page = page(coding(visit), form, cited);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
    };
  }

  private ModelAndView page(VisitCoding coding, QueryForm form, List<Indicator> cited) {
    var visit = coding.visit();
    return new ModelAndView("queries/new")
        .addObject("visit", visit)
        .addObject("head", sheets.head(visit.id(), visit.facts().provider()))
        .addObject("form", form.typed())
        .addObject("about", form.about())
        .addObject("offered", citings.offered(coding, form.about(), cited))
        .addObject("kinds", kinds())
        .addObject("priorities", priorities())
        .addObject("objections", objections(form, cited));
  }

  private List<Objection> objections(QueryForm form, List<Indicator> cited) {
    return documents.objections(
        new QueryDraft(
            form.visit(), form.kind(), Priority.ROUTINE, form.about(), form.text(cited)));
  }

  private VisitCoding coding(long visit) {
    return Optional.of(visit)
        .filter(number -> number > 0)
        .flatMap(number -> desk.find(new VisitId(number)))
        .orElseThrow(() ->
            Refusal.missing(
                "There is no visit " + visit + " in this practice.",
                "Open it from the coding desk's queue and press q there."));
  }

  private QueryForm form(long visit, Map<String, String> typed, List<String> places) {
    return new QueryForm(
        coding(visit).visit().id(), typed.getOrDefault("about", ""), Entries.of(typed), places);
  }

  /// What a query about the code at hand most likely asks: detail of a diagnosis, or of a service.
  private static QueryKind kindFor(VisitCoding coding, String about) {
    return coding.sheet().entries().stream()
        .filter(entry -> entry.code().code().equals(about))
        .findFirst()
        .filter(entry -> entry.code().system() != CodeSystem.ICD10CM)
        .map(service -> QueryKind.SERVICE)
        .orElse(QueryKind.SPECIFICITY);
  }

  private static QueryKind kindOf(String word) {
    try {
      return QueryKind.ofWord(word);
    } catch (IllegalArgumentException unreadable) {
      throw Refusal.invalid(
          unreadable.getMessage() + "", "Choose the kind on the page of the query.");
    }
  }

  private static String shortened(String words) {
    var line = words.replaceAll("\\s+", " ").strip().replaceFirst("[.,;:]+$", "");
    return line.length() <= 60 ? line : line.substring(0, 57).strip() + "…";
  }

  private static Map<String, String> kinds() {
    var kinds = new LinkedHashMap<String, String>();
    for (var kind : QueryKind.values()) {
      kinds.put(kind.word(), kind.label());
    }
    return kinds;
  }

  private static Map<String, String> priorities() {
    var all = new LinkedHashMap<String, String>();
    for (var one : Priority.values()) {
      all.put(one.word(), one.label() + ", within " + one.days() + " days");
    }
    return all;
  }
}
