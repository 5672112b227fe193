package org.claimwright.app.patients;

/// The practice's number of a patient.
public record PatientId(long value) {

  public PatientId {
    if (value < 1) {
      throw new IllegalArgumentException("a patient's number is 1 or more: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
