package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// Modifiers that stand for what the note says of several services together: 59 for a procedure at
/// another site than the one it would belong to, JZ for a single-dose vial with nothing left over.
final class Modifiers {
  private record Pair(String first, String second) {}

  /// Of each pair the second is billed beside the first only when it was done elsewhere.
  private static final List<Pair> APART =
      List.of(
          new Pair("17000", "17110"),
          new Pair("17004", "17110"),
          new Pair("113", "17000"),
          new Pair("114", "17000"),
          new Pair("116", "17000"),
          new Pair("11102", "17000"),
          new Pair("11104", "17000"),
          new Pair("11102", "17004"),
          new Pair("11104", "17004"),
          new Pair("11102", "17110"),
          new Pair("11104", "17110"),
          new Pair("11102", "11200"),
          new Pair("17110", "11200"),
          new Pair("17000", "11200"),
          new Pair("11055", "11720"),
          new Pair("11055", "11721"),
          new Pair("11056", "11720"),
          new Pair("11056", "11721"),
          new Pair("11057", "11721"),
          new Pair("20526", "20550"),
          new Pair("20610", "20550"),
          new Pair("20610", "20605"),
          new Pair("20610", "20552"),
          new Pair("20611", "20605"),
          new Pair("93288", "93000"),
          new Pair("93289", "93000"),
          new Pair("93280", "93000"),
          new Pair("93279", "93000"),
          new Pair("94060", "94664"),
          new Pair("94640", "94664"),
          new Pair("20610", "96372"),
          new Pair("20611", "96372"),
          new Pair("20605", "96372"),
          new Pair("20600", "96372"),
          new Pair("20550", "96372"),
          new Pair("20552", "96372"),
          new Pair("20553", "96372"),
          new Pair("96374", "96372"),
          new Pair("96360", "96372"),
          new Pair("97110", "97530"),
          new Pair("97140", "97530"),
          new Pair("98940", "97140"),
          new Pair("98941", "97140"));

  private static final Set<String> SIDES = Set.of("LT", "RT");
  private static final Set<String> SKIN =
      Set.of("17110", "17000", "17004", "11200", "11720", "11721");
  private static final Sought NO_WASTE =
      Sought.of(
          "\\b(no waste|no wastage|nothing left over|none (was )?(wasted|discarded)|no drug [^.]*(wasted|discarded)|no amount discarded|0 ?(mg|ml) (wasted|discarded))\\b");

  private static final Set<String> FOOT_CARE =
      Set.of("11055", "11056", "11057", "11719", "11720", "11721", "G0127");
  private static final Pattern CLASS_FINDINGS = Pattern.compile("\\b(q[789])\\b");

  private Modifiers() {}

  static List<OfficeService> apply(List<OfficeService> services, List<Passage> passages) {
    var whole =
        passages.stream().filter(p -> NO_WASTE.in(p.told())).map(ServiceTable::span).toList();
    boolean ofOne = services.stream().anyMatch(s -> isDrug(s) && whole.contains(s.evidence()));
    var done = new ArrayList<OfficeService>();
    for (var stated : services) {
      var service = sided(stated, passages);
      var modified = isApart(service, services) ? with(service, "59") : service;
      boolean nothingLeft =
          isDrug(service) && !whole.isEmpty() && (!ofOne || whole.contains(service.evidence()));
      done.add(nothingLeft ? behind(modified, "JZ") : footCare(modified, passages));
    }
    return done;
  }

  private static List<String> side(OfficeService service, List<Passage> passages) {
    var digit =
        ServiceTable.isOfDigit(service.code()) ? Digits.ofNote(passages) : List.<String>of();
    if (!digit.isEmpty()) {
      return digit;
    }
    var stated = service.billing().modifiers();
    return stated.isEmpty() ? Sides.ofNote(passages) : stated;
  }

  private static boolean isDrug(OfficeService service) {
    return service.code().startsWith("J");
  }

  /// A side that the service's own sentence leaves to the rest of the note.
  private static OfficeService sided(OfficeService service, List<Passage> passages) {
    boolean plain =
        service.billing().modifiers().isEmpty()
            || (ServiceTable.isOfDigit(service.code())
                && SIDES.containsAll(service.billing().modifiers()));
    boolean sideless =
        plain && (ServiceTable.isSided(service.code()) || XRays.isSided(service.code()));
    var sided = sideless ? service.withModifiers(side(service, passages)) : service;
    boolean two = service.code().startsWith("L") && sided.billing().modifiers().contains("50");
    return two ? sided.withModifiers(List.of("RT", "LT")).withUnits(2) : sided;
  }

  private static boolean isApart(OfficeService service, List<OfficeService> services) {
    return APART.stream()
        .filter(pair -> pair.second().equals(service.code()))
        .anyMatch(pair -> services.stream().anyMatch(s -> isOther(pair, s, service)));
  }

  private static boolean isOther(Pair pair, OfficeService first, OfficeService second) {
    return first.code().startsWith(pair.first())
        && (SKIN.contains(second.code()) || !first.evidence().equals(second.evidence()));
  }

  /// Routine foot care takes the modifier of the class findings that the note states.
  private static OfficeService footCare(OfficeService service, List<Passage> passages) {
    return FOOT_CARE.contains(service.code())
        ? classFindings(passages).map(found -> behind(service, found)).orElse(service)
        : service;
  }

  private static Optional<String> classFindings(List<Passage> passages) {
    return passages.stream()
        .map(p -> CLASS_FINDINGS.matcher(p.told().words()))
        .filter(Matcher::find)
        .map(found -> found.group(1).toUpperCase(Locale.ROOT))
        .findFirst();
  }

  private static OfficeService with(OfficeService service, String modifier) {
    var modifiers = new ArrayList<>(service.billing().modifiers());
    modifiers.addFirst(modifier);
    return service.withModifiers(modifiers);
  }

  private static OfficeService behind(OfficeService service, String modifier) {
    var modifiers = new ArrayList<>(service.billing().modifiers());
    modifiers.addLast(modifier);
    return service.withModifiers(modifiers);
  }
}
