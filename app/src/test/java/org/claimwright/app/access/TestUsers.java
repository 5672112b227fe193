package org.claimwright.app.access;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimwright.app.access.SignedIn.Person;
import org.claimwright.app.access.SignedIn.Place;
import org.claimwright.app.access.Users.Naming;
import org.claimwright.app.access.Users.NewUser;
import org.claimwright.app.database.PracticeId;
import org.claimwright.app.database.PracticeScope;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Real users for tests. `mvc.perform(get("/claims").with(users.as(Role.BILLER, practice.id())))`.
@TestComponent
public class TestUsers {

  public static final String PASSWORD = "correct horse battery";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Users users;

  TestUsers(Users users) {
    this.users = users;
  }

  /// Adds a user of this role to the practice.
  public SignedIn add(Role role, PracticeId practice) {
    var username =
        role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '.') + COUNT.incrementAndGet();
    var user = NewUser.staff(username, new Naming("Test", role.words(), "", ""), role);
    var id = PracticeScope.call(practice, () -> users.add(user, PASSWORD).orThrow());
    return new SignedIn(
        new Person(id, username, "Test " + role.words(), ""),
        new Place(practice, role, OptionalLong.empty(), OptionalLong.empty()));
  }

  /// A request made by a new user of this role.
  public RequestPostProcessor as(Role role, PracticeId practice) {
    return as(add(role, practice));
  }

  /// A request made by this user, with a CSRF token.
  public RequestPostProcessor as(SignedIn user) {
    var signedIn = SecurityMockMvcRequestPostProcessors.authentication(SignIn.authentication(user));
    var csrf = SecurityMockMvcRequestPostProcessors.csrf();
    return request -> csrf.postProcessRequest(signedIn.postProcessRequest(request));
  }
}
