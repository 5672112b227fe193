package org.claimwright.x12;

import java.util.List;
import java.util.Set;
import org.claimwright.x12.Situations.Rule;

/// The situational rules of authorizations (278), papers (275) and enrolment (834). One line is one
/// rule.
final class ReviewRules {

  private static final Set<String> REVIEWED_NAMES =
      Set.of("2010B", "2010C", "2010D", "2010EA", "2010EB", "2010EC", "2010F", "2010FA", "2010FB");
  private static final Set<String> MEMBER_NAMES =
      Set.of("2100A", "2100C", "2100D", "2100E", "2100F", "2100G", "2100H", "2310", "2330");
  private static final Set<String> REVIEW = Set.of("278");
  private static final Set<String> ENROLMENT = Set.of("834");
  private static final Set<String> EVENT = Set.of("2000E");
  private static final Set<String> EVENTS = Set.of("2000E", "2000F");
  private static final Set<String> ADDRESS = Set.of("N4");
  private static final Set<String> STREET = Set.of("N3");
  private static final Set<String> DATES = Set.of("DTP");
  private static final Set<String> PAPERS = Set.of("PWK");
  private static final Set<String> PAPERS_OF_CLAIMS = Set.of("275");

  static final List<Rule> RULES =
      List.of(
          new Rule(
              REVIEW,
              Set.of("2000E", "2000F", "2010C", "2010D"),
              Set.of("HSD", "INS", "CR1", "CR2", "CR5"),
              QuantitySituations::measuresAreNotNegative),
          new Rule(
              ENROLMENT,
              Set.of("2000", "2100A", "2300"),
              Set.of("INS", "HLH", "IDC"),
              QuantitySituations::measuresAreNotNegative),
          new Rule(
              REVIEW,
              Set.of("2000F"),
              Set.of("SV1", "SV2", "SV3"),
              QuantitySituations::servicesAreNotNegative),
          new Rule(
              REVIEW, Set.of("2000F"), Set.of("SV1"), ReviewSituations::servicePointsToDiagnoses),
          new Rule(REVIEW, EVENT, ReviewSituations::admissionIsDated),
          new Rule(REVIEW, EVENT, ReviewSituations::answerDecides),
          new Rule(REVIEW, EVENT, ReviewSituations::carAccidentHasState),
          new Rule(REVIEW, EVENT, DATES, ReviewSituations::datesRunForward),
          new Rule(REVIEW, Set.of("2000F"), ReviewSituations::serviceIsOfOneKind),
          new Rule(REVIEW, Set.of("2010C", "2010D"), FileDate::birthIsPast),
          new Rule(REVIEW, EVENTS, PAPERS, OtherPayerSituations::papersHaveNumber),
          new Rule(REVIEW, EVENTS, ReviewSituations::certificationHasNumber),
          new Rule(ENROLMENT, Set.of("2000"), EnrolmentSituations::onlySubscriberIsSelf),
          new Rule(ENROLMENT, Set.of("2000"), EnrolmentSituations::lifeRunsForward),
          new Rule(REVIEW, REVIEWED_NAMES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(ENROLMENT, MEMBER_NAMES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(
              PAPERS_OF_CLAIMS,
              Set.of("1100C"),
              ADDRESS,
              AddressSituations::domesticAddressIsWhole),
          new Rule(REVIEW, REVIEWED_NAMES, STREET, AddressSituations::streetLiesInACity),
          new Rule(ENROLMENT, MEMBER_NAMES, STREET, AddressSituations::streetLiesInACity),
          new Rule(PAPERS_OF_CLAIMS, Set.of("1100C"), STREET, AddressSituations::streetLiesInACity),
          new Rule(PAPERS_OF_CLAIMS, Set.of("2000A"), QuantitySituations::numbersAreNotNegative),
          new Rule(ENROLMENT, Set.of("2310", "2710"), QuantitySituations::numbersAreNotNegative),
          new Rule(
              REVIEW,
              Set.of("2010A", "2010B", "2010EA", "2010EB", "2010F", "2010FA", "2010FB"),
              PartySituations::onlyPersonsHaveFirstNames),
          new Rule(
              PAPERS_OF_CLAIMS,
              Set.of("1000B", "1000C"),
              PartySituations::onlyPersonsHaveFirstNames),
          new Rule(ENROLMENT, Set.of("2100D", "2310"), PartySituations::onlyPersonsHaveFirstNames));

  private ReviewRules() {}
}
