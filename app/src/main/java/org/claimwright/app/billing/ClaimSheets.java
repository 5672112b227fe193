package org.claimwright.app.billing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.billing.ClaimSheet.Expectation;
import org.claimwright.app.billing.ClaimSheet.ExpectedTotals;
import org.claimwright.app.billing.ClaimSheet.Found;
import org.claimwright.app.billing.ClaimSheet.Line;
import org.claimwright.app.billing.ClaimSheet.Service;
import org.claimwright.app.billing.LineDecisions.LineDecision;
import org.claimwright.app.codingdesk.CodeEntry;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.codingdesk.Evidence;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.app.web.Refusal;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimLine;
import org.claimwright.claims.Diagnosis;
import org.claimwright.kernel.Outcome;
import org.claimwright.pricing.ExpectedLine;
import org.claimwright.pricing.ExpectedPayment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts the page of a claim together.
@Component
class ClaimSheets {

  private final Claims claims;
  private final Patients patients;
  private final Practices practices;
  private final Visits visits;
  private final CodingDesk coding;
  private final ClaimWords words;
  private final Corrections corrections;
  private final ObjectProvider<LineDecisions> decisions;
  private final ObjectProvider<ClaimDenials> denials;

  ClaimSheets(
      Claims claims,
      Patients patients,
      Practices practices,
      Visits visits,
      CodingDesk coding,
      ClaimWords words,
      Corrections corrections,
      ObjectProvider<LineDecisions> decisions,
      ObjectProvider<ClaimDenials> denials) {
    this.claims = claims;
    this.patients = patients;
    this.practices = practices;
    this.visits = visits;
    this.coding = coding;
    this.words = words;
    this.corrections = corrections;
    this.decisions = decisions;
    this.denials = denials;
  }

  /// The claim of this practice with that number in this application.
  ClaimSheet known(long id) {
    var claim = new ClaimId(Math.max(1, id));
    return claims
        .find(claim)
        .flatMap(record -> claims.listed(claim).map(listed -> sheet(record, listed)))
        .orElseThrow(() -> missing(Long.toString(id)));
  }

  static Refusal missing(String key) {
    return Refusal.missing(
        "There is no claim " + key + " in this practice.",
        "Look for the claim number or the patient in the search.");
  }

  private ClaimSheet sheet(ClaimRecord record, ListedClaim listed) {
    return new ClaimSheet(
        record, listed, head(record, listed), body(record), corrections.lineage(record.id()));
  }

  private ClaimSheet.Head head(ClaimRecord record, ListedClaim listed) {
    var subject = record.subject();
    var payer = subject.payer().flatMap(practices::payer);
    return new ClaimSheet.Head(
        patients.find(subject.patient()).orElseThrow(),
        payer,
        practices.provider(subject.provider()).map(Provider::title).orElse(""),
        words.pill(listed),
        denial(record).or(() -> words.banner(listed, payer)));
  }

  private Optional<ClaimWords.Banner> denial(ClaimRecord record) {
    return denials.stream()
        .flatMap(each -> each.of(record.id()).stream())
        .findFirst()
        .map(at -> new ClaimWords.Banner(at.tone(), at.title(), at.text(), at.path()));
  }

  private ClaimSheet.Body body(ClaimRecord record) {
    var expected = claims.expected(record.id());
    var decided =
        decisions
            .orderedStream()
            .flatMap(each -> each.of(record.number()).stream())
            .collect(Collectors.groupingBy(LineDecision::line));
    var codes = codes(record.subject().visit());
    return new ClaimSheet.Body(
        services(record, codes, byLine(expected), decided),
        diagnoses(record, codes),
        expectation(expected),
        decided.getOrDefault(0, List.of()),
        claims.timeline(record.id()));
  }

  /// What the coders keep of each code of the visit.
  private Map<String, CodeEntry> codes(VisitId visit) {
    var codes = new HashMap<String, CodeEntry>();
    coding
        .find(visit)
        .map(found -> found.sheet())
        .ifPresent(sheet -> {
          sheet.diagnoses().forEach(entry -> codes.putIfAbsent(entry.code().code(), entry));
          sheet.services().forEach(entry -> codes.putIfAbsent(entry.code().code(), entry));
        });
    return codes;
  }

  private List<Service> services(
      ClaimRecord record,
      Map<String, CodeEntry> codes,
      Map<Integer, ExpectedLine> expected,
      Map<Integer, List<LineDecision>> decided) {
    return lines(record).stream()
        .map(line ->
            new Service(
                line(line),
                found("", line.procedure().label(), codes.get(line.procedure().code())),
                Optional.ofNullable(expected.get(line.number())),
                decided.getOrDefault(line.number(), List.of())))
        .toList();
  }

  private List<ClaimLine> lines(ClaimRecord record) {
    var day = record.subject().dateOfService();
    return record
        .value()
        .map(Claim::lines)
        .orElseGet(() ->
            visits.charges(record.subject().visit()).stream()
                .map(charge -> charge.toClaimLine(day))
                .toList());
  }

  private static Line line(ClaimLine line) {
    var pointers =
        line.pointers().stream().map(ClaimSheets::letter).collect(Collectors.joining(" "));
    return new Line(
        line.number(), pointers, line.procedure().units(), line.serviceDate(), line.charge());
  }

  private List<Found> diagnoses(ClaimRecord record, Map<String, CodeEntry> codes) {
    var all =
        record
            .value()
            .map(Claim::diagnoses)
            .orElseGet(() -> coding.assigned(record.subject().visit()).diagnoses());
    var found = new ArrayList<Found>();
    for (Diagnosis diagnosis : all) {
      found.add(found(letter(found.size() + 1), diagnosis.code(), codes.get(diagnosis.code())));
    }
    return List.copyOf(found);
  }

  private static Found found(
      String mark, String label, @org.jspecify.annotations.Nullable CodeEntry entry) {
    if (entry == null) {
      return new Found(mark, label, "", "", List.of());
    }
    return new Found(
        mark,
        label,
        entry.code().title(),
        (entry.grounds().why() + " " + entry.origin() + ".").strip(),
        entry.grounds().evidence().stream().map(Evidence::words).distinct().toList());
  }

  /// Pointers are letters on paper and on screens: 1 is A.
  private static String letter(int position) {
    return Character.toString('A' + position - 1);
  }

  private static Map<Integer, ExpectedLine> byLine(Outcome<ExpectedPayment> expected) {
    return switch (expected) {
      case Outcome.Ok<ExpectedPayment> ok ->
          ok.value().lines().stream()
              .collect(Collectors.toMap(ExpectedLine::line, line -> line, (one, other) -> one));
      case Outcome.Rejected<ExpectedPayment> none -> Map.of();
    };
  }

  private static Expectation expectation(Outcome<ExpectedPayment> expected) {
    return switch (expected) {
      case Outcome.Ok<ExpectedPayment> ok ->
          new Expectation(
              Optional.of(
                  new ExpectedTotals(
                      ok.value().allowed(),
                      ok.value().payerPays(),
                      ok.value().memberOwes(),
                      ok.value().isComplete())),
              List.of());
      case Outcome.Rejected<ExpectedPayment> none ->
          new Expectation(Optional.empty(), none.problems());
    };
  }
}
