package org.claimwright.edits;

import java.util.List;
import org.claimwright.claims.Claim;

/// Dates of service against today and the payer's clock.
final class FilingRules {

  private FilingRules() {}

  static List<Flaw> future(Claim claim, EditContext context) {
    return Lines.where(
        claim,
        line -> line.serviceDate().isAfter(context.today()),
        line ->
            "the date of service " + line.serviceDate() + " lies after today, " + context.today(),
        "correct the date, or send the claim once the service was given");
  }

  static List<Flaw> beforeBirth(Claim claim, EditContext context) {
    var born = claim.insured().treated().birthDate();
    return Lines.where(
        claim,
        line -> line.serviceDate().isBefore(born),
        line -> "the date of service " + line.serviceDate() + " lies before the patient's birth",
        "correct the date of service or the birth date in the registration");
  }

  static List<Flaw> limit(Claim claim, EditContext context) {
    return Lines.where(
        claim,
        line -> line.serviceDate().plusDays(context.filingDays()).isBefore(context.today()),
        line ->
            "the payer took claims for "
                + line.serviceDate()
                + " until "
                + line.serviceDate().plusDays(context.filingDays())
                + " ("
                + context.filingDays()
                + " days)",
        "send it with proof of timely filing, or ask for a write-off");
  }
}
