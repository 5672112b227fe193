package org.claimwright.app.denials;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.billing.DeniedClaims;
import org.claimwright.app.billing.LineDecisions;
import org.claimwright.app.billing.LineDecisions.LineDecision;
import org.claimwright.app.codingdesk.CodeEntry;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.codingdesk.Evidence;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.denials.CaseFile.Amounts;
import org.claimwright.app.denials.CaseFile.Grounds;
import org.claimwright.app.denials.CaseFile.Line;
import org.claimwright.app.denials.CaseFile.Parties;
import org.claimwright.app.denials.CaseFile.Said;
import org.claimwright.app.denials.CaseFile.Support;
import org.claimwright.app.eligibility.EligibilityCheck;
import org.claimwright.app.eligibility.EligibilityChecks;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.app.reference.ReasonWords;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimLine;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.pricing.ExpectedLine;
import org.claimwright.pricing.ExpectedPayment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gathers what is known of a denied claim.
@Component
class CaseFiles {

  private final Claims claims;
  private final DeniedClaims denied;
  private final CodingDesk desk;
  private final Patients patients;
  private final Practices practices;
  private final ReasonWords words;
  private final DenialReading reading;
  private final ObjectProvider<LineDecisions> decisions;
  private final Coverages coverages;
  private final EligibilityChecks checks;

  CaseFiles(
      Claims claims,
      DeniedClaims denied,
      CodingDesk desk,
      Patients patients,
      Practices practices,
      ReasonWords words,
      DenialReading reading,
      ObjectProvider<LineDecisions> decisions,
      Coverages coverages,
      EligibilityChecks checks) {
    this.claims = claims;
    this.denied = denied;
    this.desk = desk;
    this.patients = patients;
    this.practices = practices;
    this.words = words;
    this.reading = reading;
    this.decisions = decisions;
    this.coverages = coverages;
    this.checks = checks;
  }

  CaseFile of(Denial denial) {
    var claim = claims.find(denial.about().claim()).orElseThrow();
    var subject = claim.subject();
    var decided = decisions.stream().flatMap(each -> each.of(claim.number()).stream()).toList();
    var lines = lines(denial, claim, decided);
    var trace = decided.isEmpty() ? "" : decided.getLast().source().trace();
    return new CaseFile(
        denial,
        claim,
        new Parties(
            patients.find(subject.patient()).orElseThrow(),
            subject.payer().flatMap(practices::payer),
            practices.provider(subject.provider()).map(Provider::title).orElse("")),
        lines,
        new Grounds(
            support(claim, lines),
            contract(denial, claim),
            denied.checked(claim),
            covered(claim),
            trace));
  }

  private Optional<EligibilityCheck> covered(ClaimRecord claim) {
    var subject = claim.subject();
    var day = subject.dateOfService();
    return coverages.inForce(subject.patient(), day).stream()
        .filter(one -> subject.payer().equals(Optional.of(one.membership().payer())))
        .flatMap(one -> checks.covering(one.id(), day).stream())
        .findFirst();
  }

  /// The lines of which something was refused; all of them when that is not known.
  private List<Line> lines(Denial denial, ClaimRecord claim, List<LineDecision> decided) {
    var byLine = decided.stream().collect(Collectors.groupingBy(LineDecision::line));
    var whole = byLine.getOrDefault(0, List.of());
    var today = practices.today();
    var all =
        claim.value().map(Claim::lines).orElse(List.of()).stream()
            .map(line ->
                line(
                    line,
                    Stream.concat(
                            byLine.getOrDefault(line.number(), List.of()).stream(), whole.stream())
                        .toList(),
                    today))
            .toList();
    var refused = all.stream().filter(line -> line.amounts().refused().isPositive()).toList();
    return refused.isEmpty() || denial.reason().scenario() == Scenario.UNDERPAID ? all : refused;
  }

  private Line line(ClaimLine line, List<LineDecision> decided, LocalDate today) {
    var paid = Money.ZERO;
    var refused = Money.ZERO;
    var said = new LinkedHashMap<String, Said>();
    for (var decision : decided) {
      paid = paid.plus(decision.paid());
      for (var reason : decision.reasons()) {
        var code = reason.split(" ", 2)[0];
        var isDenial = reading.isDenial(reason);
        said.put(code, new Said(code, words.of(reason, today).orElse(""), isDenial));
        refused = isDenial ? refused.plus(amount(reason)) : refused;
      }
    }
    return new Line(
        line.number(),
        line.procedure().label(),
        line.serviceDate(),
        new Amounts(line.charge(), paid, refused),
        List.copyOf(said.values()));
  }

  /// The amount of `CO-97 60.00`.
  private static Money amount(String reason) {
    var parts = reason.split(" ", 2);
    return parts.length < 2 ? Money.ZERO : Money.parse(parts[1]);
  }

  /// The services of these lines and the diagnoses they are for, with the note's words.
  private List<Support> support(ClaimRecord claim, List<Line> lines) {
    var sheet = desk.find(claim.subject().visit()).map(found -> found.sheet());
    var value = claim.value();
    if (sheet.isEmpty() || value.isEmpty()) {
      return List.of();
    }
    var services = byCode(sheet.get().services());
    var diagnoses = byCode(sheet.get().diagnoses());
    var numbers = lines.stream().map(Line::number).toList();
    var all = new LinkedHashMap<String, Support>();
    var pointed = new LinkedHashMap<String, Support>();
    for (var line : value.get().lines()) {
      if (numbers.contains(line.number())) {
        var service = line.procedure().label();
        all.put(service, support(service, services.get(line.procedure().code()), false));
        for (int pointer : line.pointers()) {
          var code = value.get().diagnoses().get(pointer - 1).code();
          pointed.put(code, support(code, diagnoses.get(code), true));
        }
      }
    }
    all.putAll(pointed);
    return List.copyOf(all.values());
  }

  private static Support support(
      String label, @org.jspecify.annotations.Nullable CodeEntry entry, boolean diagnosis) {
    if (entry == null) {
      return new Support(label, "", "", List.of(), diagnosis);
    }
    return new Support(
        label,
        entry.code().title(),
        entry.grounds().why(),
        entry.grounds().evidence().stream().map(Evidence::quote).distinct().toList(),
        diagnosis);
  }

  private static Map<String, CodeEntry> byCode(List<CodeEntry> entries) {
    return entries.stream()
        .collect(Collectors.toMap(entry -> entry.code().code(), entry -> entry, (one, two) -> one));
  }

  private List<String> contract(Denial denial, ClaimRecord claim) {
    if (denial.reason().scenario() != Scenario.UNDERPAID
        || !(claims.expected(claim.id()) instanceof Outcome.Ok<ExpectedPayment> ok)) {
      return List.of();
    }
    var told = new ArrayList<String>();
    for (var line : ok.value().lines()) {
      if (line instanceof ExpectedLine.Priced priced) {
        told.add("Line " + priced.line() + ": " + priced.arithmetic().getFirst());
      }
    }
    var money = claim.money();
    told.add(
        "Together "
            + ok.value().allowed()
            + "; paid and left to the patient were "
            + money.paid().plus(money.patient()));
    return List.copyOf(told);
  }

  /// The claim's number with the payer, `""` when it gave none.
  static String payerNumber(ClaimRecord claim) {
    return Optional.of(claim.state())
        .filter(org.claimwright.app.billing.AdjudicatedClaim.class::isInstance)
        .map(org.claimwright.app.billing.AdjudicatedClaim.class::cast)
        .map(decided -> decided.decision().payerClaimNumber())
        .orElse("");
  }
}
