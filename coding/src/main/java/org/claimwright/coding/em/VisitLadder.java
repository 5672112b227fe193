package org.claimwright.coding.em;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The visit codes of one place for known or for new patients, as a coder's own worksheet chooses
/// among them. Numbers with our own words; no price and no payer.
///
/// @param name `Office, known patient`
/// @param steps the lowest first; two levels may share a code
public record VisitLadder(String name, List<Step> steps) {

  /// What it takes.
  ///
  /// @param minutes of the visit's date that reach it; 0 where time does not decide
  public record Step(Level level, String code, int minutes) {}

  private static final int NO_TIME = 999;

  /// What the table of places calls by patterns, in words, by the lowest code of known patients.
  private static final Map<String, String> NAMES =
      Map.of(
          "99212", "Office",
          "99252", "Hospital consultation",
          "99242", "Office consultation",
          "99307", "Nursing facility",
          "99347", "Home",
          "99231", "Hospital",
          "99282", "Emergency department");

  private static final List<VisitLadder> ALL =
      VisitPlace.all().flatMap(VisitLadder::of).distinct().toList();

  public VisitLadder {
    steps = List.copyOf(steps);
  }

  /// Every place, the office first.
  public static List<VisitLadder> all() {
    return ALL;
  }

  /// The ladder that a visit's code stands on; none for preventive visits and discharges, whose
  /// codes go by age or by minutes alone.
  public static Optional<VisitLadder> holding(String code) {
    return ALL.stream().filter(one -> one.has(code)).findFirst();
  }

  /// The code by decision making: two of the three elements must meet or exceed its level.
  public String byDecision(Level problems, Level data, Level risk) {
    return code(DecisionMaking.middle(List.of(problems, data, risk)));
  }

  /// The highest code that so many minutes reach; empty where they reach none, or time does not
  /// decide there.
  public Optional<String> byTime(int minutes) {
    return steps.stream()
        .filter(step -> step.minutes() > 0 && step.minutes() <= minutes)
        .map(Step::code)
        .reduce((lower, higher) -> higher);
  }

  public boolean hasTime() {
    return steps.getFirst().minutes() > 0;
  }

  /// The highest level that the code stands for.
  public Optional<Level> levelOf(String code) {
    return steps.stream()
        .filter(step -> step.code().equals(code))
        .map(Step::level)
        .reduce((lower, higher) -> higher);
  }

  /// The lowest code, by which forms name the ladder.
  public String key() {
    return steps.getFirst().code();
  }

  private boolean has(String code) {
    return levelOf(code).isPresent();
  }

  private String code(Level level) {
    return steps.stream()
        .filter(step -> step.level() == level)
        .map(Step::code)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<VisitLadder> of(VisitPlace place) {
    var name = NAMES.getOrDefault(place.code(Level.STRAIGHTFORWARD, false), "Elsewhere");
    var known = steps(place, false);
    var fresh = steps(place, true);
    return known.equals(fresh)
        ? Stream.of(new VisitLadder(name, known))
        : Stream.of(
            new VisitLadder(name + ", known patient", known),
            new VisitLadder(name + ", new patient", fresh));
  }

  private static List<Step> steps(VisitPlace place, boolean newPatient) {
    return Stream.of(Level.values()).map(level -> step(place, level, newPatient)).toList();
  }

  private static Step step(VisitPlace place, Level level, boolean newPatient) {
    int minutes = place.minutes(level, newPatient);
    return new Step(level, place.code(level, newPatient), minutes == NO_TIME ? 0 : minutes);
  }
}
