package org.claimwright.app.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.codingdesk.CodeEntry;
import org.claimwright.app.codingdesk.CodingAction;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.codingdesk.Provenance;
import org.claimwright.app.codingdesk.VisitCoding;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.NewVisit;
import org.claimwright.app.encounters.NoteText;
import org.claimwright.app.encounters.VisitFacts;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.VisitType;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.cli.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A coder asks a language model that a manager has switched on: a real HTTP server answers.
@AppTest
class AskingALanguageModelTest {

  private static final String PATH = "/administration/language-model";
  private static final HttpServer SERVER = server();
  private static final AtomicReference<String> ANSWER = new AtomicReference<>("");
  private static final AtomicInteger STATUS = new AtomicInteger(200);
  private static final AtomicInteger ASKED = new AtomicInteger();
  private static final String NOTE =
      """
      HISTORY OF PRESENT ILLNESS
      Here for her blood pressure. Denies chest pain.

      ASSESSMENT
      1. Essential hypertension.
      2. Her chronic sleeplessness (an insomnia) is worse.
      """;

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private Practices practices;
  @Autowired private Patients patients;
  @Autowired private Visits visits;
  @Autowired private CodingDesk desk;
  @Autowired private Audit audit;

  private TestPractice practice;
  private RequestPostProcessor manager;
  private RequestPostProcessor coder;

  private static HttpServer server() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/v1/chat/completions", AskingALanguageModelTest::answer);
      server.start();
      return server;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void named(DynamicPropertyRegistry settings) {
    var url = "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/v1";
    settings.add("claimwright.language-model.url", () -> url);
    settings.add("claimwright.language-model.name", () -> "tiny");
  }

  @AfterAll
  static void closed() {
    SERVER.stop(0);
  }

  @BeforeEach
  void aPractice() {
    practice = TestPractice.open(practices);
    manager = users.as(Role.MANAGER, practice.id());
    coder = users.as(Role.CODER, practice.id());
    STATUS.set(200);
    ASKED.set(0);
    says("{\"codes\":[]}");
  }

  @Test
  void itIsOffUntilAManagerSwitchesItOnAndNobodyIsAsked() throws Exception {
    var visit = read();

    mvc.perform(get("/coding/" + visit).with(coder))
        .andExpect(content().string(not(containsString("Ask the language model"))));
    propose(visit)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("No language model is switched on")));
    assertThat(ASKED).hasValue(0);
  }

  @Test
  void switchingItOnNeedsAPlainYesToSendingWholeNotes() throws Exception {
    mvc.perform(get(PATH).with(manager))
        .andExpect(content().string(containsString("The whole note is sent")));
    mvc.perform(post(PATH + "/on").with(manager))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("tick that this is understood")));
  }

  @Test
  void whatWasVerifiedIsSuggestedAndTheRestIsShownAsDropped() throws Exception {
    switchedOn();
    var visit = read();
    reject(visit, "G47.00");
    says(
        """
        {"codes":[{"code":"G47.9","evidence":"sleeplessness","reason":"named"},
                  {"code":"F51.01","evidence":"an insomnia","reason":"named"},
                  {"code":"R07.9","evidence":"chest pain","reason":"in the history"},
                  {"code":"Z99.999","evidence":"insomnia","reason":"made up"}]}
        """);

    propose(visit).andExpect(status().is3xxRedirection());
    var entries = coding(visit).sheet().entries();
    assertThat(entries.stream().filter(one -> one.code().code().equals("R07.9")))
        .allSatisfy(one -> assertThat(one.decision().standing().name()).isEqualTo("CONSIDERED"));
    assertThat(entry(entries, "Z99.999").grounds().why())
        .contains("Proposed by tiny at 127.0.0.1", "Dropped: there is no such code");
    assertThat(entry(entries, "Z99.999").decision().provenance()).isEqualTo(Provenance.MODEL);
    mvc.perform(get("/coding/" + visit).with(coder))
        .andExpect(content().string(containsString("A language model was asked")))
        .andExpect(content().string(containsString("Ask tiny at 127.0.0.1")));
  }

  @Test
  void theSendingIsInTheAuditLog() throws Exception {
    switchedOn();
    var visit = read();
    propose(visit).andExpect(status().is3xxRedirection());

    var records =
        PracticeScope.call(practice.id(), () -> audit.find(AuditQuery.about("visit", visit), 9));
    assertThat(records)
        .anySatisfy(one -> {
          assertThat(one.event().action().name()).isEqualTo("SEND");
          assertThat(one.event().details()).contains("language model tiny at 127.0.0.1");
        });
  }

  @Test
  void whatItDidCanBeTakenBack() throws Exception {
    switchedOn();
    var visit = read();
    var before = coding(visit).sheet();
    says("{\"codes\":[{\"code\":\"Z99.999\",\"evidence\":\"insomnia\",\"reason\":\"\"}]}");
    propose(visit).andExpect(status().is3xxRedirection());

    PracticeScope.run(practice.id(), () -> desk.undo(visit, coding(visit).version()).orThrow());
    assertThat(coding(visit).sheet()).isEqualTo(before);
  }

  @Test
  void aModelInTroubleChangesNothingAndTheCoderIsTold() throws Exception {
    switchedOn();
    var visit = read();
    var before = coding(visit).sheet();
    STATUS.set(500);

    propose(visit)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("proposed nothing")))
        .andExpect(content().string(containsString("own suggestions stand")));
    assertThat(coding(visit).sheet()).isEqualTo(before);
  }

  @Test
  void aStaleSheetIsNotSentAnywhere() throws Exception {
    switchedOn();
    var visit = read();

    mvc.perform(post("/coding/" + visit + "/propose").param("version", "99").with(coder))
        .andExpect(status().isConflict());
    assertThat(ASKED).hasValue(0);
  }

  @Test
  void switchedOffItIsNotAskedAnyMoreAndTheOtherPracticeNeverWas() throws Exception {
    switchedOn();
    mvc.perform(post(PATH + "/off").with(manager)).andExpect(redirectedUrl(PATH));
    mvc.perform(get(PATH).with(manager))
        .andExpect(content().string(containsString("No language model is asked")))
        .andExpect(content().string(containsString("Off: tiny")));
    var other = TestPractice.open(practices, "Oak Street Practice");

    mvc.perform(get(PATH).with(users.as(Role.MANAGER, other.id())))
        .andExpect(content().string(not(containsString("Off: tiny"))));
  }

  @Test
  void aCoderMayAskButNotSwitch() throws Exception {
    mvc.perform(get(PATH).with(coder)).andExpect(status().isForbidden());
    mvc.perform(post(PATH + "/on").param("understood", "true").with(coder))
        .andExpect(status().isForbidden());
  }

  private void switchedOn() throws Exception {
    mvc.perform(post(PATH + "/on").param("understood", "true").with(manager))
        .andExpect(redirectedUrl(PATH));
  }

  private ResultActions propose(VisitId visit) throws Exception {
    return mvc.perform(
        post("/coding/" + visit + "/propose")
            .param("version", Integer.toString(coding(visit).version()))
            .with(coder));
  }

  private VisitCoding coding(VisitId visit) {
    return PracticeScope.call(practice.id(), () -> desk.find(visit).orElseThrow());
  }

  private void reject(VisitId visit, String code) {
    var now = coding(visit);
    now.sheet().suggested().stream()
        .filter(one -> one.code().code().equals(code))
        .findFirst()
        .ifPresent(one ->
            PracticeScope.run(
                practice.id(),
                () ->
                    desk.act(visit, now.version(), new CodingAction.Reject(one.key(), ""))
                        .orThrow()));
  }

  private static CodeEntry entry(List<CodeEntry> entries, String code) {
    return entries.stream().filter(one -> one.code().code().equals(code)).findFirst().orElseThrow();
  }

  /// A visit whose note the engine has read.
  private VisitId read() {
    return PracticeScope.call(
        practice.id(),
        () -> {
          var patient =
              patients
                  .registerKnowingly(
                      TestPatients.named("Ellis", "Joanne", LocalDate.of(1959, 4, 18)))
                  .orThrow();
          var facts =
              new VisitFacts(
                  patient,
                  practice.doctor(),
                  LocalDate.of(2026, 11, 12),
                  "11",
                  VisitType.ESTABLISHED);
          var visit = visits.open(new NewVisit(facts, new NoteText(NOTE))).orThrow();
          desk.suggest(visit).orThrow();
          return visit;
        });
  }

  private static void says(String content) {
    ANSWER.set(
        Json.write(
            Json.object()
                .with(
                    "choices",
                    List.of(
                        Json.object().with("message", Json.object().with("content", content))))));
  }

  private static void answer(HttpExchange exchange) throws IOException {
    ASKED.incrementAndGet();
    var body = ANSWER.get().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(STATUS.get(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
