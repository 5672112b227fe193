package org.claimwright.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.claimwright.app.access.Users.Naming;
import org.claimwright.app.access.Users.NewUser;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.database.PracticeId;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// Roles, locks, passwords and sessions, and the administrator who always stays.
@AppTest
class KeepingUsersTest {

  private static final String FRESH = "seven quiet herons";

  @Autowired private MockMvc mvc;
  @Autowired private Users users;
  @Autowired private UserChanges changes;
  @Autowired private Sessions sessions;
  @Autowired private TestUsers testUsers;
  @Autowired private Practices practices;
  @Autowired private Audit audit;
  @Autowired private JdbcClient jdbc;

  private PracticeId practice = new PracticeId(1);

  @BeforeEach
  void aPractice() {
    practice = TestPractice.open(practices).id();
  }

  @Test
  void theLastAdministratorKeepsTheRoleAndIsNotLocked() {
    var only = testUsers.add(Role.ADMINISTRATOR, practice).user().id();
    assertThat(codes(in(() -> changes.role(only, Role.CODER)))).containsExactly("USER-LAST");
    assertThat(codes(in(() -> changes.lock(only)))).containsExactly("USER-LAST");
    var second = testUsers.add(Role.ADMINISTRATOR, practice).user().id();
    assertThat(in(() -> changes.lock(second)).isOk()).isTrue();
    assertThat(codes(in(() -> changes.role(only, Role.CODER)))).containsExactly("USER-LAST");
    in(() -> changes.unlock(second)).orThrow();
    assertThat(in(() -> changes.role(only, Role.CODER)).isOk()).isTrue();
  }

  @Test
  void aLockedUserIsSignedOutAtOnceAndCannotComeIn() throws Exception {
    var coder = testUsers.add(Role.CODER, practice);
    var session = signIn(coder.user().username(), TestUsers.PASSWORD);
    in(() -> changes.lock(coder.user().id())).orThrow();
    mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/login?ended"));
    tryToSignIn(coder.user().username(), TestUsers.PASSWORD).andExpect(unauthenticated());
    in(() -> changes.unlock(coder.user().id())).orThrow();
    tryToSignIn(coder.user().username(), TestUsers.PASSWORD).andExpect(authenticated());
  }

  @Test
  void unlockingAlsoEndsTheWaitAfterWrongPasswords() throws Exception {
    var coder = testUsers.add(Role.CODER, practice);
    for (int n = 0; n < 5; n++) {
      tryToSignIn(coder.user().username(), "wrong");
    }
    assertThat(one(coder).access().pausedUntil()).isPresent();
    in(() -> changes.unlock(coder.user().id())).orThrow();
    assertThat(one(coder).access().pausedUntil()).isEmpty();
    tryToSignIn(coder.user().username(), TestUsers.PASSWORD).andExpect(authenticated());
  }

  @Test
  void whoeverFindsASessionOpenCannotTryPasswordsOnAndOn() throws Exception {
    var coder = testUsers.add(Role.CODER, practice);
    var session = signIn(coder.user().username(), TestUsers.PASSWORD);
    for (int n = 0; n < 5; n++) {
      change(session, "wrong", FRESH, FRESH).andExpect(status().isUnprocessableContent());
    }
    assertThat(one(coder).access().pausedUntil()).isPresent();
    change(session, TestUsers.PASSWORD, FRESH, FRESH).andExpect(status().isUnprocessableContent());
    tryToSignIn(coder.user().username(), TestUsers.PASSWORD).andExpect(unauthenticated());
  }

  @Test
  void aPasswordSetBySomebodyElseIsChangedBeforeAnythingElse() throws Exception {
    var invited = NewUser.staff("jo.lee", new Naming("Jo", "Lee", "CPC", ""), Role.CODER);
    in(() -> users.invite(invited, "a first password")).orThrow();
    var session = signIn("jo.lee", "a first password");
    mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/my-password?first"));
    mvc.perform(get("/search?q=x").session(session)).andExpect(redirectedUrl("/my-password?first"));
    mvc.perform(get("/my-password").session(session)).andExpect(status().isOk());
    change(session, "a first password", FRESH, FRESH).andExpect(redirectedUrl("/"));
    mvc.perform(get("/").session(session)).andExpect(status().isOk());
    tryToSignIn("jo.lee", "a first password").andExpect(unauthenticated());
    tryToSignIn("jo.lee", FRESH).andExpect(authenticated());
  }

  @Test
  void aWrongCurrentADifferentSecondAndAWeakPasswordAreRefused() throws Exception {
    var coder = testUsers.add(Role.CODER, practice);
    var session = signIn(coder.user().username(), TestUsers.PASSWORD);
    change(session, "not it", FRESH, FRESH).andExpect(status().is(422));
    change(session, TestUsers.PASSWORD, FRESH, FRESH + "x").andExpect(status().is(422));
    change(session, TestUsers.PASSWORD, "short", "short").andExpect(status().is(422));
    change(session, TestUsers.PASSWORD, "aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa")
        .andExpect(status().is(422));
    tryToSignIn(coder.user().username(), TestUsers.PASSWORD).andExpect(authenticated());
  }

  @Test
  void changingTheOwnPasswordEndsTheSessionsElsewhere() throws Exception {
    var coder = testUsers.add(Role.CODER, practice);
    var here = signIn(coder.user().username(), TestUsers.PASSWORD);
    var elsewhere = signIn(coder.user().username(), TestUsers.PASSWORD);
    change(here, TestUsers.PASSWORD, FRESH, FRESH).andExpect(redirectedUrl("/"));
    mvc.perform(get("/").session(here)).andExpect(status().isOk());
    mvc.perform(get("/").session(elsewhere)).andExpect(redirectedUrl("/login?ended"));
  }

  @Test
  void anAdministratorSeesAndEndsOpenSessions() throws Exception {
    var coder = testUsers.add(Role.CODER, practice);
    var session = signIn(coder.user().username(), TestUsers.PASSWORD);
    assertThat(in(() -> sessions.open()).get(coder.user().id())).isEqualTo(1);
    assertThat(in(() -> sessions.end(coder.user().id()))).isEqualTo(1);
    mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/login?ended"));
    assertThat(in(() -> sessions.of(coder.user().id()))).isEmpty();
  }

  @Test
  void sessionsOfAnotherPracticeAreNeitherSeenNorEnded() throws Exception {
    var coder = testUsers.add(Role.CODER, practice);
    var session = signIn(coder.user().username(), TestUsers.PASSWORD);
    var other = TestPractice.open(practices, "Another practice").id();
    assertThat(PracticeScope.call(other, () -> sessions.open())).isEmpty();
    assertThat(PracticeScope.call(other, () -> sessions.end(coder.user().id()))).isZero();
    mvc.perform(get("/").session(session)).andExpect(status().isOk());
  }

  @Test
  void theListTellsWhenAUserLastCameIn() throws Exception {
    var coder = testUsers.add(Role.CODER, practice);
    assertThat(one(coder).access().signedIn()).isEmpty();
    signIn(coder.user().username(), TestUsers.PASSWORD);
    assertThat(one(coder).access().signedIn()).isPresent();
  }

  @Test
  void whoWorksInAnotherPracticeTooGetsNoNewPasswordHereAndIsLockedOutHereOnly() throws Exception {
    var coder = testUsers.add(Role.CODER, practice);
    var other = TestPractice.open(practices, "Another practice").id();
    PracticeScope.run(
        other,
        () ->
            jdbc.sql("insert into membership (user_id, role) values (:user, 'BILLER')")
                .param("user", coder.user().id().value())
                .update());
    assertThat(codes(in(() -> changes.resetPassword(coder.user().id(), FRESH))))
        .containsExactly("USER-ELSEWHERE");
    in(() -> changes.lock(coder.user().id())).orThrow();
    tryToSignIn(coder.user().username(), TestUsers.PASSWORD).andExpect(authenticated());
  }

  @Test
  void aUserOfAnotherPracticeCannotBeChanged() {
    var coder = testUsers.add(Role.CODER, practice).user().id();
    var other = TestPractice.open(practices, "Another practice").id();
    PracticeScope.run(
        other,
        () -> {
          assertThat(codes(changes.lock(coder))).containsExactly("USER-UNKNOWN");
          assertThat(codes(changes.unlock(coder))).containsExactly("USER-UNKNOWN");
          assertThat(codes(changes.resetPassword(coder, FRESH))).containsExactly("USER-UNKNOWN");
          assertThat(users.find(coder)).isEmpty();
        });
  }

  @Test
  void everyChangeStandsInTheLogWithoutAPassword() {
    var coder = testUsers.add(Role.CODER, practice).user().id();
    in(() -> changes.role(coder, Role.BILLER)).orThrow();
    in(() -> changes.resetPassword(coder, FRESH)).orThrow();
    in(() -> changes.lock(coder)).orThrow();
    var details =
        in(() -> audit.find(AuditQuery.about("user", coder.value()), 10)).stream()
            .map(record -> record.event().details())
            .toList();
    assertThat(details)
        .containsExactly("locked", "password reset", "role biller", "added as coder");
    assertThat(details).noneMatch(words -> words.contains(FRESH));
  }

  private Users.User one(SignedIn user) {
    return in(() -> users.find(user.user().id())).orElseThrow();
  }

  private ResultActions tryToSignIn(String username, String password) throws Exception {
    return mvc.perform(formLogin().user(username).password(password));
  }

  private MockHttpSession signIn(String username, String password) throws Exception {
    var session =
        tryToSignIn(username, password)
            .andExpect(authenticated())
            .andReturn()
            .getRequest()
            .getSession();
    return (MockHttpSession) Objects.requireNonNull(session);
  }

  private ResultActions change(MockHttpSession session, String current, String one, String two)
      throws Exception {
    return mvc.perform(
        post("/my-password")
            .session(session)
            .with(SecurityMockMvcRequestPostProcessors.csrf())
            .param("current", current)
            .param("password", one)
            .param("again", two));
  }

  private <T> T in(Supplier<T> work) {
    return PracticeScope.call(practice, work::get);
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::code).toList();
  }
}
