package org.claimwright.app.codingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.codingdesk.Decision.Standing;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.DocumentRecord;
import org.claimwright.app.encounters.NewDocument;
import org.claimwright.app.encounters.NoteText;
import org.claimwright.app.encounters.TestVisits;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.codesets.CodeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AppTest
@Import(TestDesk.class)
class WorkingAtTheDeskTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private TestDesk desk;
  @Autowired private Visits visits;
  @Autowired private Audit audit;

  private TestPractice practice;
  private RequestPostProcessor coder;
  private VisitId visit;

  @BeforeEach
  void aVisit() {
    practice = desk.practice();
    coder = users.as(users.add(Role.CODER, practice.id()));
    visit = desk.visit(practice, "Ellis");
  }

  @Test
  void openingAVisitShowsTheNoteAndItsSuggestionsAtOnce() throws Exception {
    mvc.perform(get("/coding/" + visit).with(coder))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Reading the note"))))
        .andExpect(content().string(containsString(">E11.42</a>")))
        .andExpect(content().string(containsString("Ellis, Joanne")))
        .andExpect(content().string(containsString("67 · F")))
        .andExpect(content().string(containsString("Medicare Part B")));
    assertThat(
            PracticeScope.call(
                practice.id(), () -> audit.find(AuditQuery.about("visit", visit), 5)))
        .anySatisfy(record -> assertThat(record.action().name()).isEqualTo("READ"));
  }

  @Test
  void suggestionsComeWithTheirWordsMarkedInTheNoteAndTheLevelWithItsWorksheet() throws Exception {
    act("suggest")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("hx-swap-oob=\"innerHTML\"")))
        .andExpect(content().string(containsString(">E11.42</a>")))
        .andExpect(content().string(containsString("class=\"ev ev--suggested\"")))
        .andExpect(content().string(containsString("ev--negated")))
        .andExpect(content().string(containsString("class=\"emsheet\"")))
        .andExpect(content().string(not(containsString("Reading the note"))));
  }

  @Test
  void anAcceptedCodeStandsUnderItsLetter() throws Exception {
    desk.read(practice, visit);
    act("accept", "key", key("E11.42"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Accepted E11.42")))
        .andExpect(content().string(containsString("<span class=\"coderow__mark\">A</span>")));
    assertThat(codes(Standing.ASSIGNED)).containsExactly("E11.42");
    assertThat(state()).isEqualTo("in-coding");
  }

  @Test
  void aFormWithoutTheScriptComesBackToThePage() throws Exception {
    desk.read(practice, visit);
    mvc.perform(
            post("/coding/" + visit + "/accept")
                .param("version", version())
                .param("key", key("E11.42"))
                .with(coder))
        .andExpect(redirectedUrl("/coding/" + visit));
  }

  @Test
  void everySuggestionIsAcceptedAtOnce() throws Exception {
    var suggested = desk.read(practice, visit).sheet().suggested().size();
    act("accept-all").andExpect(status().isOk());
    assertThat(codes(Standing.ASSIGNED)).hasSize(suggested);
  }

  @Test
  void aRejectedCodeKeepsItsReason() throws Exception {
    desk.read(practice, visit);
    act("reject", "key", key("I10"), "reason", "Not addressed at this visit")
        .andExpect(content().string(containsString("Not addressed at this visit")));
    assertThat(codes(Standing.REJECTED)).containsExactly("I10");
    act("restore", "key", key("I10")).andExpect(status().isOk());
    assertThat(codes(Standing.SUGGESTED)).contains("I10");
  }

  @Test
  void aReasonTooLongIsRefusedAndNothingChanges() throws Exception {
    desk.read(practice, visit);
    act("reject", "key", key("I10"), "reason", "x".repeat(201))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("201 characters")));
    assertThat(codes(Standing.REJECTED)).isEmpty();
  }

  @Test
  void aCodeIsAddedOnTheWordsThatWereMarked() throws Exception {
    desk.read(practice, visit);
    int start = TestVisits.NOTE.indexOf("right knee");
    act(
            "add",
            "system",
            "ICD-10-CM",
            "code",
            "m17.11",
            "document",
            note(),
            "start",
            Integer.toString(start),
            "end",
            Integer.toString(start + 10))
        .andExpect(status().isOk());
    assertThat(entry("M17.11").grounds().evidence())
        .extracting(Evidence::words)
        .contains("right knee");
    assertThat(entry("M17.11").is(Standing.ASSIGNED)).isTrue();
  }

  @Test
  void furtherWordsAreAddedToACodeThatIsThere() throws Exception {
    desk.read(practice, visit);
    desk.add(practice, visit, CodeSystem.ICD10CM, "E11.42");
    var before = entry("E11.42").grounds().evidence().size();
    int start = TestVisits.NOTE.indexOf("67-year-old");
    act(
            "add",
            "system",
            "ICD-10-CM",
            "code",
            "E11.42",
            "document",
            note(),
            "start",
            Integer.toString(start),
            "end",
            Integer.toString(start + 17))
        .andExpect(status().isOk());
    assertThat(entry("E11.42").grounds().evidence()).hasSize(before + 1);
  }

  @Test
  void wordsOfAResultOrBeyondTheNoteCarryNoCode() throws Exception {
    var result =
        PracticeScope.call(
            practice.id(),
            () ->
                visits
                    .add(
                        visit,
                        new NewDocument(
                            DocumentRecord.Kind.RESULT, "Labs", new NoteText("A1c 9.1 %")))
                    .orThrow());
    desk.read(practice, visit);
    for (var place :
        List.of(List.of(result.toString(), "0", "3"), List.of(note(), "5", "999999"))) {
      act(
              "add",
              "system",
              "ICD-10-CM",
              "code",
              "K21.9",
              "document",
              place.get(0),
              "start",
              place.get(1),
              "end",
              place.get(2))
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("mark the words there")));
    }
    assertThat(codes(Standing.ASSIGNED)).isEmpty();
  }

  @Test
  void anUnknownCodeASecondOneAndAForeignSystemAreRefused() throws Exception {
    desk.read(practice, visit);
    act("add", "system", "ICD-10-CM", "code", "Q99.99")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Q99.99")));
    act("add", "system", "ICD-10-CM", "code", "E11")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("needs more characters")));
    desk.add(practice, visit, CodeSystem.ICD10CM, "K21.9");
    act("add", "system", "ICD-10-CM", "code", "K21.9")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("assigned already")));
    act("add", "system", "CARC", "code", "45").andExpect(status().isBadRequest());
  }

  @Test
  void modifiersPointersAndUnitsAreSetOnALine() throws Exception {
    desk.read(practice, visit);
    desk.add(practice, visit, CodeSystem.ICD10CM, "E11.42");
    desk.add(practice, visit, CodeSystem.ICD10CM, "M17.11");
    desk.add(practice, visit, CodeSystem.HCPCS, "J3301");
    act("modifiers", "key", key("J3301"), "modifiers", "25rt").andExpect(status().isOk());
    act("pointers", "key", key("J3301"), "pointers", "b").andExpect(status().isOk());
    act("units", "key", key("J3301"), "units", "4")
        .andExpect(content().string(containsString("J3301-25-RT ×4")));
    assertThat(desk.now(practice, visit).assigned().lines().getFirst().pointers())
        .containsExactly(2);
  }

  @Test
  void aModifierAPointerAndUnitsThatCannotBeAreRefusedByName() throws Exception {
    desk.read(practice, visit);
    desk.add(practice, visit, CodeSystem.HCPCS, "J3301");
    act("modifiers", "key", key("J3301"), "modifiers", "QQ9")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("QQ9")));
    act("pointers", "key", key("J3301"), "pointers", "C")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Pointer C")));
    for (var units : List.of("0", "many", "10000")) {
      act("units", "key", key("J3301"), "units", units)
          .andExpect(status().isUnprocessableContent());
    }
    act("modifiers", "key", key("E11.42"), "modifiers", "25")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("is a diagnosis")));
  }

  @Test
  void codesAreOrderedTakenOffAndThisIsTakenBack() throws Exception {
    desk.read(practice, visit);
    desk.add(practice, visit, CodeSystem.ICD10CM, "E11.42");
    desk.add(practice, visit, CodeSystem.ICD10CM, "K21.9");
    act("up", "key", key("K21.9")).andExpect(status().isOk());
    assertThat(codes(Standing.ASSIGNED)).containsExactly("K21.9", "E11.42");
    var moved = version();
    act("up", "key", key("K21.9")).andExpect(status().isOk());
    assertThat(version()).as("moving the first up leaves no step").isEqualTo(moved);
    act("remove", "key", key("K21.9")).andExpect(status().isOk());
    assertThat(codes(Standing.ASSIGNED)).containsExactly("E11.42");
    act("undo").andExpect(content().string(containsString("Undid: Took off K21.9")));
    assertThat(codes(Standing.ASSIGNED)).containsExactly("K21.9", "E11.42");
    act("down", "key", key("K21.9")).andExpect(status().isOk());
    assertThat(codes(Standing.ASSIGNED)).containsExactly("E11.42", "K21.9");
  }

  @Test
  void whoDecidesOnAnOldSheetIsShownWhatSomebodyElseDid() throws Exception {
    var seen = desk.read(practice, visit).version();
    desk.add(practice, visit, CodeSystem.CPT, "99214");
    var request =
        post("/coding/" + visit + "/accept")
            .param("version", Integer.toString(seen))
            .param("key", key("E11.42"))
            .with(coder);
    mvc.perform(request.header("HX-Request", "true"))
        .andExpect(status().isConflict())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Somebody else was at this visit"),
                        containsString("Added 99214"),
                        containsString("id=\"desk-codes\""))));
    assertThat(codes(Standing.ASSIGNED)).containsExactly("99214");
  }

  @Test
  void findingsStandBesideTheCodesAsTheyChange() throws Exception {
    desk.read(practice, visit);
    act("add", "system", "ICD-10-CM", "code", "E11.42")
        .andExpect(content().string(containsString("Checked as soon as")));
    act("add", "system", "CPT", "code", "99215")
        .andExpect(content().string(containsString("1 stop")))
        .andExpect(content().string(containsString("no fee for 99215")));
  }

  @Test
  void onlyCodersChangeCodesAndNobodyOfAnotherPractice() throws Exception {
    desk.read(practice, visit);
    for (var role : List.of(Role.BILLER, Role.PHYSICIAN)) {
      mvc.perform(get("/coding/" + visit).with(users.as(role, practice.id())))
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("id=\"desk-finish\""))));
    }
    for (var name :
        List.of("suggest", "accept-all", "undo", "finish", "hold", "resume", "reopen")) {
      mvc.perform(post("/coding/" + visit + "/" + name).with(users.as(Role.BILLER, practice.id())))
          .andExpect(status().isForbidden());
      mvc.perform(
              post("/coding/" + visit + "/" + name)
                  .param("version", version())
                  .param("reason", "x")
                  .with(users.as(Role.CODER, desk.practice().id())))
          .andExpect(status().isNotFound());
    }
    mvc.perform(get("/coding/" + visit).with(users.as(Role.FRONT_DESK, practice.id())))
        .andExpect(status().isForbidden());
    mvc.perform(get("/coding/" + visit).with(users.as(Role.CODER, desk.practice().id())))
        .andExpect(status().isNotFound());
    mvc.perform(get("/coding/999999").with(coder)).andExpect(status().isNotFound());
    mvc.perform(get("/coding/0").with(coder)).andExpect(status().isNotFound());
  }

  private ResultActions act(String name, String... parameters) throws Exception {
    var request = post("/coding/" + visit + "/" + name).param("version", version());
    for (int at = 0; at < parameters.length; at += 2) {
      request.param(parameters[at], parameters[at + 1]);
    }
    return mvc.perform(request.header("HX-Request", "true").with(coder));
  }

  private String version() {
    return Integer.toString(desk.now(practice, visit).version());
  }

  private String key(String code) {
    return Integer.toString(desk.key(practice, visit, code));
  }

  private String note() {
    return PracticeScope.call(
        practice.id(), () -> visits.note(visit).orElseThrow().id().toString());
  }

  private String state() {
    return desk.now(practice, visit).visit().state().word();
  }

  private CodeEntry entry(String code) {
    return desk.now(practice, visit).sheet().find(desk.key(practice, visit, code)).orElseThrow();
  }

  private List<String> codes(Standing standing) {
    return desk.now(practice, visit).sheet().entries().stream()
        .filter(entry -> entry.is(standing))
        .map(entry -> entry.code().code())
        .toList();
  }
}
