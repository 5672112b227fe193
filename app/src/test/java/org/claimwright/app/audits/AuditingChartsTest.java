package org.claimwright.app.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.TestUsers;
import org.claimwright.app.billing.BatchRef;
import org.claimwright.app.billing.ClaimCorrections;
import org.claimwright.app.billing.ClaimRecord;
import org.claimwright.app.billing.Claims;
import org.claimwright.app.billing.CorrectionKind;
import org.claimwright.app.billing.Lineage;
import org.claimwright.app.billing.RemitResult;
import org.claimwright.app.codingdesk.CodingAction.Add;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.coverage.Coverages;
import org.claimwright.app.coverage.Membership;
import org.claimwright.app.coverage.NewCoverage;
import org.claimwright.app.coverage.Subscriber;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.encounters.TestVisits;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.patients.TestPatients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.TestPractice;
import org.claimwright.app.testing.AppTest;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.MemberId;
import org.claimwright.kernel.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@AppTest
class AuditingChartsTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestUsers users;
  @Autowired private Practices practices;
  @Autowired private Patients patients;
  @Autowired private Coverages coverages;
  @Autowired private Visits visits;
  @Autowired private PracticeFees fees;
  @Autowired private CodingDesk desk;
  @Autowired private Claims claims;
  @Autowired private ClaimCorrections corrections;
  @Autowired private Audits audits;

  private TestPractice practice;
  private RequestPostProcessor auditor;
  private VisitId visit;

  @BeforeEach
  void aCodedVisit() {
    practice = TestPractice.open(practices);
    auditor = users.as(Role.MANAGER, practice.id());
    PracticeScope.run(practice.id(), () -> fees.replace(TestVisits.fees()));
    visit = coded("Ellis");
  }

  @Test
  void theSampleShowsItsSeedAndFreezesTheCodesAsBilled() throws Exception {
    draw("random", "").andExpect(redirectedUrl("/audits/" + audit().id()));
    mvc.perform(get("/audits/" + audit().id()).with(auditor))
        .andExpect(
            content().string(allOf(containsString("4711"), containsString("1 of 1 coded visit"))));
    PracticeScope.run(
        practice.id(),
        () -> {
          desk.reopen(visit).orThrow();
          var version = desk.find(visit).orElseThrow().version();
          desk.act(visit, version, new Add(CodeSystem.ICD10CM, "I10", List.of())).orThrow();
          desk.finish(visit).orThrow();
        });
    assertThat(chart().codes())
        .extracting(code -> code.billed().label())
        .containsExactly("E11.42", "99213");
  }

  @Test
  void theSameSeedDrawsTheSameCharts() throws Exception {
    for (var name : List.of("Abbot", "Baker", "Cole", "Dean", "Eads")) {
      coded(name);
    }
    draw("random", "");
    var first = visitsOfNewest();
    draw("random", "");
    assertThat(visitsOfNewest()).isEqualTo(first).hasSize(3);
  }

  @Test
  void aSampleOfNothingIsRefusedAndNothingTypedIsLost() throws Exception {
    draw("code", "Z99.89")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("No coded visit fits")))
        .andExpect(content().string(containsString("Z99.89")));
    draw("code", "e11.42").andExpect(status().is3xxRedirection());
  }

  @Test
  void aBlindAuditorSeesTheBilledCodesOnlyAfterGivingTheOwn() throws Exception {
    draw("random", "", "true");
    var path = "/audits/charts/" + chart().id();
    mvc.perform(get(path).with(auditor))
        .andExpect(content().string(not(containsString("99213"))))
        .andExpect(content().string(not(containsString("<mark"))));
    judged()
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(not(containsString("99213"))));
    mvc.perform(post(path + "/codes").param("codes", "E11.42\nZZZ99").with(auditor))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("&quot;ZZZ99&quot; is not in")));
    mvc.perform(post(path + "/codes").param("codes", "e11.42\n99214").with(auditor))
        .andExpect(redirectedUrl(path));
    mvc.perform(get(path).with(auditor))
        .andExpect(content().string(containsString("99213")))
        .andExpect(content().string(containsString("value=\"99214\"")));
    assertThat(chart().codes()).extracting(AuditedCode::verdict).containsExactly("agree", "under");
  }

  @Test
  void aChartIsClosedWithFiguresAndWordsForTheCoder() throws Exception {
    draw("random", "");
    judged().andExpect(status().is3xxRedirection());
    assertThat(chart().isDone()).isTrue();
    mvc.perform(get("/audits/" + audit().id()).with(auditor))
        .andExpect(content().string(containsString("33.3 %")))
        .andExpect(content().string(containsString("Level too high")));
    mvc.perform(get("/quality").with(auditor))
        .andExpect(content().string(containsString("33.3 %")))
        .andExpect(content().string(not(containsString("$"))));
    judged().andExpect(status().isConflict());
  }

  @Test
  void aLineWithoutAVerdictKeepsTheChartOpenAndTheFormFilled() throws Exception {
    draw("random", "");
    mvc.perform(
            post("/audits/charts/" + chart().id())
                .param("verdict-1", "wrong")
                .param("education", "Look at the plan")
                .with(auditor))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("99213 has no verdict")))
        .andExpect(content().string(containsString("Look at the plan")));
  }

  @Test
  void nobodyAuditsTheOwnWork() throws Exception {
    var coder = users.add(Role.CODER, practice.id());
    var own = users.as(coder);
    var mine = open("Novak");
    mvc.perform(post("/coding/" + mine + "/finish").param("version", version(mine)).with(own));
    draw("random", "");
    var chart =
        PracticeScope.call(practice.id(), () -> audits.charts(audit().id())).stream()
            .filter(one -> one.subject().visit().equals(mine))
            .findFirst()
            .orElseThrow();
    mvc.perform(post("/audits/charts/" + chart.id() + "/codes").param("codes", "I10").with(own))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("nobody audits the own work")));
  }

  @Test
  void aDeniedClaimOpensItsAuditOnceWithNoteCodesAndReason() throws Exception {
    var claim = denied();
    mvc.perform(get("/claims/" + claim.id()).with(auditor))
        .andExpect(content().string(containsString("Audit the chart")));
    var path = "/audits/denials/" + claim.id();
    mvc.perform(post(path).with(auditor))
        .andExpect(redirectedUrl("/audits/charts/" + chart().id()));
    mvc.perform(post(path).with(auditor))
        .andExpect(redirectedUrl("/audits/charts/" + chart().id()));
    mvc.perform(get("/audits/charts/" + chart().id()).with(auditor))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("E11.42"),
                        containsString("diabetic polyneuropathy"),
                        containsString(claim.number().toString()))));
  }

  @Test
  void aCorrectedClaimIsAskedForOnTheClaimsTimeline() throws Exception {
    var claim = denied();
    mvc.perform(post("/audits/denials/" + claim.id()).with(auditor));
    mvc.perform(post("/audits/charts/" + chart().id() + "/correct").with(auditor))
        .andExpect(status().isUnprocessableContent());
    judged();
    mvc.perform(post("/audits/charts/" + chart().id() + "/correct").with(auditor))
        .andExpect(status().is3xxRedirection());
    assertThat(PracticeScope.call(practice.id(), () -> claims.timeline(claim.id())))
        .anySatisfy(one ->
            assertThat(one.what().detail())
                .contains("corrected claim", "99213 (level too high) → 99212", "(missed) → I10"));
    var asked = PracticeScope.call(practice.id(), () -> corrections.lineage(claim.id()).asked());
    assertThat(asked.map(Lineage.Asked::kind)).contains(CorrectionKind.REPLACEMENT);
  }

  @Test
  void othersAndOtherPracticesDoNotGetIn() throws Exception {
    draw("random", "");
    var path = "/audits/charts/" + chart().id();
    mvc.perform(get(path).with(users.as(Role.PHYSICIAN, practice.id())))
        .andExpect(status().isForbidden());
    mvc.perform(get("/quality").with(users.as(Role.CODER, practice.id())))
        .andExpect(status().isForbidden());
    var elsewhere = TestPractice.open(practices).id();
    mvc.perform(get(path).with(users.as(Role.MANAGER, elsewhere))).andExpect(status().isNotFound());
  }

  @Test
  void withoutAuditsTheQualityPageSaysWhatIsNeeded() throws Exception {
    mvc.perform(get("/quality").with(auditor))
        .andExpect(content().string(containsString("No chart was audited yet")))
        .andExpect(content().string(containsString("it takes 30 visits on either side")));
  }

  @Test
  void everyViewOfTheListOpensEmptyAndFull() throws Exception {
    for (var view : List.of("open", "done", "mine")) {
      mvc.perform(get("/audits?view=" + view).with(auditor)).andExpect(status().isOk());
    }
    mvc.perform(get("/audits/new").with(auditor)).andExpect(status().isOk());
    draw("random", "");
    judged();
    mvc.perform(get("/audits?view=done").with(auditor))
        .andExpect(content().string(containsString("November")));
  }

  private ResultActions draw(String method, String code) throws Exception {
    return draw(method, code, "");
  }

  private ResultActions draw(String method, String code, String blind) throws Exception {
    return mvc.perform(
        post("/audits")
            .param("name", "November")
            .param("method", method)
            .param("code", code)
            .param("first", "2026-11-01")
            .param("last", "2026-11-30")
            .param("size", "3")
            .param("seed", "4711")
            .param("blind", blind)
            .with(auditor));
  }

  private ResultActions judged() throws Exception {
    return mvc.perform(
        post("/audits/charts/" + chart().id())
            .param("verdict-1", "agree")
            .param("verdict-2", "over")
            .param("revised-2", "99212")
            .param("missed", "I10")
            .param("education", "One stable problem")
            .with(auditor));
  }

  private ClaimRecord denied() {
    return PracticeScope.call(
        practice.id(),
        () -> {
          var claim = claims.ofVisit(visit).orElseThrow();
          var batch = new BatchRef(1, 4001, "sandbox");
          claims.batched(claim.number(), batch).orThrow();
          claims.submitted(claim.number(), batch).orThrow();
          return claims
              .remitted(
                  claim.number(),
                  new RemitResult(
                      "K1",
                      new RemitResult.Source(1, "TRACE1", LocalDate.of(2026, 11, 20), "LKS-1"),
                      new RemitResult.Amounts(
                          Money.ZERO, Money.ZERO, Money.ZERO, Money.parse("148.00")),
                      "CO-50"))
              .orThrow();
        });
  }

  private VisitId coded(String name) {
    var opened = open(name);
    PracticeScope.run(practice.id(), () -> desk.finish(opened).orThrow());
    return opened;
  }

  private VisitId open(String name) {
    return PracticeScope.call(
        practice.id(),
        () -> {
          var patient =
              patients
                  .registerKnowingly(TestPatients.named(name, "Joanne", LocalDate.of(1959, 4, 18)))
                  .orThrow();
          coverages
              .add(
                  patient,
                  new NewCoverage(
                      new Membership(practice.commercial(), new MemberId("LKS200417"), ""),
                      new Subscriber.Self(),
                      DateRange.startingOn(LocalDate.of(2020, 1, 1))))
              .orThrow();
          var opened = visits.open(TestVisits.office(patient, practice.doctor())).orThrow();
          desk.suggest(opened).orThrow();
          add(opened, CodeSystem.ICD10CM, "E11.42");
          add(opened, CodeSystem.CPT, "99213");
          return opened;
        });
  }

  private void add(VisitId one, CodeSystem system, String code) {
    var version = desk.find(one).orElseThrow().version();
    desk.act(one, version, new Add(system, code, List.of())).orThrow();
  }

  private String version(VisitId one) {
    return PracticeScope.call(
        practice.id(), () -> Integer.toString(desk.find(one).orElseThrow().version()));
  }

  private ChartAudit audit() {
    return PracticeScope.call(practice.id(), () -> audits.all()).getFirst();
  }

  private AuditChart chart() {
    return PracticeScope.call(practice.id(), () -> audits.charts(audit().id())).getFirst();
  }

  private List<VisitId> visitsOfNewest() {
    return PracticeScope.call(practice.id(), () -> audits.charts(audit().id())).stream()
        .map(chart -> chart.subject().visit())
        .toList();
  }
}
