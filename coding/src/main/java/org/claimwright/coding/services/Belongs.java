package org.claimwright.coding.services;

import java.util.List;
import org.claimwright.coding.text.ResourceLines;

/// Services that belong to another of the same visit and are not billed beside it, from the table
/// `belongs.txt`: the first splint to the care of a fracture, the look with a scope to what is done
/// through it.
record Belongs(List<String> to, List<String> parts) {
  private static final List<Belongs> ROWS =
      ResourceLines.of("belongs.txt").stream().map(Belongs::of).toList();

  Belongs {
    to = List.copyOf(to);
    parts = List.copyOf(parts);
  }

  private static Belongs of(String line) {
    var sides = line.split(" < ", 2);
    return new Belongs(
        List.of(sides[1].strip().split(" ", -1)), List.of(sides[0].strip().split(" ", -1)));
  }

  static List<OfficeService> without(List<OfficeService> services) {
    return services.stream()
        .filter(s -> ROWS.stream().noneMatch(r -> r.takes(s, services)))
        .toList();
  }

  private boolean takes(OfficeService part, List<OfficeService> services) {
    return isIn(parts, part)
        && services.stream().anyMatch(s -> isIn(to, s) && !s.code().equals(part.code()));
  }

  private static boolean isIn(List<String> prefixes, OfficeService service) {
    return prefixes.stream().anyMatch(service.code()::startsWith);
  }
}
