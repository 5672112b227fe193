package org.claimwright.x12;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The table of situational rules, SNIP levels 4 and 6: for which transactions and at the end of
/// which loop each is looked at. One line is one rule.
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

  private static final Set<String> CLAIMS = Set.of("837P", "837I", "837D");
  private static final Set<String> DATED_FILES =
      Set.of("837P", "837I", "837D", "270", "271", "276", "277", "277CA", "278", "834", "275");
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

  private static final Set<String> PAYMENTS = Set.of("835", "820");
  private static final Set<String> PARTIES = Set.of("1000A", "1000B", "1000C");
  private static final Set<String> ELIGIBILITY = Set.of("270", "271");
  private static final Set<String> ELIGIBLE_NAMES =
      Set.of("2100B", "2100C", "2100D", "2120C", "2120D");
  private static final Set<String> REVIEWED_NAMES =
      Set.of("2010B", "2010C", "2010D", "2010EA", "2010EB", "2010EC", "2010F", "2010FA", "2010FB");
  private static final Set<String> MEMBER_NAMES =
      Set.of("2100A", "2100C", "2100D", "2100E", "2100F", "2100G", "2100H", "2310", "2330");

  private static final When REPLACING = When.says(5, 3, "7", "8");
  private static final When ACCIDENT = When.filled(11);
  private static final When IN_A_STAY = When.says(5, 1, "21", "51", "61");
  private static final When IN_AN_AMBULANCE = When.says(5, 1, "41", "42");

  private static final Set<String> REVIEW = Set.of("278");
  private static final Set<String> ENROLMENT = Set.of("834");
  private static final Set<String> EVENT = Set.of("2000E");
  private static final Set<String> EVENTS = Set.of("2000E", "2000F");

  private static final Set<String> ADDRESS = Set.of("N4");
  private static final Set<String> STREET = Set.of("N3");
  private static final Set<String> BIRTH = Set.of("DMG");
  private static final Set<String> DATES = Set.of("DTP");
  private static final Set<String> OTHER_PAYERS = Set.of("2320");
  private static final Set<String> PAPERS = Set.of("PWK");
  private static final Set<String> TRACE = Set.of("TRN");
  private static final Set<String> IDENTIFIERS = Set.of("REF");
  private static final Set<String> BENEFITS = Set.of("2110C", "2110D");
  private static final Set<String> MEASURED =
      Set.of(
          "2000", "2000E", "2000F", "2010C", "2010D", "2100A", "2100C", "2100D", "2110C", "2110D",
          "2300");
  private static final Set<String> TRANSPORT = Set.of("CR1");

  private static final List<Rule> RULES =
      List.of(
          new Rule(CLAIMS, SUBSCRIBER, ClaimSituations::patientIsNamedOnce),
          new Rule(CLAIMS, SUBSCRIBER, ClaimSituations::patientIsDescribed),
          new Rule(CLAIMS, Set.of("2010BA"), ClaimSituations::subscriberHasNumber),
          new Rule(CLAIMS, Set.of("2000B", "2320"), AddressSituations::payerHasKind),
          new Rule(CLAIMS, ADDRESSED, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(CLAIMS, CLAIM, REPLACING, ClaimSituations::replacedClaimIsNamed),
          new Rule(
              Set.of("837P", "837D"), CLAIM, ACCIDENT, ClaimSituations::accidentHasStateAndDate),
          new Rule(Set.of("837P", "837D"), CLAIM, DATES, ClaimSituations::dateHasAccident),
          new Rule(CLAIMS, CLAIM, ClaimSituations::decidingPayerIsNamed),
          new Rule(Set.of("837P", "837D"), CLAIM, ClaimSituations::pointersLead),
          new Rule(CLAIMS, NAMED, PartySituations::onlyPersonsHaveFirstNames),
          new Rule(CLAIMS, Set.of("2010BA", "2010CA"), BIRTH, FileDate::birthIsPast),
          new Rule(PROFESSIONAL, Set.of("2000B", "2000C"), Set.of("PAT"), ClaimDates::deathIsPast),
          new Rule(DATED_FILES, Set.of(Loop.HEADER), FileDate::isOfItsTime),
          new Rule(CLAIMS, CLAIM, ClaimDates::serviceLiesInTime),
          new Rule(CLAIMS, Set.of("2400"), Set.of("2430"), ClaimDates::decisionFollowsService),
          new Rule(CLAIMS, Set.of("2410", "2430"), ClaimAmounts::quantityIsNotNegative),
          new Rule(CLAIMS, CLAIM, ClaimAmounts::nothingIsNegative),
          new Rule(CLAIMS, CLAIM, ClaimSituations::lineNumbersDiffer),
          new Rule(CLAIMS, CLAIM, DATES, ClaimDates::eventsLieInTime),
          new Rule(
              Set.of("837P", "837D"),
              CLAIM,
              Set.of("2310A"),
              PartySituations::referralsComeInOrder),
          new Rule(
              PROFESSIONAL, Set.of("2400"), Set.of("2420F"), PartySituations::referralsComeInOrder),
          new Rule(CLAIMS, CLAIM, OTHER_PAYERS, OtherPayerSituations::decisionSaysWhatWasPaid),
          new Rule(CLAIMS, CLAIM, OTHER_PAYERS, OtherPayerSituations::nonCoveredIsTheWholeCharge),
          new Rule(CLAIMS, CLAIM, OTHER_PAYERS, OtherPayerSituations::bundleIsALine),
          new Rule(CLAIMS, CLAIM, OTHER_PAYERS, ClaimSituations::orderOfPayersIsClear),
          new Rule(CLAIMS, CLAIM, OTHER_PAYERS, OtherPayerSituations::paymentIsDated),
          new Rule(CLAIMS, Set.of("2300", "2400"), PAPERS, OtherPayerSituations::papersHaveNumber),
          new Rule(PROFESSIONAL, CLAIM, IN_A_STAY, ProfessionalSituations::inpatientHasAdmission),
          new Rule(
              Set.of("837P", "837D"),
              Set.of("2000B", "2320"),
              OtherPayerSituations::medicareSecondSaysWhy),
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
          new Rule(Set.of("837D"), Set.of("2400"), DentalSituations::replacedProsthesisIsDated),
          new Rule(Set.of("837D"), Set.of("2400"), ServicesOfKind::dental),
          new Rule(Set.of("835"), Set.of("2100"), RemittanceSituations::reversalTakesBack),
          new Rule(Set.of("835"), Set.of("2100"), RemittanceDates::lineIsDated),
          new Rule(
              Set.of("835"), Set.of("2110"), Set.of("DTM"), RemittanceDates::lineHasDayOrPeriod),
          new Rule(Set.of("835"), Set.of("2100"), Set.of("DTM"), RemittanceDates::claimRunsForward),
          new Rule(Set.of("835"), Set.of("2100"), PartySituations::onlyPersonsHaveFirstNames),
          new Rule(Set.of("835"), Set.of(Loop.HEADER), RemittanceSituations::traceNamesTheCompany),
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
              Set.of("277CA"),
              Set.of("2200B", "2200D"),
              AcknowledgementSituations::categoryAcknowledges),
          new Rule(
              Set.of("270", "271", "278", "834"),
              MEASURED,
              Set.of("HSD", "EB", "INS", "CR1", "CR2", "CR5", "IDC", "HLH"),
              QuantitySituations::measuresAreNotNegative),
          new Rule(
              CLAIMS,
              Set.of("2000B", "2000C", "2300", "2400"),
              Set.of("PAT", "CR1", "CR2", "CR3", "QTY", "SV5"),
              QuantitySituations::measuresAreNotNegative),
          new Rule(
              Set.of("276", "277", "277CA"),
              Set.of("2210D", "2210E", "2220D", "2220E"),
              QuantitySituations::servicesAreNotNegative),
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
          new Rule(
              Set.of("277CA"),
              Set.of("2200B", "2200C", "2200D", "2220D"),
              AcknowledgementSituations::actionFollowsCategory),
          new Rule(REVIEW, EVENTS, ReviewSituations::certificationHasNumber),
          new Rule(ENROLMENT, Set.of("2000"), EnrolmentSituations::onlySubscriberIsSelf),
          new Rule(ENROLMENT, Set.of("2000"), EnrolmentSituations::lifeRunsForward),
          new Rule(Set.of("835"), PARTIES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(Set.of("820"), PARTIES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(ELIGIBILITY, ELIGIBLE_NAMES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(REVIEW, REVIEWED_NAMES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(ENROLMENT, MEMBER_NAMES, ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(
              Set.of("275"), Set.of("1100C"), ADDRESS, AddressSituations::domesticAddressIsWhole),
          new Rule(REVIEW, REVIEWED_NAMES, STREET, AddressSituations::streetLiesInACity),
          new Rule(ENROLMENT, MEMBER_NAMES, STREET, AddressSituations::streetLiesInACity),
          new Rule(Set.of("820"), PARTIES, STREET, AddressSituations::streetLiesInACity),
          new Rule(Set.of("275"), Set.of("1100C"), STREET, AddressSituations::streetLiesInACity),
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
