package org.claimwright.x12;

import java.util.List;
import org.claimwright.x12.Dictionary.Element;
import org.claimwright.x12.Dictionary.SegmentShape;
import org.claimwright.x12.Dictionary.Slot;
import org.claimwright.x12.Guide.ElementRule;
import org.claimwright.x12.Guide.Elements;
import org.jspecify.annotations.Nullable;

/// Sees at a glance that a segment's elements are as they should be. What it does not pass is not
/// yet wrong: {@link SegmentCheck} then looks closely and words what it finds.
///
/// Hot: works on bytes and makes no objects; measured by `bench x12`, "validate".
final class QuickCheck {

  private static final long DAY = Bytes.packed("D8");
  private static final long PERIOD = Bytes.packed("RD8");

  // What an element is, as numbers: a switch over them is one jump.
  private static final int CODED = 0;
  private static final int TEXT = 1;
  private static final int DATE = 2;
  private static final int TIME = 3;
  private static final int DECIMAL = 4;
  private static final int WHOLE = 5;
  private static final int DATED_BY_FORMAT = 6;
  private static final int COMPOSITE = 7;

  /// Never passed at a glance.
  private static final int CLOSELY = 8;

  /// What is expected of an element or component that the guide uses.
  private static final class Expected {
    final int kind;
    final int min;
    final int max;
    final int repeat;
    final Codes codes;
    final Parts parts;

    Expected(int kind, @Nullable Element element, ElementRule rule, Parts parts) {
      this.kind = kind;
      this.min = element == null ? 0 : element.min();
      this.max = element == null ? 0 : element.max();
      this.repeat = rule.repeat();
      this.codes = rule.codes();
      this.parts = parts;
    }
  }

  /// Elements or components in order, with bit n of the masks for the n-th.
  private static final class Parts {
    static final Parts NONE = new Parts(0);

    final @Nullable Expected[] expected;
    SyntaxNote[] notes = {};
    long required;
    long used;

    Parts(int count) {
      expected = new @Nullable Expected[count + 1];
    }

    /// Keeps the conditions that what the guide uses can break.
    void hold(List<String> conditions) {
      notes =
          conditions.stream()
              .map(SyntaxNote::of)
              .filter(note -> (note.all() & used) != 0 && (note.all() & ~required) != 0)
              .toArray(SyntaxNote[]::new);
    }

    void put(int n, boolean demanded, Expected what) {
      expected[n] = what;
      used |= 1L << n;
      required |= demanded ? 1L << n : 0;
    }

    boolean fit(long filled) {
      return (filled & required) == required && (filled & ~used) == 0 && notesHold(notes, filled);
    }
  }

  private final Parts elements;
  private final SyntaxNote[] notes;

  QuickCheck(SegmentShape shape, Elements rules) {
    elements = new Parts(shape.slots().size());
    for (var n = 1; n <= shape.slots().size(); n++) {
      var rule = rules.at(n);
      var slot = shape.slots().get(n - 1);
      if (rule != null) {
        var element = slot.element();
        elements.put(
            n,
            rule.required(),
            element == null
                ? new Expected(COMPOSITE, null, rule, parts(slot, rule.parts()))
                : new Expected(kind(element, rule), element, rule, Parts.NONE));
      }
    }
    notes =
        shape.conditions().stream()
            .filter(text -> text.length() > 1)
            .map(SyntaxNote::of)
            .toArray(SyntaxNote[]::new);
  }

  private static Parts parts(Slot slot, Elements rules) {
    var composite = slot.composite();
    var parts = new Parts(composite.size());
    for (var m = 1; m <= composite.size(); m++) {
      var rule = rules.at(m);
      if (rule != null) {
        var element = composite.get(m - 1);
        parts.put(m, rule.required(), new Expected(kind(element, rule), element, rule, Parts.NONE));
      }
    }
    parts.hold(slot.conditions());
    return parts;
  }

  private static int kind(Element element, ElementRule rule) {
    if (!rule.codes().isEmpty()) {
      return CODED;
    }
    return switch (element.type()) {
      case "R" -> DECIMAL;
      case "N0" -> WHOLE;
      case "DT" -> element.max() == 8 ? DATE : CLOSELY;
      case "TM" -> TIME;
      case "B" -> CLOSELY;
      default -> element.number().equals("1251") ? DATED_BY_FORMAT : TEXT;
    };
  }

  /// Whether nothing can be wrong with the elements of the segment.
  boolean passes(Segment segment) {
    var size = segment.size();
    var marks = segment.marks();
    if ((marks & Segment.ODD) != 0 || size >= elements.expected.length) {
      return false;
    }
    var bytes = segment.bytes();
    var separators = segment.separators();
    var first = segment.firstSeparator();
    var filled = 0L;
    var formatFrom = 0;
    var formatTo = 0;
    for (var n = 1; n <= size; n++) {
      var from = separators[first + n - 1] + 1;
      var to = n < size ? separators[first + n] : segment.end();
      if (from < to) {
        var expected = elements.expected[n];
        if (expected == null || !element(segment, marks, from, to, expected)) {
          return false;
        }
        if (expected.kind == DATED_BY_FORMAT && !isDated(bytes, formatFrom, formatTo, from, to)) {
          return false;
        }
        filled |= 1L << n;
      }
      formatFrom = from;
      formatTo = to;
    }
    return formatFrom < formatTo && elements.fit(filled) && notesHold(notes, filled);
  }

  private static boolean element(Segment segment, int marks, int from, int to, Expected expected) {
    if ((marks & Segment.REPETITION) != 0 && expected.repeat > 1) {
      return repetitions(segment, marks, from, to, expected);
    }
    return expected.kind == COMPOSITE
        ? composite(segment, marks, from, to, expected.parts) == to
        : simple(segment, marks, from, to, expected);
  }

  private static boolean repetitions(
      Segment segment, int marks, int from, int to, Expected expected) {
    var repetition = (byte) segment.delimiters().repetition();
    var at = from;
    for (var count = 1; ; count++) {
      var end = at;
      while (end < to && segment.bytes()[end] != repetition) {
        end++;
      }
      var fits =
          expected.kind == COMPOSITE
              ? composite(segment, marks, at, end, expected.parts) == end
              : at < end
                  && expected.kind != DATED_BY_FORMAT
                  && simple(segment, marks, at, end, expected);
      if (!fits || count > expected.repeat) {
        return false;
      }
      if (end == to) {
        return true;
      }
      at = end + 1;
    }
  }

  /// Where the components stop to fit; `to` when all do.
  private static int composite(Segment segment, int marks, int from, int to, Parts parts) {
    var bytes = segment.bytes();
    var component = (byte) segment.delimiters().component();
    var inside = marks & ~Segment.COMPONENT;
    var filled = 0L;
    var formatFrom = from;
    var formatTo = from;
    var at = from;
    for (var m = 1; ; m++) {
      var end = Bytes.find(bytes, at, to, component, component);
      if (m >= parts.expected.length) {
        return -1;
      }
      if (end > at) {
        var expected = parts.expected[m];
        if (expected == null
            || !simple(segment, inside, at, end, expected)
            || (expected.kind == DATED_BY_FORMAT
                && !isDated(bytes, formatFrom, formatTo, at, end))) {
          return -1;
        }
        filled |= 1L << m;
      }
      if (end == to) {
        return at < end && parts.fit(filled) ? to : -1;
      }
      formatFrom = at;
      formatTo = end;
      at = end + 1;
    }
  }

  private static boolean simple(Segment segment, int marks, int from, int to, Expected expected) {
    var bytes = segment.bytes();
    return switch (expected.kind) {
      case CODED -> expected.codes.contains(bytes, from, to);
      case TEXT, DATED_BY_FORMAT -> text(segment, marks, from, to, expected);
      case DATE -> Bytes.day(bytes, from, to) > 0;
      case TIME -> Bytes.isTime(bytes, from, to);
      case DECIMAL -> within(Bytes.decimalDigits(bytes, from, to), expected);
      case WHOLE -> Bytes.isDigits(bytes, from, to) && within(to - from, expected);
      default -> false;
    };
  }

  private static boolean within(int length, Expected expected) {
    return length >= expected.min && length <= expected.max;
  }

  private static boolean text(Segment segment, int marks, int from, int to, Expected expected) {
    if (!within(to - from, expected) || segment.bytes()[from] == ' ') {
      return false;
    }
    return (marks & (Segment.COMPONENT | Segment.REPETITION)) == 0 || isWhole(segment, from, to);
  }

  /// Whether no separator of components or repetitions is inside.
  private static boolean isWhole(Segment segment, int from, int to) {
    return segment.componentEnd(from, to) == to;
  }

  private static boolean isDated(byte[] bytes, int formatFrom, int formatTo, int from, int to) {
    var format = Bytes.packed(bytes, formatFrom, formatTo);
    if (format == DAY) {
      return Bytes.day(bytes, from, to) > 0;
    }
    return format == PERIOD && Bytes.isPeriod(bytes, from, to);
  }

  private static boolean notesHold(SyntaxNote[] notes, long filled) {
    for (var note : notes) {
      if (!note.holds(filled)) {
        return false;
      }
    }
    return true;
  }
}
