package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.claimwright.coding.sections.Passage;

/// Every service that a note documents as done in the office, each once, with modifiers and units.
/// Pure.
public final class OfficeServices {
  private static final Set<String> MEDICARE = ServiceTable.codesFor('M');
  private static final Set<String> COUNTED = ServiceTable.codesFor('U');
  private static final int MOST_FORMS = 4;
  private static final int MOST_UNITS = 999;

  private OfficeServices() {}

  /// The services of a note in the order in which it tells them.
  ///
  /// @param age of the patient in whole years, where it is known
  public static List<OfficeService> in(List<Passage> passages, OptionalInt age) {
    var all = new ArrayList<>(ServiceTable.in(passages, age));
    if (passages.stream().noneMatch(p -> ServiceTable.words(p).contains("medicare"))) {
      all.removeIf(s -> MEDICARE.contains(s.code()));
    }
    all.addAll(GivenDrugs.in(passages));
    all.addAll(XRays.in(passages));
    var sized = SizedLesions.in(passages);
    all.addAll(sized.isEmpty() ? WoundRepairs.in(passages) : sized);
    all.addAll(Vaccines.in(passages, age));
    all.addAll(Psychotherapy.in(passages));
    all.addAll(Destructions.in(passages));
    all.addAll(FractureCare.in(passages));
    all.addAll(Endoscopies.in(passages));
    all.addAll(CountedTests.conductions(passages));
    var once = Belongs.without(OneOf.of(once(all)));
    var counted = CountedTests.counted(Biopsies.counted(once, passages), passages);
    return Modifiers.apply(Transition.of(counted, passages), passages);
  }

  private static List<OfficeService> once(List<OfficeService> all) {
    Map<String, OfficeService> byCode = new LinkedHashMap<>();
    for (var service : all) {
      byCode.merge(key(service), service, OfficeServices::join);
    }
    return List.copyOf(byCode.values());
  }

  /// The drug thrown away from a vial is a line of its own.
  private static String key(OfficeService service) {
    return service.billing().modifiers().contains("JW") ? service.code() + "JW" : service.code();
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

  /// Scored forms; drugs are given at several places too, but a note often tells of one twice.
  private static boolean isCounted(String code) {
    return COUNTED.contains(code) || (code.startsWith("J") && !code.equals("J3420"));
  }

  private static OfficeService units(OfficeService service, int units) {
    int most = COUNTED.contains(service.code()) ? MOST_FORMS : MOST_UNITS;
    return service.withUnits(Math.min(units, most));
  }
}
