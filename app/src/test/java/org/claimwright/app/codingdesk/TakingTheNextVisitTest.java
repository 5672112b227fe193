package org.claimwright.app.codingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.TestVisits;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@AppTest
@Import(TestDesk.class)
class TakingTheNextVisitTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private TestDesk desk;
  @Autowired private Audit audit;
  @Autowired private SettableClock clock;
  @Autowired private Practices practices;

  private TestPractice practice;

  @BeforeEach
  void aPractice() {
    practice = desk.practice();
  }

  @Test
  void theOldestVisitStandsFirstWithItsPayerAgeAndFilingLimit() throws Exception {
    desk.visit(practice, "Younger", TestVisits.DAY);
    desk.visit(practice, "Older", TestVisits.DAY.minusDays(2));
    mvc.perform(get("/coding").with(users.as(Role.CODER, practice.id())))
        .andExpect(status().isOk())
        .andExpect(content().string(stringContainsInOrder("Older, Joanne", "Younger, Joanne")))
        .andExpect(content().string(containsString("Medicare Part B")))
        .andExpect(content().string(containsString("6 days")))
        .andExpect(content().string(containsString("10 Nov 2027")));
    assertThat(
            PracticeScope.call(practice.id(), () -> audit.find(AuditQuery.about("visit", ""), 5)))
        .anySatisfy(record -> assertThat(record.event().details()).contains("2 visits"));
  }

  @Test
  void aVisitWhoseFilingLimitIsNearGoesBeforeOlderOnes() throws Exception {
    var day = TestVisits.DAY.minusDays(170);
    desk.visit(practice, "Older", day.minusDays(1), practice.medicare());
    var pressing = desk.visit(practice, "Pressing", day, practice.commercial());
    var coder = users.as(users.add(Role.CODER, practice.id()));
    mvc.perform(get("/coding").with(coder))
        .andExpect(content().string(stringContainsInOrder("Pressing, Joanne", "Older, Joanne")))
        .andExpect(content().string(containsString("tone-stop strong")));
    mvc.perform(post("/coding/next").with(coder)).andExpect(redirectedUrl("/coding/" + pressing));
  }

  @Test
  void twoCodersWhoAskForTheNextVisitGetTwo() throws Exception {
    var first = desk.visit(practice, "Ellis", TestVisits.DAY.minusDays(1));
    var second = desk.visit(practice, "Brandt");
    var manager = users.as(users.add(Role.MANAGER, practice.id()));
    mvc.perform(post("/coding/next").with(users.as(Role.CODER, practice.id())))
        .andExpect(redirectedUrl("/coding/" + first));
    mvc.perform(post("/coding/next").with(manager)).andExpect(redirectedUrl("/coding/" + second));
    mvc.perform(post("/coding/next").param("after", second.toString()).with(manager))
        .andExpect(redirectedUrl("/coding"))
        .andExpect(flash().attributeExists("flash"));
  }

  @Test
  void nextFromAVisitLeadsToTheOneBehindItAndFromTheLastToTheFirst() throws Exception {
    var first = desk.visit(practice, "Ellis", TestVisits.DAY.minusDays(1));
    var second = desk.visit(practice, "Brandt");
    var coder = users.as(users.add(Role.CODER, practice.id()));
    mvc.perform(post("/coding/next").param("after", first.toString()).with(coder))
        .andExpect(redirectedUrl("/coding/" + second));
    mvc.perform(post("/coding/next").param("after", second.toString()).with(coder))
        .andExpect(redirectedUrl("/coding/" + first));
  }

  @Test
  void nextIsTakenFromTheQueueAsItWasCutLast() throws Exception {
    desk.visit(practice, "Older", TestVisits.DAY.minusDays(3), practice.medicare());
    var wanted = desk.visit(practice, "Lakeside", TestVisits.DAY, practice.commercial());
    var coder = users.as(users.add(Role.CODER, practice.id()));
    var session = new MockHttpSession();
    var payer =
        PracticeScope.call(
            practice.id(), () -> practices.payer(practice.commercial()).orElseThrow().name());
    mvc.perform(get("/coding").param("payer", payer).session(session).with(coder))
        .andExpect(content().string(not(containsString("Older, J"))));
    mvc.perform(post("/coding/next").session(session).with(coder))
        .andExpect(redirectedUrl("/coding/" + wanted));
    mvc.perform(get("/coding/" + wanted).session(session).with(coder))
        .andExpect(content().string(containsString("of " + payer)));
    mvc.perform(post("/coding/next").param("after", wanted.toString()).session(session).with(coder))
        .andExpect(redirectedUrl("/coding"));
  }

  @Test
  void aCutThatNothingFitsDoesNotSayThatEveryVisitIsCoded() throws Exception {
    desk.visit(practice, "Ellis");
    mvc.perform(
            get("/coding").param("payer", "No coverage").with(users.as(Role.CODER, practice.id())))
        .andExpect(content().string(containsString("No visit fits these filters")))
        .andExpect(content().string(not(containsString("Every visit is coded"))));
  }

  @Test
  void aVisitLeftForHalfADayIsGivenOut() throws Exception {
    var visit = desk.visit(practice, "Ellis");
    mvc.perform(post("/coding/next").with(users.as(Role.CODER, practice.id())));
    clock.advance(Duration.ofHours(13));
    mvc.perform(post("/coding/next").with(users.as(Role.MANAGER, practice.id())))
        .andExpect(redirectedUrl("/coding/" + visit));
  }

  @Test
  void heldVisitsStandApartWithWhatTheyWaitFor() throws Exception {
    desk.hold(practice, desk.visit(practice, "Ellis"), "A report is missing");
    desk.visit(practice, "Brandt");
    var coder = users.as(Role.CODER, practice.id());
    mvc.perform(get("/coding").with(coder))
        .andExpect(content().string(not(containsString("Ellis, Joanne"))));
    mvc.perform(get("/coding").param("view", "held").with(coder))
        .andExpect(content().string(containsString("A report is missing")))
        .andExpect(content().string(not(containsString("Brandt, Joanne"))));
  }

  @Test
  void theQueueIsNarrowedByPayerAndClinician() throws Exception {
    desk.visit(practice, "Ellis");
    var coder = users.as(Role.CODER, practice.id());
    mvc.perform(get("/coding").param("payer", "Medicare Part B").with(coder))
        .andExpect(content().string(containsString("Ellis, Joanne")));
    mvc.perform(get("/coding").param("payer", "No coverage").with(coder))
        .andExpect(content().string(not(containsString("Ellis, Joanne"))));
  }

  @Test
  void theQueueIsNarrowedBySpecialtyAndOrderedByWhatIsAskedFor() throws Exception {
    desk.visit(practice, "Medicare", TestVisits.DAY.minusDays(4), practice.medicare());
    desk.visit(practice, "Lakeside", TestVisits.DAY, practice.commercial());
    var coder = users.as(Role.CODER, practice.id());
    mvc.perform(get("/coding").param("specialty", "cardiology").with(coder))
        .andExpect(content().string(not(containsString("Lakeside, Joanne"))));
    mvc.perform(get("/coding").param("specialty", "family medicine").with(coder))
        .andExpect(content().string(stringContainsInOrder("Medicare, J", "Lakeside, J")));
    for (var order : List.of("payer", "deadline")) {
      mvc.perform(get("/coding").param("order", order).with(coder))
          .andExpect(content().string(stringContainsInOrder("Lakeside, J", "Medicare, J")));
    }
  }

  @Test
  void whatAsksForACertificateStandsWithThoseWhoHoldIt() throws Exception {
    desk.visit(practice, "Ellis");
    var plain = users.add(Role.CODER, practice.id());
    mvc.perform(get("/coding").param("view", "fits").with(users.as(plain)))
        .andExpect(content().string(containsString("Nothing asks for your certificate")));
    var who = plain.user();
    var certified =
        new SignedIn(
            new SignedIn.Person(who.id(), who.username(), who.name(), "CPC"), plain.place());
    mvc.perform(get("/coding").param("view", "fits").with(users.as(certified)))
        .andExpect(content().string(containsString("Ellis, Joanne")));
    assertThat(CertificationNeeded.at("22").isMetBy("CPC")).isFalse();
    assertThat(CertificationNeeded.at("22").isMetBy("CPC, COC")).isTrue();
  }

  @Test
  void anEmptyQueueSaysSo() throws Exception {
    mvc.perform(get("/coding").with(users.as(Role.CODER, practice.id())))
        .andExpect(content().string(containsString("Every visit is coded")));
  }

  @Test
  void thePreviewShowsTheBeginningOfTheNoteAndIsOnRecord() throws Exception {
    var visit = desk.visit(practice, "Ellis");
    mvc.perform(get("/coding/" + visit + "/preview").with(users.as(Role.CODER, practice.id())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("67-year-old woman")));
    assertThat(
            PracticeScope.call(
                practice.id(), () -> audit.find(AuditQuery.about("visit", visit), 5)))
        .anySatisfy(record -> assertThat(record.event().details()).isEqualTo("preview"));
  }

  @Test
  void whoDoesNotCodeHasNoQueueAndAnotherPracticeSeesNothing() throws Exception {
    var visit = desk.visit(practice, "Ellis");
    for (var role : new Role[] {Role.BILLER, Role.PHYSICIAN, Role.FRONT_DESK, Role.PATIENT}) {
      mvc.perform(get("/coding").with(users.as(role, practice.id())))
          .andExpect(status().isForbidden());
      mvc.perform(post("/coding/next").with(users.as(role, practice.id())))
          .andExpect(status().isForbidden());
    }
    var other = desk.practice();
    mvc.perform(get("/coding").with(users.as(Role.CODER, other.id())))
        .andExpect(content().string(not(containsString("Ellis"))));
    mvc.perform(get("/coding/" + visit + "/preview").with(users.as(Role.CODER, other.id())))
        .andExpect(status().isNotFound());
  }

  @Test
  void theDaysWorkNamesTheVisitsToCode() throws Exception {
    desk.visit(practice, "Ellis");
    mvc.perform(get("/").with(users.as(Role.CODER, practice.id())))
        .andExpect(content().string(containsString("Visits to code")))
        .andExpect(content().string(containsString("the oldest is 4 days old")));
  }
}
