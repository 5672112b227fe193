package org.claimwright.app.audits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.AdjudicatedClaim;
import org.claimwright.app.billing.ClaimCorrections;
import org.claimwright.app.billing.ClaimId;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.billing.CorrectionKind;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.codingdesk.VisitCoding;
import org.claimwright.app.encounters.Signature;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Chart audits. Every call works in the practice in scope and in the name of whoever is signed in.
@Service
public class Audits {

  private final AuditTable audits;
  private final ChartTable charts;
  private final AuditCodeTable codes;
  private final Sampling sampling;
  private final CodingDesk desk;
  private final Claims claims;
  private final ClaimCorrections corrections;
  private final Signature signature;
  private final Audit audit;
  private final Clock clock;

  Audits(
      AuditTable audits,
      ChartTable charts,
      AuditCodeTable codes,
      Sampling sampling,
      CodingDesk desk,
      Claims claims,
      ClaimCorrections corrections,
      Signature signature,
      Audit audit,
      Clock clock) {
    this.audits = audits;
    this.charts = charts;
    this.codes = codes;
    this.sampling = sampling;
    this.desk = desk;
    this.claims = claims;
    this.corrections = corrections;
    this.signature = signature;
    this.audit = audit;
    this.clock = clock;
  }

  /// Draws a sample and freezes the codes of its charts as they are billed.
  @Transactional
  Outcome<Long> draw(SamplePlan plan) {
    var sample = sampling.draw(plan);
    if (sample.charts().isEmpty()) {
      return Outcome.rejected(
          Problem.stop(
              "AUDIT-NO-CHARTS",
              "first",
              "No coded visit fits: widen the days, or choose another way to draw the sample."));
    }
    return Outcome.ok(made(plan, sample));
  }

  /// Draws a random sample of the visits of some days, audited blind.
  ///
  /// @return the number of the audit
  @Transactional
  public Outcome<Long> drawRandom(String name, LocalDate first, LocalDate last, int size) {
    var drawing = new SamplePlan.Drawing(first, last, size, last.toEpochDay());
    return draw(new SamplePlan(name, SamplePlan.Method.RANDOM, "", drawing, true));
  }

  /// The audit of a denied claim: the chart that stands, or a new audit of this one visit.
  ///
  /// @return the number of the chart
  @Transactional
  Outcome<Long> ofDenied(ClaimId id) {
    var claim = claims.find(id);
    if (claim.isEmpty()) {
      return Outcome.rejected(AuditRefusals.unknown("claim " + id));
    }
    var visit = claim.get().subject().visit();
    var standing = charts.ofDenial(visit);
    if (!standing.isEmpty()) {
      return Outcome.ok(standing.getFirst().id());
    }
    return desk.find(visit)
        .map(VisitCoding::visit)
        .filter(VisitRecord::isCoded)
        .map(coded -> {
          var day = coded.facts().dateOfService();
          var plan =
              new SamplePlan(
                  "Denied claim " + claim.get().number(),
                  SamplePlan.Method.DENIAL,
                  claim.get().number().toString(),
                  new SamplePlan.Drawing(day, day, 1, 0),
                  false);
          var made = made(plan, new Sampling.Sample(1, List.of(coded)));
          return Outcome.ok(charts.of(made).getFirst().id());
        })
        .orElseGet(() -> Outcome.rejected(AuditRefusals.notCoded(visit)));
  }

  /// Compares the codes an auditor found blind with the billed ones, which are shown from now on.
  @Transactional
  Outcome<AuditChart> compare(long chart, List<String> found) {
    return open(chart)
        .then(one -> {
          if (found.isEmpty()) {
            return Outcome.rejected(AuditRefusals.noCodes());
          }
          var unknown = unknown(one, "codes", found);
          if (!unknown.isEmpty()) {
            return Outcome.rejected(unknown);
          }
          codes.replace(chart, CodeComparison.of(one.codes(), found));
          return Outcome.ok(moved(one, "compared", Optional.empty()));
        });
  }

  /// Closes a chart with a verdict on each code.
  @Transactional
  Outcome<AuditChart> judge(long chart, Judgement judgement) {
    return open(chart)
        .then(one ->
            isHidden(one)
                ? Outcome.<AuditChart>rejected(AuditRefusals.stillBlind(one))
                : Outcome.ok(one))
        .then(one -> judgement.of(one.codes()).then(judged -> known(one, judged)))
        .map(judged -> {
          codes.replace(chart, judged);
          charts.educate(chart, judgement.education());
          return moved(charts.find(chart).orElseThrow(), "done", Optional.of(clock.instant()));
        });
  }

  /// What an auditor writes must be a code of that day, or a slip of the pen counts as an error.
  private Outcome<List<AuditedCode>> known(AuditChart chart, List<AuditedCode> judged) {
    var problems =
        judged.stream()
            .filter(code -> !code.revised().isBlank())
            .flatMap(code ->
                unknown(
                    chart,
                    code.isMissed() ? "missed" : "revised-" + code.number(),
                    List.of(code.revised()))
                    .stream())
            .toList();
    return problems.isEmpty() ? Outcome.ok(judged) : Outcome.rejected(problems);
  }

  private List<Problem> unknown(AuditChart chart, String field, List<String> labels) {
    return labels.stream()
        .map(CodeComparison::code)
        .flatMap(code -> desk.whyNotBillable(chart.subject().visit(), code).stream())
        .map(problem -> AuditRefusals.unknownCode(field, problem))
        .toList();
  }

  /// Asks for a corrected claim: whoever works the claims finds it in a view of its own. A claim
  /// that no payer has decided yet is mended itself, so there the words are a note.
  @Transactional
  Outcome<AuditChart> correct(long chart, CorrectionKind kind) {
    var one = charts.lock(chart);
    if (one.isEmpty()) {
      return Outcome.rejected(AuditRefusals.unknown("chart " + chart));
    }
    var claim = claims.ofVisit(one.get().subject().visit());
    if (!one.get().isDone() || one.get().figures().errors() == 0 || claim.isEmpty()) {
      return Outcome.rejected(AuditRefusals.nothingToCorrect(one.get()));
    }
    return asked(claim.get(), kind, Corrections.inWords(one.get()))
        .map(noted -> {
          charts.correct(chart, signature.name());
          audit.record(AuditEvent.changed("audit chart", chart).with("correction requested"));
          return charts.find(chart).orElseThrow();
        });
  }

  private Outcome<ClaimRecord> asked(ClaimRecord claim, CorrectionKind kind, String words) {
    return claim.state() instanceof AdjudicatedClaim
        ? corrections.ask(claim.id(), kind, words)
        : claims.note(claim.id(), words, Optional.empty());
  }

  /// Whether the billed codes are still kept from the auditor.
  boolean isHidden(AuditChart chart) {
    return chart.isWaiting() && audits.find(chart.audit()).orElseThrow().plan().blind();
  }

  List<ChartAudit> all() {
    return audits.all();
  }

  Optional<ChartAudit> find(long id) {
    return audits.find(id);
  }

  List<AuditChart> charts(long audit) {
    return charts.of(audit);
  }

  Optional<AuditChart> chart(long id) {
    return charts.find(id);
  }

  /// What auditors said of the charts of whoever is signed in.
  List<AuditChart> educationOfMine() {
    return charts.ofCoder(signature.name(), 100);
  }

  /// Verdicts of the charts done since then, by `coder` or by `provenance`.
  Map<String, AuditFigures> figures(String by, Instant since) {
    return codes.figures(by, since);
  }

  private long made(SamplePlan plan, Sampling.Sample sample) {
    var id =
        audits.insert(
            plan, sample.population(), new ChartAudit.Made(signature.name(), clock.instant()));
    int position = 1;
    for (var visit : sample.charts()) {
      var claim = claims.ofVisit(visit.id()).map(one -> one.number().toString()).orElse("");
      var subject = new AuditChart.Subject(visit.id(), visit.stateBy(), claim);
      var chart = charts.insert(id, position++, subject);
      codes.replace(chart, FrozenCodes.of(desk.find(visit.id()).orElseThrow().sheet()));
    }
    audit.record(AuditEvent.created("chart audit", id).with(sample.charts().size() + " charts"));
    return id;
  }

  private AuditChart moved(AuditChart chart, String state, Optional<Instant> doneAt) {
    charts.move(chart.id(), state, signature.name(), doneAt);
    audit.record(AuditEvent.changed("audit chart", chart.id()).with(state));
    return charts.find(chart.id()).orElseThrow();
  }

  private Outcome<AuditChart> open(long id) {
    var chart = charts.lock(id);
    if (chart.isEmpty()) {
      return Outcome.rejected(AuditRefusals.unknown("chart " + id));
    }
    if (chart.get().isDone()) {
      return Outcome.rejected(AuditRefusals.done(chart.get()));
    }
    return chart.get().subject().coder().equals(signature.name())
        ? Outcome.rejected(AuditRefusals.own(chart.get()))
        : Outcome.ok(chart.get());
  }
}
