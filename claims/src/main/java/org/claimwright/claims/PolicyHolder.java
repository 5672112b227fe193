package org.claimwright.claims;

import org.claimwright.kernel.PersonName;

/// Who holds a policy (X12 loop 2010BA).
///
/// A claim for a dependent carries the holder's name only; birth date, sex and address of the
/// holder then do not travel (005010X222A1, 2010BA N3, N4 and DMG: for a patient who is the
/// subscriber).
public sealed interface PolicyHolder permits Person, PolicyHolder.NameOnly {

  PersonName name();

  /// The holder as a claim for a dependent carries them.
  record NameOnly(PersonName name) implements PolicyHolder {}
}
