package org.claimwright.app.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.codingdesk.CodeEntry;
import org.claimwright.app.codingdesk.CodingAction;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.codingdesk.VisitCoding;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.CodingState;
import org.claimwright.app.encounters.NewVisit;
import org.claimwright.app.encounters.NoteText;
import org.claimwright.app.encounters.VisitFacts;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitType;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.testing.SettableClock;
import org.claimwright.codesets.CodeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A practice whose coders never take a cough beside its other problems trains a ranker of its own.
@AppTest
class LearningFromThePracticeTest {

  private static final String PATH = "/administration/ranker";
  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);
  private static final String NOTE =
      """
      HISTORY OF PRESENT ILLNESS
      Mrs. Ellis is here for her blood pressure and sugar.

      ASSESSMENT
      1. Cough.
      2. Essential hypertension.
      3. Type 2 diabetes.
      4. Hyperlipidemia.
      5. Insomnia.
      """;

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private Practices practices;
  @Autowired private Patients patients;
  @Autowired private Visits visits;
  @Autowired private CodingDesk desk;
  @Autowired private Audit audit;
  @Autowired private SettableClock clock;

  private TestPractice practice;
  private RequestPostProcessor manager;

  @BeforeEach
  void aPractice() {
    practice = TestPractice.open(practices);
    manager = users.as(Role.MANAGER, practice.id());
  }

  @Test
  void withTooFewDecisionsNothingIsTrainedAndThePageSaysHowManyAreNeeded() throws Exception {
    codedVisits(2);

    mvc.perform(post(PATH + "/train").with(manager))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("are too few to learn from: 200 are needed")));
  }

  @Test
  void aTrainedRankerShowsItsFiguresAndIsNotYetInForce() throws Exception {
    codedVisits(50);

    mvc.perform(post(PATH + "/train").with(manager)).andExpect(redirectedUrl(PATH));
    mvc.perform(get(PATH).with(manager))
        .andExpect(content().string(containsString("own order is in force")))
        .andExpect(content().string(containsString("Ranker r1")))
        .andExpect(content().string(containsString("Recall at 10")))
        .andExpect(content().string(containsString("Put r1 in force")));
  }

  @Test
  void inForceItOrdersTheDeskAndRolledBackItNoLongerDoes() throws Exception {
    codedVisits(50);
    mvc.perform(post(PATH + "/train").with(manager)).andExpect(redirectedUrl(PATH));
    mvc.perform(post(PATH + "/1/use").with(manager))
        .andExpect(redirectedUrl(PATH))
        .andExpect(flash().attributeExists("flash"));

    var learnt = suggested();
    assertThat(learnt.stream().map(one -> one.code().code())).contains("R05.9", "I10");
    assertThat(percent(learnt, "R05.9")).isLessThan(percent(learnt, "I10"));
    assertThat(learnt.getFirst().grounds().why()).contains("Ordered by ranker r1");

    mvc.perform(post(PATH + "/rollback").with(manager)).andExpect(redirectedUrl(PATH));
    assertThat(suggested().getFirst().grounds().why()).doesNotContain("ranker");
    mvc.perform(post(PATH + "/rollback").with(manager))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("There is nothing to roll back")));
  }

  @Test
  void oneThatWasNotMeasuredBesideWhatIsInForceIsRefusedUnlessWantedAnyway() throws Exception {
    codedVisits(50);
    mvc.perform(post(PATH + "/train").with(manager)).andExpect(redirectedUrl(PATH));
    mvc.perform(post(PATH + "/train").with(manager)).andExpect(redirectedUrl(PATH));
    mvc.perform(post(PATH + "/1/use").with(manager)).andExpect(redirectedUrl(PATH));

    mvc.perform(post(PATH + "/2/use").with(manager))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Ranker r2 is not put in force")))
        .andExpect(content().string(containsString("but now r1 is in force")))
        .andExpect(content().string(containsString("Ranker r1 is in force")));
    mvc.perform(post(PATH + "/2/use").param("anyway", "true").with(manager))
        .andExpect(redirectedUrl(PATH));
    mvc.perform(post(PATH + "/rollback").with(manager)).andExpect(redirectedUrl(PATH));
    mvc.perform(get(PATH).with(manager))
        .andExpect(content().string(containsString("Ranker r1 is in force")));
  }

  @Test
  void whatWasDoneWithItStandsInTheAuditLog() throws Exception {
    codedVisits(50);
    mvc.perform(post(PATH + "/train").with(manager)).andExpect(redirectedUrl(PATH));
    mvc.perform(post(PATH + "/1/use").with(manager)).andExpect(redirectedUrl(PATH));

    var records =
        PracticeScope.call(practice.id(), () -> audit.find(AuditQuery.about("ranker", "r1"), 5));
    assertThat(records.stream().map(one -> one.event().action().name()))
        .containsExactly("CONFIGURE", "CREATE");
  }

  @Test
  void theExportHoldsDecisionsAndNoWordOfANoteAndNobodysName() throws Exception {
    codedVisits(3);
    addedByHand();

    mvc.perform(get(PATH + "/decisions.jsonl").with(manager))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("\"code\":\"R05.9\""),
                        containsString("\"outcome\":\"rejected\""),
                        containsString("\"code\":\"I10\""),
                        containsString("\"section\":\"assessment\""),
                        containsString("\"specialty\":\"family medicine\""),
                        containsString("\"outcome\":\"added\""),
                        not(containsString("Ellis")),
                        not(containsString("sugar")))));
  }

  @Test
  void anotherPracticeSeesNeitherTheRankerNorTheDecisions() throws Exception {
    codedVisits(50);
    mvc.perform(post(PATH + "/train").with(manager)).andExpect(redirectedUrl(PATH));
    var other = TestPractice.open(practices, "Oak Street Practice");
    var stranger = users.as(Role.MANAGER, other.id());

    mvc.perform(get(PATH).with(stranger))
        .andExpect(content().string(containsString("No ranker was trained yet")));
    mvc.perform(get(PATH + "/decisions.jsonl").with(stranger)).andExpect(content().string(""));
    mvc.perform(post(PATH + "/1/use").with(stranger))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("There is no ranker r1 here")));
  }

  @Test
  void aCoderMayNotTrainIt() throws Exception {
    var coder = users.as(Role.CODER, practice.id());

    mvc.perform(get(PATH).with(coder)).andExpect(status().isForbidden());
    mvc.perform(post(PATH + "/train").with(coder)).andExpect(status().isForbidden());
  }

  private List<CodeEntry> suggested() {
    clock.set(BEGIN.plusDays(200));
    return PracticeScope.call(
        practice.id(),
        () -> desk.suggest(visit(BEGIN.plusDays(200))).orThrow().sheet().suggested());
  }

  private static int percent(List<CodeEntry> entries, String code) {
    return entries.stream()
        .filter(one -> one.code().code().equals(code))
        .findFirst()
        .orElseThrow()
        .grounds()
        .percent();
  }

  /// Visits of as many days on which the cough was rejected and everything else accepted.
  private void codedVisits(int number) {
    PracticeScope.run(
        practice.id(),
        () -> {
          for (int i = 0; i < number; i++) {
            clock.set(BEGIN.plusDays(i));
            coded(visit(BEGIN.plusDays(i)));
          }
        });
  }

  private void coded(VisitId visit) {
    var coding = desk.suggest(visit).orThrow();
    for (var entry : coding.sheet().suggested()) {
      coding = decided(visit, coding, entry);
    }
    visits.moveTo(visit, new CodingState.Coded());
  }

  private VisitCoding decided(VisitId visit, VisitCoding coding, CodeEntry entry) {
    boolean cough = entry.code().code().startsWith("R");
    var action =
        cough ? new CodingAction.Reject(entry.key(), "") : new CodingAction.Accept(entry.key());
    return desk.act(visit, coding.version(), action).orThrow();
  }

  private void addedByHand() {
    PracticeScope.run(
        practice.id(),
        () -> {
          var visit = visit(BEGIN);
          var version = desk.suggest(visit).orThrow().version();
          var code = new CodingAction.Add(CodeSystem.ICD10CM, "N39.0", List.of());
          desk.act(visit, version, code).orThrow();
          visits.moveTo(visit, new CodingState.Coded());
        });
  }

  private VisitId visit(LocalDate day) {
    return visits
        .open(
            new NewVisit(
                new VisitFacts(patient(), practice.doctor(), day, "11", VisitType.ESTABLISHED),
                new NoteText(NOTE)))
        .orThrow();
  }

  private PatientId patient() {
    return patients
        .registerKnowingly(TestPatients.named("Ellis", "Joanne", LocalDate.of(1959, 4, 18)))
        .orThrow();
  }
}
