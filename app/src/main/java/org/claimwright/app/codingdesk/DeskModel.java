package org.claimwright.app.codingdesk;

import java.util.List;
import java.util.Map;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.encounters.CodingState;
import org.claimwright.app.encounters.DocumentRecord;
import org.claimwright.app.encounters.VisitFilter;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.web.Show;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gathers what the workbench shows of a visit.
@Component
class DeskModel {

  private static final int EARLIER = 6;
  private static final int STEPS = 40;

  /// Why coders reject suggestions, the commonest first; each has its digit on the page.
  static final List<String> REASONS =
      List.of(
          "Not supported by the note",
          "Not addressed at this visit",
          "Part of another code",
          "Another code is more specific",
          "History, not current",
          "Done or billed elsewhere");

  private final Visits visits;
  private final VisitReader reader;
  private final VisitHeads heads;
  private final DeskChecks checks;
  private final CodingRecords records;
  private final CodeTemplates templates;
  private final ObjectProvider<ClaimOfVisit> claims;
  private final ObjectProvider<QueriesOfVisit> queries;
  private final ProposalDesk proposals;
  private final Show show;

  DeskModel(
      Visits visits,
      VisitReader reader,
      VisitHeads heads,
      DeskChecks checks,
      CodingRecords records,
      CodeTemplates templates,
      ObjectProvider<ClaimOfVisit> claims,
      ObjectProvider<QueriesOfVisit> queries,
      ProposalDesk proposals,
      Show show) {
    this.visits = visits;
    this.reader = reader;
    this.heads = heads;
    this.checks = checks;
    this.records = records;
    this.templates = templates;
    this.claims = claims;
    this.queries = queries;
    this.proposals = proposals;
    this.show = show;
  }

  /// Everything the page asks for by name.
  Map<String, Object> of(VisitCoding coding) {
    var visit = coding.visit();
    var documents = visits.documents(visit.id());
    return Map.ofEntries(
        Map.entry("coding", coding),
        Map.entry("visit", visit),
        Map.entry("head", heads.of(visit)),
        Map.entry("age", VisitHead.age(visit.facts().dateOfService(), show.today())),
        Map.entry("notes", notes(documents, coding.sheet())),
        Map.entry("sheet", new SheetView(coding.sheet())),
        Map.entry("read", isRead(coding, ChartText.of(documents))),
        Map.entry("pages", ChartText.of(documents).pages()),
        Map.entry("checks", checks.of(coding)),
        Map.entry("inHandsOf", inHandsOf(visit)),
        Map.entry("earlier", earlier(visit)),
        Map.entry("claim", claims.stream().flatMap(one -> one.of(visit.id()).stream()).toList()),
        Map.entry("queries", queries.stream().flatMap(one -> one.of(visit.id()).stream()).toList()),
        Map.entry("askPaths", queries.stream().map(one -> one.askPath(visit.id())).toList()),
        Map.entry("proposers", proposals.asked()),
        Map.entry("history", records.history(visit.id(), STEPS)),
        Map.entry("reasons", REASONS),
        Map.entry(
            "templates",
            SignedIn.current()
                .map(user -> templates.forVisit(visit, user.user().username()))
                .orElse(List.of())),
        Map.entry("specialty", templates.specialty(visit.facts().provider()).orElse("")));
  }

  /// Somebody else who has begun the visit, `""` where nobody has.
  private static String inHandsOf(VisitRecord visit) {
    var reader = SignedIn.current().map(user -> user.user().name()).orElse("");
    var begun = visit.state() instanceof CodingState.InCoding;
    return begun && !visit.stateBy().equals(reader) ? visit.stateBy() : "";
  }

  /// Whether the engine has read every document a code may rest on.
  private boolean isRead(VisitCoding coding, ChartText chart) {
    return coding.visit().isCoded()
        || reader.isCurrent(coding.visit(), coding.sheet().reading(), chart);
  }

  private static List<MarkedNote> notes(List<DocumentRecord> documents, CodingSheet sheet) {
    return documents.stream().map(document -> NoteMarking.of(document, sheet)).toList();
  }

  private List<VisitRecord> earlier(VisitRecord visit) {
    return visits.list(VisitFilter.ALL.of(visit.facts().patient()).atMost(EARLIER)).stream()
        .filter(one -> !one.id().equals(visit.id()))
        .toList();
  }
}
