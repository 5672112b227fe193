package org.claimwright.app.remittance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.TestClaims;
import org.claimwright.app.clearinghouse.Clearinghouse;
import org.claimwright.app.clearinghouse.SandboxRoute;
import org.claimwright.app.database.PracticeId;
import org.claimwright.app.ledger.Account;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.testing.LakesidePlan;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// An 835 from its arrival to the books, and everything that can be wrong with one.
@AppTest
class PostingRemittancesTest {

  @Autowired private ApplicationContext house;
  @Autowired private RemittanceDesk desk;
  @Autowired private Clearinghouse clearinghouse;
  @Autowired private SandboxRoute sandbox;
  @Autowired private Ledger ledger;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient sql;
  @Autowired private MockMvc web;
  @Autowired private TestUsers users;

  private TestClaims practice;

  @BeforeEach
  void aPracticeWithASandboxPayer() {
    practice = TestClaims.open(house);
    practice.in(() -> sandbox.plans(LakesidePlan.TEXT));
  }

  @Test
  void paidDiscountedAndOwedAreKeptApart() {
    answered("Ellis");
    var id = waiting();
    practice.in(() -> {
      assertThat(view(id).proofs().balanced()).isTrue();
      desk.post(id).orThrow();
      assertBooked("72.00", "56.00", "20.00", "0.00");
      assertThat(ledger.balances().of(Account.INSURANCE_RECEIVABLE)).isEqualTo(Money.ZERO);
    });
  }

  @Test
  void whatThePayerRefusesStaysInQuestion() {
    practice.in(() -> sandbox.plans(LakesidePlan.TEXT + "  not-covered: 99213\n"));
    var claim = answered("Ellis");
    practice.in(() -> desk.post(waiting()).orThrow());
    practice.in(() -> assertBooked("0.00", "0.00", "0.00", "148.00"));
    assertThat(practice.now(claim).state().word()).isEqualTo("denied");
  }

  @Test
  void thePaymentIsReadOutAndItsFileHandedOutAsItCame() throws Exception {
    answered("Ellis");
    var page = "/remittances/" + waiting();
    web.perform(get(page + "/x12").with(users.as(Role.PAYMENT_POSTER, id())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<b>BPR payment</b>")))
        .andExpect(content().string(containsString("payment 72; credit or debit C (credit)")));
    web.perform(get(page + "/x12.835").with(users.as(Role.PAYMENT_POSTER, id())))
        .andExpect(content().string(containsString("BPR*I*72*C*")));
  }

  @Test
  void postedTwiceItIsBookedOnce() {
    answered("Ellis");
    var id = waiting();
    practice.in(() -> {
      desk.post(id).orThrow();
      desk.post(id).orThrow();
      assertBooked("72.00", "56.00", "20.00", "0.00");
    });
  }

  @Test
  void theSameFileASecondTimeChangesNothing() {
    answered("Ellis");
    var id = waiting();
    practice.in(() -> {
      desk.post(id).orThrow();
      var again = desk.receive(desk.bytes(id), "again.835");
      assertThat(again.orThrow()).containsExactly(id);
      assertThat(again)
          .isInstanceOfSatisfying(
              Outcome.Ok.class, ok -> assertThat(ok.warnings().toString()).contains("known"));
      assertThat(desk.list()).hasSize(1);
      assertThat(desk.postAll()).isEmpty();
      assertBooked("72.00", "56.00", "20.00", "0.00");
    });
  }

  @Test
  void theSameMoneyInAnotherFileChangesNothing() {
    answered("Ellis");
    var id = waiting();
    practice.in(() -> {
      var broken = text(id).replace("~", "~\n").getBytes(StandardCharsets.US_ASCII);
      assertThat(desk.receive(broken, "with line ends.835").orThrow()).containsExactly(id);
      assertThat(desk.list()).hasSize(1);
    });
  }

  @Test
  void aFileCutInHalfIsKeptAndNamedAndPostsNothing() {
    answered("Ellis");
    practice.in(() -> {
      var whole = desk.bytes(waiting());
      var half = Arrays.copyOf(whole, whole.length / 2);
      var outcome = desk.receive(half, "half.835");
      assertThat(outcome.isOk()).isFalse();
      assertThat(problems(outcome)).contains("The file was cut");
      assertThat(desk.refusedFiles())
          .singleElement()
          .satisfies(file -> {
            assertThat(file.name()).isEqualTo("half.835");
            assertThat(file.problems()).isNotEmpty();
          });
      assertThat(desk.list()).hasSize(1);
    });
  }

  @Test
  void theSameDecisionsUnderTheSameTraceAndAnotherDayAreRefusedInWords() {
    answered("Ellis");
    practice.in(() -> {
      desk.post(waiting()).orThrow();
      var paid = text(desk.list().getFirst().id());
      var corrected =
          paid.replace("CAS*PR*3*20", "CAS*CO*45*20")
              .replaceAll("(BPR\\*[^~]*\\*)[0-9]{8}~", "$120261201~");
      var again = desk.receive(corrected.getBytes(StandardCharsets.US_ASCII), "corrected.835");
      assertThat(problems(again))
          .contains("repeats decisions", "2026-12-01", "nothing is posted twice");
      assertThat(desk.list()).hasSize(1);
      assertThat(desk.refusedFiles()).hasSize(1);
      assertBooked("72.00", "56.00", "20.00", "0.00");
    });
  }

  @Test
  void anUploadWithANulCharacterIsRefusedInWords() throws Exception {
    answered("Ellis");
    var bytes = practice.call(() -> text(waiting()).replace("TRN*1*SB", "TRN*1*S\0"));
    var outcome =
        practice.call(() -> desk.receive(bytes.getBytes(StandardCharsets.US_ASCII), "nul.835"));
    assertThat(outcome.isOk()).isFalse();
  }

  @Test
  void aPaymentThatDoesNotBalanceIsNotPosted() {
    answered("Ellis");
    practice.in(() -> {
      var text =
          text(waiting()).replace("BPR*I*72*", "BPR*I*73*").replaceAll("TRN\\*1\\*SB", "TRN*1*SC");
      var id = desk.receive(text.getBytes(StandardCharsets.US_ASCII), "off.835").orThrow();
      var refused = desk.post(id.getFirst());
      assertThat(problems(refused)).contains("73.00").contains("72.00");
      assertThat(ledger.balances().of(Account.PAYER_CASH)).isEqualTo(Money.ZERO);
    });
  }

  @Test
  void moneyForAClaimNobodyKnowsWaitsAsUnappliedUntilAPersonAssignsIt() {
    var claim = answered("Ellis");
    practice.in(() -> {
      var text =
          text(waiting())
              .replace("CLP*" + claim.number(), "CLP*NOBODY-1")
              .replaceAll("TRN\\*1\\*SB", "TRN*1*SC");
      var id =
          desk.receive(text.getBytes(StandardCharsets.US_ASCII), "strange.835")
              .orThrow()
              .getFirst();
      desk.post(id).orThrow();
      assertThat(ledger.balances().of(Account.PAYER_UNAPPLIED)).isEqualTo(Money.parse("-72.00"));
      assertThat(desk.waiting().unpostable()).isEqualTo(1);
      assertThat(desk.assign(id, 1, "NOBODY-2").isOk()).isFalse();
      desk.assign(id, 1, claim.number().value()).orThrow();
      assertThat(ledger.balances().of(Account.PAYER_UNAPPLIED)).isEqualTo(Money.ZERO);
      assertBooked("72.00", "56.00", "20.00", "0.00");
    });
    assertThat(practice.now(claim).state().word()).isEqualTo("paid");
  }

  @Test
  void theDatabaseGoneInMidPostLeavesNothingHalfAndPostingAgainBooksOnce() {
    var claim = answered("Ellis");
    var id = waiting();
    practice.in(() -> {
      var unit = new TransactionTemplate(transactions);
      assertThatThrownBy(() ->
              unit.executeWithoutResult(open -> {
                desk.post(id).orThrow();
                sql.sql("select pg_terminate_backend(pg_backend_pid())").query().singleValue();
              }))
          .isInstanceOf(RuntimeException.class);
      assertThat(view(id).row().isPosted()).isFalse();
      assertThat(ledger.balances().of(Account.PAYER_CASH)).isEqualTo(Money.ZERO);
      desk.post(id).orThrow();
      assertBooked("72.00", "56.00", "20.00", "0.00");
    });
    assertThat(practice.now(claim).state().word()).isEqualTo("paid");
  }

  @Test
  void thePageShowsTheThreeProofsAndPosts() throws Exception {
    answered("Ellis");
    var page = "/remittances/" + waiting();
    web.perform(get(page).with(users.as(Role.PAYMENT_POSTER, id())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Every line")))
        .andExpect(content().string(containsString("What posting will do")));
    web.perform(post(page + "/post").with(csrf()).with(users.as(Role.PAYMENT_POSTER, id())))
        .andExpect(status().is3xxRedirection());
    web.perform(get(page).with(users.as(Role.PAYMENT_POSTER, id())))
        .andExpect(content().string(containsString("What posting did")));
  }

  @Test
  void anUploadThatIsNoX12IsRefusedInWordsAndShownInTheList() throws Exception {
    answered("Ellis");
    var letter =
        new MockMultipartFile(
            "file",
            "letter.835",
            "text/plain",
            "Dear practice".getBytes(StandardCharsets.US_ASCII));
    web.perform(
            multipart("/remittances")
                .file(letter)
                .with(csrf())
                .with(users.as(Role.PAYMENT_POSTER, id())))
        .andExpect(status().is3xxRedirection());
    web.perform(get("/remittances/" + waiting()).with(users.as(Role.PAYMENT_POSTER, id())))
        .andExpect(content().string(containsString("Could not be read")))
        .andExpect(content().string(containsString("letter.835")));
  }

  @Test
  void withoutAFileNothingIsReadInAndItIsSaid() throws Exception {
    for (var nothing : List.of(multipart("/remittances"), post("/remittances"))) {
      web.perform(nothing.with(csrf()).with(users.as(Role.PAYMENT_POSTER, id())))
          .andExpect(status().is3xxRedirection())
          .andExpect(flash().attributeExists("flash"));
    }
    assertThat(practice.call(() -> desk.refusedFiles())).isEmpty();
  }

  @Test
  void whatWasWrongWithAFileIsSaidOnThePageThatFollows() throws Exception {
    answered("Ellis");
    var poster = users.as(Role.PAYMENT_POSTER, id());
    var letter = new MockMultipartFile("file", "letter.835", null, "Dear all".getBytes(UTF_8));
    var refused =
        web.perform(multipart("/remittances").file(letter).with(csrf()).with(poster)).andReturn();
    var said = refused.getFlashMap();
    web.perform(get("/remittances").flashAttrs(said).with(poster))
        .andExpect(status().is3xxRedirection())
        .andExpect(flash().attribute("flash", said.get("flash")));
  }

  @Test
  void aBillerReadsAndDoesNotPostAndAnotherPracticeSeesNothing() throws Exception {
    answered("Ellis");
    var page = "/remittances/" + waiting();
    web.perform(post(page + "/post").with(csrf()).with(users.as(Role.BILLER, id())))
        .andExpect(status().isForbidden());
    var other = TestClaims.open(house);
    web.perform(get(page).with(users.as(Role.PAYMENT_POSTER, other.practice.id())))
        .andExpect(status().isNotFound());
  }

  private ClaimRecord answered(String patient) {
    var claim = practice.ready(patient);
    practice.in(() -> {
      clearinghouse.sendReady();
      clearinghouse.collect();
    });
    return claim;
  }

  private RemittanceId waiting() {
    return practice.call(() -> desk.list().getFirst().id());
  }

  private RemittanceView view(RemittanceId id) {
    return desk.find(id).orElseThrow();
  }

  private String text(RemittanceId id) {
    return new String(desk.bytes(id), StandardCharsets.US_ASCII);
  }

  private void assertBooked(String cash, String discount, String patient, String denied) {
    var books = ledger.balances();
    assertThat(
            List.of(
                books.of(Account.PAYER_CASH),
                books.of(Account.CONTRACTUAL_ADJUSTMENT),
                books.of(Account.PATIENT_RECEIVABLE),
                books.of(Account.DENIED_RECEIVABLE)))
        .containsExactly(
            Money.parse(cash), Money.parse(discount), Money.parse(patient), Money.parse(denied));
  }

  private static String problems(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Ok<?> ok -> "";
      case Outcome.Rejected<?> no -> no.problems().toString();
    };
  }

  private PracticeId id() {
    return practice.practice.id();
  }
}
