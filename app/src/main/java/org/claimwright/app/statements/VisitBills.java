package org.claimwright.app.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.ledger.Entry;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.app.statements.AccountView.Heading;
import org.claimwright.app.statements.AccountView.Service;
import org.claimwright.app.statements.AccountView.Split;
import org.claimwright.app.statements.AccountView.VisitBill;
import org.claimwright.claims.Procedure;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.springframework.stereotype.Component;

/// Makes the bill of one visit from its claim and the claim's ledger entries.
@Component
class VisitBills {

  private final Practices practices;
  private final Visits visits;
  private final CodeSets codeSets;

  VisitBills(Practices practices, Visits visits, CodeSets codeSets) {
    this.practices = practices;
    this.visits = visits;
    this.codeSets = codeSets;
  }

  /// The names that headings need, read once for a whole account.
  record Names(Map<Provider.ProviderId, String> providers, Map<Payer.PayerKey, String> payers) {}

  Names names() {
    return new Names(
        practices.providers().stream().collect(Collectors.toMap(Provider::id, Provider::title)),
        practices.payers().stream().collect(Collectors.toMap(Payer::id, Payer::name)));
  }

  VisitBill bill(ClaimRecord claim, List<Entry> entries, Names names) {
    var subject = claim.subject();
    var heading =
        new Heading(
            claim.number().value(),
            subject.dateOfService(),
            names.providers().getOrDefault(subject.provider(), ""),
            subject.payer().map(payer -> names.payers().getOrDefault(payer, "")).orElse(""),
            asOf(entries));
    var sums = AccountSums.of(entries);
    return new VisitBill(heading, sums.charge(), sums.split(), services(claim, entries));
  }

  /// The number of the last journal among these entries.
  static long asOf(List<Entry> entries) {
    return entries.stream().mapToLong(entry -> entry.heading().journal().value()).max().orElse(0);
  }

  private List<Service> services(ClaimRecord claim, List<Entry> entries) {
    var procedures = procedures(claim);
    var day = claim.subject().dateOfService();
    var services = new ArrayList<Service>();
    byLine(entries)
        .forEach((line, own) -> {
          var service = service(line, Optional.ofNullable(procedures.get(line)), own, day);
          if (!service.charge().isZero() || !service.split().equals(Split.NOTHING)) {
            services.add(service);
          }
        });
    return services;
  }

  /// Line 0, the visit as a whole, stands at the end.
  private static Map<Integer, List<Entry>> byLine(List<Entry> entries) {
    var byLine = new TreeMap<Integer, List<Entry>>();
    for (var entry : entries) {
      var line = entry.posting().about().line().orElse(Integer.MAX_VALUE);
      byLine.computeIfAbsent(line, any -> new ArrayList<>()).add(entry);
    }
    return byLine;
  }

  private Service service(
      int line, Optional<Procedure> procedure, List<Entry> entries, LocalDate day) {
    var sums = AccountSums.of(entries);
    return new Service(
        line == Integer.MAX_VALUE ? 0 : line,
        procedure.map(Procedure::label).orElse(""),
        procedure.map(each -> words(each, day)).orElse("The visit as a whole"),
        sums.charge(),
        sums.split());
  }

  /// From the claim, or from the visit's charges where no claim could be built.
  private Map<Integer, Procedure> procedures(ClaimRecord claim) {
    return claim
        .value()
        .map(value ->
            value.lines().stream()
                .collect(Collectors.toMap(each -> each.number(), each -> each.procedure())))
        .orElseGet(() ->
            visits.charges(claim.subject().visit()).stream()
                .collect(
                    Collectors.toMap(
                        each -> each.line().number(), each -> each.line().procedure())));
  }

  private String words(Procedure procedure, LocalDate day) {
    var code = procedure.code();
    return title(CodeSystem.CPT, code, day)
        .or(() -> title(CodeSystem.HCPCS, code, day))
        .orElse("Service " + code);
  }

  private Optional<String> title(CodeSystem system, String code, LocalDate day) {
    return codeSets.find(system, code, day).map(Code::title);
  }
}
