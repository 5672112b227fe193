package org.claimwright.x12;

import java.util.List;
import java.util.Set;
import org.claimwright.x12.Situations.Rule;

/// The situational rules of payments (835, 820). One line is one rule.
final class PaymentRules {

  private static final Set<String> PAYMENTS = Set.of("835", "820");
  private static final Set<String> PARTIES = Set.of("1000A", "1000B", "1000C");
  private static final Set<String> ADDRESS = Set.of("N4");
  private static final Set<String> STREET = Set.of("N3");
  private static final Set<String> REMITTANCE = Set.of("835");
  private static final Set<String> PREMIUM = Set.of("820");

  static final List<Rule> RULES =
      List.of(
          new Rule(REMITTANCE, Set.of("2100"), RemittanceSituations::reversalTakesBack),
          new Rule(REMITTANCE, Set.of("2100"), RemittanceDates::lineIsDated),
          new Rule(REMITTANCE, Set.of("2110"), Set.of("DTM"), RemittanceDates::lineHasDayOrPeriod),
          new Rule(REMITTANCE, Set.of("2100"), Set.of("DTM"), RemittanceDates::claimRunsForward),
          new Rule(REMITTANCE, Set.of("2100"), PartySituations::onlyPersonsHaveFirstNames),
          new Rule(REMITTANCE, Set.of(Loop.HEADER), RemittanceSituations::traceNamesTheCompany),
          new Rule(REMITTANCE, Set.of("2100"), RemittanceSituations::forwardedClaimNamesWhereTo),
          new Rule(PAYMENTS, Set.of(Loop.HEADER), RemittanceSituations::transferNamesBanks),
          new Rule(PAYMENTS, Set.of(Loop.HEADER), RemittanceSituations::banksHaveRoutingNumbers),
          new Rule(REMITTANCE, Set.of(Loop.HEADER), RemittanceSituations::nothingPaidIsZero),
          new Rule(REMITTANCE, PARTIES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(PREMIUM, PARTIES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(PREMIUM, PARTIES, STREET, AddressSituations::streetLiesInACity),
          new Rule(PREMIUM, Set.of("2000A", "2000B"), QuantitySituations::numbersAreNotNegative));

  private PaymentRules() {}
}
