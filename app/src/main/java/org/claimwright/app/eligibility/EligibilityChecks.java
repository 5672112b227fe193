package org.claimwright.app.eligibility;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.billing.CoverageDoubted;
import org.claimwright.app.clearinghouse.RealTime;
import org.claimwright.app.coverage.CoverageId;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.eligibility.CheckTable.Files;
import org.claimwright.app.eligibility.CheckTable.NewCheck;
import org.claimwright.app.eligibility.EligibilityCheck.Result;
import org.claimwright.app.eligibility.EligibilityCheck.Way;
import org.claimwright.app.encounters.Signature;
import org.claimwright.claims.eligibility.Eligibility;
import org.claimwright.claims.eligibility.EligibilityAnswer;
import org.claimwright.claims.eligibility.Refusal;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Asks payers and keeps what they answer, in the practice in scope. Not to be called inside a
/// transaction: what comes of a question is kept whatever happens on the way.
@Service
public class EligibilityChecks {

  /// The same question within this time is answered by the answer that is here.
  private static final Duration SAME = Duration.ofHours(24);

  private static final int MOST = 100;

  private static final String ANOTHER =
      "What came back answers another question. Ask again; if it happens again, call the payer.";

  private final CheckTable table;
  private final Inquiries inquiries;
  private final Coverages coverages;
  private final Signature signature;
  private final Audit audit;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  EligibilityChecks(
      CheckTable table,
      Inquiries inquiries,
      Coverages coverages,
      Signature signature,
      Audit audit,
      Clock clock,
      ApplicationEventPublisher events) {
    this.table = table;
    this.inquiries = inquiries;
    this.coverages = coverages;
    this.signature = signature;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  /// What asking did.
  ///
  /// @param isNew false where an answer was here already
  public record Checked(EligibilityCheck check, boolean isNew) {}

  /// Asks whether a coverage covers a day, unless an answer for that day came within 24 hours.
  public Checked check(CoverageId coverage, LocalDate on) {
    return newest(coverage)
        .filter(one -> isSame(one, on))
        .map(one -> new Checked(one, false))
        .orElseGet(() -> asked(coverage, on));
  }

  /// Asks anew, unless somebody has after the check that the asker has seen.
  ///
  /// @param seen the number of the newest check then, 0 for none
  public Checked again(CoverageId coverage, LocalDate on, long seen) {
    return newest(coverage)
        .filter(one -> one.id() != seen)
        .map(one -> new Checked(one, false))
        .orElseGet(() -> asked(coverage, on));
  }

  public Optional<EligibilityCheck> find(long id) {
    return table.find(id);
  }

  /// The checks of a coverage, the newest first, a hundred at most.
  public List<EligibilityCheck> of(CoverageId coverage) {
    return table.of(coverage, MOST);
  }

  public Optional<EligibilityCheck> newest(CoverageId coverage) {
    return table.of(coverage, 1).stream().findFirst();
  }

  /// The last answer for a day, if it says that the coverage covers it.
  public Optional<EligibilityCheck> covering(CoverageId coverage, LocalDate day) {
    return of(coverage).stream()
        .filter(one -> one.standing().isAnswer() && one.asked().on().equals(day))
        .findFirst()
        .filter(one -> one.standing() == Standing.ACTIVE);
  }

  /// The newest of each of many coverages: for lists, one query.
  public Map<CoverageId, EligibilityCheck> newest(Collection<CoverageId> many) {
    return many.isEmpty() ? Map.of() : table.newest(many);
  }

  /// The answer of a check, read from its 271; empty where there is none.
  public Optional<EligibilityAnswer> answer(EligibilityCheck check) {
    return check.standing() == Standing.FAILED
        ? Optional.empty()
        : switch (Eligibility.read(received(check))) {
          case Outcome.Ok<List<EligibilityAnswer>> ok ->
              own(ok.value(), check.way().controlNumber());
          case Outcome.Rejected<List<EligibilityAnswer>> no -> Optional.empty();
        };
  }

  /// The 270 of a check; no bytes where none could be written.
  byte[] question(EligibilityCheck check) {
    return bytes(table.files(check.id()).question());
  }

  /// What came back for a check, as it came.
  byte[] received(EligibilityCheck check) {
    return bytes(table.files(check.id()).answer());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private boolean isSame(EligibilityCheck held, LocalDate on) {
    return held.standing().isAnswer()
        && held.asked().on().equals(on)
        && held.asked().at().isAfter(clock.instant().minus(SAME));
  }

  private Checked asked(CoverageId id, LocalDate on) {
    var coverage =
        coverages
            .find(id)
            .orElseThrow(() -> new IllegalArgumentException("there is no coverage " + id));
    var check =
        new NewCheck(id, newest(id).map(EligibilityCheck::id).orElse(0L), on, signature.name());
    return switch (inquiries.prepare(coverage, on)) {
      case Outcome.Rejected<RealTime.Question> no ->
          kept(
              check,
              Result.without(Standing.FAILED, words(no.problems())),
              new Way(inquiries.route(coverage), 0),
              new Files("", ""));
      case Outcome.Ok<RealTime.Question> ok -> sent(check, ok.value());
    };
  }

  private Checked sent(NewCheck check, RealTime.Question question) {
    audit.record(
        AuditEvent.sent("eligibility question", check.coverage())
            .with("control %09d by ".formatted(question.controlNumber()) + question.route()));
    var answer = inquiries.ask(question);
    var result =
        switch (answer) {
          case Outcome.Rejected<String> no -> Result.without(Standing.FAILED, words(no.problems()));
          case Outcome.Ok<String> ok -> read(ok.value(), question.controlNumber());
        };
    return kept(
        check,
        result,
        new Way(question.route(), question.controlNumber()),
        new Files(
            question.text(),
            switch (answer) {
              case Outcome.Rejected<String> no -> "";
              case Outcome.Ok<String> ok -> ok.value();
            }));
  }

  /// The answer to that question; one about the payer or the provider carries no trace.
  private static Optional<EligibilityAnswer> own(List<EligibilityAnswer> answers, int control) {
    return answers.stream()
        .filter(one -> one.trace().isEmpty() || one.trace().equals(Inquiries.trace(control)))
        .findFirst();
  }

  private static Result read(String answer, int control) {
    return switch (Eligibility.read(bytes(answer))) {
      case Outcome.Rejected<List<EligibilityAnswer>> no ->
          Result.without(Standing.FAILED, words(no.problems()));
      case Outcome.Ok<List<EligibilityAnswer>> ok ->
          own(ok.value(), control)
              .map(EligibilityChecks::result)
              .orElseGet(() -> Result.without(Standing.FAILED, ANOTHER));
    };
  }

  private static Result result(EligibilityAnswer answer) {
    var standing = Standing.of(answer);
    return standing == Standing.REFUSED
        ? Result.without(standing, refused(answer.refusals()))
        : new Result(standing, answer.plan().lastDay(), "");
  }

  /// Why, and what to do, once each.
  static String refused(List<Refusal> refusals) {
    var why = refusals.stream().map(Refusal::words).distinct().collect(Collectors.joining("; "));
    var then = refusals.stream().map(Refusal::remedy).distinct().collect(Collectors.joining(" "));
    return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ". " + then;
  }

  private static String words(List<Problem> problems) {
    return problems.stream()
        .map(EligibilityChecks::words)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String words(Problem problem) {
    return problem.code().startsWith("ROUTE-")
        ? problem.message()
        : problem.where() + ": " + problem.message() + ".";
  }

  private Checked kept(NewCheck check, Result result, Way way, Files files) {
    var id = table.insert(check, result, way, files);
    id.ifPresent(one -> {
      audit.record(
          AuditEvent.created("eligibility check", one)
              .with("coverage " + check.coverage() + ", " + result.standing().word()));
      var before = table.find(check.after()).map(EligibilityCheck::result);
      if (result.isDoubt() || before.filter(Result::isDoubt).isPresent()) {
        coverages
            .find(check.coverage())
            .ifPresent(coverage -> events.publishEvent(new CoverageDoubted(coverage.patient())));
      }
    });
    return new Checked(newest(check.coverage()).orElseThrow(), id.isPresent());
  }
}
