package org.claimwright.edits;

import static org.claimwright.kernel.Severity.STOP;
import static org.claimwright.kernel.Severity.WARN;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Severity;

/// Every rule a claim is held against, in the order in which they are read.
public final class ClaimRules {

  private static final String VERSION = "2026.1";
  private static final String GUIDE = "005010X222A1 ";
  private static final String ICD = "ICD-10-CM Official Guidelines ";

  /// 5010 became the standard of HIPAA transactions (45 CFR 162.1102).
  private static final DateRange SINCE_5010 = DateRange.startingOn(LocalDate.of(2012, 1, 1));

  /// ICD-10-CM became the standard of HIPAA transactions (45 CFR 162.1002).
  private static final DateRange SINCE_ICD10 = DateRange.startingOn(LocalDate.of(2015, 10, 1));

  /// Medicare claims carry the Medicare Beneficiary Identifier only.
  private static final DateRange SINCE_MBI = DateRange.startingOn(LocalDate.of(2020, 1, 1));

  /// The table.
  public static final List<Rule> TABLE =
      List.of(
          // what every claim must have
          rule("DATA-LINES", STOP, GUIDE + "2400 LX: 1 to 50 lines", DataRules::lineCount),
          rule("DATA-DIAGNOSES", STOP, GUIDE + "2300 HI: 1 to 12", DataRules::diagnosisCount),
          rule("DATA-POS", STOP, GUIDE + "CLM05-1", DataRules::placeOfService),
          rule("DATA-ZIP4", STOP, GUIDE + "2010AA N403", DataRules::billingZip),
          rule("DATA-PO-BOX", STOP, GUIDE + "2010AA N301", DataRules::billingStreet),
          rule("DATA-PHONE", STOP, GUIDE + "2010AA PER04", DataRules::billingPhone),
          rule("DATA-RELATIONSHIP", STOP, GUIDE + "2000C PAT01", DataRules::relationship),
          rule("DATA-FILING-CODE", STOP, GUIDE + "2000B SBR09", DataRules::filingIndicator),
          rule("DATA-PAYER-NUMBER", STOP, GUIDE + "2300 REF*F8", DataRules::payerClaimNumber),
          rule("DATA-LINE-NUMBERS", STOP, GUIDE + "2400 LX01", DataRules::lineNumbers),
          rule("DATA-CHARGE", STOP, GUIDE + "2400 SV102", DataRules::charge),
          rule("DATA-UNITS", STOP, GUIDE + "2400 SV104", DataRules::units),
          rule(
              "DATA-DUPLICATE-LINE",
              STOP,
              "Medicare Claims Processing Manual ch. 1 §120",
              DataRules::duplicateLine),
          rule("DATA-POINTER-MISSING", STOP, GUIDE + "SV107-1", PointerRules::missing),
          rule("DATA-POINTER-RANGE", STOP, GUIDE + "SV107", PointerRules::outOfRange),
          rule("DATA-POINTER-DUPLICATE", STOP, GUIDE + "SV107", PointerRules::duplicate),
          rule("DATA-POINTER-COUNT", STOP, GUIDE + "SV107: at most 4", PointerRules::tooMany),

          // when
          rule("FILING-FUTURE", STOP, GUIDE + "2400 DTP*472", FilingRules::future),
          rule(
              "FILING-BEFORE-BIRTH", STOP, GUIDE + "2400 DTP*472, DMG02", FilingRules::beforeBirth),
          rule("FILING-LIMIT", STOP, "payer contract; Medicare: 42 CFR 424.44", FilingRules::limit),

          // diagnoses
          icd("ICD10-UNKNOWN", STOP, "45 CFR 162.1002(c)(2)", DiagnosisRules::unknown),
          icd("ICD10-NOT-BILLABLE", STOP, ICD + "I.B.2", DiagnosisRules::notBillable),
          icd("ICD10-DUPLICATE", STOP, ICD + "I.B.8", DiagnosisRules::duplicate),
          icd("ICD10-EXCLUDES1", STOP, ICD + "I.A.12.a", ExclusionRule::excludes1),
          icd("ICD10-CODE-FIRST", STOP, ICD + "I.A.13", DiagnosisRules::codeFirst),
          icd(
              "ICD10-EXTERNAL-CAUSE-FIRST",
              STOP,
              ICD + "I.C.20.a.6",
              DiagnosisRules::externalCauseFirst),
          icd("ICD10-NOT-POINTED", WARN, GUIDE + "SV107", PointerRules::diagnosisNotPointed),
          icd("ICD10-PREGNANCY", STOP, ICD + "I.C.15.a", PatientRules::pregnancy),
          icd("ICD10-NEWBORN", STOP, ICD + "I.C.16.a", PatientRules::newborn),
          icd(
              "ICD10-SEX",
              WARN,
              "Medicare Code Editor, sex conflict",
              PatientRules::sexOfDiagnosis),

          // procedures
          rule("HCPCS-UNKNOWN", STOP, "45 CFR 162.1002(c)(1)", ProcedureRules::unknown),
          rule("HCPCS-MODIFIER", STOP, GUIDE + "SV101-3 to SV101-6", ModifierRules::unknown),
          rule(
              "HCPCS-MODIFIER-DUPLICATE",
              STOP,
              GUIDE + "SV101-3 to SV101-6",
              ModifierRules::duplicate),
          rule(
              "HCPCS-MODIFIER-COUNT",
              STOP,
              GUIDE + "SV101-3 to SV101-6: at most 4",
              ModifierRules::tooMany),
          rule("HCPCS-LATERALITY", WARN, ICD + "I.B.13", ModifierRules::laterality),
          rule("EM-SEPARATE", WARN, "NCCI Policy Manual ch. I §D", VisitRules::visitWithProcedure),
          rule(
              "EM-TWO-VISITS",
              WARN,
              "Medicare Claims Processing Manual ch. 12 §30.6.7",
              VisitRules::twoVisits),

          // what Medicare does not pay together
          rule("NCCI-PTP", STOP, "NCCI Policy Manual ch. I §E, PTP edits", NcciRules::pairs),
          rule("NCCI-MUE", STOP, "NCCI Policy Manual ch. I §V, MUE", NcciRules::units),
          rule("NCCI-AOC", STOP, "NCCI Policy Manual ch. I §R, add-on codes", NcciRules::addOns),

          // who pays for whom
          rule("COVERAGE-NOT-IN-FORCE", STOP, GUIDE + "2000B SBR", CoverageRules::notInForce),
          rule("COVERAGE-PATIENT", STOP, GUIDE + "2010BA, 2010CA", CoverageRules::otherPatient),
          rule("COVERAGE-MEMBER-ID", STOP, GUIDE + "2010BA NM109", CoverageRules::otherMemberId),
          rule(
              "COVERAGE-SELF-TWICE", STOP, GUIDE + "2000B SBR02", CoverageRules::dependentIsHolder),
          medicare(
              "PAYER-MEDICARE-SELF",
              "Medicare Claims Processing Manual ch. 26 §10.2 item 6",
              CoverageRules::medicareDependent),
          medicare(
              "PAYER-MEDICARE-ID",
              "CMS, Medicare Beneficiary Identifier format",
              CoverageRules::medicareId));

  private ClaimRules() {}

  private static Rule rule(String id, Severity severity, String citation, Rule.Check check) {
    return new Rule(new RuleSource(id, VERSION, citation, SINCE_5010), severity, check);
  }

  private static Rule icd(String id, Severity severity, String citation, Rule.Check check) {
    return new Rule(new RuleSource(id, VERSION, citation, SINCE_ICD10), severity, check);
  }

  private static Rule medicare(String id, String citation, Rule.Check check) {
    return new Rule(new RuleSource(id, VERSION, citation, SINCE_MBI), STOP, check);
  }
}
