package org.claimwright.x12;

import java.util.List;
import java.util.Set;

/// The table of situational rules, SNIP levels 4 and 6: for which transactions and at the end of
/// which loop each is looked at. One line is one rule.
final class Situations {

  /// @param with segments and loops directly inside the loop, one of which must have come for the
  ///   situation to be looked at; none where it always is
  record Rule(Set<String> types, Set<String> loops, Set<String> with, Situation situation) {
    Rule(Set<String> types, Set<String> loops, Situation situation) {
      this(types, loops, Set.of(), situation);
    }
  }

  private static final Set<String> CLAIMS = Set.of("837P", "837I", "837D");
  private static final Set<String> PROFESSIONAL = Set.of("837P");
  private static final Set<String> INSTITUTIONAL = Set.of("837I");
  private static final Set<String> CLAIM = Set.of("2300");
  private static final Set<String> SUBSCRIBER = Set.of("2000B");

  private static final Set<String> ADDRESSED =
      Set.of(
          "2010AA", "2010AB", "2010AC", "2010BA", "2010BB", "2010CA", "2310C", "2310E", "2310F",
          "2330A", "2330B", "2420C", "2420E", "2420G", "2420H");

  private static final Set<String> PAYMENTS = Set.of("835", "820");
  private static final Set<String> PARTIES = Set.of("1000A", "1000B", "1000C");
  private static final Set<String> ELIGIBILITY = Set.of("270", "271");
  private static final Set<String> ELIGIBLE_NAMES =
      Set.of("2100B", "2100C", "2100D", "2120C", "2120D");
  private static final Set<String> REVIEWED_NAMES =
      Set.of("2010B", "2010C", "2010D", "2010EA", "2010EB", "2010EC", "2010FA", "2010FB");
  private static final Set<String> MEMBER_NAMES =
      Set.of("2100A", "2100C", "2100D", "2100E", "2100F", "2100G", "2100H", "2310", "2330");

  private static final Set<String> ADDRESS = Set.of("N4");
  private static final Set<String> DATES = Set.of("DTP");
  private static final Set<String> OTHER_PAYERS = Set.of("2320");
  private static final Set<String> PAPERS = Set.of("PWK");
  private static final Set<String> TRACE = Set.of("TRN");
  private static final Set<String> IDENTIFIERS = Set.of("REF");
  private static final Set<String> PERSON = Set.of("DMG");
  private static final Set<String> BENEFITS = Set.of("2110C", "2110D");
  private static final Set<String> TRANSPORT = Set.of("CR1");

  private static final List<Rule> RULES =
      List.of(
          new Rule(CLAIMS, SUBSCRIBER, ClaimSituations::patientIsNamedOnce),
          new Rule(CLAIMS, SUBSCRIBER, ClaimSituations::patientIsDescribed),
          new Rule(CLAIMS, Set.of("2010BA"), ClaimSituations::subscriberHasNumber),
          new Rule(CLAIMS, Set.of("2000B", "2320"), AddressSituations::payerHasKind),
          new Rule(CLAIMS, ADDRESSED, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(CLAIMS, CLAIM, ClaimSituations::replacedClaimIsNamed),
          new Rule(Set.of("837P", "837D"), CLAIM, ClaimSituations::accidentHasStateAndDate),
          new Rule(CLAIMS, CLAIM, ClaimSituations::decidingPayerIsNamed),
          new Rule(Set.of("837P", "837D"), CLAIM, ClaimSituations::pointersLead),
          new Rule(CLAIMS, CLAIM, ClaimSituations::serviceLiesInTime),
          new Rule(CLAIMS, CLAIM, OTHER_PAYERS, ClaimSituations::orderOfPayersIsClear),
          new Rule(CLAIMS, CLAIM, OTHER_PAYERS, OtherPayerSituations::paymentIsDated),
          new Rule(CLAIMS, Set.of("2300", "2400"), PAPERS, OtherPayerSituations::papersHaveNumber),
          new Rule(PROFESSIONAL, SUBSCRIBER, OtherPayerSituations::medicareSecondSaysWhy),
          new Rule(PROFESSIONAL, CLAIM, ProfessionalSituations::inpatientHasAdmission),
          new Rule(PROFESSIONAL, CLAIM, TRANSPORT, ProfessionalSituations::transportHasBothEnds),
          new Rule(PROFESSIONAL, CLAIM, ProfessionalSituations::ambulanceIsDescribed),
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
          new Rule(INSTITUTIONAL, CLAIM, InstitutionalSituations::outpatientLinesHaveDates),
          new Rule(PROFESSIONAL, CLAIM, ServicesOfKind::professional),
          new Rule(INSTITUTIONAL, CLAIM, ServicesOfKind::institutional),
          new Rule(Set.of("837D"), Set.of("2400"), DentalSituations::replacedProsthesisIsDated),
          new Rule(Set.of("837D"), Set.of("2400"), ServicesOfKind::dental),
          new Rule(Set.of("835"), Set.of("2100"), RemittanceSituations::reversalTakesBack),
          new Rule(Set.of("835"), Set.of("2100"), RemittanceSituations::lineIsDated),
          new Rule(Set.of("835"), Set.of("2100"), RemittanceSituations::forwardedClaimNamesWhereTo),
          new Rule(PAYMENTS, Set.of(Loop.HEADER), RemittanceSituations::transferNamesBanks),
          new Rule(PAYMENTS, Set.of(Loop.HEADER), RemittanceSituations::banksHaveRoutingNumbers),
          new Rule(Set.of("835"), Set.of(Loop.HEADER), RemittanceSituations::nothingPaidIsZero),
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
          new Rule(ELIGIBILITY, Set.of("2100C", "2100D"), PERSON, ExchangeSituations::personIsBorn),
          new Rule(
              ELIGIBILITY,
              Set.of("2100A", "2100B", "2100C", "2120C", "2120D"),
              ExchangeSituations::organisationHasOneName),
          new Rule(
              Set.of("276", "277", "277CA"),
              Set.of("2100B", "2100C", "2100D"),
              ExchangeSituations::organisationHasOneName),
          new Rule(
              Set.of("276"), Set.of("2000D", "2000E"), PERSON, ExchangeSituations::personIsBorn),
          new Rule(
              Set.of("277"), Set.of("2000B", "2000C"), ExchangeSituations::answerToSenderHasStatus),
          new Rule(Set.of("276"), Set.of("2000D"), ExchangeSituations::askedPatientIsDescribed),
          new Rule(Set.of("276"), Set.of("2200D", "2200E"), ExchangeSituations::questionIsDated),
          new Rule(
              Set.of("277CA"),
              Set.of("2200B", "2200D"),
              AcknowledgementSituations::categoryAcknowledges),
          new Rule(Set.of("278"), Set.of("2000E"), ExchangeSituations::admissionIsDated),
          new Rule(
              Set.of("277CA"),
              Set.of("2200B", "2200C", "2200D", "2220D"),
              AcknowledgementSituations::actionFollowsCategory),
          new Rule(
              Set.of("278"), Set.of("2000E", "2000F"), ExchangeSituations::certificationHasNumber),
          new Rule(Set.of("834"), Set.of("2000"), ExchangeSituations::onlySubscriberIsSelf),
          new Rule(Set.of("835"), PARTIES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(Set.of("820"), PARTIES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(ELIGIBILITY, ELIGIBLE_NAMES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(
              Set.of("278"), REVIEWED_NAMES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(Set.of("834"), MEMBER_NAMES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(
              Set.of("277CA"),
              Set.of("2200B", "2200C"),
              AcknowledgementSituations::totalsComeInPairs),
          new Rule(Set.of("277CA"), Set.of("2200A"), AcknowledgementSituations::receiptComesFirst),
          new Rule(
              Set.of("277CA"), Set.of("2000C"), AcknowledgementSituations::providerAloneHasStatus),
          new Rule(
              Set.of("999"), Set.of("2100"), AcknowledgementSituations::faultyElementsAreNamed),
          new Rule(Set.of("999"), Set.of("2000"), AcknowledgementSituations::refusalSaysWhy),
          new Rule(Set.of("999"), Set.of("2000"), AcknowledgementSituations::faultsAreNotAccepted));

  private Situations() {}

  /// The rules looked at when a loop of a transaction is complete.
  static List<Rule> of(String type, String loop) {
    return RULES.stream()
        .filter(rule -> rule.types().contains(type) && rule.loops().contains(loop))
        .toList();
  }
}
