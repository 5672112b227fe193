package org.claimwright.coding.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.Section;

/// An invented practice with habits, from a seed: its coders take diagnoses that the assessment
/// names, seldom take symptoms beside them, and hardly ever take status codes.
final class SimulatedHistory {
  static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);
  private static final List<String> CODES =
      List.of("I10", "E11.9", "E78.5", "J02.0", "M54.50", "R05.9", "R51.9", "Z79.84", "Z87.891");

  private final Random random;
  private final double habit;

  private SimulatedHistory(long seed, double habit) {
    this.random = new Random(seed);
    this.habit = habit;
  }

  /// Visits of a practice with habits.
  static List<CoderDecision> ofVisits(int visits) {
    return new SimulatedHistory(7, 1).visits(visits, 1);
  }

  /// Visits whose coders decide by chance.
  static List<CoderDecision> withoutHabits(int visits) {
    return new SimulatedHistory(11, 0).visits(visits, 1);
  }

  /// Visits whose coders later do the contrary of what they did.
  static List<CoderDecision> thatTurns(int visits) {
    int older = visits * 4 / 5;
    var all = new ArrayList<>(new SimulatedHistory(13, 1).visits(older, 1));
    all.addAll(new SimulatedHistory(17, -1).visits(visits - older, older + 1));
    return all;
  }

  private List<CoderDecision> visits(int visits, int first) {
    var all = new ArrayList<CoderDecision>();
    for (int visit = first; visit < first + visits; visit++) {
      all.addAll(visit(visit));
    }
    return all;
  }

  private List<CoderDecision> visit(int visit) {
    var on = BEGIN.plusDays(visit / 4);
    var decisions = new ArrayList<CoderDecision>();
    for (var code : CODES) {
      if (random.nextDouble() < 0.45) {
        decisions.add(new CoderDecision(visit, on, suggested(code), answer(code)));
      }
    }
    if (random.nextDouble() < 0.1) {
      decisions.add(new CoderDecision(visit, on, suggested("N39.0"), CoderDecision.Answer.ADDED));
    }
    return decisions;
  }

  private CoderDecision.Answer answer(String code) {
    double liking = 0.5 + habit * (likelihood(code) - 0.5);
    return random.nextDouble() < liking
        ? CoderDecision.Answer.ACCEPTED
        : CoderDecision.Answer.REJECTED;
  }

  private static double likelihood(String code) {
    return switch (code.charAt(0)) {
      case 'R' -> 0.3;
      case 'Z' -> 0.04;
      default -> 0.93;
    };
  }

  private static Traits suggested(String code) {
    double score = code.startsWith("R") ? 0.84 : code.startsWith("Z") ? 0.64 : 0.8;
    return traits(code, score);
  }

  static Traits traits(String code, double score) {
    var ground =
        new Ground(Section.Kind.ASSESSMENT, Assertion.AFFIRMED, Ground.Certainty.NAMED, "words");
    return new Traits(CodeSystem.ICD10CM, code, score, ground, "Family medicine");
  }
}
