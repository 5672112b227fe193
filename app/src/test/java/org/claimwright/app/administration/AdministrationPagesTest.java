package org.claimwright.app.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.access.Users;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.form.Entries;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.web.Flash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/// The administrators' pages: the practice, its users, roles and audit log.
@AppTest
class AdministrationPagesTest {

  private static final AtomicInteger NEXT = new AtomicInteger();

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers testUsers;
  @Autowired private Users users;
  @Autowired private Practices practices;
  @Autowired private Patients patients;
  @Autowired private Audit audit;

  private final Map<String, String> jo =
      Map.of(
          "first", "Jo",
          "last", "Lee",
          "username", "jo.lee" + NEXT.incrementAndGet(),
          "role", "CODER",
          "password", "seven quiet herons");
  private TestPractice practice;
  private SignedIn administrator;

  @BeforeEach
  void aPracticeWithAnAdministrator() {
    practice = TestPractice.open(practices);
    administrator = testUsers.add(Role.ADMINISTRATOR, practice.id());
  }

  // ------------------------------------------------------------------ who comes in

  @Test
  void eachPageIsForThoseWhoKeepIt() throws Exception {
    for (var path : new String[] {"/administration", "/administration/fees"}) {
      open(Role.MANAGER, path).andExpect(status().isOk());
      open(Role.BILLER, path).andExpect(status().isForbidden());
    }
    open(Role.MANAGER, "/administration/users").andExpect(status().isForbidden());
    open(Role.MANAGER, "/administration/audit").andExpect(status().isOk());
    open(Role.CODER, "/administration/audit").andExpect(status().isForbidden());
    open(Role.CODER, "/administration/audit.csv").andExpect(status().isForbidden());
    open(Role.MANAGER, "/administration/roles").andExpect(status().isOk());
    open(Role.PATIENT, "/administration/roles").andExpect(status().isForbidden());
  }

  // ------------------------------------------------------------------ the practice

  @Test
  void thePracticeIsOnOnePage() throws Exception {
    visit("/administration")
        .andExpect(status().isOk())
        .andExpect(says("Elm Street Family Practice"))
        .andExpect(says("Ana Ortega, MD"))
        .andExpect(says("Main office"))
        .andExpect(says("Medicare Part B"))
        .andExpect(says("365 days"))
        .andExpect(says("No fee yet"))
        .andExpect(content().string(not(containsString("style=\""))));
  }

  @Test
  void everyFormOpensAndANewOneIsEmpty() throws Exception {
    for (var path :
        new String[] {
          "/administration/practice",
          "/administration/places/new",
          "/administration/clinicians/new",
          "/administration/payers/new",
          "/administration/users/new",
          "/administration/places/" + practice.office().value(),
          "/administration/clinicians/" + practice.doctor().value(),
          "/administration/payers/" + practice.medicare().value()
        }) {
      visit(path).andExpect(status().isOk()).andExpect(says("Leave it"));
    }
  }

  @Test
  void aChangedPhoneStandsAndIsInTheLog() throws Exception {
    var form = new java.util.HashMap<>(practiceForm());
    form.put("phone", "(937) 555-0199");
    send("/administration/practice", form).andExpect(redirectedUrl("/administration"));
    assertThat(in(() -> practices.current().profile().phone())).isEqualTo("9375550199");
    assertThat(in(() -> audit.find(AuditQuery.about("practice", practice.id()), 5))).hasSize(1);
  }

  @Test
  void aMistakeInTheNpiKeepsTheFormAndNamesTheCheckDigit() throws Exception {
    var form = new java.util.HashMap<>(practiceForm());
    form.put("npi", "1993014709");
    form.put("name", "Elm Street, renamed");
    send("/administration/practice", form)
        .andExpect(status().is(422))
        .andExpect(says("check digit"))
        .andExpect(says("Elm Street, renamed"));
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsNotOverwritten() throws Exception {
    var mine = new java.util.HashMap<>(practiceForm());
    var theirs = new java.util.HashMap<>(practiceForm());
    theirs.put("phone", "937-555-0177");
    send("/administration/practice", theirs).andExpect(redirectedUrl("/administration"));
    mine.put("phone", "937-555-0188");
    send("/administration/practice", mine)
        .andExpect(status().isConflict())
        .andExpect(says("Somebody else has changed this practice"));
    assertThat(in(() -> practices.current().profile().phone())).isEqualTo("9375550177");
  }

  @Test
  void aPayersLimitsAreChangedAndItsIdIsGivenOnce() throws Exception {
    var path = "/administration/payers/" + practice.medicare().value();
    var form = new java.util.HashMap<>(payerForm());
    form.put("appeal", "90");
    send(path, form).andExpect(redirectedUrl("/administration"));
    assertThat(
            in(() -> practices.payer(practice.medicare()))
                .orElseThrow()
                .terms()
                .limits()
                .appealDays())
        .isEqualTo(90);
    form = new java.util.HashMap<>(payerForm());
    form.put("payerId", "LKSD1");
    send(path, form).andExpect(status().is(422)).andExpect(says("Another payer has the id LKSD1"));
    form.put("filing", "none");
    send(path, form).andExpect(status().is(422)).andExpect(says("is not a number of days"));
  }

  @Test
  void aClinicianIsAddedAndLeaves() throws Exception {
    var form = new java.util.HashMap<String, String>();
    form.put("first", "Thomas");
    form.put("last", "Beckett");
    form.put("credential", "DO");
    form.put("npi", TestPractice.npi("117440623").value());
    form.put("taxonomy", "207Q00000X");
    form.put("location", Long.toString(practice.office().value()));
    send("/administration/clinicians", form).andExpect(redirectedUrl("/administration"));
    send("/administration/clinicians", form)
        .andExpect(status().is(422))
        .andExpect(says("Another clinician of the practice has the NPI"));
    var added =
        in(() -> practices.providers()).stream()
            .filter(each -> each.clinician().name().last().equals("Beckett"))
            .findFirst()
            .orElseThrow();
    form.put("seen", ClinicianForm.of(added).get("seen"));
    form.put("active", "no");
    send("/administration/clinicians/" + added.id().value(), form)
        .andExpect(redirectedUrl("/administration"));
    assertThat(in(() -> practices.provider(added.id())).orElseThrow().active()).isFalse();
  }

  @Test
  void whatIsOfAnotherPracticeIsMissing() throws Exception {
    var other = TestPractice.open(practices, "Another practice");
    visit("/administration/payers/" + other.medicare().value()).andExpect(status().isNotFound());
    visit("/administration/clinicians/" + other.doctor().value()).andExpect(status().isNotFound());
    visit("/administration/places/" + other.office().value()).andExpect(status().isNotFound());
  }

  // ------------------------------------------------------------------ users

  @Test
  void aUserIsAddedWithAFirstPassword() throws Exception {
    send("/administration/users", jo).andExpect(status().is3xxRedirection());
    var added =
        in(() -> users.all()).stream()
            .filter(user -> user.username().equals(jo.get("username")))
            .findFirst()
            .orElseThrow();
    assertThat(added.access().firstPassword()).isTrue();
    visit("/administration/users").andExpect(says("Lee, Jo")).andExpect(says("First password"));
    visit("/administration/users/" + added.id().value())
        .andExpect(says("Assign codes and finish coding"));
  }

  @Test
  void aFormWithMistakesKeepsEverythingButThePassword() throws Exception {
    var form = new java.util.HashMap<>(jo);
    form.put("username", administrator.user().username());
    send("/administration/users", form)
        .andExpect(status().is(422))
        .andExpect(says("is taken"))
        .andExpect(says("value=\"Lee\""))
        .andExpect(content().string(not(containsString("seven quiet herons"))));
    form = new java.util.HashMap<>(jo);
    form.put("password", "short");
    send("/administration/users", form).andExpect(status().is(422)).andExpect(says("12 to 128"));
  }

  @Test
  void aPhysicianNeedsAClinicianAndAPatientARecordOfThisPractice() throws Exception {
    var form = new java.util.HashMap<>(jo);
    form.put("role", "PHYSICIAN");
    send("/administration/users", form).andExpect(says("choose which one"));
    form.put("role", "PATIENT");
    form.put("patient", "424242");
    send("/administration/users", form).andExpect(says("this practice has no patient 424242"));
    var id = in(() -> patients.register(TestPatients.joanne()).orThrow());
    form.put("patient", id.toString());
    send("/administration/users", form).andExpect(status().is3xxRedirection());
  }

  @Test
  void aUserIsLockedWithAWayBackAndTheLastAdministratorIsNot() throws Exception {
    var coder = testUsers.add(Role.CODER, practice.id()).user().id().value();
    var locked = send("/administration/users/" + coder + "/lock", Map.of()).andReturn();
    assertThat(flash(locked).undo()).isEqualTo("/administration/users/" + coder + "/unlock");
    visit("/administration/users/" + coder).andExpect(says("Locked out of this practice"));
    var self = administrator.user().id().value();
    var refused = send("/administration/users/" + self + "/lock", Map.of()).andReturn();
    assertThat(flash(refused).text()).contains("yourself");
  }

  @Test
  void aRoleIsChangedAndAnUnknownOneRefused() throws Exception {
    var coder = testUsers.add(Role.CODER, practice.id()).user().id().value();
    send("/administration/users/" + coder + "/role", Map.of("role", "BILLER"));
    visit("/administration/users/" + coder).andExpect(says("Correct, release and send claims"));
    send("/administration/users/" + coder + "/role", Map.of("role", "EMPEROR"))
        .andExpect(status().isBadRequest());
  }

  @Test
  void aUserOfAnotherPracticeIsMissing() throws Exception {
    var other = TestPractice.open(practices, "Another practice").id();
    var stranger = testUsers.add(Role.CODER, other).user().id().value();
    visit("/administration/users/" + stranger).andExpect(status().isNotFound());
    send("/administration/users/" + stranger + "/sessions/end", Map.of())
        .andExpect(status().isNotFound());
  }

  @Test
  void theRolesPageIsThePermissionTable() throws Exception {
    var page = visit("/administration/roles").andReturn().getResponse().getContentAsString();
    for (var permission : Permission.values()) {
      assertThat(page).contains(permission.name());
    }
    assertThat(page.split("tone-ok", -1)).hasSize(1 + heldInAll());
  }

  private static int heldInAll() {
    int held = 0;
    for (var permission : Permission.values()) {
      for (var role : Role.values()) {
        held += permission.isHeldBy(role) ? 1 : 0;
      }
    }
    return held;
  }

  private Map<String, String> practiceForm() {
    var profile = in(() -> practices.current().profile());
    return typed(
        PracticeForm.of(profile),
        "name",
        "npi",
        "taxId",
        "taxonomy",
        "phone",
        "zone",
        "line1",
        "line2",
        "city",
        "state",
        "zip",
        "seen");
  }

  private Map<String, String> payerForm() {
    var payer = in(() -> practices.payer(practice.medicare())).orElseThrow();
    return typed(
        PayerForm.of(payer.terms()),
        "name",
        "payerId",
        "indicator",
        "kind",
        "filing",
        "appeal",
        "route",
        "seen");
  }

  private static Map<String, String> typed(Entries entries, String... fields) {
    var map = new java.util.HashMap<String, String>();
    for (var field : fields) {
      map.put(field, entries.get(field));
    }
    return map;
  }

  private ResultActions open(Role role, String path) throws Exception {
    return mvc.perform(get(path).with(testUsers.as(role, practice.id())));
  }

  private ResultActions visit(String path) throws Exception {
    return mvc.perform(get(path).with(testUsers.as(administrator)));
  }

  private ResultActions send(String path, Map<String, String> form) throws Exception {
    var request = post(path).with(testUsers.as(administrator));
    form.forEach(request::param);
    return mvc.perform(request);
  }

  private <T> T in(Supplier<T> work) {
    return PracticeScope.call(practice.id(), work::get);
  }

  private static ResultMatcher says(String words) {
    return content().string(containsString(words));
  }

  private static Flash flash(MvcResult result) {
    return (Flash) Objects.requireNonNull(result.getFlashMap().get("flash"), "no flash");
  }
}
