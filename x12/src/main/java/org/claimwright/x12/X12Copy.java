package org.claimwright.x12;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.claimwright.x12.ParsedFile.Group;
import org.claimwright.x12.ParsedFile.Interchange;

/// Writes a file again as it was read: the same bytes for a valid file, line breaks aside. Counts
/// and closing control numbers are written from what is there.
///
/// With other delimiters every value is looked at: one that holds a new delimiter is refused with
/// [IllegalArgumentException], which names segment and element.
public final class X12Copy {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Delimiters to;

  private X12Copy(Delimiters to) {
    this.to = to;
  }

  /// The file with its own delimiters; those of the first interchange where there are several.
  public static byte[] of(ParsedFile file) {
    return file.interchanges().isEmpty()
        ? new byte[0]
        : of(file, file.interchanges().getFirst().isa().delimiters());
  }

  /// The file with other delimiters.
  public static byte[] of(ParsedFile file, Delimiters delimiters) {
    var copy = new X12Copy(delimiters);
    file.interchanges().forEach(copy::interchange);
    return copy.out.toByteArray();
  }

  private void interchange(Interchange interchange) {
    header(interchange.isa());
    interchange.ta1s().forEach(this::segment);
    interchange.groups().forEach(this::group);
    line("IEA", String.valueOf(interchange.groups().size()), interchange.isa().element(13));
  }

  /// ISA carries two of the delimiters as its elements 11 and 16.
  private void header(Segment isa) {
    var declaresRepetition = isa.element(11).equals(String.valueOf(isa.delimiters().repetition()));
    var text = new StringBuilder("ISA");
    for (var n = 1; n <= 16; n++) {
      text.append(to.element());
      if (n == 11 && declaresRepetition) {
        text.append(to.repetition());
      } else if (n == 16) {
        text.append(to.component());
      } else {
        text.append(isa.element(n));
      }
    }
    bytes(text.append(to.segment()).toString());
  }

  private void group(Group group) {
    segment(group.gs());
    group.transactions().forEach(this::transaction);
    line("GE", String.valueOf(group.transactions().size()), group.gs().element(6));
  }

  private void transaction(Transaction transaction) {
    var count = 0;
    for (var segment : transaction.root().allSegments()) {
      if (!segment.is("SE")) {
        segment(segment);
        count++;
      }
    }
    line("SE", String.valueOf(count + 1), transaction.control());
  }

  private void segment(Segment segment) {
    if (segment.delimiters().equals(to)) {
      out.writeBytes(segment.raw());
      out.write(to.segment());
      return;
    }
    var text = new StringBuilder(segment.id());
    for (var n = 1; n <= segment.size(); n++) {
      text.append(to.element()).append(translated(segment, n));
    }
    bytes(text.append(to.segment()).toString());
  }

  /// The raw bytes of a BIN or BDS are no matter of delimiters.
  private String translated(Segment segment, int n) {
    var value = segment.element(n);
    if ((segment.is("BIN") || segment.is("BDS")) && n == segment.size()) {
      return value;
    }
    var from = segment.delimiters();
    var text = new StringBuilder(value.length());
    for (var i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      if (c == from.component()) {
        text.append(to.component());
      } else if (c == from.repetition()) {
        text.append(to.repetition());
      } else if (to.includes(c)) {
        throw new IllegalArgumentException(
            "%s holds the character '%s', which is to delimit: choose another delimiter"
                .formatted(Place.name(segment.id(), n), c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private void line(String id, String one, String two) {
    bytes(id + to.element() + one + to.element() + two + to.segment());
  }

  private void bytes(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
