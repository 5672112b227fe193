package org.claimwright.app.patients;

import java.util.List;
import org.claimwright.app.access.Permission;

/// What a feature shows on a patient's page: a bean in the feature's package.
///
/// The page draws the heading, the links beside it and below them the feature's fragment, for a
/// viewer who holds the permission. Parts stand by their order: visits 10, claims 20; at the side,
/// the account 10.
///
/// ```java
/// public Drawn draw(PatientId patient) {
///   return new Drawn("encounters/parts", "visits", visits.list(VisitFilter.ALL.of(patient)));
/// }
/// ```
///
/// ```html
/// <ul th:fragment="visits"><li th:each="visit : ${it}">…</li></ul>
/// ```
public interface PatientPart {

  /// The heading, such as `Visits`.
  String title();

  /// The smaller stands first.
  int order();

  /// What the viewer must hold to see the part.
  Permission permission();

  /// Where it stands: a table in the main column, a few figures at the side.
  default Place place() {
    return Place.MAIN;
  }

  /// What stands below the heading, asked each time the page is shown; bounded, for a patient with
  /// many years of visits.
  Drawn draw(PatientId patient);

  /// What can be done or opened here; those the viewer may not use are left out.
  default List<Link> links(PatientId patient) {
    return List.of();
  }

  /// The column of the page.
  enum Place {
    MAIN,
    SIDE
  }

  /// A fragment and what it draws, which the template finds under the name `it`.
  ///
  /// @param template such as `encounters/parts`
  /// @param fragment its `th:fragment`, without parameters
  /// @param content never null; an empty list where there is nothing, and the fragment says so
  record Drawn(String template, String fragment, Object content) {}

  /// A link beside the heading.
  ///
  /// @param key the key that follows it on this page, or empty
  record Link(String words, String path, String key, Permission permission) {}
}
