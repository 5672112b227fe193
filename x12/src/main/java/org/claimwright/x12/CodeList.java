package org.claimwright.x12;

import java.util.EnumSet;
import java.util.Set;

/// A list of codes kept outside the guides, which an element of a transaction takes its value from.
public enum CodeList {
  ICD_10_CM("diagnosis"),
  ICD_10_PCS("hospital procedure"),
  ICD_9("diagnosis or procedure of ICD-9"),
  PROCEDURE("HCPCS or CPT procedure"),
  DENTAL_PROCEDURE("dental procedure"),
  MODIFIER("modifier"),
  PLACE_OF_SERVICE("place of service"),
  TAXONOMY("provider taxonomy"),
  REVENUE("revenue code"),
  TYPE_OF_BILL("type of bill"),
  /// With the claim's frequency at the end, as in `111`.
  WHOLE_TYPE_OF_BILL("type of bill with its frequency"),
  CLAIM_FREQUENCY("claim frequency"),
  PATIENT_STATUS("patient status"),
  ADMISSION_TYPE("priority of admission"),
  POINT_OF_ORIGIN("point of origin"),
  CARC("adjustment reason"),
  RARC("remark"),
  CLAIM_STATUS_CATEGORY("claim status category"),
  CLAIM_STATUS("claim status"),
  NUBC_CODE("condition, occurrence or value code"),
  DRG("DRG"),
  NDC("drug"),
  TOOTH("tooth"),
  /// Of a laboratory: ten characters, the third a D.
  CLIA("CLIA number"),
  STATE("state"),
  COUNTRY("country"),
  CURRENCY("currency"),
  /// A telephone or fax number: digits only.
  PHONE("telephone number"),
  ZIP("ZIP"),
  ZIP_PLUS_4("nine-digit ZIP"),
  /// Of a business; nine digits.
  TAX_NUMBER("tax number"),
  /// Of a person; nine digits.
  SOCIAL_SECURITY_NUMBER("social security number");

  private static final Set<CodeList> PERSONAL =
      EnumSet.of(TAX_NUMBER, SOCIAL_SECURITY_NUMBER, PHONE, ZIP, ZIP_PLUS_4);

  private final String words;

  CodeList(String words) {
    this.words = words;
  }

  /// What its codes are, in plain words.
  public String words() {
    return words;
  }

  /// Whether a code says something about a person and stays out of messages.
  boolean isPersonal() {
    return PERSONAL.contains(this);
  }
}
