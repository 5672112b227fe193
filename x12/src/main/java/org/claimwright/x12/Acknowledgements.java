package org.claimwright.x12;

import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.x12.ParsedFile.Group;
import org.claimwright.x12.ParsedFile.Interchange;

/// Answers a file: a TA1 for an interchange that cannot be taken or that asks for one, a 999 for
/// each functional group otherwise. A 999 is never answered by a 999.
///
/// Faults of level 3 and up leave the 999 accepting: they are business, answered by a 277CA. Of the
/// file no more is held than its report does.
public final class Acknowledgements {

  private static final String VERSION = "005010X231A1";
  private final Scope scope;
  private final BusinessUnits units;
  private final LocalDateTime at;

  private Acknowledgements(ParsedFile file, InputStream again, LocalDateTime at) {
    this.scope = new Scope(file);
    this.units = new BusinessUnits(X12Reader.of(again));
    this.at = at;
  }

  /// The answers to a file, one interchange for each of its interchanges that is to be answered.
  ///
  /// @param again the file from its beginning, read once more for the claims that faults stand in;
  ///   the caller closes it
  /// @param at when the answer is made
  /// @param control the interchange control number of the first answer; the next ones follow
  public static List<byte[]> answer(
      ValidationReport report, InputStream again, LocalDateTime at, int control) {
    var acknowledgements = new Acknowledgements(report.file(), again, at);
    var answers = new ArrayList<byte[]>();
    for (var interchange : report.file().interchanges()) {
      acknowledgements.answer(interchange, control + answers.size()).ifPresent(answers::add);
    }
    return answers;
  }

  private Optional<byte[]> answer(Interchange interchange, int control) {
    var faults = scope.of(interchange).stream().filter(X12Problem::isError).toList();
    var groups =
        faults.isEmpty()
            ? interchange.groups().stream().filter(Acknowledgements::isAnswered).toList()
            : List.<Group>of();
    var asked = interchange.header().options().acknowledge();
    if (faults.isEmpty() && groups.isEmpty() && !asked) {
      return Optional.empty();
    }
    var writer = new X12Writer(header(interchange, control), delimiters(interchange.isa()));
    if (asked || !faults.isEmpty()) {
      writeTa1(writer, interchange, faults);
    }
    groups.forEach(group -> new Answer999(writer, group).write());
    return Optional.of(writer.toBytes());
  }

  private static boolean isAnswered(Group group) {
    return !group.header().functionalId().equals("FA");
  }

  private InterchangeHeader header(Interchange interchange, int control) {
    var received = interchange.header();
    var by = delimiters(interchange.isa());
    return InterchangeHeader.of(
            readable(received.receiver(), by),
            readable(received.sender(), by),
            at.toLocalDate(),
            at.toLocalTime(),
            control)
        .usage(received.options().usage().equals("T") ? "T" : "P");
  }

  /// An ISA whose party is too long, blank or of no known kind is answered too, and so is one whose
  /// party's id holds what the file declares a delimiter.
  private static InterchangeHeader.Party readable(InterchangeHeader.Party party, Delimiters by) {
    var id = clip(printable(party.id(), by), 15);
    var kind = IsaCheck.isQualifier(party.qualifier()) ? party.qualifier() : "ZZ";
    return new InterchangeHeader.Party(kind, id.isBlank() ? "UNKNOWN" : id);
  }

  private static String printable(String text, Delimiters by) {
    return without(text.replaceAll("[^A-Za-z0-9 _.-]", " "), by);
  }

  /// The text with a blank for each delimiter.
  private static String without(String text, Delimiters by) {
    var plain = new StringBuilder(text);
    for (var i = 0; i < plain.length(); i++) {
      if (by.includes(plain.charAt(i))) {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }

  private static String clip(String text, int length) {
    return text.length() > length ? text.substring(0, length) : text;
  }

  /// The sender's own delimiters, so that values copied back need no care.
  static Delimiters delimiters(Segment of) {
    var received = of.delimiters();
    return received.repetition() < ' ' ? Delimiters.STANDARD : received;
  }

  private static void writeTa1(X12Writer writer, Interchange interchange, List<X12Problem> faults) {
    var isa = interchange.isa();
    var note = faults.isEmpty() ? "000" : InterchangeNote.of(faults.getFirst(), isa);
    var verdict = faults.isEmpty() ? "A" : "R";
    var control = isa.element(13).strip();
    var number = Formats.isDigits(control) && control.length() == 9 ? control : "000000000";
    var date = Formats.isDate("D6", isa.element(9)) ? isa.element(9) : "000101";
    var time = Formats.isTime(isa.element(10)) ? isa.element(10).substring(0, 4) : "0000";
    writer.ta1(number, date, time, verdict, note);
  }

  /// The 999 to one group.
  private final class Answer999 {
    private final X12Writer writer;
    private final Group group;

    Answer999(X12Writer writer, Group group) {
      this.writer = writer;
      this.group = group;
    }

    void write() {
      var header = sendable(group.header());
      writer.beginGroup(header.answer("FA", VERSION));
      writer.beginTransaction("999", VERSION);
      writer.segment("AK1", functionalId(), header.control(), header.version());
      var faults = scope.of(group).stream();
      var codes = faults.filter(X12Problem::isError).map(Answer999::groupCode).distinct().toList();
      var accepted = codes.isEmpty() ? transactions() : 0;
      writeAk9(said(), accepted, codes);
      writer.endTransaction().endGroup();
    }

    /// The header without what delimits in our answer, whose repetition separator may be another
    /// than the file's.
    private GroupHeader sendable(GroupHeader header) {
      var by = delimiters(group.gs());
      return new GroupHeader(
          header.functionalId(),
          without(header.sender(), by),
          without(header.receiver(), by),
          without(header.control(), by),
          without(header.version(), by));
    }

    /// GS01 as it came; one that no transaction travels in cannot be repeated, so what it should
    /// have been stands for it.
    private String functionalId() {
      var said = group.header().functionalId();
      if (TransactionTypes.isFunctionalId(said) || group.transactions().isEmpty()) {
        return TransactionTypes.isFunctionalId(said) ? said : "HC";
      }
      var set = group.transactions().getFirst().root().first().element(1);
      return TransactionTypes.functionalId(set).stream().findFirst().orElse("HC");
    }

    private static String groupCode(X12Problem problem) {
      if (problem.fault().answer() == Fault.Answer.GROUP) {
        return problem.fault().answerCode();
      }
      return problem.element().equals("GE01") ? "5" : "4";
    }

    private int transactions() {
      var accepted = 0;
      for (var transaction : group.transactions()) {
        accepted += new Answer(writer, transaction).write() ? 1 : 0;
      }
      return accepted;
    }

    /// How many transactions GE01 says there are, where it says another number than came.
    private String said() {
      return scope.of(group).stream()
          .filter(problem -> problem.fault() == Fault.GE_COUNT)
          .map(X12Problem::value)
          .filter(value -> Formats.isDigits(value) && value.length() <= 6)
          .findFirst()
          .orElse(String.valueOf(group.transactions().size()));
    }

    private void writeAk9(String said, int accepted, List<String> codes) {
      var received = group.transactions().size();
      var verdict = accepted == received ? "A" : accepted == 0 ? "R" : "P";
      var values = new ArrayList<Object>();
      values.add(codes.isEmpty() ? verdict : "R");
      values.add(said);
      values.add(String.valueOf(received));
      values.add(String.valueOf(accepted));
      values.addAll(codes.subList(0, Math.min(5, codes.size())));
      writer.segment("AK9", values.toArray());
    }
  }

  /// The part of a 999 that answers one transaction.
  private final class Answer {
    private final X12Writer writer;
    private final Transaction transaction;
    private final List<X12Problem> faults;
    private final Segment st;

    Answer(X12Writer writer, Transaction transaction) {
      this.writer = writer;
      this.transaction = transaction;
      this.st = transaction.root().first();
      this.faults =
          scope.of(transaction).stream()
              .filter(X12Problem::isError)
              .filter(problem -> problem.fault().answer() != Fault.Answer.BUSINESS)
              .toList();
    }

    /// Whether the transaction is accepted.
    boolean write() {
      units.begin(transaction);
      writer.segment(
          "AK2",
          fitting(st.element(1), 3, 3, "ZZZ"),
          fitting(st.element(2), 4, 9, "0000"),
          fitting(st.element(3), 1, 35, ""));
      var codes = new ArrayList<String>();
      faults.stream().map(Answer::code).filter(code -> !code.isEmpty()).forEach(codes::add);
      if (writeSegments()) {
        codes.add(faults.stream().allMatch(Answer::isOfTheGuide) ? "I5" : "5");
      }
      var values = new ArrayList<Object>();
      values.add(faults.isEmpty() ? "A" : "R");
      values.addAll(codes.stream().distinct().limit(5).toList());
      writer.segment("IK5", values.toArray());
      return faults.isEmpty();
    }

    /// Whether the standard itself allows what the guide does not.
    private static boolean isOfTheGuide(X12Problem fault) {
      return fault.fault().answerCode().startsWith("I") && code(fault).isEmpty();
    }

    /// The code of a fault of the transaction's own envelope, its control number and count counted
    /// in; `""` for a fault of what is inside.
    private static String code(X12Problem fault) {
      return switch (fault.element()) {
        case "ST01" -> "6";
        case "ST02" -> fault.fault() == Fault.ST_DUPLICATE ? "23" : "7";
        case "SE01" -> "4";
        case "SE02" -> "3";
        default ->
            fault.fault().answer() == Fault.Answer.TRANSACTION ? fault.fault().answerCode() : "";
      };
    }

    private boolean writeSegments() {
      X12Problem open = null;
      for (var fault : faults) {
        var answer = code(fault).isEmpty() ? fault.fault().answer() : Fault.Answer.TRANSACTION;
        if (answer == Fault.Answer.SEGMENT) {
          writeIk3(fault, fault.fault().answerCode());
          open = fault;
        }
        if (answer == Fault.Answer.ELEMENT) {
          if (open == null
              || open.fault().answer() == Fault.Answer.SEGMENT
              || differ(open, fault)) {
            writeIk3(fault, "8");
          }
          writeIk4(fault);
          open = fault;
        }
      }
      return open != null;
    }

    private static boolean differ(X12Problem one, X12Problem other) {
      return one.position() != other.position();
    }

    private void writeIk3(X12Problem fault, String code) {
      var position = fault.position() - transaction.firstPosition() + 1;
      var loop = fault.loop().equals(Loop.HEADER) ? "" : fault.loop();
      writer.segment("IK3", segmentId(fault), String.valueOf(position), loop, code);
      units.passTo(fault.position());
      writeTrigger(fault);
      if (!units.value().isEmpty()) {
        writer.segment("CTX", X12Writer.composite(units.name(), units.value()));
      }
    }

    /// IK301 holds two or three characters, whatever stood in the file.
    private String segmentId(X12Problem fault) {
      var id = safe(fault.segment()).replaceAll("[^A-Za-z0-9]", "");
      return id.length() < 2 ? "ZZ" : clip(id, 3);
    }

    /// The HL04 that says that no level follows, so that the loop missing was to be in this one.
    private void writeTrigger(X12Problem fault) {
      var hl = units.level();
      if (hl > 0 && fault.fault() == Fault.LOOP_MISSING && isAtTheLeaf(fault.loop())) {
        writer.segment(
            "CTX",
            "SITUATIONAL TRIGGER",
            "HL",
            String.valueOf(hl - transaction.firstPosition() + 1),
            "",
            "4",
            "736");
      }
    }

    private boolean isAtTheLeaf(String loop) {
      return Guides.find(st.element(1), transaction.version())
          .map(guide -> guide.isAtTheLeaf(loop))
          .orElse(false);
    }

    private void writeIk4(X12Problem fault) {
      var at = fault.element().substring(fault.segment().length());
      var dash = at.indexOf('-');
      var element = String.valueOf(Integer.parseInt(dash < 0 ? at : at.substring(0, dash)));
      var component = dash < 0 ? "" : at.substring(dash + 1);
      writer.segment(
          "IK4",
          X12Writer.composite(element, component),
          Guides.dictionary().elementNumber(fault.segment(), element, component),
          fault.fault().answerCode(),
          clip(safe(fault.value()), 99));
    }

    private String fitting(String value, int min, int max, String substitute) {
      return Acknowledgements.fitting(value, delimiters(st), min, max, substitute);
    }

    private String safe(String value) {
      return Acknowledgements.safe(value, delimiters(st));
    }
  }

  /// The value if it can be sent back and has the length an answer needs; else the substitute.
  static String fitting(String value, Delimiters by, int min, int max, String substitute) {
    var safe = safe(value, by);
    return safe.length() < min || safe.length() > max ? substitute : safe;
  }

  private static boolean isControl(int c) {
    return c < ' ' || (c >= 0x7F && c < 0xA0);
  }

  /// The value if it can be sent back, otherwise nothing.
  private static String safe(String value, Delimiters by) {
    var clean = value.chars().noneMatch(c -> isControl(c) || by.includes((char) c));
    return clean && !value.isBlank() ? value : "";
  }
}
