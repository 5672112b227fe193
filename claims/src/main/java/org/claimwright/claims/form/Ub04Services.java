package org.claimwright.claims.form;

import static org.claimwright.claims.form.InstitutionalClaim.said;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimwright.kernel.Money;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;

/// Form locators 42 to 48: up to 22 services, and on the last page the totals (revenue code 0001).
final class Ub04Services {

  private static final int FIRST = 20;
  private static final int TOTALS = 42;

  private Ub04Services() {}

  static void fill(InstitutionalClaim claim, int page, int pages, Ub04Texts out) {
    var services = claim.loop().loops("2400");
    var from = (page - 1) * Ub04.LINES_PER_PAGE;
    for (var i = from; i < Math.min(services.size(), from + Ub04.LINES_PER_PAGE); i++) {
      service(FIRST + i - from, services.get(i), out);
    }
    out.put(TOTALS, 6, 18, "PAGE %d OF %d".formatted(page, pages));
    out.day(TOTALS, 46, said(claim.header(), "BHT", 4));
    if (page == pages) {
      out.put(TOTALS, 1, 4, "0001");
      out.amount(TOTALS, 62, 8, said(claim.loop(), "CLM", 2));
      notCovered(services).ifPresent(sum -> out.amount(TOTALS, 71, 8, sum.toString()));
    }
  }

  /// What the services say is not covered, together; empty where none says so.
  private static Optional<Money> notCovered(List<Loop> services) {
    return services.stream()
        .flatMap(service -> Ub04Texts.money(said(service, "SV2", 7)).stream())
        .reduce(Money::plus);
  }

  private static void service(int line, Loop service, Ub04Texts out) {
    service.segment("SV2").ifPresent(sv2 -> charge(line, sv2, out));
    out.put(line, 6, 24, description(service));
    out.day(line, 46, said(service.segment("DTP", 1, "472"), 3).split("-", 2)[0]);
  }

  private static void charge(int line, Segment sv2, Ub04Texts out) {
    out.put(line, 1, 4, sv2.element(1));
    var service =
        IntStream.rangeClosed(2, 6)
            .mapToObj(part -> sv2.component(2, part))
            .collect(Collectors.joining(" "));
    out.put(line, 31, 15, service.strip());
    out.put(line, 55, 6, sv2.element(5));
    out.amount(line, 62, 8, sv2.element(3));
    out.amount(line, 71, 8, sv2.element(7));
  }

  /// The drug's number and quantity as the form has them, or the words the line has.
  private static String description(Loop service) {
    var drug = service.loop("2410");
    if (drug.isPresent()) {
      var quantity = drug.get().segment("CTP");
      var unit = quantity.map(ctp -> ctp.component(5, 1)).orElse("");
      return "N4%s %s%s".formatted(said(drug, "LIN", 3), unit, said(quantity, 4));
    }
    return service.segment("SV2").map(sv2 -> sv2.component(2, 7)).orElse("");
  }
}
