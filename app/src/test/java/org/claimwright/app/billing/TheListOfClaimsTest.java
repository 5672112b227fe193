package org.claimwright.app.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.app.billing.TestClaims.DAY;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.testing.AppTest;
import org.claimwright.kernel.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The worklist of claims: in which order, how one is found in it, and the file it makes.
@AppTest
class TheListOfClaimsTest {

  @Autowired private ApplicationContext house;
  @Autowired private MockMvc web;
  @Autowired private TestUsers users;
  @Autowired private Audit audit;
  @Autowired private ClaimExport export;
  @Autowired private JdbcClient sql;
  @Autowired private PlatformTransactionManager transactions;

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
  void pagesFollowEachOtherWhateverWaits() {
    var sent = practice.sent(practice.ready("Ellis"), 1);
    var uncovered = practice.held("Marsh");
    var ready = practice.ready("Nolan");
    practice.in(() -> {
      var one = ClaimFilter.of(ClaimView.OPEN);
      var inPages = new ArrayList<ClaimId>();
      for (int offset = 0; offset < 4; offset++) {
        practice.claims.list(one.page(new ClaimFilter.Page(offset, 1))).stream()
            .map(ListedClaim::id)
            .forEach(inPages::add);
      }
      assertThat(inPages).containsExactly(ready.id(), uncovered.id(), sent.id());
      assertThat(practice.claims.keys(one)).isEqualTo(inPages);
    });
  }

  @Test
  void aListIsOrderedByPatientPayerAgeAndBalance() {
    var nolan = practice.ready("Nolan");
    var ellis =
        practice.of(
            practice.code(
                practice.visit(practice.covered("Ellis"), DAY.minusDays(3)), "E11.42", "99213"));
    var marsh = practice.held("Marsh");
    practice.decided(
        practice.taken(practice.sent(nolan, 1), 1), "one", "50.00", "20.00", "0.00", "78.00");
    practice.in(() -> {
      assertThat(by("patient")).containsExactly(ellis.id(), marsh.id(), nolan.id());
      assertThat(by("-patient")).containsExactly(nolan.id(), marsh.id(), ellis.id());
      assertThat(by("age").getFirst()).isEqualTo(ellis.id());
      assertThat(by("-age").getLast()).isEqualTo(ellis.id());
      assertThat(by("balance").getFirst()).isEqualTo(nolan.id());
      assertThat(by("-balance").getLast()).isEqualTo(nolan.id());
      assertThat(by("payer").getLast()).isEqualTo(marsh.id());
      assertThat(by("-payer").getLast()).isEqualTo(marsh.id());
      assertThat(practice.listed(nolan).balance()).isEqualTo(Money.parse("78.00"));
    });
  }

  @Test
  void theOrderStandsInTheAddressWithTheFiltersAndInTheHeads() throws Exception {
    practice.ready("Ellis");
    page("/claims?view=ready&q=ell")
        .andExpect(
            says(
                "aria-sort=\"ascending\"><a"
                    + " href=\"/claims?view=ready&amp;q=ell&amp;sort=-deadline\""))
        .andExpect(
            says("aria-sort=\"none\"><a href=\"/claims?view=ready&amp;q=ell&amp;sort=patient\""))
        .andExpect(says("/claims?view=ready&amp;q=ell&amp;sort=-balance"));
    page("/claims?view=ready&sort=patient")
        .andExpect(says("aria-sort=\"ascending\"><a href=\"/claims?view=ready&amp;sort=-patient\""))
        .andExpect(says("name=\"sort\" value=\"patient\""))
        .andExpect(says("/claims.csv?view=ready&amp;sort=patient"));
    page("/claims?view=ready&sort=-patient").andExpect(says("aria-sort=\"descending\""));
    page("/claims?view=held&sort=patient").andExpect(says("Nothing here"));
    web.perform(get("/claims?sort=colour").with(users.as(biller)))
        .andExpect(status().isBadRequest())
        .andExpect(says("There is no order"));
  }

  @Test
  void aClaimThatMovesWhileTheFileIsWrittenStandsInItOnce() throws IOException {
    var first = practice.ready("Ellis");
    var second = practice.ready("Marsh");
    var keys = practice.call(() -> practice.claims.keys(ClaimFilter.of(ClaimView.READY)));
    practice.sent(first, 1);
    practice.ready("Nolan");
    var file = new StringBuilder();
    practice.call(() -> {
      export.write(keys, file);
      return file;
    });
    assertThat(file.toString().split("\r\n")).hasSize(3);
    assertThat(file).containsOnlyOnce(first.number().value());
    assertThat(file).containsOnlyOnce(second.number().value());
  }

  @Test
  void anIndexAnswersThePageAndTheCountsOfOpenClaims() {
    practice.ready("Ellis");
    practice.in(() -> {
      var open = ClaimFilter.of(ClaimView.OPEN);
      var where = " where " + ClaimView.OPEN.condition();
      assertThat(plan(ClaimKeys.page(open, where), ClaimKeys.parameters(open.page())))
          .contains("using claim_open")
          .doesNotContain("Seq Scan");
      assertThat(
              plan(
                  "select count(*), sum(billed_cents), min(deadline) from claim" + where, Map.of()))
          .contains("Index Only Scan using claim_open");
      assertThat(plan("select count(*) from claim where state = 'paid'", Map.of()))
          .contains("Index Only Scan using claim_closed");
    });
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

  private List<ClaimId> by(String order) {
    return practice.claims.keys(
        ClaimFilter.of(ClaimView.OPEN).order(ClaimOrder.ofWord(order).orElseThrow()));
  }

  /// The plan on a table too small to be worth an index, so that it must be said that there is one.
  private String plan(String select, Map<String, Object> parameters) {
    return new TransactionTemplate(transactions)
        .execute(unit -> {
          sql.sql("set local enable_seqscan = off").update();
          sql.sql("set local enable_bitmapscan = off").update();
          return String.join(
              "\n",
              sql.sql("explain " + select)
                  .param("today", DAY)
                  .params(parameters)
                  .query((row, n) -> row.getString(1))
                  .list());
        });
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
