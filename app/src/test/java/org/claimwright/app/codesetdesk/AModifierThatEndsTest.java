package org.claimwright.app.codesetdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.billing.Contracts;
import org.claimwright.app.billing.TestClaims;
import org.claimwright.app.codingdesk.CodingAction;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.reference.LoadedCodeSets;
import org.claimwright.app.testing.AppTest;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Money;
import org.claimwright.pricing.Fee;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The modifier ZA ends with September 2026. Fee schedule, contract, template and a visit of
/// November have it with 99213, whose own code goes on.
@AppTest
class AModifierThatEndsTest {

  private static final String MODIFIERS = "/updates/modifier/2026-07/2026-10";
  private static final Pattern ROW = Pattern.compile("<tr data-item>(.*?)</tr>", Pattern.DOTALL);

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private LoadedCodeSets codeSets;
  @Autowired private CodingDesk desk;
  @Autowired private PracticeFees fees;
  @Autowired private Contracts contracts;
  @Autowired private ApplicationContext house;

  @TempDir private Path files;
  private TestClaims practice;
  private VisitId visit;
  private RequestPostProcessor manager;

  @BeforeEach
  void aPracticeThatUsesTheModifier() throws IOException {
    practice = TestClaims.open(house);
    visit = practice.visit(practice.covered("Ellis"), TestClaims.DAY);
    manager = users.as(Role.MANAGER, practice.practice.id());
    SmallReleases.loadServices(files, codeSets);
    codeSets.hold("Modifier", "2026-10").orThrow();
    practice.in(() -> {
      desk.suggest(visit).orThrow();
      act(new CodingAction.Add(CodeSystem.CPT, "99213", List.of()));
      act(new CodingAction.Modify(key(), List.of("ZA")));
    });
    codeSets.putInForce("Modifier", "2026-10").orThrow();
  }

  @AfterEach
  void asBefore() throws IOException {
    SmallReleases.removeServices(codeSets);
  }

  @Test
  void aVisitThatIsBeingCodedWithItIsToldOnce() throws Exception {
    assertThat(rows("Visit " + visit)).singleElement().asString().contains("99213-ZA", "ZB");
  }

  @Test
  void aLineOfTheFeeScheduleIsToldAndMendedThere() throws Exception {
    practice.in(() ->
        fees.replace(List.of(new Fee("99213", "ZA", DateRange.ALWAYS, Money.parse("81.00")))));
    assertThat(rows("Fee of 81.00"))
        .singleElement()
        .asString()
        .contains("99213-ZA", "Ends", "/administration/fees")
        .doesNotContain("Go over");
  }

  @Test
  void everyFeeOfAContractThatIsForItIsTold() throws Exception {
    practice.in(() ->
        contracts
            .store(
                practice.practice.commercial(),
                """
                name = Lakeside PPO
                basis = fee-table
                fee.99213 = 92.00
                fee.99213-ZA = 7.10
                fee.99214-ZA = 8.10
                """)
            .orThrow());
    assertThat(rows("Contract with"))
        .satisfiesExactlyInAnyOrder(
            row -> assertThat(row).contains("fee of 7.10", "99213-ZA"),
            row -> assertThat(row).contains("fee of 8.10", "99214-ZA"));
  }

  @Test
  void aTemplateIsToldAndItsCodeIsNotExchangedForTheModifier() throws Exception {
    mvc.perform(
        post("/coding/" + visit + "/templates")
            .param("name", "Usual")
            .param("whose", "person")
            .with(users.as(Role.CODER, practice.practice.id())));
    assertThat(rows("Template Usual"))
        .singleElement()
        .asString()
        .contains("99213-ZA", "Ends")
        .doesNotContain("Go over");
  }

  private void act(CodingAction action) {
    desk.act(visit, desk.find(visit).orElseThrow().version(), action).orThrow();
  }

  private int key() {
    return desk.find(visit).orElseThrow().sheet().services().getFirst().key();
  }

  private List<String> rows(String label) throws Exception {
    var page =
        mvc.perform(get(MODIFIERS).with(manager)).andReturn().getResponse().getContentAsString();
    return ROW.matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(row -> row.contains(label) && row.contains("Ends"))
        .toList();
  }
}
