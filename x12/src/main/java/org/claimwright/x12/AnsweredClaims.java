package org.claimwright.x12;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Listens to a file for the claims of the transactions that its 999 accepts, each with its parties
/// and with what levels 3 to 7 found in it or in the levels above it. Of a claim is held what
/// answers it.
abstract class AnsweredClaims implements FileListener {

  /// A claim to be answered.
  ///
  /// @param billing the number in the file of the HL of its billing provider
  /// @param charge CLM02
  /// @param period first and last day of service, `20260309` or `20260309-20260311`; `""` for none
  /// @param problems its own and those of the levels above it
  record Answered(
      int billing,
      @Nullable Segment provider,
      @Nullable Segment patient,
      Segment claim,
      BigDecimal charge,
      String period,
      List<X12Problem> problems) {

    boolean isTaken() {
      return problems.isEmpty();
    }
  }

  /// What a transaction says before its claims.
  static final class Heading {
    final int position;
    @Nullable Segment bht;
    @Nullable Segment submitter;
    @Nullable Segment receiver;

    private Heading(int position) {
      this.position = position;
    }
  }

  /// What comes before the claims and levels inside a level: its own segments and its parties.
  private static final class Level {
    private final int first;
    private int last;
    private boolean isPassed;

    Level(int first) {
      this.first = first;
      this.last = first;
    }

    void upTo(int position) {
      last = isPassed ? last : position;
    }
  }

  private final Scope scope;
  private final Set<Integer> accepted = new HashSet<>();
  private final ArrayDeque<String> open = new ArrayDeque<>();
  private final ArrayDeque<Level> levels = new ArrayDeque<>();
  private @Nullable Heading heading;
  private @Nullable Segment provider;
  private @Nullable Segment subscriber;
  private @Nullable Segment patient;
  private @Nullable Segment claim;
  private ClaimPeriod period = new ClaimPeriod();
  private int last;

  AnsweredClaims(ValidationReport report) {
    this.scope = new Scope(report.file());
    accepted(report).forEach(transaction -> accepted.add(transaction.firstPosition()));
  }

  /// The transactions whose claims are answered.
  static List<Transaction> accepted(ValidationReport report) {
    return report.transactions().stream()
        .filter(verdict -> verdict.acknowledged() && verdict.type().startsWith("837"))
        .map(ValidationReport.Verdict::transaction)
        .toList();
  }

  abstract void claim(Heading of, Answered claim);

  @Override
  public final void transaction(TransactionHeader header) {
    heading = null;
    levels.clear();
    open.clear();
  }

  @Override
  public final void loop(String id) {
    open.push(id);
    switch (id) {
      case "2000A" -> levelBegins(0);
      case "2000B" -> levelBegins(1);
      case "2000C" -> levelBegins(2);
      case "2300" -> {
        passLevels();
        period = new ClaimPeriod();
      }
      case "2400" -> period.line();
      default -> {}
    }
  }

  private void levelBegins(int depth) {
    passLevels();
    while (levels.size() > depth) {
      levels.pop();
    }
    provider = depth == 0 ? null : provider;
    subscriber = depth <= 1 ? null : subscriber;
    patient = null;
  }

  private void passLevels() {
    levels.forEach(level -> level.isPassed = true);
  }

  @Override
  public final void segment(Segment segment, String loop) {
    if (loop.equals(Loop.HEADER) && segment.is("ST")) {
      heading = accepted.contains(segment.position()) ? new Heading(segment.position()) : null;
    }
    if (heading == null) {
      return;
    }
    last = segment.position();
    if (segment.is("HL")) {
      levels.push(new Level(last));
    }
    levels.forEach(level -> level.upTo(last));
    keep(segment, loop, heading);
  }

  private void keep(Segment segment, String loop, Heading of) {
    switch (loop) {
      case Loop.HEADER -> of.bht = segment.is("BHT") ? segment : of.bht;
      case "1000A" -> of.submitter = named(segment, of.submitter);
      case "1000B" -> of.receiver = named(segment, of.receiver);
      case "2010AA" -> provider = named(segment, provider);
      case "2010BA" -> subscriber = named(segment, subscriber);
      case "2010CA" -> patient = named(segment, patient);
      case "2300" -> {
        claim = segment.is("CLM") ? segment : claim;
        period.ofClaim(segment);
      }
      case "2400" -> period.ofLine(segment);
      default -> {}
    }
  }

  private static @Nullable Segment named(Segment segment, @Nullable Segment otherwise) {
    return segment.is("NM1") ? segment : otherwise;
  }

  @Override
  public final void loopEnds() {
    if (open.pop().equals("2300") && heading != null && claim != null && !levels.isEmpty()) {
      claim(
          heading,
          new Answered(
              levels.getLast().first,
              provider,
              patient == null ? subscriber : patient,
              claim,
              Amounts.of(claim, 2),
              period.text(),
              problems(claim.position())));
    }
  }

  /// Of the levels first, the outermost before the others.
  private List<X12Problem> problems(int first) {
    var found = new LinkedHashSet<X12Problem>();
    levels
        .descendingIterator()
        .forEachRemaining(level -> found.addAll(business(level.first, level.last)));
    found.addAll(business(first, last));
    return List.copyOf(found);
  }

  /// What is missing shows at the segment after.
  private List<X12Problem> business(int from, int to) {
    return scope.between(from, to + 1).stream()
        .filter(problem -> problem.isError() && problem.snip() > 2)
        .filter(problem -> problem.position() <= to || problem.element().isEmpty())
        .toList();
  }
}
