package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwright.coding.sections.Passage;

/// Every service that a note documents as done in the office, each once, with modifiers and units.
/// Pure.
public final class OfficeServices {
  /// Where the first of a group is done, the others are the same service in other words.
  private static final List<List<String>> ONE_OF =
      List.of(
          List.of("20611", "20610", "20605", "20600", "20550", "20551", "20552"),
          List.of("69210", "69209"),
          List.of("81001", "81003", "81002"),
          List.of("99177", "99173"),
          List.of("93306", "93307", "93308"),
          List.of("93970", "93971"),
          List.of("94060", "94640"),
          List.of("90792", "90791"),
          List.of("25600", "25605", "29075", "29125"),
          List.of("G0444", "96127"),
          List.of("99407", "99406"),
          List.of("94060", "94010"),
          List.of("11750", "11730"),
          List.of("93015", "93000"),
          List.of("10005", "10021"),
          List.of("87637", "87804"),
          List.of("87637", "87811"),
          List.of("87637", "87807"),
          List.of("77085", "77080"),
          List.of("95911", "95910", "95909", "95908", "95907"),
          List.of("95117", "95115"),
          List.of("11104", "11102"));

  private static final Set<String> MEDICARE = ServiceTable.codesFor('M');
  private static final Set<String> COUNTED = Set.of("96127", "96110");

  private OfficeServices() {}

  /// The services of a note in the order in which it tells them.
  public static List<OfficeService> in(List<Passage> passages) {
    var all = new ArrayList<>(ServiceTable.in(passages));
    if (passages.stream().noneMatch(p -> ServiceTable.words(p).contains("medicare"))) {
      all.removeIf(s -> MEDICARE.contains(s.code()));
    }
    all.addAll(GivenDrugs.in(passages));
    all.addAll(XRays.in(passages));
    var excisions = Excisions.in(passages);
    all.addAll(excisions.isEmpty() ? WoundRepairs.in(passages) : excisions);
    all.addAll(Vaccines.in(passages));
    all.addAll(Psychotherapy.in(passages));
    all.addAll(Destructions.in(passages));
    all.addAll(FractureCare.in(passages));
    return Modifiers.apply(oneOfEach(once(all)), passages);
  }

  private static List<OfficeService> once(List<OfficeService> all) {
    Map<String, OfficeService> byCode = new LinkedHashMap<>();
    for (var service : all) {
      byCode.merge(service.code(), service, OfficeServices::join);
    }
    return List.copyOf(byCode.values());
  }

  /// The better documented of two mentions: with a side, with more units.
  private static OfficeService join(OfficeService one, OfficeService other) {
    if (isCounted(one.code()) && !one.evidence().equals(other.evidence())) {
      return units(one, one.billing().units() + other.billing().units());
    }
    boolean better =
        other.billing().modifiers().size() > one.billing().modifiers().size()
            || other.billing().units() > one.billing().units();
    return better ? other : one;
  }

  /// Scored forms, and drugs given at several places.
  private static boolean isCounted(String code) {
    return COUNTED.contains(code) || (code.startsWith("J") && !code.equals("J3420"));
  }

  private static OfficeService units(OfficeService service, int units) {
    int most = COUNTED.contains(service.code()) ? 4 : 999;
    var billing =
        new OfficeService.Billing(
            service.billing().modifiers(), Math.min(units, most), service.billing().procedure());
    return new OfficeService(
        service.system(), service.code(), service.words(), billing, service.evidence());
  }

  private static List<OfficeService> oneOfEach(List<OfficeService> services) {
    var kept = new ArrayList<>(services);
    for (var group : ONE_OF) {
      var here =
          group.stream().filter(c -> kept.stream().anyMatch(s -> s.code().equals(c))).toList();
      if (here.size() > 1) {
        kept.removeIf(s -> here.contains(s.code()) && !s.code().equals(first(kept, here)));
      }
    }
    return kept;
  }

  private static String first(List<OfficeService> kept, List<String> codes) {
    return codes.stream()
        .filter(c -> kept.stream().anyMatch(s -> s.code().equals(c)))
        .findFirst()
        .orElse("");
  }
}
