package org.claimwright.x12;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.claimwright.x12.CodeLists.Standing;

/// Holds codes against their lists, SNIP level 5, when the loop they stand in is complete, so that
/// the date of service is known.
final class CodeCheck {

  private static final LocalDate ICD_10 = LocalDate.of(2015, 10, 1);

  private final CodeLists lists;
  private final Set<CodeList> notChecked = EnumSet.noneOf(CodeList.class);

  CodeCheck(CodeLists lists) {
    this.lists = lists;
  }

  /// The lists that a code was to be looked up in but that were not loaded.
  Set<CodeList> notChecked() {
    return EnumSet.copyOf(notChecked);
  }

  void check(Loop loop, String type, Surroundings around, Findings findings) {
    var date = ServiceDate.of(loop, around);
    for (var segment : loop.segments()) {
      CodePlaces.visit(
          segment,
          loop.id(),
          type,
          (list, n, m) -> code(new Asked(segment, loop.id(), n, m), list, date, findings));
    }
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

  private void code(Asked asked, CodeList list, Optional<LocalDate> date, Findings findings) {
    var code = asked.value();
    if (code.isEmpty()) {
      return;
    }
    if (list == CodeList.ICD_9 && date.isPresent() && !date.get().isBefore(ICD_10)) {
      var text = " is qualified as ICD-9, which ended with services of 30 September 2015.";
      findings.tell(Fault.CODE_UNKNOWN, asked.place(), code, asked.place().element() + text);
      return;
    }
    var known = KnownCodes.isPossible(list, code);
    if (!known || isUnknown(list, code, date)) {
      findings.tell(Fault.CODE_UNKNOWN, asked.place(), code, wording(asked, list, code));
    }
  }

  private boolean isUnknown(CodeList list, String code, Optional<LocalDate> date) {
    var standing = date.map(on -> lists.standing(list, code, on)).orElse(Standing.NOT_CHECKED);
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
