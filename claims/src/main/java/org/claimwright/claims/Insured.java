package org.claimwright.claims;

/// The policy a claim is billed to, who holds it, and which of the people it covers was treated.
///
/// @param subscriber the policy's holder (X12 loop 2010BA)
/// @param patient the holder, or a dependent (X12 loop 2010CA)
public record Insured(Policy policy, Person subscriber, Patient patient) {

  /// The person treated.
  public Person treated() {
    return switch (patient) {
      case Patient.Self self -> subscriber;
      case Patient.Dependent dependent -> dependent.person();
    };
  }
}
