package org.claimwright.app.patients;

import java.util.List;

/// Finds patients by something another feature keeps, such as a member id: a bean in the feature's
/// package. {@link Patients#search} asks every one.
public interface PatientFinder {

  /// The patients the words lead to, at most so many; none when the words are of another kind.
  List<PatientId> find(String words, int limit);
}
