package org.claimwright.claims;

import java.time.LocalDate;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Sex;

/// A person as a claim carries them.
public record Person(PersonName name, LocalDate birthDate, Sex sex, Address address)
    implements PolicyHolder {}
