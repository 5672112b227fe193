package org.claimwright.claims.eligibility;

/// Why a payer does not answer (X12 AAA), in our own plain words.
///
/// @param about who or what is at fault
/// @param reason AAA03
/// @param followUp AAA04
public record Refusal(About about, String reason, String followUp) {

  /// The level at which the payer stopped.
  public enum About {
    PAYER,
    PROVIDER,
    MEMBER,
    BENEFIT
  }

  /// What is wrong.
  public String words() {
    return switch (reason) {
      case "04" -> "more was asked than the payer allows at once";
      case "15" -> "the payer needs more to find the answer";
      case "33", "35" -> "the payer does not answer for this";
      case "41" -> "the payer does not let the practice ask";
      case "42" -> "the payer cannot answer at the moment";
      case "43" -> "the provider’s number is missing or wrong";
      case "44" -> "the provider’s name is missing or wrong";
      case "45", "46", "47", "48" -> "what identifies the provider is missing or wrong";
      case "49" -> "the provider is not the patient’s primary care physician";
      case "50" -> "the provider may not ask about members";
      case "51" -> "the payer does not know the provider";
      case "52" -> "the provider cannot be looked up for that day";
      case "56", "57" -> "the date of service is missing or wrong";
      case "58" -> "the birth date is missing or wrong";
      case "60" -> "the birth date is later than the date of service";
      case "61" -> "the patient died before the date of service";
      case "62" -> "the date of service is outside of the time the payer answers for";
      case "63" -> "the date of service is too far ahead";
      case "64", "72" -> "the member id is missing or wrong";
      case "65", "73" -> "the name is not the one under that member id";
      case "66" -> "the patient’s sex is missing or wrong";
      case "67" -> "the patient is not among those covered under the policy";
      case "68" -> "several patients fit; the payer needs more to tell them apart";
      case "69" -> "the service does not fit the patient’s age";
      case "70" -> "the service does not fit the patient’s sex";
      case "71" -> "the birth date is not the one the payer has";
      case "74" -> "the policy holder’s sex is missing or wrong";
      case "75" -> "the payer does not find the member";
      case "76" -> "several members fit; the payer needs more to tell them apart";
      case "77" -> "the payer finds the member, but not the patient";
      case "78" -> "the member is not in the group asked about";
      case "79" -> "the payer is not known where the question went";
      case "80" -> "no answer came from the payer in time";
      case "97" -> "the provider’s kind of number is not taken";
      case "98" -> "the payer wants a diagnosis or a service";
      case "T4" -> "the payer’s name or number is missing";
      default -> "the payer refuses the question (" + reason + ")";
    };
  }

  /// What to do.
  public String remedy() {
    return switch (followUp) {
      case "N" -> "Asking again will not help; call the payer.";
      case "P" -> "Wait and ask again; the payer may not be reached in another way.";
      case "R" -> "Ask again in a while.";
      case "S" -> "Do not ask again; the payer is looking into it.";
      case "W" -> "Wait half an hour, then ask again.";
      case "X" -> "Wait ten days, then ask again.";
      case "Y" -> "Do not ask again; the answer will come by itself.";
      default -> "Correct it and ask again.";
    };
  }
}
