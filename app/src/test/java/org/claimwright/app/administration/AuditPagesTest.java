package org.claimwright.app.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.function.Supplier;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/// The audit log as the administrator asks, exports and proves it.
@AppTest
class AuditPagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers testUsers;
  @Autowired private Practices practices;
  @Autowired private Audit audit;

  private TestPractice practice;
  private SignedIn administrator;

  @BeforeEach
  void aPracticeWithAnAdministrator() {
    practice = TestPractice.open(practices);
    administrator = testUsers.add(Role.ADMINISTRATOR, practice.id());
  }

  @Test
  void theLogIsAskedByPersonDeedThingAndDay() throws Exception {
    run(() -> audit.record(AuditEvent.read("patient", 77), "jo.lee"));
    run(() -> audit.record(AuditEvent.changed("claim", "HFP-1"), "bo.hart"));
    visit("/administration/audit?actor=jo.lee")
        .andExpect(says("patient 77"))
        .andExpect(content().string(not(containsString("claim HFP-1"))));
    visit("/administration/audit?subject=claim&id=HFP-1").andExpect(says("bo.hart"));
    visit("/administration/audit?action=READ&from=2026-11-16&to=2026-11-16")
        .andExpect(says("patient 77"));
    visit("/administration/audit?to=2026-11-15").andExpect(says("No record fits"));
    visit("/administration/audit?from=soon")
        .andExpect(status().isOk())
        .andExpect(says("not a day"));
  }

  @Test
  void theLogTurnsItsPages() throws Exception {
    for (int n = 0; n < 120; n++) {
      var number = n;
      run(() -> audit.record(AuditEvent.read("patient", 1000 + number), "jo.lee"));
    }
    visit("/administration/audit?actor=jo.lee")
        .andExpect(says("patient 1119"))
        .andExpect(says("Older"))
        .andExpect(content().string(not(containsString("patient 1019<"))));
    var last = in(() -> audit.find(AuditQuery.all().by("jo.lee"), 200)).get(99).link().seq();
    visit("/administration/audit?actor=jo.lee&before=" + last).andExpect(says("patient 1019"));
  }

  @Test
  void readingAndExportingTheLogStandInIt() throws Exception {
    visit("/administration/audit?actor=jo.lee").andExpect(status().isOk());
    visit("/administration/audit.csv").andExpect(status().isOk());
    var found = in(() -> audit.find(AuditQuery.about("audit log", ""), 10));
    assertThat(found).extracting(record -> record.action().name()).contains("READ", "EXPORT");
  }

  @Test
  void theExportCarriesTheChainAndNoFormula() throws Exception {
    run(() -> audit.record(AuditEvent.changed("claim", "1").with("=cmd|' /C calc'!A0"), "jo.lee"));
    var csv =
        visit("/administration/audit.csv?actor=jo.lee")
            .andReturn()
            .getResponse()
            .getContentAsString();
    var record = in(() -> audit.find(AuditQuery.all().by("jo.lee"), 1)).getFirst();
    assertThat(csv).startsWith("number,at,actor").contains(record.link().hash()).contains(",'=cmd");
  }

  @Test
  void theProofIsOnThePageAndCanBeKept() throws Exception {
    visit("/administration/audit/proof")
        .andExpect(says("are as they were written"))
        .andExpect(says("Head of the chain"));
    visit("/administration/audit/proof.json").andExpect(says("\"intact\":true"));
    visit("/administration/audit/999999").andExpect(status().isNotFound());
  }

  @Test
  void theLogOfAnotherPracticeIsNotSeen() throws Exception {
    var other = TestPractice.open(practices, "Another practice").id();
    PracticeScope.run(other, () -> audit.record(AuditEvent.read("patient", 555), "stranger"));
    visit("/administration/audit?actor=stranger").andExpect(says("No record fits"));
  }

  private ResultActions visit(String path) throws Exception {
    return mvc.perform(get(path).with(testUsers.as(administrator)));
  }

  private <T> T in(Supplier<T> work) {
    return PracticeScope.call(practice.id(), work::get);
  }

  private void run(Runnable work) {
    PracticeScope.run(practice.id(), work);
  }

  private static ResultMatcher says(String words) {
    return content().string(containsString(words));
  }
}
