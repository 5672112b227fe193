package org.claimwright.codesets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.claimwright.kernel.DateRange;

/// One immutable layer of a code set, read in place from a mapped file or from memory: nothing is
/// parsed on opening, so it opens in a millisecond whatever its size.
///
/// The bytes, little-endian: magic, length, number of sections, then offset and length of each
/// {@link Section}, then the sections. Texts are UTF-8 and named by number. Thread-safe.
final class Layer {

  static final String SUFFIX = ".cwl";
  static final int MAGIC = 0x43574C33;
  static final int HEADER = 12;

  private final ByteBuffer bytes;
  private final LayerLabel label;
  private final ByteBuffer text;
  private final IntBuffer textStarts;
  private final LongBuffer codeKeys;
  private final IntBuffer codeByKey;
  private final IntBuffer codeTitles;
  private final ByteBuffer codeBillable;
  private final IntBuffer codeFrom;
  private final IntBuffer codeEnd;
  private final int billable;
  private final TabularTree tree;
  private final TermTable terms;
  private final Table table;
  private final PairTable pairs;

  private Layer(ByteBuffer bytes) {
    this.bytes = bytes;
    text = section(Section.TEXT);
    textStarts = ints(Section.TEXT_STARTS);
    label = readLabel();
    codeKeys = longs(Section.CODE_KEYS);
    codeByKey = ints(Section.CODE_BY_KEY);
    codeTitles = ints(Section.CODE_TITLES);
    codeBillable = section(Section.CODE_BILLABLE);
    codeFrom = ints(Section.CODE_FROM);
    codeEnd = ints(Section.CODE_END);
    billable = section(Section.LABEL).getInt(16);
    tree = new TabularTree(this);
    terms = new TermTable(this);
    table = new Table(this);
    pairs = new PairTable(this);
  }

  /// Maps a stored layer.
  ///
  /// @throws IOException when the file is not a whole layer
  static Layer open(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return of(mapped, file.toString());
    }
  }

  /// Reads a layer from memory.
  ///
  /// @param name for the message when it is not a whole layer
  static Layer of(ByteBuffer bytes, String name) throws IOException {
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.limit() < HEADER || bytes.getInt(0) != MAGIC || bytes.getInt(4) != bytes.limit()) {
      throw new IOException(
          name
              + " is not a whole code-set layer of this version; delete it and import the official"
              + " file again");
    }
    return new Layer(bytes);
  }

  byte[] toBytes() {
    var copy = new byte[bytes.limit()];
    bytes.get(0, copy);
    return copy;
  }

  LayerLabel label() {
    return label;
  }

  TabularTree tree() {
    return tree;
  }

  TermTable terms() {
    return terms;
  }

  Table table() {
    return table;
  }

  PairTable pairs() {
    return pairs;
  }

  /// How many billable codes, or entries where nothing is billed.
  int entries() {
    return billable;
  }

  Release release() {
    return label.release(billable);
  }

  int codeCount() {
    return codeKeys.limit();
  }

  /// The row of a code; -1 when it is not here.
  int row(long key) {
    int at = indexOf(codeKeys, codeByKey, key);
    return at < 0 ? -1 : codeByKey.get(at);
  }

  boolean has(long key) {
    return indexOf(codeKeys, codeByKey, key) >= 0;
  }

  /// The first place in alphabetical order at or after a key.
  int placeOf(long key) {
    int at = indexOf(codeKeys, codeByKey, key);
    return at < 0 ? -at - 1 : at;
  }

  /// The row at a place in alphabetical order.
  int rowAt(int place) {
    return codeByKey.get(place);
  }

  long key(int row) {
    return codeKeys.get(row);
  }

  String title(int row) {
    return text(codeTitles.get(row));
  }

  boolean isBillable(int row) {
    return codeBillable.get(row) != 0;
  }

  boolean hasRowDates() {
    return codeFrom.limit() > 0;
  }

  /// The days the publisher gives a code within its release; the release's own when it gives none.
  DateRange rowDates(int row) {
    return hasRowDates()
        ? new DateRange(day(codeFrom.get(row)), day(codeEnd.get(row)))
        : DateRange.startingOn(label.effective());
  }

  /// Whether a code that is listed has ended before the release begins.
  boolean hasEnded(int row) {
    return hasRowDates() && codeEnd.get(row) <= label.effective().toEpochDay();
  }

  boolean holdsOn(int row, int epochDay) {
    return !hasRowDates() || (codeFrom.get(row) <= epochDay && epochDay < codeEnd.get(row));
  }

  String text(int number) {
    int start = textStarts.get(number);
    var utf8 = new byte[textStarts.get(number + 1) - start];
    text.get(start, utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  ByteBuffer textBytes() {
    return text;
  }

  IntBuffer textStarts() {
    return textStarts;
  }

  ByteBuffer section(Section section) {
    int number = Stored.SECTIONS.indexOf(section);
    int entry = HEADER + number * 8;
    if (number >= bytes.getInt(8)) {
      return ByteBuffer.allocate(0).order(ByteOrder.LITTLE_ENDIAN);
    }
    return bytes.slice(bytes.getInt(entry), bytes.getInt(entry + 4)).order(ByteOrder.LITTLE_ENDIAN);
  }

  IntBuffer ints(Section section) {
    return section(section).asIntBuffer();
  }

  LongBuffer longs(Section section) {
    return section(section).asLongBuffer();
  }

  /// Binary search through a table of places sorted by key; as {@link
  /// java.util.Arrays#binarySearch(long[], long)}.
  static int indexOf(LongBuffer keys, IntBuffer byKey, long key) {
    int low = 0;
    int high = byKey.limit() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(keys.get(byKey.get(middle)), key);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -low - 1;
  }

  static LocalDate day(int epochDay) {
    return epochDay == Integer.MAX_VALUE ? LocalDate.MAX : LocalDate.ofEpochDay(epochDay);
  }

  private LayerLabel readLabel() {
    var fields = section(Section.LABEL);
    return new LayerLabel(
        CodeSystem.valueOf(text(fields.getInt(0))),
        LayerKind.valueOf(text(fields.getInt(4))),
        text(fields.getInt(8)),
        LocalDate.ofEpochDay(fields.getInt(20)),
        text(fields.getInt(12)));
  }
}
