package org.claimwright.x12;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A transaction as a list of segments that can be changed and validated again, to see what a
/// change would put right. Each segment keeps its number in the file.
///
/// @param name what the transaction is, whatever it calls itself
/// @param counts whether SE01 is made to fit the segments, since it fitted them in the file
record Draft(Segment isa, Segment gs, TransactionName name, List<Line> lines, boolean counts) {

  private static final int ST = 3;

  /// A segment; one that is `added` is not in the file and takes the number of the one after it.
  record Line(Segment segment, int position, boolean added) {}

  int size() {
    return lines.size();
  }

  Segment at(int index) {
    return lines.get(index).segment();
  }

  boolean isAdded(int index) {
    return index >= 0 && index < size() && lines.get(index).added();
  }

  int position(int index) {
    return lines.get(Math.min(index, size() - 1)).position();
  }

  /// Where the segment of a number stands; -1 where it is not here.
  int indexOf(int position) {
    for (var i = 0; i < size(); i++) {
      if (lines.get(i).position() == position && !lines.get(i).added()) {
        return i;
      }
    }
    return -1;
  }

  private Draft of(List<Line> changed) {
    return new Draft(isa, gs, name, changed, counts);
  }

  Draft without(int from, int to) {
    var changed = new ArrayList<>(lines);
    changed.subList(from, to).clear();
    return of(changed);
  }

  Draft moved(int from, int to) {
    var changed = new ArrayList<>(lines);
    changed.add(to, changed.remove(from));
    return of(changed);
  }

  Draft with(int before, String text) {
    var changed = new ArrayList<>(lines);
    var segment = Segment.of(text, at(before).delimiters());
    changed.add(before, new Line(segment, position(before), true));
    return of(changed);
  }

  /// With another value in one element, or in the first component of one.
  Draft with(int index, int element, String value) {
    var old = at(index);
    var text = new StringBuilder(old.id());
    for (var n = 1; n <= Math.max(old.size(), element); n++) {
      text.append(old.delimiters().element())
          .append(n == element ? value + restOf(old, n) : old.element(n));
    }
    return instead(index, text.toString(), false);
  }

  /// The first component of an element, which is the element where it has no other.
  static String firstOf(Segment segment, int element) {
    var whole = segment.element(element);
    return whole.substring(0, whole.length() - restOf(segment, element).length());
  }

  private static String restOf(Segment segment, int element) {
    var whole = segment.element(element);
    var at = whole.indexOf(segment.delimiters().component());
    return at < 0 ? "" : whole.substring(at);
  }

  /// With another segment.
  ///
  /// @param added whether it is not in the file, so that its elements say nothing
  Draft instead(int index, String text, boolean added) {
    var changed = new ArrayList<>(lines);
    var segment = Segment.of(text, at(index).delimiters());
    changed.set(index, new Line(segment, position(index), added));
    return of(changed);
  }

  /// What is wrong with it, each at the segment's number in the draft.
  ParsedFile validated(Validation how) {
    var problems = new Problems(Integer.MAX_VALUE, how.highestLevel());
    var checks = new AllChecks(problems, how, true);
    var assumed = Assumptions.NONE.calling(Map.of(ST, name));
    return FileWalk.read(X12Reader.of(bytes()), checks, problems, assumed);
  }

  /// The index of the segment that a number in the validated draft means: ISA and GS come first.
  static int index(int position) {
    return position - ST;
  }

  private byte[] bytes() {
    var out = new ByteArrayOutputStream();
    write(isa, out);
    write(gs, out);
    for (var line : lines.subList(0, size() - 1)) {
      write(line.segment(), out);
    }
    write(trailer(), out);
    return out.toByteArray();
  }

  private Segment trailer() {
    var se = at(size() - 1);
    if (!counts) {
      return se;
    }
    var text = "SE%c%d%c%s".formatted(separator(), size(), separator(), se.element(2));
    return Segment.of(text, se.delimiters());
  }

  private char separator() {
    return at(0).delimiters().element();
  }

  private void write(Segment segment, ByteArrayOutputStream out) {
    out.writeBytes(segment.raw());
    out.write(isa.delimiters().segment());
  }
}
