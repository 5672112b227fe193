package org.claimwright.claims.eligibility;

/// The service types of X12 element 1365 that a medical practice meets, in our own plain words.
public final class ServiceTypes {

  private ServiceTypes() {}

  /// `office visit`; `service type 61` for one that is not known here.
  public static String words(String code) {
    return switch (code) {
      case "1" -> "medical care";
      case "2" -> "surgery";
      case "3" -> "consultation";
      case "4" -> "diagnostic X-ray";
      case "5" -> "laboratory";
      case "6" -> "radiation therapy";
      case "7" -> "anesthesia";
      case "12", "18" -> "medical equipment";
      case "14" -> "renal supplies";
      case "30" -> "the plan as a whole";
      case "33" -> "chiropractic";
      case "35" -> "dental care";
      case "42" -> "home health care";
      case "45" -> "hospice";
      case "47" -> "hospital care";
      case "48" -> "inpatient hospital";
      case "50" -> "outpatient hospital";
      case "51", "52", "86" -> "emergency care";
      case "53" -> "hospital ambulatory surgery";
      case "54" -> "long-term care";
      case "60" -> "general benefits";
      case "62" -> "MRI and CT";
      case "65" -> "newborn care";
      case "68" -> "well baby care";
      case "69" -> "maternity";
      case "73" -> "diagnostic tests";
      case "76" -> "dialysis";
      case "78" -> "chemotherapy";
      case "80" -> "immunizations";
      case "81" -> "routine physical";
      case "82" -> "family planning";
      case "88" -> "pharmacy";
      case "93" -> "podiatry";
      case "98" -> "office visit";
      case "99" -> "inpatient visit";
      case "A0" -> "outpatient visit";
      case "A3" -> "home visit";
      case "A4", "A6", "A7", "A8", "CF", "CG", "MH" -> "mental health";
      case "AD" -> "occupational therapy";
      case "AE", "PT" -> "physical therapy";
      case "AF" -> "speech therapy";
      case "AG" -> "skilled nursing";
      case "AI", "AJ", "AK" -> "substance abuse treatment";
      case "AL" -> "vision care";
      case "BY" -> "office visit, sick";
      case "BZ" -> "office visit, well";
      case "UC" -> "urgent care";
      default -> "service type " + code;
    };
  }
}
