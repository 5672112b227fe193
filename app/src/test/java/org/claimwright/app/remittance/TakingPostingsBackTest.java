package org.claimwright.app.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.billing.ClaimCorrections;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.CorrectionKind;
import org.claimwright.app.billing.ListedClaim;
import org.claimwright.app.billing.TestClaims;
import org.claimwright.app.clearinghouse.Clearinghouse;
import org.claimwright.app.clearinghouse.SandboxRoute;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Balances;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.statements.PatientPayments;
import org.claimwright.app.statements.PatientPayments.Tender;
import org.claimwright.app.statements.PaymentMethod;
import org.claimwright.app.statements.Statements;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.testing.LakesidePlan;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/// The wrong file was posted: what taking it back does, and when it is refused.
@AppTest
class TakingPostingsBackTest {

  @Autowired private ApplicationContext house;
  @Autowired private RemittanceDesk desk;
  @Autowired private PostingsTakenBack postings;
  @Autowired private Clearinghouse clearinghouse;
  @Autowired private SandboxRoute sandbox;
  @Autowired private ClaimCorrections corrections;
  @Autowired private Statements statements;
  @Autowired private PatientPayments payments;
  @Autowired private Ledger ledger;
  @Autowired private MockMvc web;
  @Autowired private TestUsers users;

  private TestClaims practice;

  @BeforeEach
  void aPracticeWithASandboxPayer() {
    practice = TestClaims.open(house);
    practice.in(() -> sandbox.plans(LakesidePlan.TEXT));
  }

  @Test
  void everyEntryIsReversedAndTheClaimStandsWhereItStood() {
    var claim = answered();
    var id = newest();
    var books = books();
    var before = listed(claim);
    posted(id);
    assertThat(books()).isNotEqualTo(books);
    takenBack(id);
    assertThat(books()).isEqualTo(books);
    assertThat(books().total()).isEqualTo(Money.ZERO);
    assertThat(listed(claim)).isEqualTo(before);
    assertThat(practice.titles(claim)).contains("Posting taken back: waiting again");
    practice.in(() -> {
      assertThat(ledger.entriesOfClaim(claim.number().value()))
          .extracting(entry -> entry.heading().kind())
          .contains("charge", "remittance", "reversal");
      assertThat(desk.list().getFirst().isTakenBack()).isTrue();
    });
  }

  @Test
  void aDenialTakenBackIsNoLongerInQuestion() {
    practice.in(() -> sandbox.plans(LakesidePlan.TEXT + "  not-covered: 99213\n"));
    var claim = answered();
    var before = listed(claim);
    var id = newest();
    posted(id);
    assertThat(listed(claim).place().state()).isEqualTo("denied");
    takenBack(id);
    assertThat(listed(claim)).isEqualTo(before);
    assertThat(books().of(Account.DENIED_RECEIVABLE)).isEqualTo(Money.ZERO);
  }

  @Test
  void itWaitsForNobodyAndIsPostedAgainByAPersonOnly() {
    var claim = answered();
    var id = newest();
    posted(id);
    var once = books();
    takenBack(id);
    practice.in(() -> {
      assertThat(desk.waiting().payments()).isZero();
      assertThat(desk.postAll()).isEmpty();
      assertThat(desk.list().getFirst().isTakenBack()).isTrue();
    });
    posted(id);
    posted(id);
    assertThat(books()).isEqualTo(once);
    assertThat(listed(claim).place().state()).isEqualTo("paid");
    takenBack(id);
    assertThat(books().of(Account.PAYER_CASH)).isEqualTo(Money.ZERO);
  }

  @Test
  void takenBackTwiceItIsReversedOnceAndUnpostedThereIsNothingToTakeBack() {
    answered();
    var id = newest();
    assertThat(refusal(id)).contains("not posted");
    var books = books();
    posted(id);
    practice.in(() -> assertThat(postings.takeBack(id, " ").isOk()).isFalse());
    takenBack(id);
    takenBack(id);
    assertThat(books()).isEqualTo(books);
  }

  @Test
  void moneyOutsideClaimsIsTakenBackToo() {
    answered();
    var whole = text(newest());
    int segments = Integer.parseInt(whole.replaceFirst("(?s).*~SE\\*(\\d+)\\*.*", "$1"));
    var text =
        whole
            .replace("BPR*I*72*", "BPR*I*71*")
            .replaceAll("TRN\\*1\\*SB", "TRN*1*SC")
            .replace(
                "~SE*" + segments + "*",
                "~PLB*1234567893*20261231*WO:OLD*1~SE*" + (segments + 1) + "*");
    var id = received(text);
    var books = books();
    posted(id);
    assertThat(books().of(Account.PROVIDER_ADJUSTMENT)).isEqualTo(Money.parse("1.00"));
    takenBack(id);
    assertThat(books()).isEqualTo(books);
  }

  @Test
  void moneyThatWasAssignedByHandIsTakenBackFromItsClaim() {
    var claim = answered();
    var before = listed(claim);
    var text = text(newest()).replace("CLP*" + claim.number(), "CLP*NOBODY-1");
    var id = received(text.replaceAll("TRN\\*1\\*SB", "TRN*1*SC"));
    var books = books();
    posted(id);
    practice.in(() -> desk.assign(id, 1, claim.number().value()).orThrow());
    assertThat(listed(claim).place().state()).isEqualTo("paid");
    takenBack(id);
    assertThat(books()).isEqualTo(books);
    assertThat(listed(claim)).isEqualTo(before);
    assertThat(practice.call(() -> desk.waiting().unpostable())).isZero();
  }

  @Test
  void aStatementThatTellsOfItStandsAgainstIt() {
    var claim = answered();
    var id = newest();
    practice.in(() -> statements.issue(claim.subject().patient()).orThrow());
    posted(id);
    practice.in(() -> assertThat(postings.plan(id).isPossible()).isTrue());
    practice.in(() -> statements.issue(claim.subject().patient()).orThrow());
    assertThat(refusal(id)).contains("The statement of").contains("tells of this payment");
    assertThat(listed(claim).place().state()).isEqualTo("paid");
  }

  @Test
  void whatThePatientPaidSinceStandsAgainstItUntilThatIsTakenBack() {
    var claim = answered();
    var patient = claim.subject().patient();
    var id = newest();
    posted(id);
    var tender = new Tender(Money.parse("20.00"), PaymentMethod.CASH, "", "form-1");
    var receipt = practice.call(() -> payments.take(patient, tender).orThrow());
    assertThat(refusal(id)).contains("has a later entry in the books: patient payment");
    practice.in(() -> payments.takeBack(patient, receipt.id(), "by mistake").orThrow());
    takenBack(id);
  }

  @Test
  void theLaterOfTwoDecisionsIsTakenBackFirst() {
    var claim = answered();
    var first = newest();
    posted(first);
    var once = listed(claim);
    var second = received(text(first).replaceAll("TRN\\*1\\*SB", "TRN*1*SC"));
    posted(second);
    assertThat(refusal(first)).contains("was decided again since, by trace SC");
    takenBack(second);
    assertThat(listed(claim)).isEqualTo(once);
    takenBack(first);
  }

  @Test
  void aCorrectedClaimRestsOnItsDecision() {
    var claim = answered();
    var id = newest();
    posted(id);
    practice.in(
        () -> corrections.build(claim.id(), CorrectionKind.VOID, "billed by mistake").orThrow());
    assertThat(refusal(id)).contains("is corrected by claim");
  }

  @Test
  void thePageSaysWhatWillHappenAndThenDoesIt() throws Exception {
    var claim = answered();
    var id = newest();
    posted(id);
    var page = "/remittances/" + id;
    open(page).andExpect(says("Take back…"));
    open(page + "/back")
        .andExpect(status().isOk())
        .andExpect(says("What taking it back will do"))
        .andExpect(says("−72.00"))
        .andExpect(says(claim.number().value()))
        .andExpect(says("Take $72.00 back"));
    web.perform(
            post(page + "/back")
                .param("why", "another practice’s file")
                .with(csrf())
                .with(users.as(Role.PAYMENT_POSTER, practice.practice.id())))
        .andExpect(redirectedUrl(page));
    open(page)
        .andExpect(says("another practice’s file"))
        .andExpect(says("Post again 1 of 1"))
        .andExpect(content().string(not(containsString("Take back…"))));
    open(page + "/back").andExpect(status().isConflict());
    web.perform(get(page + "/back").with(users.as(Role.BILLER, practice.practice.id())))
        .andExpect(status().isForbidden());
  }

  @Test
  void thePageNamesWhatStandsAgainstIt() throws Exception {
    var claim = answered();
    var id = newest();
    posted(id);
    practice.in(() -> statements.issue(claim.subject().patient()).orThrow());
    open("/remittances/" + id + "/back")
        .andExpect(says("It cannot be taken back now"))
        .andExpect(says("The statement of"))
        .andExpect(content().string(not(containsString("Take $72.00 back"))));
  }

  private ClaimRecord answered() {
    var claim = practice.ready("Ellis");
    practice.in(() -> {
      clearinghouse.sendReady();
      clearinghouse.collect();
    });
    return practice.now(claim);
  }

  private RemittanceId newest() {
    return practice.call(() -> desk.list().getFirst().id());
  }

  private RemittanceId received(String text) {
    return practice.call(() ->
        desk.receive(text.getBytes(StandardCharsets.US_ASCII), "other.835").orThrow().getFirst());
  }

  private String text(RemittanceId id) {
    return practice.call(() -> new String(desk.bytes(id), StandardCharsets.US_ASCII));
  }

  private void posted(RemittanceId id) {
    practice.in(() -> desk.post(id).orThrow());
  }

  private void takenBack(RemittanceId id) {
    practice.in(() -> postings.takeBack(id, "the wrong file").orThrow());
  }

  private String refusal(RemittanceId id) {
    var books = books();
    var outcome = practice.call(() -> postings.takeBack(id, "the wrong file"));
    assertThat(books()).isEqualTo(books);
    return outcome instanceof Outcome.Rejected<RemittanceId> no ? no.problems().toString() : "";
  }

  /// The balances that are not zero.
  private Balances books() {
    var all = new EnumMap<Account, Money>(practice.call(ledger::balances).byAccount());
    all.values().removeIf(Money::isZero);
    return new Balances(all);
  }

  private ListedClaim listed(ClaimRecord claim) {
    return practice.call(() -> practice.claims.listed(claim.id()).orElseThrow());
  }

  private ResultActions open(String page) throws Exception {
    return web.perform(get(page).with(users.as(Role.PAYMENT_POSTER, practice.practice.id())));
  }

  private static ResultMatcher says(String words) {
    return content().string(containsString(words));
  }
}
