package org.claimwright.x12;

import java.util.List;
import java.util.Set;
import org.claimwright.x12.Situations.Rule;

/// The situational rules of questions about coverage and claims and of their answers (270, 271,
/// 276, 277; what names of a 277CA ask is theirs too). One line is one rule.
final class ExchangeRules {

  private static final Set<String> ELIGIBILITY = Set.of("270", "271");
  private static final Set<String> ELIGIBLE_NAMES =
      Set.of("2100B", "2100C", "2100D", "2120C", "2120D");
  private static final Set<String> ADDRESS = Set.of("N4");
  private static final Set<String> BIRTH = Set.of("DMG");
  private static final Set<String> TRACE = Set.of("TRN");
  private static final Set<String> IDENTIFIERS = Set.of("REF");
  private static final Set<String> BENEFITS = Set.of("2110C", "2110D");

  static final List<Rule> RULES =
      List.of(
          new Rule(Set.of("270"), Set.of("2000C"), EligibilitySituations::subscriberCanBeFound),
          new Rule(
              Set.of("271"),
              Set.of("2000A", "2000B", "2000C", "2000D"),
              EligibilitySituations::answerSaysSomething),
          new Rule(
              ELIGIBILITY,
              Set.of("2000C", "2000D"),
              TRACE,
              EligibilitySituations::originatorIsOfAKind),
          new Rule(
              ELIGIBILITY,
              Set.of("2100B", "2100C", "2100D"),
              IDENTIFIERS,
              EligibilitySituations::identifiersDiffer),
          new Rule(Set.of("271"), BENEFITS, IDENTIFIERS, EligibilitySituations::identifiersDiffer),
          new Rule(Set.of("270"), BENEFITS, EligibilitySituations::questionPointsToDiagnoses),
          new Rule(Set.of("271"), BENEFITS, EligibilitySituations::benefitPointsToDiagnoses),
          new Rule(Set.of("271"), BENEFITS, EligibilitySituations::shareIsPartOfOne),
          new Rule(ELIGIBILITY, Set.of("2100C", "2100D"), BIRTH, FileDate::birthIsPast),
          new Rule(
              ELIGIBILITY,
              Set.of("2100A", "2100B", "2100C", "2120C", "2120D"),
              PartySituations::onlyPersonsHaveFirstNames),
          new Rule(
              Set.of("276", "277", "277CA"),
              Set.of("2100B", "2100C", "2100D"),
              PartySituations::onlyPersonsHaveFirstNames),
          new Rule(Set.of("276"), Set.of("2000D", "2000E"), BIRTH, FileDate::birthIsPast),
          new Rule(
              Set.of("277"), Set.of("2000B", "2000C"), ExchangeSituations::answerToSenderHasStatus),
          new Rule(Set.of("276"), Set.of("2000D"), ExchangeSituations::askedPatientIsDescribed),
          new Rule(Set.of("276"), Set.of("2200D", "2200E"), ExchangeSituations::questionIsDated),
          new Rule(
              ELIGIBILITY,
              Set.of("2100C", "2100D", "2110C", "2110D"),
              Set.of("HSD", "EB", "INS"),
              QuantitySituations::measuresAreNotNegative),
          new Rule(
              Set.of("276", "277", "277CA"),
              Set.of("2210D", "2210E", "2220D", "2220E"),
              QuantitySituations::servicesAreNotNegative),
          new Rule(ELIGIBILITY, ELIGIBLE_NAMES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(
              Set.of("276"),
              Set.of("2200D", "2200E"),
              Set.of("AMT"),
              QuantitySituations::amountsAreNotNegative));

  private ExchangeRules() {}
}
