package org.claimwright.app.encounters;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.app.practices.Provider.ProviderId;
import org.claimwright.app.web.Pill;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.springframework.stereotype.Component;

/// How visits are said on pages.
@Component
class VisitWords {

  private final Practices practices;
  private final CodeSets codeSets;

  VisitWords(Practices practices, CodeSets codeSets) {
    this.practices = practices;
    this.codeSets = codeSets;
  }

  static Pill state(CodingState state) {
    var word = state.inWords();
    return switch (state) {
      case CodingState.ToCode toCode -> Pill.quiet(word);
      case CodingState.InCoding inCoding -> Pill.info(word);
      case CodingState.Held held -> Pill.warn(word).with("hand-stop");
      case CodingState.Coded coded -> Pill.ok(word);
    };
  }

  /// `11 · Office`.
  String place(VisitFacts facts) {
    return codeSets
        .find(CodeSystem.PLACE_OF_SERVICE, facts.placeOfService(), facts.dateOfService())
        .map(VisitWords::place)
        .orElse(facts.placeOfService());
  }

  static String place(Code code) {
    return code.code() + " · " + code.title();
  }

  /// The practice's clinicians by number: one query.
  Map<ProviderId, String> providers() {
    return practices.providers().stream().collect(Collectors.toMap(Provider::id, Provider::title));
  }

  /// `A B` for 1 and 2.
  public static String pointers(Stream<Integer> positions) {
    return positions
        .map(at -> String.valueOf((char) ('A' + at - 1)))
        .collect(Collectors.joining(" "));
  }
}
