package org.claimwright.claims;

/// The policy a claim is billed to, who holds it, and which of the people it covers was treated.
///
/// @param subscriber the policy's holder (X12 loop 2010BA); fully known when they were treated
/// @param patient the holder, or a dependent (X12 loop 2010CA)
public record Insured(Policy policy, PolicyHolder subscriber, Patient patient) {

  public Insured {
    if (patient instanceof Patient.Self && subscriber instanceof PolicyHolder.NameOnly) {
      throw new IllegalArgumentException(
          "the subscriber was treated, but birth date and address of the subscriber are missing");
    }
  }

  /// The person treated.
  public Person treated() {
    return switch (patient) {
      case Patient.Dependent dependent -> dependent.person();
      case Patient.Self self -> treatedHolder();
    };
  }

  private Person treatedHolder() {
    return switch (subscriber) {
      case Person person -> person;
      case PolicyHolder.NameOnly named ->
          throw new IllegalStateException("refused by the constructor");
    };
  }
}
