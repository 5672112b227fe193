package org.claimwright.x12;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers the claims of a file one by one with a 277CA (005010X214): each claim of a transaction
/// that the 999 accepts is taken, or refused with the status of what levels 3 to 7 found in it or
/// above it.
///
/// The answer comes from whom the file was sent to, loop 1000B. Claims of transactions that the 999
/// rejects are not answered, since nobody took them.
public final class ClaimAnswers {

  private static final String VERSION = "005010X214";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int MOST_STATUSES = 3;

  /// A claim with the levels around it.
  ///
  /// @param problems its own and those of the levels above it
  private record Answered(Loop billing, Loop patient, Loop claim, List<X12Problem> problems) {
    boolean isTaken() {
      return problems.isEmpty();
    }

    BigDecimal charge() {
      return Amounts.of(claim.first(), 2);
    }
  }

  private final Scope scope;
  private final X12Writer writer;
  private final LocalDateTime at;
  private int level;
  private String made = "";

  private ClaimAnswers(Scope scope, X12Writer writer, LocalDateTime at) {
    this.scope = scope;
    this.writer = writer;
    this.at = at;
  }

  /// The 277CA to a file; none where it brings no claims that the 999 accepts.
  ///
  /// @param at when the answer is made
  /// @param control its interchange control number
  public static Optional<byte[]> answer(ValidationReport report, LocalDateTime at, int control) {
    var taken =
        report.transactions().stream()
            .filter(verdict -> verdict.acknowledged() && verdict.type().startsWith("837"))
            .map(ValidationReport.Verdict::transaction)
            .toList();
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    var envelope = taken.getFirst().envelope();
    var received = envelope.interchange();
    var from = received.receiver();
    var to = received.sender();
    var header =
        InterchangeHeader.of(from, to, at.toLocalDate(), at.toLocalTime(), control)
            .usage(received.options().usage());
    var writer = new X12Writer(header, Delimiters.STANDARD);
    writer.beginGroup(envelope.group().answer("HN", VERSION));
    var answers = new ClaimAnswers(new Scope(report.file()), writer, at);
    taken.forEach(answers::transaction);
    return Optional.of(writer.toBytes());
  }

  private void transaction(Transaction transaction) {
    var claims = new ArrayList<Answered>();
    for (var billing : transaction.root().loops("2000A")) {
      collect(billing, billing, List.of(), claims);
    }
    if (claims.isEmpty()) {
      return;
    }
    level = 0;
    writer.beginTransaction("277", VERSION);
    heading(transaction.root(), claims);
    Loop provider = null;
    var parent = 0;
    for (var claim : claims) {
      if (claim.billing() != provider) {
        provider = claim.billing();
        parent = provider(provider);
      }
      claim(claim, parent);
    }
    writer.endTransaction();
  }

  /// The claims below a level; what is wrong on the way down is held against each.
  private void collect(Loop billing, Loop level, List<X12Problem> above, List<Answered> claims) {
    var here = new ArrayList<>(above);
    here.addAll(problemsAt(level));
    for (var inner : level.loops()) {
      if (!isLevel(inner) && !inner.is("2300")) {
        here.addAll(problemsIn(inner));
      }
    }
    for (var inner : level.loops()) {
      if (inner.is("2300")) {
        var own = new ArrayList<>(here);
        own.addAll(problemsIn(inner));
        claims.add(new Answered(billing, level, inner, own.stream().distinct().toList()));
      } else if (isLevel(inner)) {
        collect(billing, inner, here, claims);
      }
    }
  }

  private static boolean isLevel(Loop loop) {
    return loop.is("2000B") || loop.is("2000C");
  }

  private List<X12Problem> problemsAt(Loop level) {
    var first = level.first().position();
    return business(first, level.segments().getLast().position());
  }

  /// What is missing shows at the segment after the loop's own.
  private List<X12Problem> problemsIn(Loop loop) {
    return business(loop.first().position(), last(loop) + 1).stream()
        .filter(problem -> problem.position() <= last(loop) || problem.element().isEmpty())
        .toList();
  }

  private List<X12Problem> business(int first, int last) {
    return scope.between(first, last).stream()
        .filter(problem -> problem.isError() && problem.snip() > 2)
        .toList();
  }

  private static int last(Loop loop) {
    var own = loop.segments().getLast().position();
    return loop.loops().isEmpty() ? own : Math.max(own, last(loop.loops().getLast()));
  }

  private void heading(Loop root, List<Answered> claims) {
    var bht = root.find("BHT");
    var today = DAY.format(at);
    made = text(bht, 4);
    writer.segment("BHT", "0085", "08", "CA" + DAY.format(at), today, time(), "TH");
    writer.segment("HL", next(), "", "20", "1");
    var receiver = name(root, "1000B");
    writer.segment("NM1", "AY", "2", text(receiver, 3), "", "", "", "", "46", text(receiver, 9));
    writer.segment("TRN", "1", writer.currentControl());
    writer.segment("DTP", "050", "D8", today);
    writer.segment("DTP", "009", "D8", today);
    writer.segment("HL", next(), "1", "21", "1");
    submitter(name(root, "1000A"));
    writer.segment("TRN", "2", text(bht, 3));
    totals(claims, today);
  }

  private void submitter(@Nullable Segment nm1) {
    writer.segment(
        "NM1",
        "41",
        text(nm1, 2),
        text(nm1, 3),
        text(nm1, 4),
        text(nm1, 5),
        "",
        "",
        "46",
        text(nm1, 9));
  }

  private void totals(List<Answered> claims, String today) {
    var taken = claims.stream().filter(Answered::isTaken).toList();
    var refused = claims.stream().filter(claim -> !claim.isTaken()).toList();
    writer.segment("STC", X12Writer.composite("A1", "19", "AY"), today, "WQ", sum(claims));
    quantity("90", taken);
    quantity("AA", refused);
    amount("YU", taken);
    amount("YY", refused);
  }

  private void quantity(String qualifier, List<Answered> claims) {
    if (!claims.isEmpty()) {
      writer.segment("QTY", qualifier, String.valueOf(claims.size()));
    }
  }

  private void amount(String qualifier, List<Answered> claims) {
    if (!claims.isEmpty()) {
      writer.segment("AMT", qualifier, sum(claims));
    }
  }

  private static String sum(List<Answered> claims) {
    return Amounts.show(
        claims.stream().map(Answered::charge).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private int provider(Loop billing) {
    var nm1 = name(billing, "2010AA");
    writer.segment("HL", next(), "2", "19", "1");
    writer.segment(
        "NM1",
        "85",
        text(nm1, 2),
        text(nm1, 3),
        text(nm1, 4),
        text(nm1, 5),
        "",
        text(nm1, 7),
        text(nm1, 8),
        text(nm1, 9));
    return level;
  }

  private void claim(Answered answered, int parent) {
    writer.segment("HL", next(), String.valueOf(parent), "PT");
    var patient = name(answered.patient(), "2010CA");
    patient(patient == null ? name(answered.patient(), "2010BA") : patient);
    writer.segment("TRN", "2", text(answered.claim().first(), 1));
    statuses(answered);
    serviceDates(answered.claim());
  }

  private void patient(@Nullable Segment nm1) {
    var numbered = nm1 != null && nm1.holds(8, "MI") && nm1.has(9);
    writer.segment(
        "NM1",
        "QC",
        "1",
        text(nm1, 3),
        text(nm1, 4),
        text(nm1, 5),
        "",
        text(nm1, 7),
        numbered ? "MI" : "",
        numbered ? text(nm1, 9) : "");
  }

  /// STC01, STC10 and STC11 hold up to three statuses; the claim's charge stands beside the first.
  private void statuses(Answered answered) {
    var charge = Amounts.show(answered.charge());
    var today = DAY.format(at);
    if (answered.isTaken()) {
      writer.segment("STC", X12Writer.composite("A2", "20"), today, "WQ", charge);
      return;
    }
    var statuses =
        answered.problems().stream().limit(MOST_STATUSES).map(ClaimStatusOf::of).toList();
    writer.segment(
        "STC",
        statuses.getFirst(),
        today,
        "U",
        charge,
        "",
        "",
        "",
        "",
        "",
        statuses.size() > 1 ? statuses.get(1) : "",
        statuses.size() > 2 ? statuses.get(2) : "");
  }

  /// The period of the bill, or of its lines; a claim that says no date of service, such as a
  /// dentist's plan, is answered by the day its file was made, since the guide requires one.
  private void serviceDates(Loop claim) {
    var period = period(claim.find("DTP", "434"));
    period = period.isEmpty() ? period(claim) : period;
    period = period.isEmpty() ? period(claim.find("DTP", "472")) : period;
    period = period.isEmpty() ? made : period;
    writer.segment("DTP", "472", period.length() > 8 ? "RD8" : "D8", period);
  }

  /// From the first day of the lines to the last; `""` where no line has a date.
  private static String period(Loop claim) {
    var first = 0;
    var last = 0;
    for (var line : claim.loops("2400")) {
      var dtp = line.find("DTP", "472");
      var from = dtp == null ? 0 : ServiceDate.first(dtp, 3);
      var to = dtp == null ? 0 : ServiceDate.last(dtp, 3);
      first = from > 0 && (first == 0 || from < first) ? from : first;
      last = Math.max(last, to);
    }
    return period(first, last);
  }

  private static String period(@Nullable Segment dtp) {
    return dtp == null ? "" : period(ServiceDate.first(dtp, 3), ServiceDate.last(dtp, 3));
  }

  private static String period(int first, int last) {
    return first == 0 ? "" : first == last ? String.valueOf(first) : first + "-" + last;
  }

  private static @Nullable Segment name(Loop level, String loop) {
    var found = level.findLoop(loop);
    return found == null ? null : found.find("NM1");
  }

  private String time() {
    return "%02d%02d".formatted(at.getHour(), at.getMinute());
  }

  private String next() {
    level++;
    return String.valueOf(level);
  }

  /// The element, without the characters that delimit the answer.
  private static String text(@Nullable Segment segment, int n) {
    return segment == null ? "" : segment.element(n).replaceAll("[*:^~\\p{Cntrl}]", " ").strip();
  }
}
