package org.claimwright.x12;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The segments of a file as pieces of its bytes, one of which can be put elsewhere; counted from
/// 0, so that a piece is the segment of the next number.
final class Pieces {

  private static final int NEAR = 2;

  private final byte[] bytes;
  private final List<String> ids = new ArrayList<>();

  /// Where each piece begins, and where the last ends.
  private final List<Integer> begins = new ArrayList<>();

  private final TreeSet<Integer> envelopes = new TreeSet<>();

  /// Whether the last stands after its interchange, and is no segment as it came.
  private final boolean hasTrailing;

  private Pieces(byte[] bytes) {
    this.bytes = bytes;
    var reader = X12Reader.of(bytes);
    while (reader.next() && reader.segment().position() == ids.size() + 1) {
      add(reader.segment().id(), (int) reader.segment().offset());
    }
    var trailing =
        reader.problems().stream()
            .filter(problem -> problem.fault() == Fault.TRAILING_DATA)
            .mapToInt(problem -> (int) problem.place().offset())
            .filter(from -> isSegment(bytes, from, reader.segment().delimiters()))
            .findFirst();
    trailing.ifPresent(from -> add(idAt(bytes, from, reader.segment().delimiters()), from));
    begins.add(bytes.length);
    this.hasTrailing = trailing.isPresent();
  }

  private void add(String id, int from) {
    if (Strays.ENVELOPES.contains(id)) {
      envelopes.add(ids.size());
    }
    ids.add(id);
    begins.add(from);
  }

  static Pieces of(Reading met) {
    return new Pieces(met.bytes);
  }

  /// Whether what follows, but for line breaks, is one segment.
  private static boolean isSegment(byte[] bytes, int from, Delimiters with) {
    var end = bytes.length - 1;
    while (end > from && Bytes.isBlank(bytes[end])) {
      end--;
    }
    return IntStream.range(from, bytes.length)
            .filter(at -> bytes[at] == (byte) with.segment())
            .findFirst()
            .orElse(-1)
        == end;
  }

  private static String idAt(byte[] bytes, int from, Delimiters with) {
    var id = new StringBuilder();
    for (var at = from; bytes[at] != (byte) with.element() && bytes[at] != with.segment(); at++) {
      id.append((char) bytes[at]);
    }
    return id.toString();
  }

  int size() {
    return ids.size();
  }

  boolean isAny(int at) {
    return at >= 0 && at < size();
  }

  boolean isOfEnvelope(int at) {
    return envelopes.contains(at);
  }

  /// The piece after the last interchange, if there is one.
  IntStream trailing() {
    return hasTrailing ? IntStream.of(size() - 1) : IntStream.empty();
  }

  /// The pieces of envelopes around a place.
  List<Integer> envelopesNear(int at) {
    var near = new ArrayList<Integer>();
    envelopes.tailSet(at, true).stream().limit(NEAR).forEach(near::add);
    envelopes.headSet(at, false).descendingSet().stream().limit(NEAR).forEach(near::add);
    return near;
  }

  /// The last piece of an envelope before a place; -1 where there is none.
  int envelopeBefore(int at) {
    var before = envelopes.lower(at);
    return before == null ? -1 : before;
  }

  /// Whether a piece may be put before another, which leaves it in its interchange.
  boolean mayMove(int from, int to) {
    return isAny(from)
        && to > 0
        && to <= size()
        && to != from
        && to != from + 1
        && !ids.get(from).equals("ISA")
        && interchange(from) == interchange(to - 1);
  }

  /// Where the interchange begins that a piece is of.
  private int interchange(int at) {
    return envelopes.headSet(at, true).descendingSet().stream()
        .filter(one -> ids.get(one).equals("ISA"))
        .findFirst()
        .orElse(-1);
  }

  /// The file with a piece before another.
  byte[] moved(int from, int to) {
    var out = new ByteArrayOutputStream(bytes.length);
    if (from < to) {
      write(0, from, out);
      write(from + 1, to, out);
      write(from, from + 1, out);
      write(to, size(), out);
    } else {
      write(0, to, out);
      write(from, from + 1, out);
      write(to, from, out);
      write(from + 1, size(), out);
    }
    return out.toByteArray();
  }

  private void write(int from, int to, ByteArrayOutputStream out) {
    out.write(bytes, begins.get(from), begins.get(to) - begins.get(from));
  }

  /// A problem of the file with a piece moved, at the place where it is as the file came.
  X12Problem asItCame(X12Problem problem, int from, int to) {
    var place = problem.place();
    var at = asItCame(problem.position() - 1, from, to);
    if (!isAny(at)) {
      return problem;
    }
    var own = new Place(place.segment(), at + 1, begins.get(at), place.loop(), place.element());
    return new X12Problem(
        problem.fault(), own, problem.value(), problem.message(), problem.citation());
  }

  private static int asItCame(int at, int from, int to) {
    if (from < to) {
      return at == to - 1 ? from : at >= from && at < to ? at + 1 : at;
    }
    return at == to ? from : at > to && at <= from ? at - 1 : at;
  }

  /// That a piece stands where it has no place.
  ///
  /// @param anywhere whether it may be moved before any piece of the transaction
  X12Problem cause(int from, int to, boolean anywhere) {
    var id = ids.get(from);
    var message =
        anywhere
            ? "%s stands outside every transaction. Move it inside, where the SE of segment %d counts it."
                .formatted(id, to + 1)
            : "%s has no place here. Move it before segment %d.".formatted(id, to + 1);
    var isTrailing = hasTrailing && from == size() - 1;
    var fault = isTrailing ? Fault.TRAILING_DATA : Fault.ENVELOPE_ORDER;
    return X12Problem.of(fault, new Place(id, from + 1, begins.get(from), "", ""), "", message);
  }
}
