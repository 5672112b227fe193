package org.claimwright.claims.acknowledgement;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.claims.acknowledgement.AcceptanceReport.BatchAnswer;
import org.claimwright.claims.acknowledgement.AcceptanceReport.ClaimAnswer;
import org.claimwright.claims.acknowledgement.AcceptanceReport.Status;
import org.claimwright.claims.acknowledgement.AcceptanceReport.Trace;
import org.claimwright.claims.wire.Field;
import org.claimwright.kernel.Money;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;

/// Reads a 277CA.
final class AcceptanceReader {

  private AcceptanceReader() {}

  static AcceptanceReport read(Loop root) {
    var source = Field.loop(root, "2000A");
    var receiver = Field.loop(source, "2000B");
    return new AcceptanceReport(
        Field.segment(Field.loop(source, "2100A"), "NM1").element(3),
        batch(receiver),
        root.descendants("2200D").stream().map(AcceptanceReader::claim).toList());
  }

  private static BatchAnswer batch(Loop receiver) {
    var loop = Field.loop(receiver, "2200B");
    return new BatchAnswer(
        Field.text(Field.segment(loop, "TRN"), 2), accepted(loop), statuses(loop, ""));
  }

  private static ClaimAnswer claim(Loop loop) {
    var statuses = new ArrayList<>(statuses(loop, ""));
    for (var line : loop.loops("2220D")) {
      statuses.addAll(statuses(line, reference(line, "FJ")));
    }
    boolean accepted =
        accepted(loop) && loop.loops("2220D").stream().allMatch(AcceptanceReader::accepted);
    return new ClaimAnswer(
        Field.text(Field.segment(loop, "TRN"), 2),
        accepted,
        new Trace(reference(loop, "1K"), reference(loop, "D9")),
        charge(loop),
        statuses);
  }

  private static boolean accepted(Loop loop) {
    return loop.segments("STC").stream().noneMatch(status -> status.element(3).equals("U"));
  }

  private static Money charge(Loop loop) {
    return loop.segments("STC").stream()
        .filter(status -> !status.element(4).isEmpty())
        .findFirst()
        .map(status -> Field.money(status, 4))
        .orElse(Money.ZERO);
  }

  /// Up to three statuses stand in one STC: elements 1, 10 and 11.
  private static List<Status> statuses(Loop loop, String line) {
    var statuses = new ArrayList<Status>();
    for (var segment : loop.segments("STC")) {
      for (int element : new int[] {1, 10, 11}) {
        if (!segment.element(element).isEmpty()) {
          statuses.add(status(segment, element, line));
        }
      }
    }
    return statuses;
  }

  private static Status status(Segment segment, int element, String line) {
    return new Status(
        segment.component(element, 1),
        segment.component(element, 2),
        segment.component(element, 3),
        line);
  }

  private static String reference(Loop loop, String qualifier) {
    return loop.segment("REF", 1, qualifier).map(reference -> reference.element(2)).orElse("");
  }
}
