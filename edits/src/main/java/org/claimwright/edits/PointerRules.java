package org.claimwright.edits;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimLine;

/// Which diagnosis each line is for.
final class PointerRules {

  private static final int MOST = 4;

  private PointerRules() {}

  static List<Flaw> missing(Claim claim, EditContext context) {
    return Lines.where(
        claim,
        line -> line.pointers().isEmpty(),
        line -> line.procedure().label() + " points to no diagnosis",
        "point the line to the diagnosis the service was for");
  }

  static List<Flaw> outOfRange(Claim claim, EditContext context) {
    int last = claim.diagnoses().size();
    return Lines.where(
        claim,
        line -> line.pointers().stream().anyMatch(pointer -> pointer < 1 || pointer > last),
        line ->
            line.procedure().label()
                + " points to "
                + line.pointers()
                + ", but the claim has "
                + last
                + (last == 1 ? " diagnosis" : " diagnoses"),
        "point to a diagnosis that is on the claim");
  }

  static List<Flaw> duplicate(Claim claim, EditContext context) {
    return Lines.where(
        claim,
        line -> new HashSet<>(line.pointers()).size() < line.pointers().size(),
        line -> line.procedure().label() + " points to a diagnosis twice: " + line.pointers(),
        "keep each pointer once");
  }

  static List<Flaw> tooMany(Claim claim, EditContext context) {
    return Lines.where(
        claim,
        line -> line.pointers().size() > MOST,
        line -> line.procedure().label() + " has " + line.pointers().size() + " pointers",
        "keep the four diagnoses that matter most to the service");
  }

  /// Once for the claim, with every diagnosis that only adds to the picture.
  static List<Flaw> diagnosisNotPointed(Claim claim, EditContext context) {
    var pointed = new HashSet<Integer>();
    claim.lines().stream().map(ClaimLine::pointers).forEach(pointed::addAll);
    var left =
        IntStream.rangeClosed(1, claim.diagnoses().size())
            .filter(number -> !pointed.contains(number))
            .mapToObj(number -> number + " (" + claim.diagnoses().get(number - 1).code() + ")")
            .toList();
    if (left.isEmpty()) {
      return List.of();
    }
    boolean one = left.size() == 1;
    return List.of(
        Flaw.ofClaim(
            "no line points to " + (one ? "diagnosis " : "diagnoses ") + String.join(", ", left),
            one
                ? "point a line to it, or leave it when it only adds to the picture"
                : "point a line to each, or leave those that only add to the picture"));
  }
}
