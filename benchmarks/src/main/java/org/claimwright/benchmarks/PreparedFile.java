package org.claimwright.benchmarks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimwright.x12.Delimiters;
import org.claimwright.x12.InterchangeHeader;
import org.claimwright.x12.X12Reader;
import org.claimwright.x12.X12Writer;

/// A file as the texts it is made of, so that writers are measured by what they write and not by
/// where the values come from. Both write the same segments with the same values.
final class PreparedFile {

  static final class Prepared {
    final String id;

    /// Whether our writer makes it itself.
    final boolean ofEnvelope;

    /// For each element a text, or the components of a composite.
    final List<Object> values;

    /// The same as our writer takes them.
    final Object[] forOurs;

    Prepared(String id, List<Object> values, Object[] forOurs) {
      this.id = id;
      this.ofEnvelope = ENVELOPES.contains(id);
      this.values = values;
      this.forOurs = forOurs;
    }
  }

  private static final Set<String> ENVELOPES = Set.of("ISA", "GS", "ST", "SE", "GE", "IEA");

  private final List<Prepared> segments = new ArrayList<>();
  private final InterchangeHeader header;
  private final int length;

  PreparedFile(byte[] file) {
    length = file.length;
    header =
        InterchangeHeader.of(
            new InterchangeHeader.Party("ZZ", "BENCH"),
            new InterchangeHeader.Party("ZZ", "SANDBOX"),
            LocalDate.of(2026, 11, 23),
            LocalTime.NOON,
            1);
    var reader = X12Reader.of(file).reusingSegments();
    while (reader.next()) {
      var segment = reader.segment();
      var values = new ArrayList<>();
      for (int n = 1; n <= segment.size(); n++) {
        values.add(value(segment.id(), segment.element(n)));
      }
      segments.add(prepared(segment.id(), values));
    }
  }

  private static Object value(String id, String element) {
    var composite = !id.equals("ISA") && element.indexOf(':') >= 0;
    return composite ? element.split(":", -1) : element;
  }

  private static Prepared prepared(String id, List<Object> values) {
    var ours =
        values.stream()
            .map(value -> value instanceof String[] parts ? X12Writer.composite(parts) : value)
            .toArray();
    return new Prepared(id, values, ours);
  }

  /// By our writer, which makes the envelopes, control numbers and counts itself.
  double ours() {
    var writer = new X12Writer(header, Delimiters.STANDARD);
    for (var segment : segments) {
      if (segment.ofEnvelope) {
        envelope(segment.id, writer);
      } else {
        writer.segment(segment.id, segment.forOurs);
      }
    }
    return megabytes(writer.toBytes().length);
  }

  private static void envelope(String id, X12Writer writer) {
    switch (id) {
      case "GS" -> writer.beginGroup("HC", "005010X222A1");
      case "ST" -> writer.beginTransaction("837");
      case "SE" -> writer.endTransaction();
      default -> {}
    }
  }

  List<Prepared> segments() {
    return segments;
  }

  int length() {
    return length;
  }

  /// Nothing counts where another length came out than went in.
  double megabytes(int written) {
    return written == length ? written / 1e6 : 0;
  }
}
