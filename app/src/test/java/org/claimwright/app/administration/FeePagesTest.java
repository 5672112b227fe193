package org.claimwright.app.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditQuery;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.web.Flash;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Money;
import org.claimwright.pricing.Fee;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.web.util.HtmlUtils;

/// How a practice comes by its fee schedule: from a file, or fee by fee.
@AppTest
class FeePagesTest {

  private static final String FEES = "/administration/fees";
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final Fee VISIT = Fee.of("99213", Money.parse("148"));
  private static final Fee SHOT = Fee.of("J3301", Money.parse("9.50"));

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers testUsers;
  @Autowired private Practices practices;
  @Autowired private PracticeFees fees;
  @Autowired private Audit audit;

  private TestPractice practice;
  private SignedIn manager;

  @BeforeEach
  void aPracticeWithAManager() {
    practice = TestPractice.open(practices);
    manager = testUsers.add(Role.MANAGER, practice.id());
  }

  // ------------------------------------------------------------------ from a file

  @Test
  void aNewPracticeIsLedToItsFirstSchedule() throws Exception {
    visit(FEES).andExpect(says("No fee yet")).andExpect(says("/administration/fees/file"));
    visit(FEES + "/file").andExpect(says("Show what it would do"));
    var shown = upload("add", "CPT,Charge\n99213,$148.00\nJ3301,9.5\n");
    shown.andExpect(status().isOk()).andExpect(says("2 fees in the file")).andExpect(says("New"));
    assertThat(held()).isEmpty();
    confirm(shown).andExpect(redirectedUrl(FEES));
    assertThat(held()).containsExactly(VISIT, SHOT);
    visit(FEES).andExpect(says("J3301")).andExpect(says("148.00"));
  }

  @Test
  void whatChangesIsShownFirstAndIsInTheLog() throws Exception {
    has(VISIT, SHOT);
    var shown = upload("replace", "code,fee\n99213,155\n99214,212\n");
    shown
        .andExpect(says(">Changed<"))
        .andExpect(says("148.00"))
        .andExpect(says("155.00"))
        .andExpect(says(">Gone<"))
        .andExpect(content().string(not(containsString("style=\""))));
    assertThat(held()).containsExactly(VISIT, SHOT);
    confirm(shown).andExpect(redirectedUrl(FEES));
    assertThat(held())
        .containsExactly(Fee.of("99213", Money.parse("155")), Fee.of("99214", Money.parse("212")));
    var log = in(() -> audit.find(AuditQuery.about("fee schedule", ""), 5));
    assertThat(log)
        .singleElement()
        .satisfies(record -> {
          assertThat(record.actor()).isEqualTo(manager.user().username());
          assertThat(record.event().details()).isEqualTo("1 new, 1 changed, 1 gone");
        });
  }

  @Test
  void aYearsNewFeesEndTheOldOnesTheDayBefore() throws Exception {
    has(VISIT, SHOT);
    var shown = upload("add", "code,fee,from\n99213,155,1/1/2027\n");
    confirm(shown);
    assertThat(held())
        .containsExactly(
            new Fee("99213", "", new DateRange(LocalDate.MIN, NEW_YEAR), Money.parse("148")),
            new Fee("99213", "", DateRange.startingOn(NEW_YEAR), Money.parse("155")),
            SHOT);
  }

  @Test
  void aConfirmationSentTwiceIsDoneOnce() throws Exception {
    var shown = upload("replace", "code,fee\n99213,148\n");
    confirm(shown).andExpect(redirectedUrl(FEES));
    var again = confirm(shown).andExpect(redirectedUrl(FEES)).andReturn();
    var flash = (Flash) Objects.requireNonNull(again.getFlashMap().get("flash"));
    assertThat(flash.text()).contains("nothing had to be changed");
    assertThat(in(() -> audit.find(AuditQuery.about("fee schedule", ""), 5))).hasSize(1);
  }

  @Test
  void whatSomebodyElseChangedSinceThePreviewIsToldAndShownAnew() throws Exception {
    has(VISIT);
    var shown = upload("replace", "code,fee\n99214,212\n");
    has(VISIT, SHOT);
    var again =
        confirm(shown)
            .andExpect(status().isConflict())
            .andExpect(says("Somebody else has changed the fee schedule"));
    assertThat(held()).containsExactly(VISIT, SHOT);
    confirm(again).andExpect(redirectedUrl(FEES));
    assertThat(held()).containsExactly(Fee.of("99214", Money.parse("212")));
  }

  @Test
  void aFileWithBadLinesChangesNothingAndNamesThem() throws Exception {
    has(VISIT);
    upload("replace", "code,fee\n99213,12.345\n99214,10\n9921X5,1\n")
        .andExpect(status().is(422))
        .andExpect(says("Line 2: "))
        .andExpect(says("fraction of a cent"))
        .andExpect(says("Line 4: "))
        .andExpect(says("2 things to mend"));
    assertThat(held()).containsExactly(VISIT);
  }

  @Test
  void whatIsNoScheduleIsToldInWords() throws Exception {
    upload("add", "").andExpect(status().is(422)).andExpect(says("The file is empty"));
    upload("add", "%PDF-1.7").andExpect(status().is(422)).andExpect(says("The file is a PDF"));
    send(FEES + "/file", Map.of("how", "add"))
        .andExpect(status().is(422))
        .andExpect(says("No file was chosen"));
    send(FEES + "/file/confirm", Map.of("lines", "gibberish")).andExpect(status().is(422));
    send(FEES + "/file", Map.of("begins", "soon")).andExpect(status().is(422));
  }

  @Test
  void theScheduleIsHadAsAFileAndReadInAgain() throws Exception {
    has(VISIT, new Fee("J3301", "JZ", DateRange.startingOn(NEW_YEAR), Money.parse("9.50")));
    var file =
        visit(FEES + ".csv")
            .andExpect(status().isOk())
            .andExpect(
                content()
                    .string(
                        "code,modifier,fee,from,to\r\n99213,,148.00,,\r\nJ3301,JZ,9.50,2027-01-01,\r\n"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    upload("replace", file).andExpect(says("there is nothing to change"));
  }

  @Test
  void aScheduleOfThousandsOfCodesIsTakenInAtOnce() throws Exception {
    var file = new StringBuilder("code,fee,from\n");
    for (int code = 10_000; code < 22_000; code++) {
      file.append(code).append(",100.00,2026-01-01\n");
    }
    confirm(upload("replace", file.toString())).andExpect(redirectedUrl(FEES));
    assertThat(held()).hasSize(12_000);
    visit(FEES).andExpect(says("12,000 fees"));
  }

  @Test
  void onlyWhoKeepsThePracticeKeepsItsFees() throws Exception {
    for (var path : List.of(".csv", "/new", "/file", "/one?key=99213~~")) {
      mvc.perform(get(FEES + path).with(testUsers.as(Role.BILLER, practice.id())))
          .andExpect(status().isForbidden());
    }
  }

  // ------------------------------------------------------------------ one by hand

  @Test
  void aFeeIsAddedByHandAndEndsTheOneBefore() throws Exception {
    has(VISIT);
    visit(FEES + "/new").andExpect(says("Add a fee")).andExpect(says(">Fee schedule</a>"));
    send(FEES, Map.of("code", "99213", "fee", "$155", "from", "1/1/2027"))
        .andExpect(redirectedUrl(FEES));
    assertThat(held())
        .containsExactly(
            new Fee("99213", "", new DateRange(LocalDate.MIN, NEW_YEAR), Money.parse("148")),
            new Fee("99213", "", DateRange.startingOn(NEW_YEAR), Money.parse("155")));
    send(FEES, Map.of("code", "99213", "fee", "160"))
        .andExpect(status().is(422))
        .andExpect(says("has a fee of 148.00 on some of these days"));
  }

  @Test
  void aFeeIsChangedAndEnds() throws Exception {
    has(VISIT);
    var form = form(VISIT);
    form.put("fee", "150.00");
    send(path(VISIT), form).andExpect(redirectedUrl(FEES));
    var dearer = Fee.of("99213", Money.parse("150"));
    assertThat(held()).containsExactly(dearer);
    form = form(dearer);
    form.put("to", "12/31/2026");
    send(path(dearer), form).andExpect(redirectedUrl(FEES));
    assertThat(held())
        .containsExactly(
            new Fee("99213", "", new DateRange(LocalDate.MIN, NEW_YEAR), Money.parse("150")));
    assertThat(in(() -> audit.find(AuditQuery.about("fee", "99213"), 5))).hasSize(2);
  }

  @Test
  void aFeeSomebodyElseChangedMeanwhileIsNotOverwritten() throws Exception {
    has(VISIT);
    var form = form(VISIT);
    has(Fee.of("99213", Money.parse("151")));
    form.put("fee", "150.00");
    send(path(VISIT), form)
        .andExpect(status().isConflict())
        .andExpect(says("Somebody else has changed this fee"));
  }

  @Test
  void mistakesKeepTheFormAndNameTheirFields() throws Exception {
    send(FEES, Map.of("code", "9921", "fee", "much", "from", "1/2/2027", "to", "1/1/2027"))
        .andExpect(status().is(422))
        .andExpect(says("is not a code of CPT or HCPCS"))
        .andExpect(says("is not an amount"))
        .andExpect(says("is before 2027-01-02"))
        .andExpect(says("value=\"much\""));
    visit(FEES + "/one?key=99213~~").andExpect(status().isNotFound());
  }

  private void has(Fee... these) {
    PracticeScope.call(
        practice.id(),
        () -> {
          fees.replace(List.of(these));
          return true;
        });
  }

  private List<Fee> held() {
    return in(fees::all);
  }

  private static String path(Fee fee) {
    return FEES + "/one?key=" + FeeList.key(fee);
  }

  private static Map<String, String> form(Fee fee) {
    var entries = FeeForm.of(fee);
    var form = new HashMap<String, String>();
    for (var field : List.of("code", "modifier", "fee", "from", "to", "seen")) {
      form.put(field, entries.get(field));
    }
    return form;
  }

  private ResultActions upload(String how, String words) throws Exception {
    var bytes = words.getBytes(StandardCharsets.UTF_8);
    return mvc.perform(
        multipart(FEES + "/file")
            .file(new MockMultipartFile("file", "fees.csv", "text/csv", bytes))
            .param("how", how)
            .with(testUsers.as(manager)));
  }

  /// Sends what the preview holds, as its form would.
  private ResultActions confirm(ResultActions shown) throws Exception {
    var page = shown.andReturn().getResponse().getContentAsString();
    return send(
        FEES + "/file/confirm",
        Map.of(
            "seen", hidden(page, "seen"),
            "how", hidden(page, "how"),
            "lines", hidden(page, "lines")));
  }

  private static String hidden(String page, String name) {
    var begin = "name=\"" + name + "\" value=\"";
    var from = page.indexOf(begin) + begin.length();
    return HtmlUtils.htmlUnescape(page.substring(from, page.indexOf('"', from)));
  }

  private ResultActions visit(String path) throws Exception {
    return mvc.perform(get(path).with(testUsers.as(manager)));
  }

  private ResultActions send(String path, Map<String, String> form) throws Exception {
    var request = post(path).with(testUsers.as(manager));
    form.forEach(request::param);
    return mvc.perform(request);
  }

  private <T> T in(Supplier<T> work) {
    return PracticeScope.call(practice.id(), work::get);
  }

  private static ResultMatcher says(String words) {
    return content().string(containsString(words));
  }
}
