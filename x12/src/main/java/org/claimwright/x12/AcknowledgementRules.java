package org.claimwright.x12;

import java.util.List;
import java.util.Set;
import org.claimwright.x12.Situations.Rule;

/// The situational rules of acknowledgements (277CA, 999). One line is one rule.
final class AcknowledgementRules {

  private static final Set<String> ACKNOWLEDGEMENT = Set.of("277CA");
  private static final Set<String> SYNTAX = Set.of("999");

  static final List<Rule> RULES =
      List.of(
          new Rule(
              ACKNOWLEDGEMENT,
              Set.of("2200B", "2200D"),
              AcknowledgementSituations::categoryAcknowledges),
          new Rule(
              ACKNOWLEDGEMENT,
              Set.of("2200B", "2200C", "2200D", "2220D"),
              AcknowledgementSituations::actionFollowsCategory),
          new Rule(
              ACKNOWLEDGEMENT,
              Set.of("2200B", "2200C"),
              AcknowledgementSituations::totalsComeInPairs),
          new Rule(ACKNOWLEDGEMENT, Set.of("2200A"), AcknowledgementSituations::receiptComesFirst),
          new Rule(
              ACKNOWLEDGEMENT, Set.of("2000C"), AcknowledgementSituations::providerAloneHasStatus),
          new Rule(SYNTAX, Set.of("2100"), AcknowledgementSituations::faultyElementsAreNamed),
          new Rule(SYNTAX, Set.of("2000"), AcknowledgementSituations::refusalSaysWhy),
          new Rule(SYNTAX, Set.of("2000"), AcknowledgementSituations::faultsAreNotAccepted));

  private AcknowledgementRules() {}
}
