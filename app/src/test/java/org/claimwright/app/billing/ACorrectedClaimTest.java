package org.claimwright.app.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.testing.AppTest;
import org.claimwright.claims.Frequency;
import org.claimwright.kernel.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@AppTest
class ACorrectedClaimTest {

  @Autowired private ApplicationContext house;
  @Autowired private ClaimCorrections corrections;
  @Autowired private Ledger ledger;
  @Autowired private TestUsers users;
  @Autowired private MockMvc mvc;

  private TestClaims practice;

  @BeforeEach
  void aPractice() {
    practice = TestClaims.open(house);
  }

  @Test
  void aReplacementNamesThePayersNumberAndBothClaimsStay() {
    var first = paid("Ellis");
    codedAnew(first);
    var next = replaced(first);
    assertThat(next.state()).isInstanceOf(ReadyClaim.class);
    assertThat(next.value().orElseThrow().header().frequency())
        .isEqualTo(new Frequency.Replacement("LKS-1"));
    assertThat(practice.now(first).state().word()).isEqualTo("paid");
    assertThat(lineage(next).replaces().orElseThrow().number()).isEqualTo(first.number());
    assertThat(lineage(first).replacedBy().orElseThrow().number()).isEqualTo(next.number());
    assertThat(practice.of(first.subject().visit()).number()).isEqualTo(next.number());
  }

  @Test
  void theBooksHoldOneChargeOfTheVisitAtEachMoment() {
    var first = paid("Ellis");
    assertThat(revenue()).isEqualTo(Money.parse("-148.00"));
    codedAnew(first);
    var next = replaced(first);
    assertThat(revenue()).isEqualTo(next.money().billed().negate());
    practice.call(() -> corrections.drop(next.id()).orThrow());
    assertThat(revenue()).isEqualTo(Money.parse("-148.00"));
    assertThat(practice.now(next).state()).isInstanceOf(WithdrawnClaim.class);
    assertThat(lineage(first).replacedBy()).isEmpty();
  }

  @Test
  void theTakebackEndsTheFirstClaimAndTheSecondIsDecidedByItself() {
    var first = paid("Ellis");
    codedAnew(first);
    var next = replaced(first);
    practice.sent(next, 2);
    practice.decided(first, "r2/takeback", "-72.00", "-56.00", "-20.00", "0.00");
    var ended = practice.now(first);
    assertThat(ended.state()).isInstanceOf(WithdrawnClaim.class);
    assertThat(ended.state().why()).contains("replaced by " + next.number());
    assertThat(ended.money().paid()).isEqualTo(Money.ZERO);
    practice.decided(next, "r2/new", "90.00", "100.00", "20.00", "0.00");
    assertThat(practice.now(next).state().word()).isEqualTo("paid");
  }

  @Test
  void aVoidIsDoneWhenThePayerTakesTheClaimBack() {
    var first = paid("Ellis");
    var next =
        practice.call(() ->
            corrections
                .build(first.id(), CorrectionKind.VOID, "billed to the wrong patient")
                .orThrow());
    assertThat(next.value().orElseThrow().header().frequency())
        .isEqualTo(new Frequency.VoidClaim("LKS-1"));
    assertThat(revenue()).isEqualTo(Money.ZERO);
    practice.sent(next, 2);
    practice.decided(first, "r2/takeback", "-72.00", "-56.00", "-20.00", "0.00");
    assertThat(practice.now(first).state().why()).contains("voided by");
    assertThat(practice.now(next).state()).isInstanceOf(WithdrawnClaim.class);
  }

  @Test
  void aReplacementThatChangesNothingIsRefused() {
    var first = paid("Ellis");
    assertThat(refusal(first)).isEqualTo("CLAIM-SAME");
  }

  @Test
  void whatNoPayerHasDecidedIsMendedItself() {
    assertThat(refusal(practice.ready("Ellis"))).isEqualTo("CLAIM-NOT-DECIDED");
  }

  @Test
  void aClaimIsCorrectedByOneAtATime() {
    var first = paid("Ellis");
    codedAnew(first);
    replaced(first);
    assertThat(refusal(first)).isEqualTo("CLAIM-CORRECTED");
  }

  @Test
  void aRequestWaitsInItsViewUntilItIsBuiltOrNotNeeded() throws Exception {
    var first = paid("Ellis");
    practice.call(() ->
        corrections.ask(first.id(), CorrectionKind.REPLACEMENT, "the level is too high").orThrow());
    assertThat(count(ClaimView.CORRECTION)).isEqualTo(1);
    var biller = users.as(Role.BILLER, practice.practice.id());
    mvc.perform(get("/claims/" + first.id()).with(biller))
        .andExpect(content().string(containsString("the level is too high")));
    mvc.perform(post("/claims/" + first.id() + "/correct/not-needed").with(biller))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(
            post("/claims/" + first.id() + "/correct/not-needed")
                .param("why", "the note supports it after all")
                .with(biller))
        .andExpect(redirectedUrl("/claims/" + first.id()));
    assertThat(count(ClaimView.CORRECTION)).isZero();
  }

  @Test
  void thePageBuildsItAndSaysWhatIsMissing() throws Exception {
    var first = paid("Ellis");
    codedAnew(first);
    var biller = users.as(Role.BILLER, practice.practice.id());
    mvc.perform(post("/claims/" + first.id() + "/correct").param("kind", "7").with(biller))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("A correction needs a reason")));
    mvc.perform(
            post("/claims/" + first.id() + "/correct")
                .param("kind", "9")
                .param("why", "x")
                .with(biller))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(
            post("/claims/" + first.id() + "/correct")
                .param("kind", "7")
                .param("why", "a code was missed")
                .with(biller))
        .andExpect(status().is3xxRedirection());
    var next = practice.of(first.subject().visit());
    mvc.perform(get("/claims/" + next.id()).with(biller))
        .andExpect(content().string(containsString("Replaces (7)")));
    mvc.perform(
            post("/claims/" + first.id() + "/correct")
                .param("kind", "7")
                .param("why", "x")
                .with(users.as(Role.CODER, practice.practice.id())))
        .andExpect(status().isForbidden());
    mvc.perform(post("/claims/" + next.id() + "/drop").with(biller))
        .andExpect(redirectedUrl("/claims/" + first.id()));
  }

  private ClaimRecord paid(String last) {
    var claim = practice.ready(last);
    practice.sent(claim, 1);
    practice.taken(claim, 1);
    return practice.decided(claim, "r1", "72.00", "56.00", "20.00", "0.00");
  }

  /// A second diagnosis, found when the chart was audited.
  private void codedAnew(ClaimRecord claim) {
    practice.reopen(claim.subject().visit());
    practice.code(claim.subject().visit(), "Z79.4");
  }

  private ClaimRecord replaced(ClaimRecord claim) {
    return practice.call(() ->
        corrections.build(claim.id(), CorrectionKind.REPLACEMENT, "a code was missed").orThrow());
  }

  private String refusal(ClaimRecord claim) {
    return practice.call(() ->
        corrections
            .build(claim.id(), CorrectionKind.REPLACEMENT, "a reason")
            .problems()
            .getFirst()
            .code());
  }

  private Lineage lineage(ClaimRecord claim) {
    return practice.call(() -> corrections.lineage(claim.id()));
  }

  private long count(ClaimView view) {
    return practice.call(
        () -> practice.claims.counts().getOrDefault(view, ClaimCount.NONE).claims());
  }

  private Money revenue() {
    return practice.call(() -> ledger.balances().of(Account.REVENUE));
  }
}
