package org.claimwright.x12;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The situational rules, SNIP levels 4 and 6: for which transactions and at the end of which loop
/// each is looked at. Each family of transactions has a table of its own.
final class Situations {

  /// @param with segments and loops directly inside the loop, one of which must have come for the
  ///   situation to be looked at; none where it always is
  /// @param when what the loop's first segment must say for it; null where it need not say anything
  record Rule(
      Set<String> types,
      Set<String> loops,
      Set<String> with,
      @Nullable When when,
      Situation situation) {
    Rule(Set<String> types, Set<String> loops, Situation situation) {
      this(types, loops, Set.of(), null, situation);
    }

    Rule(Set<String> types, Set<String> loops, Set<String> with, Situation situation) {
      this(types, loops, with, null, situation);
    }

    Rule(Set<String> types, Set<String> loops, When when, Situation situation) {
      this(types, loops, Set.of(), when, situation);
    }
  }

  private static final Set<String> DATED_FILES =
      Set.of("837P", "837I", "837D", "270", "271", "276", "277", "277CA", "278", "834", "275");

  private static final Rule DATED =
      new Rule(DATED_FILES, Set.of(Loop.HEADER), FileDate::isOfItsTime);

  private static final List<Rule> RULES =
      Stream.of(
              List.of(DATED),
              ClaimRules.RULES,
              PaymentRules.RULES,
              ExchangeRules.RULES,
              ReviewRules.RULES,
              AcknowledgementRules.RULES)
          .flatMap(List::stream)
          .toList();

  private Situations() {}

  /// The rules looked at when a loop of a transaction is complete.
  static List<Rule> of(String type, String loop) {
    return RULES.stream()
        .filter(rule -> rule.types().contains(type) && rule.loops().contains(loop))
        .toList();
  }
}
