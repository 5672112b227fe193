package org.claimwright.app.patients;

import java.util.List;
import org.claimwright.app.access.Permission;

/// A view of the list of patients that a feature keeps, such as those whose coverage lapses: a bean
/// in the feature's package.
public interface PatientView {

  /// The word in the address, such as `lapsing`.
  String word();

  /// The words at the left of the list.
  String label();

  /// What the viewer must hold to see it.
  Permission permission();

  /// How many there are: one indexed query.
  long count();

  /// The patients in the order in which they ask for attention, at most so many.
  List<PatientId> list(int limit);

  /// What to say when there is nobody.
  String whenEmpty();
}
