package org.claimwright.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.claimwright.app.access.Users.Naming;
import org.claimwright.app.access.Users.NewUser;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.testing.SettableClock;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@AppTest
class SignInTest {

  private final MockMvc mvc;
  private final Practices practices;
  private final Users users;
  private final UserChanges changes;
  private final TestUsers testUsers;
  private final SettableClock clock;
  private final JdbcClient jdbc;

  @Autowired
  SignInTest(
      MockMvc mvc,
      Practices practices,
      Users users,
      UserChanges changes,
      TestUsers testUsers,
      SettableClock clock,
      JdbcClient jdbc) {
    this.mvc = mvc;
    this.practices = practices;
    this.users = users;
    this.changes = changes;
    this.testUsers = testUsers;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void theRightPasswordLetsAUserInAtTheFrontDoor() throws Exception {
    var coder = testUsers.add(Role.CODER, TestPractice.open(practices).id());
    mvc.perform(formLogin().user(coder.user().username()).password(TestUsers.PASSWORD))
        .andExpect(authenticated())
        .andExpect(redirectedUrl("/"));
  }

  @Test
  void nobodySeesAPageWithoutSigningIn() throws Exception {
    mvc.perform(get("/")).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/login"));
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreRefusedAlike() throws Exception {
    var coder = testUsers.add(Role.CODER, TestPractice.open(practices).id());
    mvc.perform(formLogin().user(coder.user().username()).password("wrong"))
        .andExpect(unauthenticated())
        .andExpect(redirectedUrl("/login?error"));
    mvc.perform(formLogin().user("nobody.here").password("wrong"))
        .andExpect(unauthenticated())
        .andExpect(redirectedUrl("/login?error"));
  }

  @Test
  void fiveWrongPasswordsLockTheAccountForFifteenMinutes() throws Exception {
    var name = testUsers.add(Role.CODER, TestPractice.open(practices).id()).user().username();
    for (int i = 0; i < 5; i++) {
      mvc.perform(formLogin().user(name).password("wrong")).andExpect(unauthenticated());
    }
    mvc.perform(formLogin().user(name).password(TestUsers.PASSWORD)).andExpect(unauthenticated());
    clock.advance(Duration.ofMinutes(14));
    mvc.perform(formLogin().user(name).password(TestUsers.PASSWORD)).andExpect(unauthenticated());
    clock.advance(Duration.ofMinutes(2));
    mvc.perform(formLogin().user(name).password(TestUsers.PASSWORD)).andExpect(authenticated());
  }

  @Test
  void fourWrongPasswordsAndARightOneBeginTheCountAnew() throws Exception {
    var name = testUsers.add(Role.CODER, TestPractice.open(practices).id()).user().username();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 4; i++) {
        mvc.perform(formLogin().user(name).password("wrong"));
      }
      mvc.perform(formLogin().user(name).password(TestUsers.PASSWORD)).andExpect(authenticated());
    }
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    mvc.perform(post("/login").param("username", "a").param("password", "b"))
        .andExpect(status().isForbidden());
  }

  @Test
  void everyPageForbidsScriptsAndFramesFromElsewhere() throws Exception {
    mvc.perform(get("/login"))
        .andExpect(status().isOk())
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    org.hamcrest.Matchers.containsString("script-src 'self';")))
        .andExpect(
            header().string("Cache-Control", org.hamcrest.Matchers.containsString("no-store")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
  }

  @Test
  void aPasswordIsKeptAsAnArgonHashOnly() {
    var practice = TestPractice.open(practices).id();
    var coder = testUsers.add(Role.CODER, practice);
    var hash =
        jdbc.sql("select password_hash from user_account where id = :id")
            .param("id", coder.user().id().value())
            .query((row, at) -> row.getString(1))
            .single();
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void aUserWhoLosesTheRoleIsSignedOutWithTheNextRequest() throws Exception {
    var practice = TestPractice.open(practices).id();
    var coder = testUsers.add(Role.CODER, practice);
    mvc.perform(get("/").with(testUsers.as(coder))).andExpect(status().isOk());
    PracticeScope.run(practice, () -> changes.role(coder.user().id(), Role.BILLER));
    mvc.perform(get("/").with(testUsers.as(coder))).andExpect(redirectedUrl("/login?ended"));
  }

  @Test
  void aUserNeverAppearsInAnotherPractice() {
    var here = TestPractice.open(practices).id();
    var elsewhere = TestPractice.open(practices, "Other practice").id();
    var coder = testUsers.add(Role.CODER, here);
    assertThat(PracticeScope.call(here, () -> users.all()))
        .extracting(Users.User::id)
        .contains(coder.user().id());
    assertThat(PracticeScope.call(elsewhere, () -> users.all())).isEmpty();
    assertThat(
            PracticeScope.call(elsewhere, () -> changes.role(coder.user().id(), Role.MANAGER))
                .isOk())
        .isFalse();
  }

  @Test
  void aWeakPasswordATakenNameAndAMalformedOneAreRefusedWithTheReason() {
    var practice = TestPractice.open(practices).id();
    var taken = testUsers.add(Role.CODER, practice).user().username();
    PracticeScope.run(
        practice,
        () -> {
          assertThat(codes(taken, TestUsers.PASSWORD)).containsExactly("USER-TAKEN");
          assertThat(codes("jo.lee", "short")).containsExactly("PASSWORD-LENGTH");
          assertThat(codes("jo.lee", "jo.lee jo.lee")).containsExactly("PASSWORD-IS-NAME");
          assertThat(codes("a b", TestUsers.PASSWORD)).containsExactly("USERNAME-MALFORMED");
        });
  }

  private List<String> codes(String username, String password) {
    var user = NewUser.staff(username, new Naming("Jo", "Lee", "", ""), Role.CODER);
    return users.add(user, password).problems().stream().map(Problem::code).toList();
  }
}
