package org.claimwright.coding.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimwright.codesets.Code;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;

/// The nearest neighbours of the suggested codes in their categories: what a coder would compare
/// before taking the code. They are offered among the considered ones and never touch the claim.
final class RunnersUp {
  private static final int OF_ONE = 3;
  private static final int MOST = 6;
  private static final double FIRST = 0.24;
  private static final double STEP = 0.01;
  private static final double TOO_FAR = -3;

  private final Catalogue catalogue;
  private final Set<String> said = new HashSet<>();

  private RunnersUp(Catalogue catalogue, List<Passage> passages) {
    this.catalogue = catalogue;
    for (var passage : passages) {
      if (passage.kind() != Kind.REVIEW_OF_SYSTEMS && passage.kind() != Kind.FAMILY_HISTORY) {
        passage.sentence().tokens().forEach(t -> said.add(t.stem()));
      }
    }
  }

  /// The neighbours of the codes that are not among the known ones, those of the first code first.
  static List<Candidate> of(
      Catalogue catalogue,
      List<Passage> passages,
      List<Candidate> codes,
      List<Candidate> considered) {
    var known = new HashSet<String>();
    codes.forEach(c -> known.add(c.id()));
    considered.forEach(c -> known.add(c.id()));
    return new RunnersUp(catalogue, passages).inTurn(codes, known);
  }

  private List<Candidate> inTurn(List<Candidate> codes, Set<String> known) {
    var of =
        codes.stream()
            .map(c -> isSettled(c.id()) ? List.<Code>of() : neighbours(c, known))
            .toList();
    var found = new ArrayList<Candidate>();
    for (int turn = 0; turn < OF_ONE; turn++) {
      for (int i = 0; i < codes.size() && found.size() < MOST; i++) {
        if (turn < of.get(i).size() && known.add(of.get(i).get(turn).code())) {
          found.add(offered(of.get(i).get(turn), codes.get(i), FIRST - STEP * found.size()));
        }
      }
    }
    return found;
  }

  /// A status has no neighbours worth comparing, nor has the adverse effect of a named drug.
  private static boolean isSettled(String code) {
    boolean drug = code.compareTo("T36") >= 0 && code.compareTo("T51") < 0;
    return drug || CodeKinds.isFactor(code);
  }

  private static Candidate offered(Code code, Candidate beside, double score) {
    var candidate = new Candidate(code, score, "");
    candidate.evidenceOf(beside);
    candidate.drop(
        "A neighbour of "
            + beside.id()
            + " in its category; the words speak for "
            + beside.id()
            + " (Official Guidelines I.B.2).");
    return candidate;
  }

  /// The nearest of the pool, each measured once.
  private List<Code> neighbours(Candidate of, Set<String> known) {
    var nearest = new ArrayList<Near>(OF_ONE + 1);
    for (var code : catalogue.neighbours(of.code())) {
      double nearness = nearness(code, of.code());
      boolean near = nearness > TOO_FAR && !known.contains(code.code());
      if (near && (nearest.size() < OF_ONE || nearness > nearest.getLast().nearness())) {
        nearest.add(new Near(code, nearness));
        nearest.sort(Near.FIRST);
        if (nearest.size() > OF_ONE) {
          nearest.removeLast();
        }
      }
    }
    return nearest.stream().map(Near::code).toList();
  }

  private record Near(Code code, double nearness) {
    static final Comparator<Near> FIRST =
        Comparator.comparingDouble((Near n) -> -n.nearness()).thenComparing(n -> n.code().code());
  }

  private double nearness(Code other, Code code) {
    var title = catalogue.title(other);
    var own = catalogue.title(code);
    int more = 0;
    int unsaid = 0;
    for (var word : title.said()) {
      if (!own.said().contains(word)) {
        more++;
        unsaid += title.isSaid(word, said) ? 0 : 1;
      }
    }
    long less = own.said().stream().filter(w -> !title.said().contains(w)).count();
    double near = 0.6 * shared(other.code(), code.code()) + 2 * more - 3.5 * unsaid - 0.5 * less;
    return near + side(title.side(), own.side()) + (title.traits().open() ? 0.5 : 0);
  }

  private double side(Side other, Side own) {
    if (other == own || other == Side.UNKNOWN) {
      return 0;
    }
    boolean named =
        other == Side.BILATERAL ? said.contains("bilateral") : said.contains(other.word());
    if (own == Side.UNKNOWN) {
      return named ? 0.5 : -1;
    }
    return other == Side.BILATERAL || named ? -0.5 : -2;
  }

  private static int shared(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }
}
