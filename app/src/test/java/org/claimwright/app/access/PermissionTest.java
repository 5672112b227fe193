package org.claimwright.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AppTest
class PermissionTest {

  private final RequestMappingHandlerMapping mappings;
  private final MockMvc mvc;
  private final Practices practices;
  private final TestUsers users;

  @Autowired
  PermissionTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
      MockMvc mvc,
      Practices practices,
      TestUsers users) {
    this.mappings = mappings;
    this.mvc = mvc;
    this.practices = practices;
    this.users = users;
  }

  @Test
  void everyPageNamesThePermissionItAsksFor() {
    assertThat(mappings.getHandlerMethods().values())
        .filteredOn(method -> !PermissionCheck.isOpen(method))
        .allSatisfy((HandlerMethod method) ->
            assertThat(PermissionCheck.required(method)).as(method.toString()).isPresent());
  }

  @Test
  void theHomePageIsOpenToEveryRoleAndLeadsPatientsToTheirAccount() throws Exception {
    var practice = TestPractice.open(practices).id();
    for (var role : Role.values()) {
      var home = role == Role.PATIENT ? status().is3xxRedirection() : status().isOk();
      mvc.perform(get("/").with(users.as(role, practice))).andExpect(home);
    }
  }

  @Test
  void theAdministratorReadsNoPatientsRecord() {
    assertThat(Permission.of(Role.ADMINISTRATOR))
        .doesNotContain(
            Permission.READ_PATIENTS,
            Permission.READ_VISITS,
            Permission.READ_CLAIMS,
            Permission.READ_ACCOUNTS,
            Permission.READ_REMITTANCES);
  }

  @Test
  void aPatientMaySeeTheOwnAccountAndNothingElse() {
    assertThat(Permission.of(Role.PATIENT)).containsExactly(Permission.READ_OWN_ACCOUNT);
  }

  @Test
  void whoeverCodesMayNotPostMoney() {
    assertThat(Permission.of(Role.CODER))
        .doesNotContain(Permission.POST_PAYMENTS, Permission.APPROVE_WRITE_OFFS);
  }
}
