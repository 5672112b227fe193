package org.claimwright.app.codingdesk;

import static org.claimwright.app.codingdesk.SheetActions.refuse;

import java.util.List;
import org.claimwright.kernel.Outcome;

/// What is set on a service line: pointers, modifiers, units. Pure.
record ServiceActions(CodeLookup codes, Stamp stamp, CodingSheet sheet) {

  private static final int MOST_MODIFIERS = 4;
  private static final int MOST_POINTERS = 4;
  private static final int MOST_UNITS = 9_999;

  Outcome<CodingSheet> point(CodeEntry entry, List<Integer> positions) {
    var diagnoses = sheet.diagnoses();
    var distinct = positions.stream().distinct().toList();
    for (var position : distinct) {
      if (position < 1 || position > diagnoses.size()) {
        return refuse("POINTER-NOWHERE", nowhere(entry, position, diagnoses.size()));
      }
    }
    if (distinct.size() > MOST_POINTERS) {
      return refuse(
          "POINTER-MANY",
          "A line points to at most four diagnoses; these are " + Letters.of(distinct) + ".");
    }
    var keys = distinct.stream().map(position -> diagnoses.get(position - 1).key()).toList();
    return changed(
        entry, new ServiceDetails(entry.service().modifiers(), entry.service().units(), keys));
  }

  Outcome<CodingSheet> modify(CodeEntry entry, List<String> modifiers) {
    if (modifiers.size() > MOST_MODIFIERS) {
      return refuse(
          "MODIFIER-MANY",
          "A line carries at most four modifiers; these are " + String.join(" ", modifiers) + ".");
    }
    for (var modifier : modifiers) {
      if (!codes.knowsModifier(modifier)) {
        return refuse(
            "MODIFIER-UNKNOWN",
            "\""
                + modifier
                + "\" is not a modifier on "
                + codes.on()
                + ": write two characters each, such as 25 or RT, with blanks between.");
      }
    }
    var kept = modifiers.stream().distinct().toList();
    return changed(
        entry, new ServiceDetails(kept, entry.service().units(), entry.service().pointers()));
  }

  Outcome<CodingSheet> units(CodeEntry entry, int units) {
    if (units < 1 || units > MOST_UNITS) {
      return refuse(
          "UNITS",
          "The units of "
              + entry.code().code()
              + " cannot be "
              + units
              + ": give a whole number from 1 to 9999.");
    }
    var service = entry.service();
    return changed(entry, new ServiceDetails(service.modifiers(), units, service.pointers()));
  }

  private Outcome<CodingSheet> changed(CodeEntry entry, ServiceDetails details) {
    if (entry.diagnosis()) {
      return refuse(
          "NOT-A-SERVICE",
          entry.code().code()
              + " is a diagnosis: modifiers, units and pointers belong to services.");
    }
    return Outcome.ok(sheet.replacing(entry.key(), one -> one.with(details, stamp)));
  }

  private static String nowhere(CodeEntry entry, int position, int diagnoses) {
    return "Pointer "
        + Letters.of(position)
        + " of "
        + entry.code().code()
        + " names no diagnosis: this visit has "
        + (diagnoses == 0 ? "none yet." : "A to " + Letters.of(diagnoses) + ".");
  }
}
