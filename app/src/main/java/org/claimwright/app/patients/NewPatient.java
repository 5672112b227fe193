package org.claimwright.app.patients;

import org.claimwright.claims.Person;

/// A patient about to be registered.
public record NewPatient(Person person, Contact contact) {}
