package org.claimwright.edits;

import static org.claimwright.edits.Lines.claimIf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimLine;
import org.claimwright.claims.Frequency;
import org.claimwright.claims.Patient;
import org.claimwright.codesets.CodeSystem;

/// What every claim must have, whoever pays it.
final class DataRules {

  private static final int MOST_LINES = 50;
  private static final int MOST_DIAGNOSES = 12;
  private static final int MOST_UNITS = 9_999;
  private static final Pattern PO_BOX =
      Pattern.compile(
          "\\b(p\\.?\\s*o\\.?\\s*box|post\\s+office\\s+box|lock\\s*box)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> RELATIONSHIPS =
      Set.of("01", "19", "20", "21", "39", "40", "53", "G8");
  private static final Set<String> FILING_CODES =
      Set.of("11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ".split(" "));

  private DataRules() {}

  static List<Flaw> lineCount(Claim claim, EditContext context) {
    int count = claim.lines().size();
    return claimIf(
        count < 1 || count > MOST_LINES,
        "the claim has " + count + " lines; it must have 1 to " + MOST_LINES,
        count == 0 ? "add a charge" : "split the claim");
  }

  static List<Flaw> diagnosisCount(Claim claim, EditContext context) {
    int count = claim.diagnoses().size();
    return claimIf(
        count < 1 || count > MOST_DIAGNOSES,
        "the claim has " + count + " diagnoses; it must have 1 to " + MOST_DIAGNOSES,
        count == 0 ? "assign at least one diagnosis" : "keep the twelve that matter most");
  }

  static List<Flaw> placeOfService(Claim claim, EditContext context) {
    var place = claim.header().placeOfService();
    var day = ClaimEdits.firstServiceDate(claim, context);
    var codes = context.codeSets();
    if (!place.matches("[0-9]{2}")) {
      return claimIf(
          true,
          "the place of service \"" + place + "\" is not two digits",
          "enter 11 for an office");
    }
    boolean known =
        codes.release(CodeSystem.PLACE_OF_SERVICE, day).isEmpty()
            || codes.find(CodeSystem.PLACE_OF_SERVICE, place, day).isPresent();
    return claimIf(
        !known,
        "the place of service " + place + " is not in the CMS list on " + day,
        "choose one from the list, such as 11 for an office");
  }

  static List<Flaw> billingZip(Claim claim, EditContext context) {
    var zip = claim.billing().address().zip();
    return claimIf(
        !zip.isPlusFour(),
        "the billing provider's ZIP code " + zip + " has five digits; claims need nine",
        "add the four digits in the practice's address");
  }

  static List<Flaw> billingStreet(Claim claim, EditContext context) {
    var address = claim.billing().address();
    var street = address.line1() + " " + address.line2();
    return claimIf(
        PO_BOX.matcher(street).find(),
        "the billing provider's address is a post-office box: " + street.strip(),
        "enter the street address; a box may stand as the pay-to address");
  }

  static List<Flaw> billingPhone(Claim claim, EditContext context) {
    var phone = claim.billing().organization().phone();
    return claimIf(
        !phone.matches("[0-9]{10}"),
        "the billing provider's telephone \"" + phone + "\" is not ten digits",
        "enter area code and number without signs");
  }

  static List<Flaw> relationship(Claim claim, EditContext context) {
    return switch (claim.insured().patient()) {
      case Patient.Self self -> List.of();
      case Patient.Dependent dependent ->
          claimIf(
              !RELATIONSHIPS.contains(dependent.relationship()),
              "the patient's relationship \"" + dependent.relationship() + "\" is not one of 837P",
              "use 01 spouse, 19 child, 20 employee, 21 unknown or G8 other");
    };
  }

  static List<Flaw> filingIndicator(Claim claim, EditContext context) {
    var code = claim.insured().policy().payer().filingIndicator();
    return claimIf(
        !FILING_CODES.contains(code),
        "the payer's filing indicator \"" + code + "\" is not one of 837P",
        "set it in the payer's page: CI commercial, MB Medicare Part B, MC Medicaid, BL Blue Cross");
  }

  static List<Flaw> payerClaimNumber(Claim claim, EditContext context) {
    var number =
        switch (claim.header().frequency()) {
          case Frequency.Original original -> "none needed";
          case Frequency.Replacement replacement -> replacement.payerClaimNumber();
          case Frequency.VoidClaim voided -> voided.payerClaimNumber();
        };
    return claimIf(
        number.isBlank(),
        "a claim of frequency "
            + claim.header().frequency().code()
            + " needs the payer's number of the claim it changes",
        "take it from the remittance or the 277CA of the first claim");
  }

  static List<Flaw> lineNumbers(Claim claim, EditContext context) {
    var flaws = new ArrayList<Flaw>();
    for (int i = 0; i < claim.lines().size(); i++) {
      int number = claim.lines().get(i).number();
      if (number != i + 1) {
        flaws.add(
            Flaw.ofLine(
                number,
                "line " + (i + 1) + " carries the number " + number,
                "number the lines 1, 2, 3 … in claim order"));
      }
    }
    return flaws;
  }

  static List<Flaw> charge(Claim claim, EditContext context) {
    return Lines.where(
        claim,
        line -> !line.charge().isPositive(),
        line -> "the charge of " + line.procedure().label() + " is " + line.charge(),
        "give the service a price in the fee schedule, or take the line off");
  }

  static List<Flaw> units(Claim claim, EditContext context) {
    return Lines.where(
        claim,
        line -> line.procedure().units() > MOST_UNITS,
        line -> "the units of " + line.procedure().label() + " are " + line.procedure().units(),
        "units are at most " + MOST_UNITS + "; check them against the note");
  }

  static List<Flaw> duplicateLine(Claim claim, EditContext context) {
    var seen = new HashMap<String, Integer>();
    return Lines.each(
        claim,
        line -> {
          var first = seen.putIfAbsent(signature(line), line.number());
          return Optional.ofNullable(first).map(earlier -> duplicate(line, earlier));
        });
  }

  private static Flaw duplicate(ClaimLine line, int earlier) {
    return Flaw.ofLine(
        line.number(),
        line.procedure().label()
            + " on "
            + line.serviceDate()
            + " stands on line "
            + earlier
            + " too",
        "add up the units on one line, or tell the services apart with modifier 76, 77, 59, LT or RT");
  }

  private static String signature(ClaimLine line) {
    return line.procedure().code()
        + line.procedure().modifiers().stream().sorted().toList()
        + line.serviceDate();
  }
}
