package org.claimwright.x12;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

/// Writes one interchange: envelopes, control numbers, counts and delimiters are its business.
///
/// Deterministic: the same calls give the same bytes. A value that contains a delimiter or a
/// control character is refused with [IllegalArgumentException], which names the segment and the
/// element. Trailing empty elements and components are left out. Not for use by several threads.
public final class X12Writer {

  /// Which characters go out.
  public enum Characters {
    /// Everything as given, line breaks and other control characters refused.
    EXTENDED,
    /// Letters made capital; what is outside the basic character set is refused.
    BASIC
  }

  private static final String BASIC_SIGNS = " !\"&'()*+,-./:;?=%@[]_{}\\|<>~#$^`";
  private static final Set<String> NUMBERED = Set.of("ISA", "GS", "ST", "SE", "GE", "IEA");
  private static final int ISA_ELEMENTS = 16;
  private static final int[] ISA_WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15};

  private final InterchangeHeader header;
  private final Delimiters delimiters;
  private final Characters characters;
  private final WriteBuffer line;
  private String groupControl = "";
  private String groupVersion = "";
  private String transactionControl = "";
  private int groups;
  private int transactions;
  private int segments;
  private boolean inGroup;
  private boolean inTransaction;
  private boolean ended;

  /// A writer of everything as given, with the given delimiters.
  public X12Writer(InterchangeHeader header, Delimiters delimiters) {
    this(header, delimiters, Characters.EXTENDED);
  }

  public X12Writer(InterchangeHeader header, Delimiters delimiters, Characters characters) {
    this.header = header;
    this.delimiters = delimiters;
    this.characters = characters;
    this.line = new WriteBuffer(delimiters, characters == Characters.BASIC);
    writeIsa();
  }

  /// A composite element; the writer puts its own component separator between the parts.
  ///
  /// @param parts components in order, `""` for those left out
  public static Composite composite(String... parts) {
    return new Composite(parts);
  }

  /// A composite element before it is written.
  public static final class Composite {
    final String[] parts;

    private Composite(String... parts) {
      this.parts = parts.clone();
    }
  }

  /// An element with several repetitions, each a text or a [Composite].
  public static Repetition repeat(Object... values) {
    return new Repetition(values);
  }

  /// A repeating element before it is written.
  public static final class Repetition {
    final Object[] values;

    private Repetition(Object... values) {
      this.values = values.clone();
    }
  }

  /// Begins a functional group; the group's sender, receiver, date and time are the interchange's.
  public X12Writer beginGroup(String functionalId, String version) {
    var to = header.receiver().id();
    return beginGroup(new GroupHeader(functionalId, header.sender().id(), to, "", version));
  }

  /// Begins a functional group; an empty control number means the next one.
  public X12Writer beginGroup(GroupHeader group) {
    if (inGroup) {
      throw new IllegalStateException("end the group before beginning another");
    }
    inGroup = true;
    groups++;
    transactions = 0;
    groupControl = group.control().isEmpty() ? String.valueOf(groups) : group.control();
    var date = "20" + header.sent().substring(0, 6);
    var time = header.sent().substring(6);
    write(
        "GS",
        group.functionalId(),
        group.sender(),
        group.receiver(),
        date,
        time,
        groupControl,
        "X",
        group.version());
    groupVersion = group.version();
    return this;
  }

  /// Begins a transaction with the next control number and the group's version in ST03.
  ///
  /// @param set ST01, e.g. `837`
  public X12Writer beginTransaction(String set) {
    return beginTransaction(set, groupVersion);
  }

  /// Begins a transaction with the next control number.
  ///
  /// @param version ST03; `""` for transactions without it, such as the 835
  public X12Writer beginTransaction(String set, String version) {
    return beginTransaction(set, version, "%04d".formatted(transactions + 1));
  }

  /// Begins a transaction with its own control number, ST02.
  public X12Writer beginTransaction(String set, String version, String control) {
    if (!inGroup || inTransaction) {
      throw new IllegalStateException("a transaction stands in a group and in no other one");
    }
    inTransaction = true;
    transactions++;
    segments = 0;
    transactionControl = control;
    write("ST", set, control, version);
    return this;
  }

  /// The control number of the transaction being written, ST02.
  public String currentControl() {
    return transactionControl;
  }

  /// Writes a segment of the transaction.
  ///
  /// @param values texts, [Composite]s or [Repetition]s in element order, `""` for those left out
  public X12Writer segment(String id, Object... values) {
    if (!inTransaction) {
      throw new IllegalStateException(id + " stands outside a transaction");
    }
    if (isNumbered(id)) {
      throw new IllegalArgumentException(id + " is written by the writer itself");
    }
    write(id, values);
    return this;
  }

  /// Few others begin with these letters, and need not be sought among them.
  private static boolean isNumbered(String id) {
    if (id.length() < 2) {
      return false;
    }
    var first = id.charAt(0);
    var second = id.charAt(1);
    return (first == 'I' || first == 'G' || first == 'S')
        && (second == 'S' || second == 'T' || second == 'E')
        && NUMBERED.contains(id);
  }

  /// Writes a segment as it was read, with this writer's delimiters.
  public X12Writer segment(Segment segment) {
    var values = new Object[segment.size()];
    for (var n = 1; n <= values.length; n++) {
      values[n - 1] = value(segment, n);
    }
    return segment(segment.id(), values);
  }

  private static Object value(Segment segment, int n) {
    var repetitions = segment.repetitions(n);
    var values = new Object[repetitions.size()];
    for (var i = 0; i < values.length; i++) {
      values[i] = composite(segment.componentsOf(repetitions.get(i)).toArray(String[]::new));
    }
    return repeat(values);
  }

  /// Writes a TA1; it stands before the first group.
  public X12Writer ta1(String... values) {
    if (groups > 0) {
      throw new IllegalStateException("TA1 stands before the first group");
    }
    write("TA1", (Object[]) values);
    return this;
  }

  /// Ends the transaction with its segment count.
  public X12Writer endTransaction() {
    if (!inTransaction) {
      throw new IllegalStateException("no transaction to end");
    }
    write("SE", String.valueOf(segments + 1), transactionControl);
    inTransaction = false;
    return this;
  }

  /// Ends the group with its transaction count.
  public X12Writer endGroup() {
    if (inTransaction) {
      endTransaction();
    }
    if (inGroup) {
      write("GE", String.valueOf(transactions), groupControl);
    }
    inGroup = false;
    return this;
  }

  /// Ends the interchange with its open group and transaction.
  public X12Writer end() {
    endGroup();
    if (!ended) {
      write("IEA", String.valueOf(groups), header.control());
      ended = true;
    }
    return this;
  }

  /// The interchange, its open group and transaction ended; without what was passed on before.
  public byte[] toBytes() {
    end();
    return line.toBytes();
  }

  /// Passes on what is written so far and forgets it, so that a long file is never held whole.
  ///
  /// @throws UncheckedIOException where it cannot be taken
  public void passOn(OutputStream to) {
    line.passOn(to);
  }

  private void writeIsa() {
    var fixed =
        new String[] {
          "00",
          "",
          "00",
          "",
          header.sender().qualifier(),
          header.sender().id(),
          header.receiver().qualifier(),
          header.receiver().id()
        };
    line.begin(ISA_ELEMENTS);
    line.put("ISA");
    for (var i = 0; i < fixed.length; i++) {
      line.put(delimiters.element());
      line.put(padded(fixed[i], ISA_WIDTHS[i], i + 1));
    }
    var sent = header.sent();
    if (sent.length() != 10 || header.control().length() != 9) {
      throw new IllegalArgumentException("ISA09/10 need yyMMddHHmm and ISA13 nine digits");
    }
    var options = header.options();
    var rest =
        new String[] {
          sent.substring(0, 6),
          sent.substring(6),
          String.valueOf(delimiters.repetition()),
          "00501",
          header.control(),
          options.acknowledge() ? "1" : "0",
          options.usage(),
          String.valueOf(delimiters.component())
        };
    for (var value : rest) {
      line.put(delimiters.element());
      line.put(value);
    }
    flush();
  }

  private String padded(String value, int width, int element) {
    if (value.length() > width) {
      throw new IllegalArgumentException(
          "ISA%02d holds %d characters: %s".formatted(element, width, value));
    }
    return checked(value, "ISA", element) + " ".repeat(width - value.length());
  }

  private void write(String id, Object... values) {
    if (ended) {
      throw new IllegalStateException("the interchange has ended");
    }
    if (!line.write(id, values)) {
      writeOneByOne(id, values);
    }
    segments++;
  }

  /// What holds other characters than usual, or one that is refused with its place named.
  private void writeOneByOne(String id, Object... values) {
    line.begin(values.length);
    line.put(checked(id, id, 0));
    var kept = line.length();
    for (var i = 0; i < values.length; i++) {
      line.put(delimiters.element());
      var before = line.length();
      append(values[i], id, i + 1);
      kept = line.length() > before ? line.length() : kept;
    }
    line.cut(kept);
    flush();
  }

  private void append(Object value, String id, int element) {
    switch (value) {
      case String text -> line.put(checked(text, id, element));
      case Composite composite -> appendComposite(composite, id, element);
      case Repetition repetition -> appendRepetition(repetition, id, element);
      default -> line.put(checked(value.toString(), id, element));
    }
  }

  private void appendRepetition(Repetition repetition, String id, int element) {
    line.expect(repetition.values.length);
    for (var i = 0; i < repetition.values.length; i++) {
      if (i > 0) {
        line.put(delimiters.repetition());
      }
      append(repetition.values[i], id, element);
    }
  }

  private void appendComposite(Composite composite, String id, int element) {
    line.expect(composite.parts.length);
    var kept = line.length();
    for (var i = 0; i < composite.parts.length; i++) {
      if (i > 0) {
        line.put(delimiters.component());
      }
      line.put(checked(composite.parts[i], id, element));
      kept = composite.parts[i].isEmpty() ? kept : line.length();
    }
    line.cut(kept);
  }

  private String checked(String value, String id, int element) {
    var text = characters == Characters.BASIC ? value.toUpperCase(Locale.ROOT) : value;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (delimiters.includes(c) || c < ' ' || c == 0x7F || !allowed(c)) {
        throw new IllegalArgumentException(
            "%s%02d holds the character '%s' (U+%04X), which cannot be sent with these delimiters"
                .formatted(id, element, c < ' ' ? "" : String.valueOf(c), (int) c));
      }
    }
    return text;
  }

  private boolean allowed(char c) {
    if (characters == Characters.EXTENDED) {
      return true;
    }
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || BASIC_SIGNS.indexOf(c) >= 0;
  }

  private void flush() {
    line.put(delimiters.segment());
    line.endLine();
  }
}
