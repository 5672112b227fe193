package org.claimwright.x12;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.claimwright.x12.CodeLists.Standing;
import org.claimwright.x12.SeenSegments.Seen;
import org.jspecify.annotations.Nullable;

/// Holds codes against their lists, SNIP level 5, when the loop they stand in is complete, so that
/// the date of service is known.
final class CodeCheck {

  private static final int ICD_10 = 20151001;
  private static final int NOT_ASKED = -1;

  private final CodeLists lists;
  private final Set<CodeList> notChecked = EnumSet.noneOf(CodeList.class);
  private final Map<CodeList, CodeMemory> passed = new EnumMap<>(CodeList.class);
  private @Nullable Loop loop;
  private @Nullable Surroundings around;
  private @Nullable Findings findings;
  private int date;

  /// Whether every code of the segment holds so far.
  private boolean passing;

  /// Whether one of them was asked for by date.
  private boolean dated;

  CodeCheck(CodeLists lists) {
    this.lists = lists;
    for (var list : CodeList.values()) {
      passed.put(list, new CodeMemory(lists.covers(list) || list == CodeList.ICD_9));
    }
  }

  /// The lists that a code was to be looked up in but that were not loaded.
  Set<CodeList> notChecked() {
    return EnumSet.copyOf(notChecked);
  }

  /// The codes of a loop that is complete.
  void check(CompleteLoop complete, Surroundings surroundings, Findings to) {
    loop = complete.loop();
    around = surroundings;
    findings = to;
    date = NOT_ASKED;
    for (var i = 0; i < complete.codedCount(); i++) {
      var segment = complete.coded(i);
      var places = complete.codePlaces(i);
      var seen = segment.seen();
      if (seen == null || !hasPassed(seen, places)) {
        passing = true;
        dated = false;
        elements(segment, places);
        if (seen != null && passing) {
          seen.pass(places, dated ? date() : Seen.ANY_DATE);
        }
      }
    }
  }

  private boolean hasPassed(Seen seen, CodeElement[] places) {
    return seen.passedUnder(places)
        && (seen.codesDate() == Seen.ANY_DATE || seen.codesDate() == date());
  }

  private void elements(Segment segment, CodeElement[] elements) {
    for (var element : elements) {
      if (element.number() > segment.size()) {
        return;
      }
      var from = segment.start(element.number());
      var to = segment.end(element.number());
      if (from < to) {
        codes(segment, element.whole(), from, to);
        components(segment, element.parts(), from, to);
      }
    }
  }

  private void components(Segment segment, CodePlace[][] parts, int from, int to) {
    var at = from;
    for (var m = 1; m < parts.length; m++) {
      var end = segment.componentEnd(at, to);
      if (end > at) {
        codes(segment, parts[m], at, end);
      }
      if (end == to || !segment.isComponentSeparator(end)) {
        return;
      }
      at = end + 1;
    }
  }

  private void codes(Segment segment, CodePlace[] places, int from, int to) {
    for (var place : places) {
      if (place.isMeant(segment)) {
        code(segment, place, from, to);
      }
    }
  }

  private void code(Segment segment, CodePlace place, int from, int to) {
    var list = place.list();
    var bytes = segment.bytes();
    var memory = passed.get(list);
    if (memory == null) {
      return;
    }
    if (!memory.isByDate() && CodeGlance.passes(list, bytes, from, to)) {
      noteNotChecked(list);
      return;
    }
    dated |= memory.isByDate();
    var on = memory.isByDate() ? date() : 0;
    if (memory.knows(on, bytes, from, to)) {
      return;
    }
    if (closely(segment, place)) {
      memory.add(on, bytes, from, to);
    } else {
      passing = false;
    }
  }

  private int date() {
    if (date == NOT_ASKED && loop != null && around != null) {
      date = ServiceDate.of(loop, around);
    }
    return date;
  }

  /// Whether the code holds; where it does not, that is told.
  private boolean closely(Segment segment, CodePlace place) {
    if (loop == null || findings == null) {
      return false;
    }
    var list = place.list();
    var at = placeOf(segment, place, loop.id());
    var code =
        place.component() == 0
            ? segment.element(place.element())
            : segment.component(place.element(), place.component());
    if (list == CodeList.ICD_9 && date() >= ICD_10) {
      var text = " is qualified as ICD-9, which ended with services of 30 September 2015.";
      findings.tell(Fault.CODE_UNKNOWN, at, code, at.element() + text);
      return false;
    }
    if (!KnownCodes.isPossible(list, code) || isUnknown(list, code)) {
      findings.tell(Fault.CODE_UNKNOWN, at, code, wording(at, list, code));
      return false;
    }
    return true;
  }

  private static Place placeOf(Segment segment, CodePlace place, String loop) {
    var at = Place.of(segment, loop);
    return place.component() == 0
        ? at.element(place.element())
        : at.component(place.element(), place.component());
  }

  private boolean isUnknown(CodeList list, String code) {
    var standing = Standing.NOT_CHECKED;
    if (lists.covers(list) && date() > 0) {
      var on = LocalDate.of(date() / 10000, date() / 100 % 100, date() % 100);
      standing = lists.standing(list, code, on);
    }
    if (standing == Standing.NOT_CHECKED) {
      noteNotChecked(list);
    }
    return standing == Standing.UNKNOWN;
  }

  private void noteNotChecked(CodeList list) {
    if (!KnownCodes.isComplete(list)) {
      notChecked.add(list);
    }
  }

  private static String wording(Place at, CodeList list, String code) {
    var shown = list.isPersonal() ? "" : " " + code;
    return "%s%s is no valid %s.".formatted(at.element(), shown, list.words());
  }
}
