package org.claimwright.app.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.billing.TestClaims;
import org.claimwright.app.database.PracticeId;
import org.claimwright.app.testing.AppTest;
import org.claimwright.x12.X12Validator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// Ready claims go out in a file, and what the payer answers comes back to them.
@AppTest
class SendingAndCollectingTest {

  @Autowired private ApplicationContext house;
  @Autowired private Clearinghouse clearinghouse;
  @Autowired private JdbcClient sql;
  @Autowired private MockMvc web;
  @Autowired private TestUsers users;

  private TestClaims practice;

  @BeforeEach
  void aPractice() {
    practice = TestClaims.open(house);
  }

  @Test
  void readyClaimsGoOutInOneFileThatIsRightOnEveryLevel() {
    var claim = practice.ready("Ellis");
    practice.ready("Marsh");
    practice.held("Nolan");
    practice.in(() -> {
      var sent = clearinghouse.sendReady();
      assertThat(sent.claims()).isEqualTo(2);
      assertThat(sent.files()).hasSize(1);
      var bytes = clearinghouse.sentBytes(sent.files().getFirst());
      assertThat(X12Validator.validate(bytes).accepted()).isTrue();
      assertThat(new String(bytes, StandardCharsets.US_ASCII))
          .contains("CLM*" + claim.number() + "*");
    });
    assertThat(practice.now(claim).state().word()).isEqualTo("submitted");
  }

  @Test
  void askedTwiceItSendsOnce() {
    practice.ready("Ellis");
    practice.in(() -> {
      assertThat(clearinghouse.sendReady().claims()).isEqualTo(1);
      assertThat(clearinghouse.sendReady().claims()).isZero();
      assertThat(clearinghouse.sent()).hasSize(1);
    });
  }

  @Test
  void theAnswersReachTheClaimOnce() {
    var claim = practice.ready("Ellis");
    practice.in(() -> {
      clearinghouse.sendReady();
      var collected = clearinghouse.collect();
      assertThat(collected.acknowledgements()).isEqualTo(2);
      assertThat(collected.remittances()).isEqualTo(1);
      assertThat(clearinghouse.collect().total()).isZero();
    });
    assertThat(practice.titles(claim)).contains("Accepted (999)", "Accepted by payer (277CA)");
    assertThat(practice.now(claim).state().word()).isEqualTo("accepted");
  }

  @Test
  void anAnswerThatIsNoX12IsKeptAndSaidAndHoldsUpNothing() {
    var claim = practice.ready("Ellis");
    practice.in(() -> {
      clearinghouse.sendReady();
      sql.sql("insert into sandbox_answer (name, bytes) values ('letter.txt', :bytes)")
          .param("bytes", "Dear provider".getBytes(StandardCharsets.US_ASCII))
          .update();
      var collected = clearinghouse.collect();
      assertThat(collected.unreadable()).isEqualTo(1);
      assertThat(collected.acknowledgements()).isEqualTo(2);
      assertThat(clearinghouse.received())
          .anySatisfy(file -> {
            assertThat(file.name()).isEqualTo("letter.txt");
            assertThat(file.note()).isNotEmpty();
          });
    });
    assertThat(practice.now(claim).state().word()).isEqualTo("accepted");
  }

  @Test
  void aPayerWithoutARouteOfOursHoldsItsOwnClaimsAndNobodyElses() {
    var claim = practice.ready("Ellis");
    var stray = practice.ready("Marsh");
    practice.in(() -> {
      sql.sql(
              "insert into payer (name, payer_id, kind, filing_indicator, filing_days, appeal_days, route)"
                  + " values ('Faraway Plan', 'FAR01', 'COMMERCIAL', 'CI', 180, 120, 'Sandbox')")
          .update();
      sql.sql(
              "update claim set payer_id = (select id from payer where payer_id = 'FAR01') where id = :id")
          .param("id", stray.id().value())
          .update();
      assertThat(clearinghouse.sendReady().claims()).isEqualTo(1);
    });
    assertThat(practice.now(claim).state().word()).isEqualTo("submitted");
    assertThat(practice.now(stray).state().word()).isEqualTo("held");
    assertThat(practice.now(stray).state().why()).contains("Sandbox");
  }

  @Test
  void anAnswerThatCannotBeTakenHoldsUpNoOther() {
    var claim = practice.ready("Ellis");
    practice.in(() -> {
      clearinghouse.sendReady();
      sql.sql(
              """
              insert into sandbox_answer (name, bytes)
              select 'nul.277ca', overlay(bytes placing '\\x00'::bytea from position('*1K*'::bytea in bytes) + 5 for 1)
                from sandbox_answer where name like '%.277ca'
              """)
          .update();
      sql.sql(
              "insert into sandbox_answer (name, bytes) select name || '.again', bytes from sandbox_answer where name <> 'nul.277ca'")
          .update();
      sql.sql(
              "delete from sandbox_answer where id < (select id from sandbox_answer where name = 'nul.277ca')")
          .update();
      clearinghouse.collect();
    });
    assertThat(practice.now(claim).state().word()).isEqualTo("accepted");
  }

  @Test
  void whatAnInterruptedRunPreparedGoesOutUnderItsOwnNumber() {
    var claim = practice.ready("Ellis");
    practice.in(() -> {
      var prepared = house.getBean(Sender.class).prepare(java.util.List.of(claim.id()));
      assertThat(clearinghouse.sent(prepared.getFirst()).orElseThrow().sentAt()).isEmpty();
      clearinghouse.resume();
      assertThat(clearinghouse.sent()).hasSize(1);
      assertThat(clearinghouse.sent(prepared.getFirst()).orElseThrow().sentAt()).isPresent();
    });
    assertThat(practice.now(claim).state().word()).isEqualTo("submitted");
  }

  @Test
  void theBillerSendsByOneButtonAndReadsTheFileOut() throws Exception {
    practice.ready("Ellis");
    web.perform(post("/claims/send").with(csrf()).with(users.as(Role.BILLER, id())))
        .andExpect(flash().attributeExists("flash"));
    long file = practice.call(() -> clearinghouse.sent().getFirst().id());
    web.perform(get("/files").with(users.as(Role.BILLER, id())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("277CA")));
    web.perform(get("/files/sent/" + file).with(users.as(Role.BILLER, id())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("837P")));
    web.perform(get("/files/sent/" + file + "/x12").with(users.as(Role.BILLER, id())))
        .andExpect(content().string(containsString("ISA*")));
  }

  @Test
  void aCoderMaySendNothingAndAnotherPracticeSeesNoFile() throws Exception {
    practice.ready("Ellis");
    web.perform(post("/claims/send").with(csrf()).with(users.as(Role.CODER, id())))
        .andExpect(status().isForbidden());
    practice.in(() -> clearinghouse.sendReady());
    long file = practice.call(() -> clearinghouse.sent().getFirst().id());
    var other = TestClaims.open(house);
    web.perform(get("/files/sent/" + file).with(users.as(Role.BILLER, other.practice.id())))
        .andExpect(status().isNotFound());
  }

  private PracticeId id() {
    return practice.practice.id();
  }
}
