package org.claimwright.x12;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.claimwright.x12.AnsweredClaims.Answered;
import org.claimwright.x12.AnsweredClaims.Heading;
import org.jspecify.annotations.Nullable;

/// Answers the claims of a file one by one with a 277CA (005010X214): each claim of a transaction
/// that the 999 accepts is taken, or refused with the status of what levels 3 to 7 found in it or
/// above it.
///
/// The answer comes from whom the file was sent to, loop 1000B. Claims of transactions that the 999
/// rejects are not answered, since nobody took them.
///
/// A file of any length is answered in little memory: it is read twice more, since the answer
/// begins with the totals, and of it one claim is held.
public final class ClaimAnswers {

  private static final String VERSION = "005010X214";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int MOST_STATUSES = 3;

  /// What a transaction comes to.
  private static final class Totals {
    private int taken;
    private int refused;
    private BigDecimal chargeTaken = BigDecimal.ZERO;
    private BigDecimal chargeRefused = BigDecimal.ZERO;

    void add(Answered claim) {
      if (claim.isTaken()) {
        taken++;
        chargeTaken = chargeTaken.add(claim.charge());
      } else {
        refused++;
        chargeRefused = chargeRefused.add(claim.charge());
      }
    }
  }

  private final X12Writer writer;
  private final Map<Integer, Totals> totals;
  private final LocalDateTime at;
  private int transaction;
  private int provider;
  private int parent;
  private int level;
  private String made = "";

  private ClaimAnswers(X12Writer writer, Map<Integer, Totals> totals, LocalDateTime at) {
    this.writer = writer;
    this.totals = totals;
    this.at = at;
  }

  /// Writes the 277CA to a file; nothing where it brings no claims that the 999 accepts.
  ///
  /// @param report one that leaves no problem out, see {@link Validation#telling}
  /// @param again opens the file anew from its beginning; what it opens is closed here
  /// @param at when the answer is made
  /// @param control its interchange control number
  /// @return whether anything was written
  public static boolean answer(
      ValidationReport report,
      Supplier<InputStream> again,
      LocalDateTime at,
      int control,
      OutputStream to) {
    if (report.leftOut() > 0) {
      throw new IllegalArgumentException(
          report.leftOut() + " problems were only counted; the claims they are in are not known");
    }
    var taken = AnsweredClaims.accepted(report);
    if (taken.isEmpty()) {
      return false;
    }
    var envelope = taken.getFirst().envelope();
    var received = envelope.interchange();
    var from = received.receiver();
    var header =
        InterchangeHeader.of(from, received.sender(), at.toLocalDate(), at.toLocalTime(), control)
            .usage(received.options().usage());
    var writer = new X12Writer(header, Delimiters.STANDARD);
    writer.beginGroup(envelope.group().answer("HN", VERSION));
    var answers = new ClaimAnswers(writer, totals(report, again), at);
    pass(
        again,
        new AnsweredClaims(report) {
          @Override
          void claim(Heading of, Answered claim) {
            answers.claim(of, claim);
            writer.passOn(to);
          }
        });
    writer.end().passOn(to);
    return true;
  }

  /// What each transaction comes to, by the number of its ST in the file.
  private static Map<Integer, Totals> totals(ValidationReport report, Supplier<InputStream> again) {
    var totals = new HashMap<Integer, Totals>();
    pass(
        again,
        new AnsweredClaims(report) {
          @Override
          void claim(Heading of, Answered claim) {
            totals.computeIfAbsent(of.position, position -> new Totals()).add(claim);
          }
        });
    return totals;
  }

  private static void pass(Supplier<InputStream> again, FileListener listener) {
    try (var input = again.get()) {
      TransactionReader.pass(input, listener);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void claim(Heading of, Answered claim) {
    if (of.position != transaction) {
      begins(of);
    }
    if (claim.billing() != provider) {
      provider = claim.billing();
      parent = provider(claim.provider());
    }
    answer(claim);
  }

  private void begins(Heading of) {
    if (transaction > 0) {
      writer.endTransaction();
    }
    transaction = of.position;
    provider = 0;
    level = 0;
    writer.beginTransaction("277", VERSION);
    heading(of, totals.getOrDefault(of.position, new Totals()));
  }

  private void heading(Heading of, Totals sums) {
    var today = DAY.format(at);
    made = text(of.bht, 4);
    writer.segment("BHT", "0085", "08", "CA" + today, today, time(), "TH");
    writer.segment("HL", next(), "", "20", "1");
    var receiver = of.receiver;
    writer.segment("NM1", "AY", "2", text(receiver, 3), "", "", "", "", "46", text(receiver, 9));
    writer.segment("TRN", "1", writer.currentControl());
    writer.segment("DTP", "050", "D8", today);
    writer.segment("DTP", "009", "D8", today);
    writer.segment("HL", next(), "1", "21", "1");
    submitter(of.submitter);
    writer.segment("TRN", "2", text(of.bht, 3));
    totals(sums, today);
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

  private void totals(Totals sums, String today) {
    var all = Amounts.show(sums.chargeTaken.add(sums.chargeRefused));
    writer.segment("STC", X12Writer.composite("A1", "19", "AY"), today, "WQ", all);
    quantity("90", sums.taken);
    quantity("AA", sums.refused);
    amount("YU", sums.taken, sums.chargeTaken);
    amount("YY", sums.refused, sums.chargeRefused);
  }

  private void quantity(String qualifier, int claims) {
    if (claims > 0) {
      writer.segment("QTY", qualifier, String.valueOf(claims));
    }
  }

  private void amount(String qualifier, int claims, BigDecimal charge) {
    if (claims > 0) {
      writer.segment("AMT", qualifier, Amounts.show(charge));
    }
  }

  private int provider(@Nullable Segment nm1) {
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

  private void answer(Answered claim) {
    writer.segment("HL", next(), String.valueOf(parent), "PT");
    patient(claim.patient());
    writer.segment("TRN", "2", text(claim.claim(), 1));
    statuses(claim);
    serviceDates(claim);
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

  /// A claim that says no date of service, such as a dentist's plan, is answered by the day its
  /// file was made, since the guide requires one.
  private void serviceDates(Answered claim) {
    var period = claim.period().isEmpty() ? made : claim.period();
    writer.segment("DTP", "472", period.length() > 8 ? "RD8" : "D8", period);
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
