package org.claimwright.app.queries;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.encounters.VisitFacts;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.app.practices.Provider.ProviderId;
import org.claimwright.app.web.Pill;
import org.springframework.stereotype.Component;

/// Puts together what the pages show of queries.
@Component
class QuerySheets {

  private final Queries queries;
  private final Citings citings;
  private final CodingDesk desk;
  private final Visits visits;
  private final Patients patients;
  private final Practices practices;

  QuerySheets(
      Queries queries,
      Citings citings,
      CodingDesk desk,
      Visits visits,
      Patients patients,
      Practices practices) {
    this.queries = queries;
    this.citings = citings;
    this.desk = desk;
    this.visits = visits;
    this.patients = patients;
    this.practices = practices;
  }

  /// Who and what a query is about.
  ///
  /// @param patient `Ellis, Joanne`
  /// @param about `67 · F`
  record Head(String patient, String about, LocalDate dateOfService, String clinician) {}

  /// A query on its page.
  record Sheet(
      Query query, Head head, List<Citing> cited, Codes codes, List<QueryEvents.Event> history) {}

  /// The codes of the visit when it was asked and since.
  record Codes(List<String> before, List<String> after, CodeChange change) {}

  /// A row of the list.
  record Row(Query query, Head head, long daysOpen, Pill pill) {}

  Sheet of(Query query) {
    var after = after(query);
    return new Sheet(
        query,
        head(query.visit(), query.provider()),
        citings.inContext(query.visit(), query.text().indicators()),
        new Codes(query.asking().codes(), after, CodeChange.between(query.asking().codes(), after)),
        queries.history(query.id()));
  }

  List<Row> rows(List<Query> all) {
    var today = queries.today();
    return all.stream()
        .map(query ->
            new Row(
                query,
                head(query.visit(), query.provider()),
                daysOpen(query, today),
                pill(query, query.isLate(today))))
        .toList();
  }

  Head head(VisitId visit, ProviderId provider) {
    var facts = visits.find(visit).map(VisitRecord::facts);
    var patient = facts.flatMap(one -> patients.find(one.patient()));
    var day = facts.map(VisitFacts::dateOfService).orElse(LocalDate.EPOCH);
    return new Head(
        patient.map(PatientRecord::name).orElse("–"),
        patient.map(one -> one.ageAndSexOn(day)).orElse(""),
        day,
        practices.provider(provider).map(Provider::title).orElse("–"));
  }

  static Pill pill(Query query, boolean late) {
    return switch (query.state()) {
      case QueryState.Open open when late -> Pill.stop("Late");
      case QueryState.Open open -> Pill.info("Open");
      case QueryState.Answered answered -> Pill.warn("Answered, to code").with("message-circle");
      case QueryState.Settled settled -> Pill.ok("Coded");
      case QueryState.Withdrawn withdrawn -> Pill.quiet("Withdrawn");
    };
  }

  private List<String> after(Query query) {
    return query.state() instanceof QueryState.Settled settled
        ? settled.codes()
        : desk.find(query.visit())
            .map(coding -> QueryDocuments.codes(coding.sheet()))
            .orElse(List.of());
  }

  private long daysOpen(Query query, LocalDate today) {
    var zone = practices.current().profile().zone();
    var asked = LocalDate.ofInstant(query.asking().at(), zone);
    var until =
        query
            .state()
            .answered()
            .map(answer -> LocalDate.ofInstant(answer.signed().at(), zone))
            .orElse(today);
    return Math.max(0, ChronoUnit.DAYS.between(asked, until));
  }
}
