package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.ResourceLines;

/// Diagnoses that services of the visit stand for, from the table `service-reasons.txt`: whoever
/// gives a vaccine sees the patient for it too.
public final class ServiceReasons {
  private record Row(List<String> services, String code, String why, String needs) {
    static Row of(String line) {
      var p = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
      return new Row(List.of(p.get(0).split(" ", -1)), p.get(1), p.get(2), p.get(3));
    }

    boolean fits(OfficeService service, List<Passage> passages) {
      return services.stream().anyMatch(service.code()::startsWith)
          && (needs.equals("-") || words(service, passages).contains(needs));
    }

    private static String words(OfficeService service, List<Passage> passages) {
      return passages.stream()
          .filter(p -> p.sentence().start() == service.evidence().start())
          .map(ServiceTable::words)
          .findFirst()
          .orElse("");
    }
  }

  /// A diagnosis and the words of the service it stands for.
  public record Reason(String code, String why, Span evidence) {}

  private static final List<Row> ROWS =
      ResourceLines.of("service-reasons.txt").stream().map(Row::of).toList();

  private ServiceReasons() {}

  /// Those of the services that are not coded already.
  public static List<Reason> of(
      List<OfficeService> services, List<Passage> passages, Set<String> coded) {
    var found = new ArrayList<Reason>();
    for (var row : ROWS) {
      services.stream()
          .filter(s -> !coded.contains(row.code()) && row.fits(s, passages))
          .findFirst()
          .ifPresent(s -> found.add(new Reason(row.code(), row.why(), s.evidence())));
    }
    return found;
  }
}
