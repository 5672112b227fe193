package org.claimwright.app.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.codingdesk.CodingAction;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.DocumentRecord;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.encounters.TestVisits;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
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
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AppTest
class AskingAndAnsweringTest {

  private static final String WORDS = "Primary osteoarthritis of the right knee";

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private Practices practices;
  @Autowired private Patients patients;
  @Autowired private Visits visits;
  @Autowired private PracticeFees fees;
  @Autowired private CodingDesk desk;
  @Autowired private Queries queries;
  @Autowired private Audit audit;
  @Autowired private SettableClock clock;

  private TestPractice practice;
  private RequestPostProcessor coder;
  private RequestPostProcessor doctor;
  private VisitId visit;
  private String place;

  @BeforeEach
  void aVisit() {
    practice = TestPractice.open(practices);
    coder = users.as(Role.CODER, practice.id());
    doctor = users.as(physician(practice.doctor().value()));
    visit =
        PracticeScope.call(
            practice.id(),
            () -> {
              fees.replace(TestVisits.fees());
              var patient =
                  patients
                      .registerKnowingly(
                          TestPatients.named("Ellis", "Joanne", LocalDate.of(1959, 4, 18)))
                      .orThrow();
              var opened = visits.open(TestVisits.office(patient, practice.doctor())).orThrow();
              desk.suggest(opened).orThrow();
              return opened;
            });
    var note = PracticeScope.call(practice.id(), () -> visits.note(visit).orElseThrow());
    int start = note.text().indexOf(WORDS);
    place = note.id() + "-" + start + "-" + (start + WORDS.length());
  }

  @Test
  void theFormComesFilledWithTheWordsOfTheCodeAtHand() throws Exception {
    mvc.perform(
            get("/queries/new")
                .param("visit", visit.toString())
                .param("about", "E11.42")
                .with(coder))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    containsString("<mark>Type 2 diabetes with diabetic polyneuropathy</mark>")))
        .andExpect(content().string(containsString("Compliant as it stands")));
  }

  @Test
  void aQueryAboutAServiceBeginsFromTheTemplateOfServices() throws Exception {
    var service =
        PracticeScope.call(practice.id(), () -> desk.find(visit).orElseThrow())
            .sheet()
            .entries()
            .stream()
            .map(entry -> entry.code())
            .filter(code -> !code.isDiagnosis())
            .findFirst()
            .orElseThrow();
    mvc.perform(
            get("/queries/new")
                .param("visit", visit.toString())
                .param("about", service.code())
                .with(coder))
        .andExpect(content().string(containsString("What was done, with site, side")))
        .andExpect(content().string(not(containsString(".&quot;."))));
  }

  @Test
  void aQueryAboutAPlaceCitesItsSentenceBesideTheWordsOfTheCode() throws Exception {
    var note = PracticeScope.call(practice.id(), () -> visits.note(visit).orElseThrow());
    mvc.perform(
            get("/queries/new")
                .param("visit", visit.toString())
                .param("about", "E11.42")
                .param("kind", "conflict")
                .param("at", note.id() + "-" + note.text().indexOf("right knee"))
                .with(coder))
        .andExpect(content().string(containsString("in different places")))
        .andExpect(
            content()
                .string(
                    containsString("<mark>Type 2 diabetes with diabetic polyneuropathy</mark>")))
        .andExpect(content().string(containsString("right knee")))
        .andExpect(content().string(containsString("Compliant as it stands")));
  }

  @Test
  void aPlaceThatIsNoneOfTheVisitIsLeftOut() throws Exception {
    mvc.perform(
            get("/queries/new")
                .param("visit", visit.toString())
                .param("about", "E11.42")
                .param("at", "999999999-5")
                .with(coder))
        .andExpect(status().isOk());
  }

  @Test
  void theClinicianReachesTheWholeNoteFromTheQuery() throws Exception {
    asked("What type is it?");
    mvc.perform(get("/queries/" + theOne().id()).with(doctor))
        .andExpect(content().string(containsString("href=\"/coding/" + visit + "\"")))
        .andExpect(content().string(containsString("Read the whole note")));
    mvc.perform(get("/coding/" + visit).with(doctor)).andExpect(status().isOk());
  }

  @Test
  void theLinterAnswersAsTheFormChanges() throws Exception {
    mvc.perform(
            post("/queries/check")
                .param("visit", visit.toString())
                .param("kind", "specificity")
                .param("title", "Knee")
                .param("question", "Please document the type, for payment?")
                .with(coder))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("QUERY-MONEY")))
        .andExpect(content().string(containsString("QUERY-LEADING")))
        .andExpect(content().string(containsString("QUERY-INDICATORS")))
        .andExpect(content().string(containsString("AHIMA/ACDIS 2022")));
  }

  @Test
  void aQueryThatIsNotCompliantIsNotAskedAndNothingIsLost() throws Exception {
    asked("What type pays more?")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("What type pays more?")))
        .andExpect(content().string(containsString("QUERY-MONEY")));
    assertThat(all()).isEmpty();
  }

  @Test
  void anAskedQueryHoldsTheVisitAndStandsWithTheClinician() throws Exception {
    asked("What type is it?").andExpect(redirectedUrl("/queries/" + theOne().id()));
    assertThat(held()).isEqualTo("Awaiting the answer to query " + theOne().id());
    mvc.perform(get("/").with(doctor))
        .andExpect(content().string(containsString("Queries to answer")));
    mvc.perform(get("/queries").with(doctor))
        .andExpect(content().string(containsString("Detail: the knee")));
    mvc.perform(get("/coding/" + visit).with(coder))
        .andExpect(content().string(containsString("/queries/" + theOne().id())));
    assertThat(
            PracticeScope.call(
                practice.id(), () -> audit.find(AuditQuery.about("query", theOne().id()), 5)))
        .isNotEmpty();
  }

  @Test
  void anAnswerJoinsTheDocumentsAndSendsTheVisitBackToTheQueue() throws Exception {
    asked("What type is it?");
    answered("answer", "option:0").andExpect(redirectedUrl("/queries/" + theOne().id()));
    assertThat(documents())
        .anySatisfy(one -> {
          assertThat(one.title()).isEqualTo("Answer to query " + theOne().id());
          assertThat(one.text()).isEqualTo("Unilateral primary");
          assertThat(one.isCodable()).isTrue();
        });
    assertThat(state()).isEqualTo("to-code");
    mvc.perform(get("/").with(coder))
        .andExpect(content().string(containsString("Queries answered")));
  }

  @Test
  void anAddendumIsSignedToTheNote() throws Exception {
    asked("What type is it?");
    answered("answer", "addendum", "words", "Right knee osteoarthritis, primary, severe.");
    assertThat(documents())
        .anySatisfy(one -> {
          assertThat(one.kind()).isEqualTo(DocumentRecord.Kind.ADDENDUM);
          assertThat(one.title()).isEqualTo("Addendum");
          assertThat(one.added().by()).isEqualTo("Test physician");
        });
  }

  @Test
  void undeterminedIsAnAnswerAndAddsNoDocument() throws Exception {
    asked("What type is it?");
    answered("answer", "undetermined").andExpect(status().is3xxRedirection());
    assertThat(documents()).hasSize(1);
    assertThat(theOne().state().answered().orElseThrow().choice())
        .isEqualTo(Answer.Choice.UNDETERMINED);
  }

  @Test
  void anotherAnswerNeedsWordsAndIsNotLostWithoutThem() throws Exception {
    asked("What type is it?");
    answered("answer", "other")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("this answer needs your words")));
    assertThat(theOne().state().isOpen()).isTrue();
  }

  @Test
  void theChangeOfCodeIsKeptWithTheQueryWhenTheVisitIsFinished() throws Exception {
    asked("What type is it?");
    answered("answer", "option:0");
    PracticeScope.run(
        practice.id(),
        () -> {
          var version = desk.suggest(visit).orThrow().version();
          version =
              desk.act(
                      visit, version, new CodingAction.Add(CodeSystem.ICD10CM, "M17.11", List.of()))
                  .orThrow()
                  .version();
          version =
              desk.act(visit, version, new CodingAction.Add(CodeSystem.CPT, "99213", List.of()))
                  .orThrow()
                  .version();
          desk.finish(visit, version).orThrow();
        });
    assertThat(theOne().state())
        .isInstanceOfSatisfying(
            QueryState.Settled.class,
            settled -> assertThat(settled.codes()).containsExactly("M17.11", "99213"));
    mvc.perform(get("/queries/" + theOne().id()).with(coder))
        .andExpect(content().string(containsString("added M17.11, 99213")));
  }

  @Test
  void aSecondAnswerMeetsTheFirst() throws Exception {
    asked("What type is it?");
    answered("answer", "undetermined");
    answered("answer", "option:0").andExpect(status().isConflict());
  }

  @Test
  void aQueryTakenBackLetsTheVisitGoOn() throws Exception {
    asked("What type is it?");
    mvc.perform(post("/queries/" + theOne().id() + "/withdraw").with(coder))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(
            post("/queries/" + theOne().id() + "/withdraw")
                .param("reason", "The x-ray report says it")
                .with(coder))
        .andExpect(redirectedUrl("/queries/" + theOne().id()));
    assertThat(state()).isEqualTo("to-code");
  }

  @Test
  void aLateQueryIsRemindedOfOnceADay() throws Exception {
    asked("What type is it?");
    clock.advance(Duration.ofDays(12));
    assertThat(PracticeScope.call(practice.id(), () -> queries.remindOfTheLate())).isEqualTo(1);
    assertThat(PracticeScope.call(practice.id(), () -> queries.remindOfTheLate())).isZero();
    mvc.perform(post("/queries/" + theOne().id() + "/remind").with(coder))
        .andExpect(status().isConflict());
    mvc.perform(get("/queries?view=late").with(coder))
        .andExpect(
            content().string(allOf(containsString("Detail: the knee"), containsString("12 days"))));
  }

  @Test
  void wordsThatDoNotStandWhereTheyAreCitedFromAreRefused() {
    var cited = new Indicator(Long.parseLong(place.split("-", -1)[0]), 3, 9, "asthma");
    var draft =
        new QueryDraft(
            visit,
            QueryKind.SPECIFICITY,
            Priority.ROUTINE,
            "",
            new QueryText("Knee", "What type is it?", List.of(), List.of(cited)));
    assertThat(PracticeScope.call(practice.id(), () -> queries.ask(draft)).problems())
        .extracting(problem -> problem.code())
        .containsExactly("QUERY-INDICATOR-PLACE");
  }

  @Test
  void anotherClinicianAndAnotherPracticeDoNotSeeIt() throws Exception {
    asked("What type is it?");
    var path = "/queries/" + theOne().id();
    mvc.perform(get(path).with(users.as(physician(999)))).andExpect(status().isNotFound());
    mvc.perform(get("/queries").with(users.as(physician(999))))
        .andExpect(content().string(not(containsString("Detail: the knee"))));
    mvc.perform(get(path).with(users.as(Role.BILLER, practice.id())))
        .andExpect(status().isForbidden());
    mvc.perform(get("/queries/new?visit=" + visit).with(doctor)).andExpect(status().isForbidden());
    mvc.perform(post(path + "/answer").param("answer", "undetermined").with(coder))
        .andExpect(status().isForbidden());
    var elsewhere = TestPractice.open(practices).id();
    mvc.perform(get(path).with(users.as(Role.CODER, elsewhere))).andExpect(status().isNotFound());
  }

  private ResultActions asked(String question) throws Exception {
    return mvc.perform(
        post("/queries")
            .param("visit", visit.toString())
            .param("about", "M17.11")
            .param("kind", "specificity")
            .param("priority", "routine")
            .param("title", "Detail: the knee")
            .param("question", question)
            .param(
                "options",
                "Unilateral primary\nBilateral primary\nOther (please specify)\nClinically undetermined")
            .param("indicator", place)
            .with(coder));
  }

  private ResultActions answered(String... parameters) throws Exception {
    var request = post("/queries/" + theOne().id() + "/answer").with(doctor);
    for (int at = 0; at < parameters.length; at += 2) {
      request.param(parameters[at], parameters[at + 1]);
    }
    return mvc.perform(request);
  }

  private SignedIn physician(long provider) {
    var plain = users.add(Role.PHYSICIAN, practice.id());
    return new SignedIn(
        plain.user(),
        new SignedIn.Place(
            practice.id(), Role.PHYSICIAN, OptionalLong.of(provider), OptionalLong.empty()));
  }

  private List<Query> all() {
    return PracticeScope.call(practice.id(), () -> queries.ofVisit(visit));
  }

  private Query theOne() {
    return all().getFirst();
  }

  private List<DocumentRecord> documents() {
    return PracticeScope.call(practice.id(), () -> visits.documents(visit));
  }

  private String held() {
    return PracticeScope.call(
        practice.id(), () -> visits.find(visit).orElseThrow().state().reason());
  }

  private String state() {
    return PracticeScope.call(practice.id(), () -> visits.find(visit).orElseThrow().state().word());
  }
}
