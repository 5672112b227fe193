package org.claimwright.payer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;

/// What a 270 asks of one person, as it arrived.
///
/// @param memberId `""` when it was not given
/// @param traces TRN of the asker, to be given back
record EligibilityQuestion(
    String memberId,
    Members.Person person,
    List<Segment> traces,
    Optional<LocalDate> on,
    Asked asked) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /// What is asked about.
  ///
  /// @param serviceTypes EQ01 in the order asked
  /// @param procedures EQ02, procedure codes alone
  /// @param fault AAA03 for a date that is no day of the calendar, `""` otherwise
  record Asked(List<String> serviceTypes, List<String> procedures, String fault) {}

  /// The question at a level: loop 2000C for the policy's holder, 2000D for somebody else under it.
  ///
  /// @param memberId of the policy
  static EligibilityQuestion of(Loop level, String letter, String memberId) {
    var name = level.loop("2100" + letter).orElseThrow();
    var questions = level.loops("2110" + letter);
    var on =
        Stream.concat(Stream.of(name), questions.stream())
            .flatMap(loop -> loop.segment("DTP", 1, "291").stream())
            .map(dtp -> dtp.element(3))
            .findFirst()
            .orElse("");
    var born = name.segment("DMG").map(dmg -> dmg.element(2)).orElse("");
    return new EligibilityQuestion(
        memberId, person(name), level.segments("TRN"), day(on), asked(questions, fault(born, on)));
  }

  private static String fault(String born, String on) {
    if (!born.isEmpty() && day(born).isEmpty()) {
      return "58";
    }
    return !on.isEmpty() && day(on).isEmpty() ? "57" : "";
  }

  static Members.Person person(Loop name) {
    var nm1 = name.segment("NM1").orElseThrow();
    var dmg = name.segment("DMG");
    return new Members.Person(
        nm1.element(3),
        nm1.element(4),
        dmg.flatMap(one -> day(one.element(2))),
        dmg.map(one -> one.element(3)).orElse(""));
  }

  /// The day, or the first of a range; empty where there is none in the calendar.
  private static Optional<LocalDate> day(String text) {
    try {
      return text.length() < 8
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, 8), DAY));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static Asked asked(List<Loop> questions, String fault) {
    var types = new ArrayList<String>();
    var procedures = new ArrayList<String>();
    for (var question : questions) {
      var eq = question.segment("EQ").orElseThrow();
      if (!eq.element(1).isEmpty()) {
        types.addAll(eq.repetitions(1));
      }
      if (eq.component(2, 2).matches("[A-Z0-9]{5}")) {
        procedures.add(eq.component(2, 2));
      }
    }
    return new Asked(List.copyOf(types), List.copyOf(procedures), fault);
  }
}
