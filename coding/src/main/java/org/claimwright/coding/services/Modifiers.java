package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
          new Pair("17000", "11102"),
          new Pair("17110", "11102"),
          new Pair("17000", "11104"),
          new Pair("20526", "20550"),
          new Pair("20610", "20550"),
          new Pair("20610", "20605"),
          new Pair("94060", "94664"));

  private static final Set<String> SKIN = Set.of("17110", "11102", "11104");
  private static final Sought NO_WASTE =
      Sought.of(
          "\\b(no waste|no wastage|nothing left over|none (was )?(wasted|discarded)|no drug [^.]*(wasted|discarded)|no amount discarded|0 ?(mg|ml) (wasted|discarded))\\b");

  private Modifiers() {}

  static List<OfficeService> apply(List<OfficeService> services, List<Passage> passages) {
    boolean whole = passages.stream().anyMatch(p -> NO_WASTE.in(p.told()));
    var done = new ArrayList<OfficeService>();
    for (var service : services) {
      var modified = isApart(service, services) ? with(service, "59") : service;
      done.add(whole && service.code().startsWith("J") ? with(modified, "JZ") : modified);
    }
    return done;
  }

  private static boolean isApart(OfficeService service, List<OfficeService> services) {
    return APART.stream()
        .filter(pair -> pair.second().equals(service.code()))
        .anyMatch(pair -> services.stream().anyMatch(s -> isOther(pair, s, service)));
  }

  private static boolean isOther(Pair pair, OfficeService first, OfficeService second) {
    return first.code().equals(pair.first())
        && (SKIN.contains(second.code()) || !first.evidence().equals(second.evidence()));
  }

  private static OfficeService with(OfficeService service, String modifier) {
    var modifiers = new ArrayList<>(service.billing().modifiers());
    modifiers.addFirst(modifier);
    var billing =
        new OfficeService.Billing(
            modifier.equals("JZ") ? last(modifiers) : modifiers,
            service.billing().units(),
            service.billing().procedure());
    return new OfficeService(
        service.system(), service.code(), service.words(), billing, service.evidence());
  }

  private static List<String> last(List<String> modifiers) {
    var moved = new ArrayList<>(modifiers);
    moved.add(moved.removeFirst());
    return moved;
  }
}
