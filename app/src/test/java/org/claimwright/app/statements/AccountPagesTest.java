package org.claimwright.app.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.app.statements.TestAccounts.discount;
import static org.claimwright.app.statements.TestAccounts.paid;
import static org.claimwright.app.statements.TestAccounts.patientShare;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.testing.SettableClock;
import org.claimwright.app.web.Flash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/// The accounts' pages, and who may see whose.
@AppTest
@Import(TestAccounts.class)
class AccountPagesTest {

  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 3);

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private TestAccounts accounts;
  @Autowired private Statements statements;
  @Autowired private PatientPayments payments;
  @Autowired private Practices practices;
  @Autowired private Audit audit;
  @Autowired private SettableClock clock;

  private TestPractice practice;
  private PatientId joanne;

  @BeforeEach
  void aPracticeWithAnAccount() {
    practice = TestPractice.open(practices);
    joanne =
        PracticeScope.call(practice.id(), () -> accounts.insured(practice, TestPatients.joanne()));
    visitWithDue(joanne);
  }

  @Test
  void anAccountIsFoundByNameBirthDateOrNumberInItsView() throws Exception {
    for (var words : List.of("ell", "Joanne", joanne.toString(), "04/18/1959")) {
      open(Role.BILLER, "/accounts?q=" + words).andExpect(says("45.60"));
    }
    open(Role.BILLER, "/accounts?view=due&q=ell")
        .andExpect(says("value=\"ell\""))
        .andExpect(says("/accounts?view=credit&amp;q=ell"))
        .andExpect(says("1 account"));
    open(Role.BILLER, "/accounts?view=credit&q=ell").andExpect(says("No account fits"));
    open(Role.BILLER, "/accounts?q=zzz")
        .andExpect(says("No account fits"))
        .andExpect(says("“zzz”"));
  }

  @Test
  void theWorklistShowsWhoOwesAndWhoWasNotToldYet() throws Exception {
    open(Role.BILLER, "/accounts")
        .andExpect(status().isOk())
        .andExpect(says("Ellis, Joanne"))
        .andExpect(says("45.60"))
        .andExpect(says("No statement yet"));
    open(Role.BILLER, "/accounts?view=credit").andExpect(says("Nothing here"));
    open(Role.BILLER, "/accounts?view=due&number=99").andExpect(says("Ellis, Joanne"));
  }

  @Test
  void aPracticeWithoutBalancesSeesWhatWillBeHere() throws Exception {
    var empty = TestPractice.open(practices, "New practice");
    mvc.perform(get("/accounts").with(users.as(Role.BILLER, empty.id())))
        .andExpect(says("No account has a balance"));
  }

  @Test
  void theAccountShowsEveryVisitsPartsAndItsBooks() throws Exception {
    open(Role.BILLER, "/accounts/" + joanne)
        .andExpect(status().isOk())
        .andExpect(says("Due from the patient"))
        .andExpect(says("In question, not due"))
        .andExpect(says("Lakeside Health Plan paid"))
        .andExpect(says("each adds up to zero"))
        .andExpect(content().string(not(containsString("style=\""))));
    assertThat(read("account", joanne.toString())).isTrue();
  }

  @Test
  void thePreviewIsAFragment() throws Exception {
    open(Role.BILLER, "/accounts/" + joanne + "/preview")
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<html"))));
  }

  @Test
  void anAccountOfAnotherPracticeOrOfNobodyIsMissing() throws Exception {
    var other = TestPractice.open(practices, "Another practice").id();
    mvc.perform(get("/accounts/" + joanne).with(users.as(Role.BILLER, other)))
        .andExpect(status().isNotFound());
    open(Role.BILLER, "/accounts/999999").andExpect(status().isNotFound());
  }

  @Test
  void whoHasNothingToDoWithMoneySeesNoAccounts() throws Exception {
    for (var role : new Role[] {Role.CODER, Role.PHYSICIAN, Role.ADMINISTRATOR, Role.PATIENT}) {
      open(role, "/accounts").andExpect(status().isForbidden());
      open(role, "/accounts/" + joanne).andExpect(status().isForbidden());
    }
    open(Role.BILLER, "/accounts/" + joanne + "/payment").andExpect(status().isForbidden());
    send(Role.FRONT_DESK, "/accounts/" + joanne + "/statements").andExpect(status().isForbidden());
  }

  @Test
  void theFrontDeskTakesAPaymentAndMayUndoIt() throws Exception {
    open(Role.FRONT_DESK, "/accounts/" + joanne + "/payment")
        .andExpect(says("value=\"45.60\""))
        .andExpect(says("What it pays, in this order"));
    var clerk = users.add(Role.FRONT_DESK, practice.id());
    var answer =
        mvc.perform(
                post("/accounts/" + joanne + "/payments")
                    .with(users.as(clerk))
                    .param("amount", "$60")
                    .param("method", "check")
                    .param("reference", "1021")
                    .param("request", "f1"))
            .andExpect(redirectedUrl("/accounts/" + joanne))
            .andReturn();
    var flash = flash(answer);
    assertThat(flash.text()).isEqualTo("$60.00 taken; $14.40 of it is credit.");
    mvc.perform(post(String.valueOf(flash.undo())).with(users.as(clerk)))
        .andExpect(redirectedUrl("/accounts/" + joanne));
    open(Role.FRONT_DESK, "/accounts/" + joanne)
        .andExpect(says("$45.60"))
        .andExpect(says("taken back: entered by mistake"));
  }

  @Test
  void aMistakeKeepsWhatWasTypedAndNamesTheFix() throws Exception {
    mvc.perform(
            post("/accounts/" + joanne + "/payments")
                .with(users.as(Role.FRONT_DESK, practice.id()))
                .param("amount", "12,5x")
                .param("method", "check")
                .param("reference", "77")
                .param("request", "f2"))
        .andExpect(status().is(422))
        .andExpect(says("12,5x"))
        .andExpect(says("write dollars and cents as 87.24"))
        .andExpect(says("value=\"77\""))
        .andExpect(says("value=\"f2\""));
  }

  @Test
  void theDayAfterOnlyAManagerTakesAPaymentBack() throws Exception {
    mvc.perform(
        post("/accounts/" + joanne + "/payments")
            .with(users.as(Role.FRONT_DESK, practice.id()))
            .param("amount", "10")
            .param("method", "cash")
            .param("request", "f3"));
    clock.advance(Duration.ofDays(1));
    var back = "/accounts/" + joanne + "/payments/" + payment() + "/back";
    send(Role.FRONT_DESK, back).andExpect(flashSays("a manager takes it back or refunds it"));
    send(Role.MANAGER, back).andExpect(flashSays("taken back"));
  }

  @Test
  void tickedAccountsGetStatementsAndNoneTickedIsSaid() throws Exception {
    mvc.perform(
            post("/accounts/statements")
                .with(users.as(Role.BILLER, practice.id()))
                .param("patient", joanne.toString())
                .param("view", "due"))
        .andExpect(redirectedUrl("/accounts?view=due"))
        .andExpect(flashSays("1 statement issued"));
    send(Role.BILLER, "/accounts/statements").andExpect(flashSays("No account is ticked"));
  }

  @Test
  void allThatAreDueGetTheirStatementAndAreOffTheList() throws Exception {
    mvc.perform(
            post("/accounts/statements")
                .with(users.as(Role.BILLER, practice.id()))
                .param("view", "statement")
                .param("all", "yes"))
        .andExpect(flashSays("1 statement issued"));
    open(Role.BILLER, "/accounts?view=statement").andExpect(says("Nothing here"));
    open(Role.BILLER, "/accounts").andExpect(says("Statement sent"));
  }

  @Test
  void thePatientComesOutAtTheOwnAccountAndSeesWhatIsOwed() throws Exception {
    var patient = asPatient(joanne);
    mvc.perform(get("/").with(users.as(patient))).andExpect(redirectedUrl("/my-account"));
    mvc.perform(get("/my-account").with(users.as(patient)))
        .andExpect(status().isOk())
        .andExpect(says("Hello Joanne"))
        .andExpect(says("You owe today"))
        .andExpect(says("$45.60"))
        .andExpect(says("Discount your plan agreed with us"));
    assertThat(read("account", joanne.toString())).isTrue();
  }

  @Test
  void aPatientReadsTheOwnStatementAndNobodyElses() throws Exception {
    var other =
        PracticeScope.call(practice.id(), () -> accounts.insured(practice, TestPatients.joanne()));
    visitWithDue(other);
    var own = issued(joanne);
    var foreign = issued(other);
    var patient = asPatient(joanne);
    mvc.perform(get("/statements/" + own + ".pdf").with(users.as(patient)))
        .andExpect(status().isOk())
        .andExpect(content().contentType(MediaType.APPLICATION_PDF));
    mvc.perform(get("/statements/" + foreign + ".pdf").with(users.as(patient)))
        .andExpect(status().isNotFound());
    mvc.perform(get("/accounts/" + joanne).with(users.as(patient)))
        .andExpect(status().isForbidden());
  }

  @Test
  void aStatementIsReadByStaffOfItsPracticeOnly() throws Exception {
    var statement = issued(joanne);
    open(Role.FRONT_DESK, "/statements/" + statement + ".pdf").andExpect(status().isOk());
    open(Role.CODER, "/statements/" + statement + ".pdf").andExpect(status().isForbidden());
    var other = TestPractice.open(practices, "Another practice").id();
    mvc.perform(get("/statements/" + statement + ".pdf").with(users.as(Role.BILLER, other)))
        .andExpect(status().isNotFound());
  }

  @Test
  void aPatientWithoutALinkedAccountIsToldWhomToCall() throws Exception {
    open(Role.PATIENT, "/my-account")
        .andExpect(status().isNotFound())
        .andExpect(says("not yet linked"));
  }

  @Test
  void nobodyButThePatientHasAnOwnAccount() throws Exception {
    open(Role.MANAGER, "/my-account").andExpect(status().isForbidden());
  }

  private void visitWithDue(PatientId patient) {
    PracticeScope.run(
        practice.id(),
        () -> {
          var claim = accounts.charged(practice, patient, AUGUST);
          accounts.decided(claim, 1, paid("120.00"), discount("62.00"), patientShare("30.00"));
          accounts.decided(claim, 2, paid("62.40"), discount("37.00"), patientShare("15.60"));
        });
  }

  private SignedIn asPatient(PatientId patient) {
    var user = users.add(Role.PATIENT, practice.id());
    var place =
        new SignedIn.Place(
            practice.id(), Role.PATIENT, OptionalLong.empty(), OptionalLong.of(patient.value()));
    return new SignedIn(user.user(), place);
  }

  private StatementId issued(PatientId patient) {
    return PracticeScope.call(practice.id(), () -> statements.issue(patient).orThrow());
  }

  private long payment() {
    return PracticeScope.call(practice.id(), () -> payments.of(joanne).getFirst().id());
  }

  private boolean read(String subject, String id) {
    return PracticeScope.call(
        practice.id(),
        () ->
            audit.find(AuditQuery.about(subject, id), 50).stream()
                .anyMatch(record -> record.action().name().equals("READ")));
  }

  private ResultActions open(Role role, String path) throws Exception {
    return mvc.perform(get(path).with(users.as(role, practice.id())));
  }

  private ResultActions send(Role role, String path) throws Exception {
    return mvc.perform(post(path).with(users.as(role, practice.id())));
  }

  private static ResultMatcher says(String words) {
    return content().string(containsString(words));
  }

  private static ResultMatcher flashSays(String words) {
    return result -> assertThat(flash(result).text()).contains(words);
  }

  private static Flash flash(MvcResult result) {
    return (Flash) Objects.requireNonNull(result.getFlashMap().get("flash"), "no flash");
  }
}
