package org.claimwright.app.access;

import java.util.Optional;
import java.util.OptionalLong;
import org.claimwright.app.database.PracticeId;
import org.springframework.security.core.context.SecurityContextHolder;

/// The user of a request: who, in which practice, in which part. A controller takes it as
/// `@AuthenticationPrincipal SignedIn user`.
///
/// @param user the person
/// @param place where the person works now
public record SignedIn(Person user, Place place) {

  /// The account of a person.
  ///
  /// @param id the account's number
  /// @param name first and last name
  /// @param credential such as `CPC`, `""` when there is none
  public record Person(UserId id, String username, String name, String credential) {}

  /// A membership of a practice.
  ///
  /// @param role the part played in the practice
  /// @param providerId the clinician this user is, if one
  /// @param patientId the patient this user is, if one
  public record Place(
      PracticeId practice, Role role, OptionalLong providerId, OptionalLong patientId) {}

  /// The user of the current request, if somebody is signed in.
  public static Optional<SignedIn> current() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(authentication -> authentication.getPrincipal())
        .filter(SignedIn.class::isInstance)
        .map(SignedIn.class::cast);
  }

  public PracticeId practice() {
    return place.practice();
  }

  public Role role() {
    return place.role();
  }

  public boolean may(Permission permission) {
    return permission.isHeldBy(role());
  }

  /// The username, which is what logs and the audit log call a user.
  @Override
  public String toString() {
    return user.username();
  }
}
