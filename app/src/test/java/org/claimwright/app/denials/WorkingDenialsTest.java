package org.claimwright.app.denials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.billing.ClaimCorrections;
import org.claimwright.app.billing.ClaimFilter;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.ClaimView;
import org.claimwright.app.billing.CorrectionKind;
import org.claimwright.app.billing.ListedClaim;
import org.claimwright.app.billing.RemitResult;
import org.claimwright.app.billing.RemitResult.Amounts;
import org.claimwright.app.billing.TestClaims;
import org.claimwright.app.clearinghouse.Clearinghouse;
import org.claimwright.app.clearinghouse.SandboxRoute;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.remittance.PostingsTakenBack;
import org.claimwright.app.remittance.RemittanceDesk;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.testing.LakesidePlan;
import org.claimwright.app.testing.SettableClock;
import org.claimwright.kernel.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/// A payer refuses an office visit of 148.00 as not covered, and what is done about it.
@AppTest
class WorkingDenialsTest {

  private static final Money CHARGE = Money.parse("148.00");

  @Autowired private ApplicationContext house;
  @Autowired private Denials denials;
  @Autowired private Appeals appeals;
  @Autowired private AppealTable letters;
  @Autowired private RemittanceDesk desk;
  @Autowired private PostingsTakenBack postings;
  @Autowired private Clearinghouse clearinghouse;
  @Autowired private SandboxRoute sandbox;
  @Autowired private ClaimCorrections corrections;
  @Autowired private Ledger ledger;
  @Autowired private SettableClock clock;
  @Autowired private MockMvc web;
  @Autowired private TestUsers users;

  private TestClaims practice;
  private ClaimRecord claim;
  private long id;

  @BeforeEach
  void aClaimIsDenied() {
    practice = TestClaims.open(house);
    practice.in(() -> sandbox.plans(LakesidePlan.BARE + "  not-covered: 99213\n"));
    claim = practice.ready("Ellis");
    practice.in(() -> {
      clearinghouse.sendReady();
      clearinghouse.collect();
      desk.postAll();
    });
    claim = practice.now(claim);
    id = practice.call(() -> denials.ofClaim(claim.id()).orElseThrow());
  }

  @Test
  void aRefusedClaimIsADenialWithItsReasonAndTheLimitOfTheFirstAppeal() {
    var denial = now();
    assertThat(denial.state()).isEqualTo(DenialState.NEW);
    assertThat(denial.reason().scenario()).isEqualTo(Scenario.NOT_COVERED);
    assertThat(denial.reason().cause()).isEqualTo(Cause.BENEFIT);
    assertThat(denial.reason().codes()).isEqualTo("PR-96, N130");
    assertThat(denial.reason().stake()).isEqualTo(CHARGE);
    assertThat(denial.standing().deadline()).contains(denial.reason().decided().plusDays(120));
    assertThat(listed().place().deadline()).isEqualTo(denial.standing().deadline());
  }

  @Test
  void theLetterHoldsTheFactsAndWhatWasIssuedIsKeptByteForByteAndOnce() {
    var draft = practice.call(() -> appeals.draft(id).orThrow());
    assertThat(draft.words())
        .contains("$148.00 was refused", "PR-96 (", "99213", "Please pay $148.00");
    var issued = practice.call(() -> appeals.issue(id, 1, draft).orThrow());
    var bytes = practice.call(() -> letters.pdf(issued.letter()));
    assertThat(new String(bytes, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    var other = new LetterText("Something else.", "");
    var again = practice.call(() -> appeals.issue(id, 1, other).orThrow());
    assertThat(again.isNew()).isFalse();
    assertThat(again.letter()).isEqualTo(issued.letter());
    assertThat(practice.call(() -> letters.pdf(issued.letter()))).isEqualTo(bytes);
    assertThat(now().pill().word()).isEqualTo("Appealed, level 1");
    assertThat(now().standing().deadline()).contains(today().plusDays(60));
    assertThat(practice.titles(claim)).containsOnlyOnce("First appeal issued");
  }

  @Test
  void aPaymentWinsTheAppealByItself() {
    issue(1);
    remitted("72.00", "56.00", "20.00", "-148.00");
    assertThat(now().state()).isEqualTo(DenialState.PAID);
    assertThat(practice.titles(claim)).contains("Appeal won: the payer paid");
    assertThat(standing().getLast().answer().word()).isEqualTo("won");
    remitted("-72.00", "-56.00", "-20.00", "148.00");
    assertThat(now().state()).isEqualTo(DenialState.NEW);
    assertThat(standing()).isEmpty();
  }

  @Test
  void aPartialPaymentLeavesTheRestForTheNextLevel() {
    issue(1);
    remitted("40.00", "0.00", "0.00", "-40.00");
    assertThat(now().pill().word()).isEqualTo("Lost, level 1");
    assertThat(now().reason().stake()).isEqualTo(Money.parse("108.00"));
    assertThat(practice.titles(claim)).contains("Appeal won in part: $108.00 is left");
  }

  @Test
  void aLostAppealGoesOnToTheNextLevelUntilTheLast() {
    for (int level = 1; level <= 3; level++) {
      issue(level);
      answered("lost");
    }
    assertThat(now().standing().deadline()).isEmpty();
    assertThat(practice.call(() -> appeals.draft(id)).problems())
        .extracting(problem -> problem.code())
        .containsExactly("APPEAL-NO-LEVEL");
  }

  @Test
  void theTimeForTheNextLevelRunsFromTheAnswer() {
    issue(1);
    answered("lost");
    assertThat(now().standing().deadline()).contains(today().plusDays(60));
    assertThat(listed().place().deadline()).contains(today().plusDays(60));
  }

  @Test
  void eachStepIsTakenBackInTurn() {
    issue(1);
    answered("lost");
    back();
    assertThat(now().state()).isEqualTo(DenialState.APPEALED);
    back();
    assertThat(now().state()).isEqualTo(DenialState.WORKING);
    assertThat(practice.call(() -> denials.takeBack(id)).isOk()).isFalse();
    issue(1);
    assertThat(standing()).hasSize(1);
  }

  @Test
  void whatIsAcceptedIsWrittenOffInTheBooksAndBackAgain() {
    var books = practice.call(() -> ledger.ofClaim(claim.number().value()));
    practice.in(() -> denials.accept(id, "filed late", true).orThrow());
    assertThat(balance(Account.WRITE_OFF)).isEqualTo(CHARGE);
    assertThat(balance(Account.DENIED_RECEIVABLE)).isEqualTo(Money.ZERO);
    assertThat(listed().balance()).isEqualTo(Money.ZERO);
    assertThat(in(ClaimView.OPEN)).isEmpty();
    assertThat(in(ClaimView.SETTLED)).hasSize(1);
    back();
    assertThat(balance(Account.DENIED_RECEIVABLE)).isEqualTo(books.of(Account.DENIED_RECEIVABLE));
    assertThat(balance(Account.WRITE_OFF)).isEqualTo(Money.ZERO);
    assertThat(in(ClaimView.OPEN)).hasSize(1);
    practice.in(() -> denials.accept(id, "filed late after all", true).orThrow());
    assertThat(balance(Account.WRITE_OFF)).isEqualTo(CHARGE);
  }

  @Test
  void aWriteOffWaitsForSomebodyWhoMayApproveIt() {
    practice.in(() -> denials.accept(id, "filed late", false).orThrow());
    assertThat(now().state()).isEqualTo(DenialState.WRITE_OFF_ASKED);
    assertThat(balance(Account.WRITE_OFF)).isEqualTo(Money.ZERO);
    practice.in(() -> denials.approve(id).orThrow());
    assertThat(now().state()).isEqualTo(DenialState.ACCEPTED);
    assertThat(balance(Account.WRITE_OFF)).isEqualTo(CHARGE);
    assertThat(practice.call(() -> denials.approve(id)).isOk()).isFalse();
  }

  @Test
  void aPayerThatPaysAfterAllTakesTheWriteOffBack() {
    practice.in(() -> denials.accept(id, "filed late", true).orThrow());
    remitted("72.00", "56.00", "20.00", "-148.00");
    assertThat(now().state()).isEqualTo(DenialState.PAID);
    assertThat(balance(Account.WRITE_OFF)).isEqualTo(Money.ZERO);
    assertThat(practice.titles(claim)).contains("Acceptance taken back");
  }

  @Test
  void aCorrectionStopsNoClockAndGivenUpItIsADenialAgain() {
    var deadline = now().standing().deadline();
    var built =
        practice.call(
            () -> corrections.build(claim.id(), CorrectionKind.VOID, "wrong patient").orThrow());
    assertThat(now().state()).isEqualTo(DenialState.CORRECTED);
    assertThat(now().standing().deadline()).isEqualTo(deadline);
    assertThat(practice.call(() -> appeals.draft(id)).isOk()).isFalse();
    practice.in(() -> corrections.drop(built.id()).orThrow());
    assertThat(now().state()).isEqualTo(DenialState.NEW);
  }

  @Test
  void aDecisionThatWasAppealedIsNotTakenBackSilently() {
    var remittance = practice.call(() -> desk.list().getFirst().id());
    issue(1);
    assertThat(practice.call(() -> postings.takeBack(remittance, "the wrong file")).problems())
        .extracting(problem -> problem.message())
        .anyMatch(message -> message.contains("was appealed on"));
    back();
    practice.in(() -> postings.takeBack(remittance, "the wrong file").orThrow());
    assertThat(now().state()).isEqualTo(DenialState.CLOSED);
  }

  @Test
  void aFollowUpDayComesBeforeTheDeadline() {
    var soon = today().plusDays(3);
    practice.in(() -> denials.note(id, "Asked for the policy", Optional.of(soon)).orThrow());
    assertThat(now().next()).contains(soon);
    assertThat(now().state()).isEqualTo(DenialState.WORKING);
    assertThat(listed().place().deadline()).isEqualTo(now().standing().deadline());
  }

  @Test
  void aBillerWorksItOnItsPages() throws Exception {
    web.perform(get("/denials").with(as(Role.BILLER)))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString(claim.number().value()),
                        containsString("Ellis"),
                        containsString("$148.00"))));
    web.perform(get("/denials?view=settled&payer=1&scenario=data&assignee=0").with(as(Role.BILLER)))
        .andExpect(content().string(containsString("No denial fits")));
    web.perform(get("/denials.csv").with(as(Role.BILLER)))
        .andExpect(content().string(containsString("PR-96, N130")));
    web.perform(get("/denials/claims/" + claim.id()).with(as(Role.BILLER)))
        .andExpect(redirectedUrl("/denials/" + id));
    for (var page : new String[] {"", "/preview", "/appeal"}) {
      web.perform(get("/denials/" + id + page).with(as(Role.BILLER)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("PR-96")));
    }
    web.perform(
            post("/denials/" + id + "/appeal")
                .param("level", "1")
                .param("words", "Please look again.")
                .param("enclosures", "The note")
                .with(csrf())
                .with(as(Role.BILLER)))
        .andExpect(redirectedUrl("/denials/" + id));
    var letter = standing().getFirst().letter().id();
    web.perform(get("/denials/letters/" + letter + ".pdf").with(as(Role.CODER)))
        .andExpect(status().isNotFound());
    web.perform(get("/denials/letters/" + letter + ".pdf").with(as(Role.BILLER)))
        .andExpect(content().contentType("application/pdf"));
    web.perform(get("/claims/" + claim.id()).with(as(Role.BILLER)))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Answer to the appeal due"),
                        containsString("/denials/letters/" + letter + ".pdf"))));
    web.perform(get("/denials/" + id).with(as(Role.BILLER)))
        .andExpect(content().string(containsString("First appeal")));
    web.perform(
            post("/denials/" + id + "/answer")
                .param("answer", "won")
                .param("on", "2031-01-01")
                .with(csrf())
                .with(as(Role.BILLER)))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void aCoderSeesWhatConcernsCodingAndTheFrontDeskNothing() throws Exception {
    web.perform(get("/denials").with(as(Role.CODER)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString(claim.number().value()))));
    web.perform(get("/denials/" + id).with(as(Role.CODER))).andExpect(status().isNotFound());
    web.perform(get("/denials").with(as(Role.FRONT_DESK))).andExpect(status().isForbidden());
    var other = TestClaims.open(house);
    web.perform(get("/denials/" + id).with(users.as(Role.MANAGER, other.practice.id())))
        .andExpect(status().isNotFound());
  }

  @Test
  void aManagerAssignsAndABillerOnlyTakes() throws Exception {
    var biller =
        practice.call(() -> users.add(Role.BILLER, practice.practice.id()).user().id().value());
    web.perform(assigning(biller).with(as(Role.BILLER)))
        .andExpect(status().isUnprocessableContent());
    web.perform(assigning(biller).with(as(Role.MANAGER)))
        .andExpect(redirectedUrl("/denials/" + id));
    assertThat(now().work().assignee()).map(user -> user.value()).contains(biller);
  }

  private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder assigning(
      long user) {
    return post("/denials/" + id + "/assign").param("user", Long.toString(user)).with(csrf());
  }

  private org.springframework.test.web.servlet.request.RequestPostProcessor as(Role role) {
    return users.as(role, practice.practice.id());
  }

  private Denial now() {
    return practice.call(() -> denials.find(id).orElseThrow());
  }

  private java.util.List<Appeal> standing() {
    return practice.call(() -> letters.standing(denials.find(id).orElseThrow()));
  }

  private ListedClaim listed() {
    return practice.call(() -> practice.claims.listed(claim.id()).orElseThrow());
  }

  private java.util.List<ListedClaim> in(ClaimView view) {
    return practice.call(() -> practice.claims.list(ClaimFilter.of(view)));
  }

  private Money balance(Account account) {
    return practice.call(() -> ledger.ofClaim(claim.number().value()).of(account));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("America/New_York"));
  }

  private void issue(int level) {
    practice.in(
        () -> appeals.issue(id, level, new LetterText("Please look again.", "The note")).orThrow());
  }

  private void answered(String word) {
    practice.in(() -> appeals.answer(id, word, today()).orThrow());
  }

  private void back() {
    practice.in(() -> denials.takeBack(id).orThrow());
  }

  /// A further decision: paid, given up, the patient's, denied.
  private void remitted(String... dollars) {
    var key = "again " + String.join("/", dollars);
    var source = new RemitResult.Source(1, "TRACE2", today(), "LKS-1");
    var amounts =
        new Amounts(
            Money.parse(dollars[0]),
            Money.parse(dollars[1]),
            Money.parse(dollars[2]),
            Money.parse(dollars[3]));
    practice.in(() ->
        practice
            .claims
            .remitted(claim.number(), new RemitResult(key, source, amounts, "PR-96, N130"))
            .orThrow());
  }
}
