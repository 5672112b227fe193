package org.claimwright.app.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/// The worklist of claims: in which order, how one is found in it, and the file it makes.
@AppTest
class TheListOfClaimsTest {

  @Autowired private ApplicationContext house;
  @Autowired private MockMvc web;
  @Autowired private TestUsers users;
  @Autowired private Audit audit;

  private TestClaims practice;
  private SignedIn biller;

  @BeforeEach
  void aPracticeWithABiller() {
    practice = TestClaims.open(house);
    biller = users.add(Role.BILLER, practice.practice.id());
  }

  @Test
  void whatWaitsForThePayerStandsBehindWhatSomebodyMustActOn() {
    var sent = practice.sent(practice.ready("Ellis"), 1);
    var uncovered = practice.held("Marsh");
    var ready = practice.ready("Nolan");
    practice.in(() ->
        assertThat(practice.claims.list(ClaimFilter.of(ClaimView.OPEN)))
            .extracting(ListedClaim::id)
            .containsExactly(ready.id(), uncovered.id(), sent.id()));
  }

  @Test
  void aPatientsNameFindsItsClaimsInTheView() throws Exception {
    practice.ready("Ellis");
    practice.ready("Marsh");
    page("/claims?view=ready&q=mar").andExpect(says("Marsh")).andExpect(saysNot("Ellis"));
    page("/claims?view=held&q=mar").andExpect(says("No claim fits"));
  }

  @Test
  void aNumberFindsItsClaimWithAndWithoutTheLetters() throws Exception {
    var ellis = practice.ready("Ellis").number().value();
    practice.ready("Marsh");
    var digits = ellis.substring(ellis.indexOf('-') + 1);
    for (var words : List.of(ellis, ellis.toLowerCase(Locale.ROOT), digits)) {
      page("/claims?q=" + words).andExpect(says("Ellis")).andExpect(saysNot("Marsh"));
    }
  }

  @Test
  void wordsThatFindNobodyFindNoClaim() throws Exception {
    practice.ready("Ellis");
    page("/claims?q=zzz").andExpect(says("No claim fits")).andExpect(says("“zzz”"));
  }

  @Test
  void findingKeepsTheViewAndTheFilters() throws Exception {
    practice.ready("Ellis");
    page("/claims?view=ready&last=90&q=ell")
        .andExpect(says("name=\"view\" value=\"ready\""))
        .andExpect(says("name=\"last\" value=\"90\""))
        .andExpect(says("/claims?view=held&amp;q=ell&amp;last=90"));
  }

  @Test
  void theListIsAFileForASpreadsheet() throws Exception {
    var claim = practice.ready("Ellis");
    practice.ready("=Marsh");
    file("/claims.csv?view=ready&q=ellis")
        .andExpect(header().string("Content-Disposition", containsString("claims-ready-")))
        .andExpect(says("claim,patient,patient number,payer,clinician,date of service,billed"))
        .andExpect(says(claim.number() + ",\"Ellis, Joanne\","))
        .andExpect(says("Lakeside Health Plan,\"Ana Ortega, MD\",2026-11-12,148.00,"))
        .andExpect(saysNot("Marsh"));
    practice.in(() ->
        assertThat(audit.find(AuditQuery.all().by(biller.toString()), 10))
            .anySatisfy(
                record -> assertThat(record.event().details()).isEqualTo("list ready, 1 claims")));
  }

  @Test
  void theFileHasWhatNoPageHoldsAtOnce() throws Exception {
    for (int n = 0; n < 3; n++) {
      practice.ready("Ellis");
    }
    var lines =
        file("/claims.csv?page=2").andReturn().getResponse().getContentAsString().split("\r\n");
    assertThat(lines).hasSize(4);
  }

  private ResultActions page(String address) throws Exception {
    return web.perform(get(address).with(users.as(biller))).andExpect(status().isOk());
  }

  private ResultActions file(String address) throws Exception {
    return page(address).andExpect(content().contentType("text/csv;charset=UTF-8"));
  }

  private static ResultMatcher says(String words) {
    return content().string(containsString(words));
  }

  private static ResultMatcher saysNot(String words) {
    return content().string(not(containsString(words)));
  }
}
