package org.claimwright.x12;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.claimwright.x12.CodeLists.Standing;
import org.jspecify.annotations.Nullable;

/// Holds codes against their lists, SNIP level 5, when the loop they stand in is complete, so that
/// the date of service is known.
final class CodeCheck implements CodePlaces.Visitor {

  private static final int ICD_10 = 20151001;
  private static final int NOT_ASKED = -1;

  private final CodeLists lists;
  private final Set<CodeList> notChecked = EnumSet.noneOf(CodeList.class);
  private final Set<CodeList> covered = EnumSet.noneOf(CodeList.class);
  private final Map<CodeList, CodeMemory> passed = new EnumMap<>(CodeList.class);
  private @Nullable Loop loop;
  private @Nullable Surroundings around;
  private @Nullable Findings findings;
  private @Nullable Segment segment;
  private int date;

  CodeCheck(CodeLists lists) {
    this.lists = lists;
    EnumSet.allOf(CodeList.class).stream().filter(lists::covers).forEach(covered::add);
  }

  /// The lists that a code was to be looked up in but that were not loaded.
  Set<CodeList> notChecked() {
    return EnumSet.copyOf(notChecked);
  }

  void check(Loop complete, String type, Surroundings surroundings, Findings to) {
    loop = complete;
    around = surroundings;
    findings = to;
    date = NOT_ASKED;
    for (var i = 0; i < complete.size(); i++) {
      segment = complete.at(i);
      CodePlaces.visit(complete.at(i), complete.id(), type, this);
    }
  }

  @Override
  public void code(CodeList list, int n, int m) {
    if (segment == null || loop == null || findings == null) {
      return;
    }
    var from = m == 0 ? segment.start(n) : segment.componentStart(n, m);
    var to = m == 0 || from < 0 ? segment.end(n) : segment.componentEnd(from, segment.end(n));
    if (from < 0 || from == to) {
      return;
    }
    var asked = covered.contains(list) || list == CodeList.ICD_9;
    var bytes = segment.bytes();
    if (!asked && CodeGlance.passes(list, bytes, from, to)) {
      return;
    }
    var memory = passed.computeIfAbsent(list, CodeMemory::of);
    var on = asked ? date() : 0;
    if (!memory.knows(on, bytes, from, to)
        && closely(new Asked(segment, loop.id(), n, m), list, findings)) {
      memory.add(on, bytes, from, to);
    }
  }

  private int date() {
    if (date == NOT_ASKED && loop != null && around != null) {
      date = ServiceDate.of(loop, around);
    }
    return date;
  }

  /// An element or, when `m` is not 0, a component whose code is asked for.
  private record Asked(Segment segment, String loop, int n, int m) {
    String value() {
      return m == 0 ? segment.element(n) : segment.component(n, m);
    }

    Place place() {
      var place = Place.of(segment, loop);
      return m == 0 ? place.element(n) : place.component(n, m);
    }
  }

  /// Whether the code holds; where it does not, that is told.
  private boolean closely(Asked asked, CodeList list, Findings to) {
    var code = asked.value();
    if (list == CodeList.ICD_9 && date() >= ICD_10) {
      var text = " is qualified as ICD-9, which ended with services of 30 September 2015.";
      to.tell(Fault.CODE_UNKNOWN, asked.place(), code, asked.place().element() + text);
      return false;
    }
    if (!KnownCodes.isPossible(list, code) || isUnknown(list, code)) {
      to.tell(Fault.CODE_UNKNOWN, asked.place(), code, wording(asked, list, code));
      return false;
    }
    return true;
  }

  private boolean isUnknown(CodeList list, String code) {
    var standing = Standing.NOT_CHECKED;
    if (covered.contains(list) && date() > 0) {
      var on = LocalDate.of(date() / 10000, date() / 100 % 100, date() % 100);
      standing = lists.standing(list, code, on);
    }
    if (standing == Standing.NOT_CHECKED && !KnownCodes.isComplete(list)) {
      notChecked.add(list);
    }
    return standing == Standing.UNKNOWN;
  }

  private static String wording(Asked asked, CodeList list, String code) {
    var shown = list.isPersonal() ? "" : " " + code;
    return "%s%s is no valid %s.".formatted(asked.place().element(), shown, list.words());
  }
}
