package org.claimwright.x12;

import static org.claimwright.x12.Fault.Answer.BUSINESS;
import static org.claimwright.x12.Fault.Answer.ELEMENT;
import static org.claimwright.x12.Fault.Answer.FILE;
import static org.claimwright.x12.Fault.Answer.GROUP;
import static org.claimwright.x12.Fault.Answer.INTERCHANGE;
import static org.claimwright.x12.Fault.Answer.SEGMENT;
import static org.claimwright.x12.Fault.Answer.TRANSACTION;

/// Every kind of thing that can be wrong with an X12 file, with the code scripts rely on, its
/// validation level and the acknowledgement that answers it.
public enum Fault {
  /// Nothing in the file but blanks.
  EMPTY_FILE("X12-EMPTY", 1, FILE, ""),
  /// The file is something else: a zip, a PDF, UTF-16 text, another EDI dialect.
  NOT_X12("X12-NOT-X12", 1, FILE, ""),
  /// ISA cannot be read far enough to know the delimiters.
  ISA_UNREADABLE("X12-ISA-UNREADABLE", 1, FILE, ""),
  /// The segment terminator is a letter, a digit, a blank or another delimiter.
  ISA_TERMINATOR("X12-ISA-TERMINATOR", 1, INTERCHANGE, "004"),
  /// ISA16 is a letter, a digit, a blank or another delimiter.
  ISA_COMPONENT("X12-ISA-COMPONENT", 1, INTERCHANGE, "027"),
  /// An ISA element has not its fixed width.
  ISA_WIDTH("X12-ISA-WIDTH", 1, INTERCHANGE, "022"),
  /// An ISA element holds what the standard does not allow there.
  ISA_VALUE("X12-ISA-VALUE", 1, INTERCHANGE, "024"),
  /// The same ISA13 twice in one file from the same sender.
  ISA_DUPLICATE("X12-ISA-DUPLICATE", 1, INTERCHANGE, "025"),
  /// The file ends, or the next interchange begins, before IEA.
  IEA_MISSING("X12-IEA-MISSING", 1, INTERCHANGE, "023"),
  /// IEA02 is not ISA13.
  IEA_CONTROL("X12-IEA-CONTROL", 1, INTERCHANGE, "001"),
  /// IEA01 is not the number of groups.
  IEA_COUNT("X12-IEA-COUNT", 1, INTERCHANGE, "021"),
  /// A segment stands where only another envelope may stand.
  ENVELOPE_ORDER("X12-ENVELOPE-ORDER", 1, INTERCHANGE, "024"),
  /// Something follows an interchange that is not another one.
  TRAILING_DATA("X12-TRAILING-DATA", 1, INTERCHANGE, "022"),
  /// A segment is longer than the reader was told to hold.
  SEGMENT_TOO_LONG("X12-SEGMENT-TOO-LONG", 1, INTERCHANGE, "022"),
  /// The last segment has no terminator.
  TERMINATOR_MISSING("X12-TERMINATOR-MISSING", 1, INTERCHANGE, "", Severity.WARNING),
  /// A GS element is missing or malformed.
  GS_VALUE("X12-GS-VALUE", 1, INTERCHANGE, "024"),
  /// GS01 does not belong to the transactions of the group.
  GS_FUNCTION("X12-GS-FUNCTION", 1, GROUP, "1"),
  /// GS08 names a version that is not read here, such as 004010.
  VERSION("X12-VERSION", 1, GROUP, "2"),
  /// GE is missing.
  GE_MISSING("X12-GE-MISSING", 1, GROUP, "3"),
  /// GE02 is not GS06.
  GE_CONTROL("X12-GE-CONTROL", 1, GROUP, "4"),
  /// GE01 is not the number of transactions.
  GE_COUNT("X12-GE-COUNT", 1, GROUP, "5"),
  /// GS06 appears twice in one interchange.
  GS_DUPLICATE("X12-GS-DUPLICATE", 1, GROUP, "19"),
  /// ST01 is not a transaction of this group or guide.
  ST_TYPE("X12-ST-TYPE", 1, TRANSACTION, "6"),
  /// ST02 appears twice in one group.
  ST_DUPLICATE("X12-ST-DUPLICATE", 1, TRANSACTION, "23"),
  /// ST03 names another guide than GS08.
  ST_VERSION("X12-ST-VERSION", 1, TRANSACTION, "I6"),
  /// No guide for this version is at hand: only envelopes and characters were checked.
  GUIDE_UNKNOWN("X12-GUIDE-UNKNOWN", 2, TRANSACTION, "", Severity.WARNING),
  /// SE is missing.
  SE_MISSING("X12-SE-MISSING", 1, TRANSACTION, "2"),
  /// SE02 is not ST02.
  SE_CONTROL("X12-SE-CONTROL", 1, TRANSACTION, "3"),
  /// SE01 is not the number of segments.
  SE_COUNT("X12-SE-COUNT", 1, TRANSACTION, "4"),
  /// No such segment in the standard.
  SEGMENT_UNKNOWN("X12-SEGMENT-UNKNOWN", 1, SEGMENT, "1"),
  /// The segment is not expected here.
  SEGMENT_UNEXPECTED("X12-SEGMENT-UNEXPECTED", 2, SEGMENT, "2"),
  /// A required segment is missing.
  SEGMENT_MISSING("X12-SEGMENT-MISSING", 2, SEGMENT, "3"),
  /// A segment that the guide requires at this qualifier is missing.
  SEGMENT_BELOW_MINIMUM("X12-SEGMENT-MISSING", 2, SEGMENT, "I8"),
  /// A required loop is missing.
  LOOP_MISSING("X12-LOOP-MISSING", 2, SEGMENT, "I7"),
  /// A loop comes more often than it may.
  LOOP_REPEAT("X12-LOOP-REPEAT", 2, SEGMENT, "4"),
  /// A segment comes more often than it may.
  SEGMENT_REPEAT("X12-SEGMENT-REPEAT", 2, SEGMENT, "5"),
  /// The segment belongs further up.
  SEGMENT_ORDER("X12-SEGMENT-ORDER", 2, SEGMENT, "7"),
  /// A required element or component is missing.
  ELEMENT_MISSING("X12-ELEMENT-MISSING", 2, ELEMENT, "1"),
  /// A relational condition (P, R, C, L) asks for an element that is not there.
  ELEMENT_CONDITION("X12-ELEMENT-CONDITION", 1, ELEMENT, "2"),
  /// A segment has more elements than the standard gives it.
  ELEMENT_EXTRA("X12-ELEMENT-EXTRA", 1, ELEMENT, "3"),
  /// An element is shorter than its minimum.
  ELEMENT_SHORT("X12-ELEMENT-SHORT", 1, ELEMENT, "4"),
  /// An element is longer than its maximum.
  ELEMENT_LONG("X12-ELEMENT-LONG", 1, ELEMENT, "5"),
  /// A character that the element's type or the character set does not allow.
  ELEMENT_CHARACTER("X12-ELEMENT-CHARACTER", 1, ELEMENT, "6"),
  /// A code that the guide does not list.
  ELEMENT_CODE("X12-ELEMENT-CODE", 2, ELEMENT, "7"),
  /// Not a day of the calendar, or not in the format its qualifier announces.
  ELEMENT_DATE("X12-ELEMENT-DATE", 1, ELEMENT, "8"),
  /// Not a time of the day.
  ELEMENT_TIME("X12-ELEMENT-TIME", 1, ELEMENT, "9"),
  /// Two elements that exclude each other (E).
  ELEMENT_EXCLUDED("X12-ELEMENT-EXCLUDED", 1, ELEMENT, "10"),
  /// Separators at the end of a segment or composite that separate nothing.
  TRAILING_SEPARATOR("X12-TRAILING-SEPARATOR", 1, ELEMENT, "", Severity.WARNING),
  /// More repetitions than allowed.
  ELEMENT_REPEAT("X12-ELEMENT-REPEAT", 1, ELEMENT, "12"),
  /// More components than the composite has.
  COMPONENT_EXTRA("X12-COMPONENT-EXTRA", 1, ELEMENT, "13"),
  /// A BIN or BDS does not hold as many bytes as it says.
  BINARY_LENGTH("X12-BINARY-LENGTH", 1, ELEMENT, "7"),
  /// The guide does not use this element.
  ELEMENT_UNUSED("X12-ELEMENT-UNUSED", 2, ELEMENT, "I10"),
  /// HL01 does not count 1, 2, 3 …
  HL_SEQUENCE("X12-HL-SEQUENCE", 2, ELEMENT, "I12"),
  /// HL02 is not the level above.
  HL_PARENT("X12-HL-PARENT", 2, ELEMENT, "I12"),
  /// HL04 does not say whether levels follow below.
  HL_CHILD("X12-HL-CHILD", 2, ELEMENT, "7"),
  /// LX01 does not count 1, 2, 3 … within the claim.
  LX_SEQUENCE("X12-LX-SEQUENCE", 2, ELEMENT, "I12"),
  /// The claim's charge is not the sum of its lines.
  BALANCE_CLAIM("X12-BALANCE-CLAIM", 3, BUSINESS, ""),
  /// A line's charge, adjustments and payment do not add up.
  BALANCE_LINE("X12-BALANCE-LINE", 3, BUSINESS, ""),
  /// What another payer paid is not what its lines and adjustments say.
  BALANCE_COB("X12-BALANCE-COB", 3, BUSINESS, ""),
  /// The totals of a file are not those of its parts.
  BALANCE_TOTALS("X12-BALANCE-TOTALS", 3, BUSINESS, ""),
  /// The payment is not its claims less the provider adjustments.
  BALANCE_PAYMENT("X12-BALANCE-PAYMENT", 3, BUSINESS, ""),
  /// The counts of a 999 contradict each other.
  BALANCE_COUNTS("X12-BALANCE-COUNTS", 3, BUSINESS, ""),
  /// An element contradicts another segment or element.
  SITUATION("X12-SITUATION", 4, BUSINESS, ""),
  /// A segment or element is missing that the situation asks for.
  SITUATION_MISSING("X12-SITUATION-MISSING", 4, BUSINESS, ""),
  /// A code that its code list does not hold.
  CODE_UNKNOWN("X12-CODE-UNKNOWN", 5, BUSINESS, ""),
  /// A national provider identifier with a wrong check digit.
  NPI_CHECK("X12-NPI", 5, BUSINESS, ""),
  /// A service of this kind needs something that is not there, or excludes what is.
  LINE_OF_SERVICE("X12-LINE-OF-SERVICE", 6, BUSINESS, ""),
  /// A rule of the trading partner is broken.
  PARTNER_RULE("X12-PARTNER-RULE", 7, BUSINESS, "");

  /// What answers a fault.
  enum Answer {
    /// nothing can answer it: the sender is unknown
    FILE,
    /// TA105 of a TA1
    INTERCHANGE,
    /// AK905 of a 999
    GROUP,
    /// IK502 of a 999
    TRANSACTION,
    /// IK304 of a 999
    SEGMENT,
    /// IK403 of a 999
    ELEMENT,
    /// a business answer such as the 277CA
    BUSINESS
  }

  private final String code;
  private final int snip;
  private final Answer answer;
  private final String answerCode;
  private final Severity severity;

  Fault(String code, int snip, Answer answer, String answerCode) {
    this(code, snip, answer, answerCode, Severity.ERROR);
  }

  Fault(String code, int snip, Answer answer, String answerCode, Severity severity) {
    this.code = code;
    this.snip = snip;
    this.answer = answer;
    this.answerCode = answerCode;
    this.severity = severity;
  }

  /// The stable code, e.g. `X12-ELEMENT-CODE`.
  public String code() {
    return code;
  }

  /// The WEDI SNIP level, 1 to 7.
  public int snip() {
    return snip;
  }

  public Severity severity() {
    return severity;
  }

  Answer answer() {
    return answer;
  }

  /// The acknowledgement code of [#answer], `""` where there is none.
  String answerCode() {
    return answerCode;
  }
}
