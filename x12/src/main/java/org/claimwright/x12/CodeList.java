package org.claimwright.x12;

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
  STATE("state"),
  COUNTRY("country"),
  CURRENCY("currency"),
  ZIP("ZIP"),
  ZIP_PLUS_4("nine-digit ZIP"),
  /// Of a business; nine digits.
  TAX_NUMBER("tax number"),
  /// Of a person; nine digits.
  SOCIAL_SECURITY_NUMBER("social security number");

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
    return this == TAX_NUMBER
        || this == SOCIAL_SECURITY_NUMBER
        || this == ZIP
        || this == ZIP_PLUS_4;
  }
}
