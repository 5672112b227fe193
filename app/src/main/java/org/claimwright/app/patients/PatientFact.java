package org.claimwright.app.patients;

import java.util.Collection;
import java.util.Map;
import org.claimwright.app.access.Permission;

/// One fact a feature knows of each patient, in a few words: a column of the list of patients and a
/// line of the preview, such as `Coverage`. A bean in the feature's package.
public interface PatientFact {

  /// The column's heading.
  String label();

  /// The smaller stands first.
  int order();

  /// What the viewer must hold to see it.
  Permission permission();

  /// The words for those who have any; one query for all of them.
  Map<PatientId, String> of(Collection<PatientId> patients);
}
