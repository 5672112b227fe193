package org.claimwright.claims;

/// Who of the covered people was treated.
public sealed interface Patient {
  /// The subscriber.
  record Self() implements Patient {}

  /// Somebody else under the subscriber's policy.
  ///
  /// @param relationship X12 element 1069: `01` spouse, `19` child, `20` employee, `21` unknown,
  ///   `G8` other
  record Dependent(String relationship, Person person) implements Patient {}
}
