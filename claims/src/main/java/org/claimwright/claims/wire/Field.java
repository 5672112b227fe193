package org.claimwright.claims.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.x12.Loop;
import org.claimwright.x12.ParsedFile;
import org.claimwright.x12.Segment;
import org.claimwright.x12.X12Problem;

/// Reads values out of loops and segments. What is missing or malformed ends the reading of the
/// part it belongs to, with its place.
public final class Field {

  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

  private static final Problem NUL =
      Problem.stop(
          "X12-NUL",
          "the file",
          "The file holds a zero byte, which no text has: it was damaged on its way. Ask for it"
              + " once more.");

  private Field() {}

  /// The segment, which must be there.
  public static Segment segment(Loop loop, String id) {
    return loop.segment(id).orElseThrow(() -> missing(loop, id));
  }

  /// The segment with that qualifier, which must be there.
  public static Segment segment(Loop loop, String id, int element, String qualifier) {
    return loop.segment(id, element, qualifier)
        .orElseThrow(() -> missing(loop, id + "*" + qualifier));
  }

  /// The loop, which must be there.
  public static Loop loop(Loop parent, String id) {
    return parent.loop(id).orElseThrow(() -> missing(parent, "loop " + id));
  }

  /// A text that must not be empty.
  public static String text(Segment segment, int element) {
    var value = segment.component(element, 1).strip();
    if (value.isEmpty()) {
      throw unreadable("DATA-MISSING", place(segment, element), "the value is missing");
    }
    return value;
  }

  /// An amount of money.
  public static Money money(Segment segment, int element) {
    return read(segment, element, "DATA-AMOUNT", Money::parse);
  }

  /// An amount of money; nothing for an empty element.
  public static Money moneyOrZero(Segment segment, int element) {
    return segment.element(element).isBlank() ? Money.ZERO : money(segment, element);
  }

  /// A date of eight digits. Its value stays out of the message: it may be a birth date.
  public static LocalDate date(Segment segment, int element) {
    return date(text(segment, element), place(segment, element));
  }

  private static LocalDate date(String text, String place) {
    try {
      return LocalDate.parse(text, DATE);
    } catch (DateTimeException noDate) {
      throw unreadable("DATA-DATE", place, "not a day of the calendar, written yyyyMMdd");
    }
  }

  /// One day, or a range of one day only (DTP or DTM with D8 or RD8).
  public static LocalDate day(Segment segment, int format, int element) {
    var text = text(segment, element);
    if (!segment.element(format).equals("RD8")) {
      return date(text, place(segment, element));
    }
    var ends = text.split("-", 2);
    if (ends.length < 2 || !ends[0].equals(ends[1])) {
      throw unreadable(
          "DATA-DATE-RANGE",
          place(segment, element),
          "the line spans several days, " + text + "; bill one line for each day");
    }
    return date(ends[0], place(segment, element));
  }

  /// A value that checks itself; its message may be shown.
  public static <T> T read(Segment segment, int element, String code, Function<String, T> parse) {
    var text = text(segment, element);
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException wrong) {
      throw unreadable(code, place(segment, element), String.valueOf(wrong.getMessage()));
    }
  }

  /// A value about a person: the message says what is wrong without showing the value.
  public static <T> T readPrivate(
      Segment segment, int element, String code, String what, Function<String, T> parse) {
    var text = text(segment, element);
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException wrong) {
      throw unreadable(code, place(segment, element), "not " + what);
    }
  }

  /// `NM109 at segment 17`.
  public static String place(Segment segment, int element) {
    return "%s%02d at segment %d".formatted(segment.id(), element, segment.position());
  }

  public static Unreadable unreadable(String code, String place, String message) {
    return new Unreadable(Problem.stop(code, place, message));
  }

  private static Unreadable missing(Loop loop, String what) {
    var at = loop.segments().stream().findFirst().map(Segment::position);
    return unreadable(
        "DATA-MISSING",
        "loop " + loop.id() + at.map(position -> " from segment " + position).orElse(""),
        what + " is missing");
  }

  /// What came of reading one part.
  public static <T> Outcome<T> part(Supplier<T> reading) {
    try {
      return Outcome.ok(reading.get());
    } catch (Unreadable stopped) {
      return Outcome.rejected(stopped.problem());
    }
  }

  /// The faults for which a file cannot be trusted at all: broken envelopes, wrong counts, a cut,
  /// bytes that are no text.
  public static Optional<Outcome.Rejected<ParsedFile>> brokenFile(byte[] bytes, ParsedFile file) {
    if (!file.interchanges().isEmpty() && hasNul(bytes)) {
      return Optional.of(new Outcome.Rejected<>(List.of(NUL)));
    }
    var broken =
        file.problems().stream()
            .filter(problem -> problem.isError() && problem.snip() == 1)
            .map(Field::problem)
            .toList();
    return broken.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Rejected<>(broken));
  }

  /// Whether a zero byte stands in the text; what a host has padded its end with does not count.
  private static boolean hasNul(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /// A fault of the codec as a problem of the house.
  public static Problem problem(X12Problem fault) {
    var place = fault.place().toString();
    return fault.isError()
        ? Problem.stop(fault.code(), place, fault.message()).citing(fault.citation())
        : Problem.warn(fault.code(), place, fault.message()).citing(fault.citation());
  }

  /// A fault of the codec as a warning, where reading goes on in spite of it.
  public static Problem warning(X12Problem fault) {
    return Problem.warn(fault.code(), fault.place().toString(), fault.message())
        .citing(fault.citation());
  }
}
