package org.claimwright.claims.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;
import org.claimwright.x12.Transaction;

/// One claim of an 837I with the levels it stands under. What the file does not say is an empty
/// text.
///
/// @param header of the transaction
/// @param billing loop 2000A
/// @param subscriber loop 2000B
/// @param dependent loop 2000C, where somebody other than the subscriber was treated
/// @param loop the claim itself, 2300
record InstitutionalClaim(
    Loop header, Loop billing, Loop subscriber, Optional<Loop> dependent, Loop loop) {

  /// A code of an HI segment, with what stands beside it.
  ///
  /// @param date as it stands: a day, or two with a hyphen between
  /// @param presentOnAdmission Y, N, U, W or nothing
  record Coded(String code, String date, String amount, String presentOnAdmission) {}

  /// The claims of a transaction, in file order.
  static List<InstitutionalClaim> of(Transaction transaction) {
    var root = transaction.root();
    var claims = new ArrayList<InstitutionalClaim>();
    for (var billing : root.descendants("2000A")) {
      for (var subscriber : billing.loops("2000B")) {
        for (var claim : subscriber.loops("2300")) {
          claims.add(new InstitutionalClaim(root, billing, subscriber, Optional.empty(), claim));
        }
        for (var dependent : subscriber.loops("2000C")) {
          for (var claim : dependent.loops("2300")) {
            claims.add(
                new InstitutionalClaim(root, billing, subscriber, Optional.of(dependent), claim));
          }
        }
      }
    }
    return claims;
  }

  /// CLM01.
  String number() {
    return said(loop, "CLM", 1);
  }

  /// The loop that names who was treated, 2010CA or 2010BA.
  Optional<Loop> treated() {
    return dependent.map(level -> level.loop("2010CA")).orElseGet(() -> subscriber.loop("2010BA"));
  }

  /// The codes of the claim under the first of the qualifiers that it uses.
  List<Coded> codes(String... qualifiers) {
    return Stream.of(qualifiers)
        .map(this::codes)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Coded> codes(String qualifier) {
    var found = new ArrayList<Coded>();
    for (var segment : loop.segments("HI")) {
      for (var n = 1; n <= segment.size(); n++) {
        if (segment.component(n, 1).equals(qualifier)) {
          found.add(
              new Coded(
                  segment.component(n, 2),
                  segment.component(n, 4),
                  segment.component(n, 5),
                  segment.component(n, 9)));
        }
      }
    }
    return found;
  }

  /// Loops 2320, in the order in which the payers pay.
  List<Loop> otherPayers() {
    return loop.loops("2320").stream()
        .sorted(Comparator.comparingInt(InstitutionalClaim::turn))
        .toList();
  }

  /// Whose turn to pay it is at a level with an SBR: primary, secondary, tertiary, the fourth (A) …
  static int turn(Loop level) {
    return "PSTABCDEFGH".indexOf(said(level, "SBR", 1));
  }

  /// An element of the first segment with that id.
  static String said(Loop loop, String segment, int element) {
    return said(loop.segment(segment), element);
  }

  static String said(Optional<Loop> loop, String segment, int element) {
    return said(loop.flatMap(found -> found.segment(segment)), element);
  }

  static String said(Optional<Segment> segment, int element) {
    return segment.map(found -> found.element(element)).orElse("");
  }

  /// The number that a REF of that kind gives.
  static String reference(Optional<Loop> loop, String qualifier) {
    return said(loop.flatMap(found -> found.segment("REF", 1, qualifier)), 2);
  }

  /// `LAST, FIRST MIDDLE` from an NM1, or the organisation's name.
  static String name(Optional<Loop> loop) {
    var first = (said(loop, "NM1", 4) + " " + said(loop, "NM1", 5)).strip();
    var suffix = said(loop, "NM1", 7);
    var last = (said(loop, "NM1", 3) + " " + suffix).strip();
    return first.isEmpty() ? last : last + ", " + first;
  }

  static String street(Optional<Loop> loop) {
    return (said(loop, "N3", 1) + " " + said(loop, "N3", 2)).strip();
  }

  static String city(Optional<Loop> loop) {
    return Stream.of(said(loop, "N4", 1), said(loop, "N4", 2), said(loop, "N4", 3))
        .filter(part -> !part.isEmpty())
        .reduce((before, after) -> before + " " + after)
        .orElse("");
  }
}
