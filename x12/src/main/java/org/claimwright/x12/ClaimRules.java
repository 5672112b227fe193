package org.claimwright.x12;

import java.util.List;
import java.util.Set;
import org.claimwright.x12.Situations.Rule;

/// The situational rules of claims (837P, 837I, 837D): for which of them and at the end of which
/// loop each is looked at. One line is one rule.
final class ClaimRules {

  private static final Set<String> CLAIMS = Set.of("837P", "837I", "837D");
  private static final Set<String> PROFESSIONAL = Set.of("837P");
  private static final Set<String> INSTITUTIONAL = Set.of("837I");
  private static final Set<String> CLAIM = Set.of("2300");
  private static final Set<String> SUBSCRIBER = Set.of("2000B");
  private static final Set<String> ADDRESSED =
      Set.of(
          "2010AA", "2010AB", "2010AC", "2010BA", "2010BB", "2010CA", "2310C", "2310E", "2310F",
          "2330A", "2330B", "2420C", "2420D", "2420E", "2420G", "2420H");
  private static final Set<String> NAMED =
      Set.of("1000A", "2010AA", "2010BA", "2310B", "2310D", "2330A", "2420A", "2420B");
  private static final When REPLACING = When.says(5, 3, "7", "8");
  private static final When ACCIDENT = When.filled(11);
  private static final When IN_A_STAY = When.says(5, 1, "21", "51", "61");
  private static final When IN_AN_AMBULANCE = When.says(5, 1, "41", "42");
  private static final Set<String> ADDRESS = Set.of("N4");
  private static final Set<String> BIRTH = Set.of("DMG");
  private static final Set<String> DATES = Set.of("DTP");
  private static final Set<String> OTHER_PAYERS = Set.of("2320");
  private static final Set<String> PAPERS = Set.of("PWK");
  private static final Set<String> TRANSPORT = Set.of("CR1");
  private static final Set<String> DENTAL = Set.of("837D");
  private static final Set<String> OFFICES = Set.of("837P", "837D");

  static final List<Rule> RULES =
      List.of(
          new Rule(CLAIMS, SUBSCRIBER, ClaimSituations::patientIsNamedOnce),
          new Rule(CLAIMS, SUBSCRIBER, ClaimSituations::patientIsDescribed),
          new Rule(CLAIMS, Set.of("2010BA"), ClaimSituations::subscriberHasNumber),
          new Rule(CLAIMS, Set.of("2000B", "2320"), AddressSituations::payerHasKind),
          new Rule(CLAIMS, ADDRESSED, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(CLAIMS, CLAIM, REPLACING, ClaimSituations::replacedClaimIsNamed),
          new Rule(OFFICES, CLAIM, ACCIDENT, ClaimSituations::accidentHasStateAndDate),
          new Rule(OFFICES, CLAIM, DATES, ClaimSituations::dateHasAccident),
          new Rule(CLAIMS, CLAIM, ClaimSituations::decidingPayerIsNamed),
          new Rule(OFFICES, CLAIM, ClaimSituations::pointersLead),
          new Rule(CLAIMS, NAMED, PartySituations::onlyPersonsHaveFirstNames),
          new Rule(CLAIMS, Set.of("2010BA", "2010CA"), BIRTH, FileDate::birthIsPast),
          new Rule(PROFESSIONAL, Set.of("2000B", "2000C"), Set.of("PAT"), ClaimDates::deathIsPast),
          new Rule(CLAIMS, CLAIM, ClaimDates::serviceLiesInTime),
          new Rule(CLAIMS, Set.of("2400"), Set.of("2430"), ClaimDates::decisionFollowsService),
          new Rule(CLAIMS, Set.of("2410", "2430"), ClaimAmounts::quantityIsNotNegative),
          new Rule(CLAIMS, CLAIM, ClaimAmounts::nothingIsNegative),
          new Rule(CLAIMS, CLAIM, ClaimSituations::lineNumbersDiffer),
          new Rule(CLAIMS, CLAIM, DATES, ClaimDates::eventsLieInTime),
          new Rule(OFFICES, CLAIM, Set.of("2310A"), PartySituations::referralsComeInOrder),
          new Rule(
              PROFESSIONAL, Set.of("2400"), Set.of("2420F"), PartySituations::referralsComeInOrder),
          new Rule(CLAIMS, CLAIM, OTHER_PAYERS, OtherPayerSituations::decisionSaysWhatWasPaid),
          new Rule(CLAIMS, CLAIM, OTHER_PAYERS, OtherPayerSituations::nonCoveredIsTheWholeCharge),
          new Rule(CLAIMS, CLAIM, OTHER_PAYERS, OtherPayerSituations::bundleIsALine),
          new Rule(CLAIMS, CLAIM, OTHER_PAYERS, ClaimSituations::orderOfPayersIsClear),
          new Rule(CLAIMS, CLAIM, OTHER_PAYERS, OtherPayerSituations::paymentIsDated),
          new Rule(CLAIMS, Set.of("2300", "2400"), PAPERS, OtherPayerSituations::papersHaveNumber),
          new Rule(PROFESSIONAL, CLAIM, IN_A_STAY, ProfessionalSituations::inpatientHasAdmission),
          new Rule(OFFICES, Set.of("2000B", "2320"), OtherPayerSituations::medicareSecondSaysWhy),
          new Rule(
              PROFESSIONAL,
              Set.of("2300", "2400"),
              Set.of("CRC"),
              ProfessionalSituations::transportOfConditionsIsDescribed),
          new Rule(
              PROFESSIONAL, Set.of("2400"), Set.of("CR3"), ProfessionalSituations::revisionIsDated),
          new Rule(PROFESSIONAL, CLAIM, TRANSPORT, ProfessionalSituations::transportHasBothEnds),
          new Rule(
              PROFESSIONAL, CLAIM, IN_AN_AMBULANCE, ProfessionalSituations::ambulanceIsDescribed),
          new Rule(PROFESSIONAL, CLAIM, DATES, ProfessionalSituations::datesRunForward),
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::stayHasAdmission),
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::endedStayHasHour),
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::stayHasAdmittingDiagnosis),
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::stayHasPriority),
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::stayHasOrigin),
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::diagnosesSayWhetherPresent),
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::attendingIsNamed),
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::stayThatGoesOnHasItsPatient),
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::unplannedVisitHasReason),
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::surgeryNamesSurgeon),
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::linesLieInsideTheBill),
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::admissionIsNotAfterTheBill),
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::proceduresHavePrincipal),
          new Rule(
              INSTITUTIONAL, Set.of("2400"), InstitutionalSituations::nonCoveredIsPartOfTheCharge),
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::outpatientLinesHaveDates),
          new Rule(PROFESSIONAL, CLAIM, ServicesOfKind::professional),
          new Rule(INSTITUTIONAL, CLAIM, ServicesOfKind::institutional),
          new Rule(DENTAL, Set.of("2400"), DentalSituations::replacedProsthesisIsDated),
          new Rule(DENTAL, Set.of("2400"), ServicesOfKind::dental),
          new Rule(
              CLAIMS,
              Set.of("2000B", "2000C", "2300", "2400"),
              Set.of("PAT", "CR1", "CR2", "CR3", "QTY", "SV5"),
              QuantitySituations::measuresAreNotNegative),
          new Rule(
              CLAIMS,
              Set.of("2300", "2400"),
              Set.of("AMT"),
              QuantitySituations::amountsAreNotNegative),
          new Rule(DENTAL, CLAIM, Set.of("DN1"), DentalSituations::remainingMonthsAreSomeOfAll));

  private ClaimRules() {}
}
