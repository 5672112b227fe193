package org.claimwright.x12;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/// What ISA says of an interchange: who to whom, when, under which number, test or production.
///
/// @param sender ISA05 and ISA06
/// @param receiver ISA07 and ISA08
/// @param sent ISA09 and ISA10 as written, `yyMMddHHmm`
/// @param control ISA13, nine digits
/// @param options ISA14 and ISA15
public record InterchangeHeader(
    Party sender, Party receiver, String sent, String control, Options options) {

  private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("yyMMddHHmm");

  /// A party to the interchange.
  ///
  /// @param qualifier what kind of id it is: `ZZ` mutually agreed, `30` tax id, `01` DUNS …
  /// @param id without the blanks that pad it to 15 characters
  public record Party(String qualifier, String id) {}

  /// How the interchange is to be taken.
  ///
  /// @param acknowledge whether a TA1 is asked for (ISA14 is 1)
  /// @param usage `P` production, `T` test
  public record Options(boolean acknowledge, String usage) {}

  /// A header to write with.
  public static InterchangeHeader of(
      Party sender, Party receiver, LocalDate date, LocalTime time, int control) {
    var sent = SENT.format(date.atTime(time));
    return new InterchangeHeader(
        sender, receiver, sent, "%09d".formatted(control), new Options(false, "P"));
  }

  /// The same header for a test or production interchange.
  public InterchangeHeader usage(String usage) {
    var changed = new Options(options.acknowledge(), usage);
    return new InterchangeHeader(sender, receiver, sent, control, changed);
  }

  /// The day the interchange was made; the year 2000 stands for what cannot be read.
  public LocalDate date() {
    try {
      return LocalDate.parse(sent, SENT);
    } catch (DateTimeParseException e) {
      return LocalDate.of(2000, 1, 1);
    }
  }

  static InterchangeHeader of(Segment isa) {
    return new InterchangeHeader(
        new Party(isa.element(5).strip(), isa.element(6).strip()),
        new Party(isa.element(7).strip(), isa.element(8).strip()),
        isa.element(9) + isa.element(10),
        isa.element(13).strip(),
        new Options(isa.element(14).equals("1"), isa.element(15)));
  }
}
