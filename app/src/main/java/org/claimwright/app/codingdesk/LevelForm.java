package org.claimwright.app.codingdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.codingdesk.Reading.EmSheet;
import org.claimwright.coding.em.Level;
import org.claimwright.coding.em.VisitLadder;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// The worksheet of a visit's level as a coder fills it in.
///
/// @param entry the visit's code
/// @param sheet what it begins from: the engine's reading, a coder's, or nothing
record LevelForm(CodeEntry entry, Optional<EmSheet> sheet) {

  /// One of problems, data and risk, with the level it stands at.
  record Row(String name, String level, Optional<EmSheet.Element> read) {

    /// What the level rests on so far.
    public String why() {
      return read.map(EmSheet.Element::why).orElse("Nobody has rated it yet.");
    }
  }

  /// The worksheet of a code; empty where its level goes by something else.
  static Optional<LevelForm> of(CodingSheet sheet, int key) {
    return sheet
        .find(key)
        .filter(entry -> VisitLadder.holding(entry.code().code()).isPresent())
        .map(entry -> new LevelForm(entry, sheet.reading().levelOf(entry.code().code())));
  }

  public List<Row> rows() {
    return LevelRating.ELEMENTS.stream().map(this::row).toList();
  }

  private Row row(String name) {
    var read = sheet.flatMap(one -> one.element(name));
    return new Row(name, read.map(EmSheet.Element::level).orElse(ofCode()), read);
  }

  /// The level that the code as it stands needs.
  private String ofCode() {
    var code = entry.code().code();
    return VisitLadder.holding(code).flatMap(one -> one.levelOf(code)).map(Level::word).orElse("");
  }

  public List<String> levels() {
    return List.of(Level.values()).stream().map(Level::word).toList();
  }

  public List<VisitLadder> ladders() {
    return VisitLadder.all();
  }

  public String ladder() {
    return VisitLadder.holding(entry.code().code()).map(VisitLadder::key).orElse("");
  }

  public String minutes() {
    return sheet
        .flatMap(one -> one.element(LevelRating.TIME))
        .map(EmSheet.Element::level)
        .orElse("");
  }

  public boolean isByTime() {
    return sheet.filter(one -> one.basis().equals(LevelRating.TIME)).isPresent();
  }

  /// What was chosen, or what is missing.
  static Outcome<LevelRating> read(Map<String, String> typed) {
    var elements = new ArrayList<Level>();
    var problems = new ArrayList<Problem>();
    for (var name : LevelRating.ELEMENTS) {
      Level.ofWord(typed.getOrDefault(name, ""))
          .ifPresentOrElse(elements::add, () -> problems.add(unrated(name)));
    }
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    return Outcome.ok(
        new LevelRating(
            typed.getOrDefault("ladder", ""),
            elements,
            minutes(typed.getOrDefault("minutes", "")),
            typed.getOrDefault("basis", "").equals(LevelRating.TIME)));
  }

  private static int minutes(String typed) {
    return typed.strip().matches("\\d{1,3}") ? Integer.parseInt(typed.strip()) : 0;
  }

  private static Problem unrated(String name) {
    return Problem.stop(
        "LEVEL-UNRATED",
        name,
        "The worksheet has no level for " + name + ": choose one of the four.");
  }
}
