package org.claimwright.app.codingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.codingdesk.CodingAction.Accept;
import org.claimwright.app.codingdesk.Reading.EmSheet;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.DocumentRecord;
import org.claimwright.app.encounters.NewDocument;
import org.claimwright.app.encounters.NoteText;
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

/// The worksheet in the coder's hands.
@AppTest
@Import(TestDesk.class)
class TheLevelOfAVisitTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private TestDesk desk;
  @Autowired private CodingDesk coding;
  @Autowired private Visits visits;

  private TestPractice practice;
  private RequestPostProcessor coder;
  private VisitId visit;
  private String level = "";

  @BeforeEach
  void aReadVisit() {
    practice = desk.practice();
    coder = users.as(users.add(Role.CODER, practice.id()));
    visit = desk.visit(practice, "Ellis");
    level = sheetOf(desk.read(practice, visit)).code();
  }

  @Test
  void theWorksheetBeginsFromWhatTheEngineRead() throws Exception {
    mvc.perform(get("/coding/" + visit + "/level").param("key", key(level)).with(coder))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Office, known patient")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "name=\"risk\" value=\"moderate\" data-digit-choice=\"3\" checked")))
        .andExpect(content().string(containsString(">" + level + "</b>")));
  }

  @Test
  void itSaysWhatItLeadsToAsItIsFilledIn() throws Exception {
    leads(Map.of("problems", "high", "data", "low", "risk", "low"))
        .andExpect(content().string(containsString("99213")));
    leads(Map.of("problems", "low", "data", "low", "risk", "low", "minutes", "41", "basis", "time"))
        .andExpect(content().string(containsString("99215")));
    leads(Map.of("problems", "low", "data", "low", "risk", "low", "minutes", "4", "basis", "time"))
        .andExpect(content().string(containsString("4 minutes reach no code")));
    leads(Map.of("problems", "low", "data", "low"))
        .andExpect(content().string(containsString("no level for risk")));
  }

  @Test
  void aCodersWorksheetSetsTheLevelAndKeepsWhatTheEngineHadRead() throws Exception {
    accept(level);
    rate("problems", "low", "data", "straightforward", "risk", "low")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("99213")))
        .andExpect(content().string(containsString("worksheet of ")))
        .andExpect(content().string(containsString("The engine read moderate")));
    var sheet = desk.now(practice, visit).sheet();
    assertThat(sheet.services()).extracting(one -> one.code().code()).containsExactly("99213");
    assertThat(sheet.rejected())
        .extracting(one -> one.code().code(), one -> one.decision().reason())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(level, "Exchanged for 99213"));
    act("undo").andExpect(status().isOk());
    assertThat(desk.now(practice, visit).sheet().services())
        .extracting(one -> one.code().code())
        .containsExactly(level);
    assertThat(sheetOf(desk.now(practice, visit)).isByPerson()).isFalse();
  }

  @Test
  void anAddendumReadLaterLeavesTheCodersWorksheetAlone() throws Exception {
    accept(level);
    rate("problems", "low", "data", "straightforward", "risk", "low").andExpect(status().isOk());
    PracticeScope.run(
        practice.id(),
        () ->
            visits
                .add(
                    visit,
                    new NewDocument(
                        DocumentRecord.Kind.ADDENDUM,
                        "Addendum",
                        new NoteText("Total time today was 62 minutes.")))
                .orThrow());
    var again = desk.read(practice, visit);
    assertThat(sheetOf(again).code()).isEqualTo("99213");
    assertThat(sheetOf(again).isByPerson()).isTrue();
  }

  @Test
  void aLevelThatItsWorksheetDoesNotLeadToIsWarnedOf() throws Exception {
    desk.add(practice, visit, CodeSystem.ICD10CM, "E11.42");
    desk.add(practice, visit, CodeSystem.CPT, "99212");
    mvc.perform(get("/coding/" + visit).with(coder))
        .andExpect(content().string(containsString("99212 is assigned and its worksheet leads to")))
        .andExpect(content().string(containsString("EM-WORKSHEET")));
    act("exchange", "key", key("99212"), "code", level).andExpect(status().isOk());
    mvc.perform(get("/coding/" + visit).with(coder))
        .andExpect(content().string(not(containsString("EM-WORKSHEET"))));
  }

  @Test
  void whatIsNoVisitHasNoWorksheet() throws Exception {
    desk.add(practice, visit, CodeSystem.HCPCS, "J3301");
    mvc.perform(get("/coding/" + visit + "/level").param("key", key("J3301")).with(coder))
        .andExpect(status().isNotFound());
    act(
            "level",
            "key",
            key("J3301"),
            "ladder",
            "99212",
            "problems",
            "low",
            "data",
            "low",
            "risk",
            "low")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("J3301 is no visit")));
  }

  private void accept(String code) {
    PracticeScope.run(
        practice.id(),
        () -> {
          var now = coding.find(visit).orElseThrow();
          coding.act(visit, now.version(), new Accept(desk.key(practice, visit, code))).orThrow();
        });
  }

  private ResultActions leads(Map<String, String> typed) throws Exception {
    var request = get("/coding/" + visit + "/level/leads").param("ladder", "99212").with(coder);
    typed.forEach(request::param);
    return mvc.perform(request);
  }

  private ResultActions rate(String... elements) throws Exception {
    var parameters = new String[elements.length + 4];
    System.arraycopy(elements, 0, parameters, 0, elements.length);
    parameters[elements.length] = "key";
    parameters[elements.length + 1] = key(level);
    parameters[elements.length + 2] = "ladder";
    parameters[elements.length + 3] = "99212";
    return act("level", parameters);
  }

  private ResultActions act(String name, String... parameters) throws Exception {
    var version = Integer.toString(desk.now(practice, visit).version());
    var request = post("/coding/" + visit + "/" + name).param("version", version);
    for (int at = 0; at < parameters.length; at += 2) {
      request.param(parameters[at], parameters[at + 1]);
    }
    return mvc.perform(request.header("HX-Request", "true").with(coder));
  }

  private String key(String code) {
    return Integer.toString(desk.key(practice, visit, code));
  }

  private static EmSheet sheetOf(VisitCoding coding) {
    return coding.sheet().reading().levels().getFirst();
  }
}
