package org.claimwright.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.x12.Dictionary.Element;
import org.claimwright.x12.Dictionary.Slot;
import org.claimwright.x12.Guide.ElementRule;
import org.claimwright.x12.Guide.SegmentRule;
import org.jspecify.annotations.Nullable;

/// Checks the elements of one segment against the standard and the guide. Each element is told at
/// most once, for its first fault.
final class SegmentCheck {

  private final Problems problems;

  SegmentCheck(Problems problems) {
    this.problems = problems;
  }

  /// A segment with its rule; one that passes at a glance is not taken apart.
  void check(Segment segment, SegmentRule rule, String loop, String version) {
    if (!rule.quick().passes(segment)) {
      new Visit(segment, rule, Place.of(segment, loop), version).run();
    }
  }

  /// A segment of a transaction without a guide: characters only.
  void checkCharacters(Segment segment) {
    for (var n = 1; n <= segment.size(); n++) {
      var value = segment.element(n);
      if (hasControl(value)) {
        problems.add(control(Place.of(segment, "").element(n), value));
      }
    }
  }

  static boolean hasControl(String value) {
    for (var i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      if (c < ' ' || (c >= 0x7F && c < 0xA0)) {
        return true;
      }
    }
    return false;
  }

  static X12Problem control(Place place, String value) {
    var message = place.element() + " holds a control character. Remove it.";
    return X12Problem.of(Fault.ELEMENT_CHARACTER, place, value, message);
  }

  /// One segment under check.
  private final class Visit {
    private final Segment segment;
    private final SegmentRule rule;
    private final Place place;
    private final String version;
    private final List<X12Problem> told = new ArrayList<>(1);

    Visit(Segment segment, SegmentRule rule, Place place, String version) {
      this.segment = segment;
      this.rule = rule;
      this.place = place;
      this.version = version;
    }

    void run() {
      var slots = rule.shape().slots();
      if (isEmpty()) {
        empty(slots.getFirst());
        return;
      }
      if (segment.size() > slots.size()) {
        extra(slots.size());
        return;
      }
      for (var n = 1; n <= slots.size(); n++) {
        element(n, slots.get(n - 1), rule.element(n));
      }
      conditions();
      if (told.isEmpty()) {
        trailing();
      }
    }

    /// What separates nothing is told once for the whole segment, at the first such place, and as a
    /// warning: most receivers take it.
    private void trailing() {
      var n = 1;
      for (var last = lastFilled(); n <= last && !isTrailed(n); n++) {
        // whole up to here
      }
      if (n <= segment.size()) {
        var at = place.element(n);
        var text = at.element() + " ends in separators that separate nothing. Remove them.";
        tell(Fault.TRAILING_SEPARATOR, at, "", text);
      }
    }

    private int lastFilled() {
      var n = segment.size();
      while (n > 0 && !segment.has(n)) {
        n--;
      }
      return n;
    }

    /// Whether a composite ends with component separators.
    private boolean isTrailed(int n) {
      var component = segment.delimiters().component();
      var slot = rule.shape().slots().get(n - 1);
      return slot.element() == null
          && segment.repetitions(n).stream()
              .anyMatch(one -> !one.isEmpty() && one.charAt(one.length() - 1) == component);
    }

    private boolean isEmpty() {
      for (var n = 1; n <= segment.size(); n++) {
        if (segment.has(n)) {
          return false;
        }
      }
      return true;
    }

    /// Told by its first element, not by each that is required.
    private void empty(Slot first) {
      var name = names(first).isEmpty() ? "" : " (" + names(first) + ")";
      var at = place.element(1);
      var text =
          "%s%s and all after it are empty. Fill %s in or leave it out."
              .formatted(at.element(), name, segment.id());
      tell(Fault.ELEMENT_MISSING, at, "", text);
    }

    /// Where there is a separator too many, what stands behind it is out of step and not told.
    private void extra(int defined) {
      var at = place.element(defined + 1);
      var text =
          "%s has %d elements at most. Remove what is more.".formatted(segment.id(), defined);
      tell(Fault.ELEMENT_EXTRA, at, segment.element(defined + 1), text);
    }

    private void element(int n, Slot slot, @Nullable ElementRule guide) {
      var value = segment.element(n);
      if (value.isEmpty()) {
        if (guide != null && guide.required()) {
          missing(place.element(n), names(slot));
        }
        return;
      }
      if (guide == null) {
        unused(place.element(n), value);
        return;
      }
      repetitions(n, slot, guide);
    }

    private String names(Slot slot) {
      var element = slot.element();
      return element == null ? "" : element.name();
    }

    private void missing(Place at, String name) {
      var what = name.isEmpty() ? "" : " (" + name + ")";
      tell(Fault.ELEMENT_MISSING, at, "", at.element() + what + " is required. Fill it in.");
    }

    private void unused(Place at, String value) {
      tell(
          Fault.ELEMENT_UNUSED,
          at,
          value,
          at.element() + " is not used by the guide. Leave it empty.");
    }

    private void repetitions(int n, Slot slot, ElementRule guide) {
      var element = slot.element();
      if (element != null && element.type().equals("B")) {
        binary(n);
        return;
      }
      var repetitions = segment.repetitions(n);
      var allowed = guide.repeat();
      if (repetitions.size() > allowed) {
        var at = place.element(n);
        var text =
            "%s may be repeated %d times, not %d."
                .formatted(at.element(), allowed, repetitions.size());
        tell(Fault.ELEMENT_REPEAT, at, segment.element(n), text);
        return;
      }
      for (var repetition : repetitions) {
        if (!repetition(n, slot, guide, repetition)) {
          return;
        }
      }
    }

    /// Raw bytes are not looked at, only counted against the element before them.
    private void binary(int n) {
      var said = segment.element(n - 1);
      var at = place.element(n - 1);
      var isTold = told.stream().anyMatch(one -> one.element().equals(at.element()));
      if (Formats.isWhole(said)
          && !isTold
          && !said.equals(String.valueOf(segment.elementLength(n)))) {
        var text =
            "%s says %s bytes follow, but %d do. Correct the count."
                .formatted(at.element(), said, segment.elementLength(n));
        tell(Fault.BINARY_LENGTH, at, said, text);
      }
    }

    private boolean repetition(int n, Slot slot, ElementRule guide, String repetition) {
      var element = slot.element();
      if (element == null) {
        return composite(n, slot, guide, repetition);
      }
      if (repetition.indexOf(segment.delimiters().component()) >= 0) {
        var at = place.element(n);
        var message = at.element() + " is no composite: remove the component separator.";
        tell(Fault.COMPONENT_EXTRA, at, repetition, message);
        return false;
      }
      return value(place.element(n), element, guide, repetition, formatBefore(n));
    }

    /// The value before, which for a date says in which format it is; nothing where that is wrong
    /// itself.
    private String formatBefore(int n) {
      var before = Place.name(segment.id(), n - 1);
      var isWrong = told.stream().anyMatch(one -> one.element().equals(before));
      return n == 1 || isWrong ? "" : segment.element(n - 1);
    }

    private boolean composite(int n, Slot slot, ElementRule guide, String repetition) {
      var parts = slot.composite();
      var components = segment.componentsOf(repetition);
      if (components.size() > parts.size()) {
        var at = place.element(n);
        var text =
            "%s has %d components at most, not %d."
                .formatted(at.element(), parts.size(), components.size());
        tell(Fault.COMPONENT_EXTRA, at, repetition, text);
        return false;
      }
      var filled = 0L;
      for (var m = 1; m <= parts.size(); m++) {
        var value = m <= components.size() ? components.get(m - 1) : "";
        var format = m > 1 && m - 1 <= components.size() ? components.get(m - 2) : "";
        var at = place.component(n, m);
        if (!component(at, parts.get(m - 1), guide.parts().at(m), value, format)) {
          return false;
        }
        filled |= value.isEmpty() ? 0 : 1L << m;
      }
      return conditions(n, slot, filled);
    }

    private boolean conditions(int n, Slot slot, long filled) {
      for (var condition : slot.conditions()) {
        var fault = Condition.failing(condition, filled, m -> place.component(n, m).element());
        if (fault != null) {
          tell(fault.kind(), place.component(n, fault.element()), "", fault.message());
          return false;
        }
      }
      return true;
    }

    private boolean component(
        Place at, Element element, @Nullable ElementRule guide, String value, String format) {
      if (value.isEmpty()) {
        if (guide != null && guide.required()) {
          missing(at, element.name());
          return false;
        }
        return true;
      }
      if (guide == null) {
        unused(at, value);
        return false;
      }
      return value(at, element, guide, value, format);
    }

    /// @param format the value before this one, which for a date says in which format it is
    private boolean value(
        Place at, Element element, ElementRule guide, String value, String format) {
      if (hasControl(value)) {
        tell(control(at, value));
        return false;
      }
      var fault =
          guide.codes().isEmpty() ? typeFault(element, value, format) : codeFault(guide, value);
      fault.ifPresent(found -> tell(found, at, value, Wording.of(found, at, element, value)));
      return fault.isEmpty();
    }

    private void conditions() {
      for (var condition : rule.shape().conditions()) {
        var fault = Condition.failing(condition, segment);
        if (fault != null && !isTold(condition)) {
          tell(fault.kind(), place.element(fault.element()), "", fault.message());
          return;
        }
      }
    }

    /// Whether the condition's fault may follow from one already told: of one of its elements, or
    /// of an element that has no business here.
    private boolean isTold(String condition) {
      return told.stream()
          .anyMatch(one -> one.fault() == Fault.ELEMENT_UNUSED || names(condition, one.element()));
    }

    private boolean names(String condition, String element) {
      for (var i = 1; i + 2 <= condition.length(); i += 2) {
        if (element.startsWith(segment.id() + condition.substring(i, i + 2))) {
          return true;
        }
      }
      return false;
    }

    private void tell(Fault fault, Place at, String value, String message) {
      tell(X12Problem.of(fault, at, value, message));
    }

    private void tell(X12Problem problem) {
      var cited = cited(problem);
      told.add(cited);
      problems.add(cited);
    }

    private X12Problem cited(X12Problem problem) {
      var where = problem.loop().isEmpty() ? " " : " " + problem.loop() + " ";
      return problem.citing(version + where + problem.element());
    }
  }

  private static Optional<Fault> codeFault(ElementRule guide, String value) {
    if (guide.codes().isEmpty() || guide.codes().contains(value)) {
      return Optional.empty();
    }
    return Optional.of(guide.business() ? Fault.CODE_UNKNOWN : Fault.ELEMENT_CODE);
  }

  private static Optional<Fault> typeFault(Element element, String value, String format) {
    var type = element.type();
    return switch (type) {
      case "R" -> number(element, value, Formats.isDecimal(value));
      case "N0" -> number(element, value, Formats.isWhole(value));
      case "DT" -> when(!Formats.isDate("D" + element.max(), value), Fault.ELEMENT_DATE);
      case "TM" -> when(!Formats.isTime(value), Fault.ELEMENT_TIME);
      default -> text(element, value, format);
    };
  }

  private static Optional<Fault> text(Element element, String value, String format) {
    var fault = length(element, value.codePointCount(0, value.length()));
    if (fault.isEmpty() && element.number().equals("1251")) {
      return when(!Formats.isDate(format, value), Fault.ELEMENT_DATE);
    }
    if (fault.isEmpty() && value.isBlank()) {
      return Optional.of(Fault.ELEMENT_CHARACTER);
    }
    return fault;
  }

  private static Optional<Fault> number(Element element, String value, boolean wellFormed) {
    if (!wellFormed) {
      return Optional.of(Fault.ELEMENT_CHARACTER);
    }
    var digits = (int) value.chars().filter(c -> c >= '0' && c <= '9').count();
    return length(element, digits);
  }

  private static Optional<Fault> length(Element element, int length) {
    if (length < element.min()) {
      return Optional.of(Fault.ELEMENT_SHORT);
    }
    return when(length > element.max(), Fault.ELEMENT_LONG);
  }

  private static Optional<Fault> when(boolean failed, Fault fault) {
    return failed ? Optional.of(fault) : Optional.empty();
  }
}
