package org.claimwright.app.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The linter by its source's own concerns (AHIMA/ACDIS 2022), in cases of our own.
class ACompliantQueryTest {

  private static final String NOTE =
      "HPI: Short of breath, swelling of both legs. BNP 900. ASSESSMENT: 1. Heart failure. 2. Type 2 diabetes, neuropathy.";
  private static final List<Indicator> CITED = List.of(new Indicator(1, 5, 20, "Short of breath"));

  @Test
  void everyTemplateIsCompliantAsItStands() {
    for (var kind : QueryKind.values()) {
      assertThat(
              QueryLinter.objections(kind, QueryTemplates.of(kind, "Heart failure", CITED), NOTE))
          .as(kind.label())
          .isEmpty();
    }
  }

  @Test
  void indicatorsMustBeCited() {
    var text = new QueryText("Heart failure", "What type of heart failure?", List.of(), List.of());
    assertThat(rules(QueryKind.SPECIFICITY, text)).containsExactly("QUERY-INDICATORS");
  }

  @Test
  void anotherAnswerAndUndeterminedMustBeOffered() {
    assertThat(rules(options("Systolic", "Diastolic")))
        .containsExactlyInAnyOrder("QUERY-OTHER", "QUERY-UNDETERMINED");
    assertThat(rules(options("Systolic", "Other", "Unable to determine"))).isEmpty();
  }

  @Test
  void nothingIsSaidOfMoney() {
    for (var words :
        List.of(
            "reimbursement",
            "the payer",
            "a higher level",
            "the DRG",
            "an HCC",
            "risk adjustment",
            "$200",
            "the denial",
            "quality measures")) {
      assertThat(rules(question("What type is it, for " + words + "?")))
          .as(words)
          .contains("QUERY-MONEY");
    }
  }

  @Test
  void anObjectionNamesTheWordsAndTheirPlace() {
    var money =
        QueryLinter.objections(
                QueryKind.SPECIFICITY, question("What type? It affects payment."), NOTE)
            .getFirst();
    assertThat(money.words()).isEqualTo("payment");
    assertThat(money.where()).isEqualTo("Question, character 23");
    assertThat(money.rule().citation()).contains("AHIMA/ACDIS 2022");
    assertThat(money.fix()).isNotBlank();
  }

  @Test
  void urgingAndStressingLead() {
    assertThat(rules(question("Please document acute heart failure?"))).contains("QUERY-LEADING");
    assertThat(rules(question("Would you agree that this is heart failure?")))
        .contains("QUERY-LEADING");
    assertThat(rules(options("Systolic (preferred)", "Other", "Clinically undetermined")))
        .containsExactly("QUERY-STRESSED");
  }

  @Test
  void yesOrNoIsNotAskedOfANewDiagnosis() {
    assertThat(rules(QueryKind.VALIDITY, question("Does the patient have sepsis?")))
        .containsExactly("QUERY-YES-NO");
    assertThat(rules(QueryKind.MISSING, question("Is heart failure present?")))
        .containsExactly("QUERY-YES-NO");
    assertThat(rules(QueryKind.VALIDITY, options("Yes", "No", "Other", "Unable to determine")))
        .isEmpty();
  }

  @Test
  void theObjectionToYesOrNoNamesTheDiagnosisThatTheNoteDoesNotHave() {
    var objections =
        QueryLinter.objections(
            QueryKind.VALIDITY, question("Do you agree that sepsis is present?"), NOTE);
    assertThat(objections)
        .filteredOn(one -> one.rule().id().equals("QUERY-YES-NO"))
        .singleElement()
        .satisfies(one -> assertThat(one.message()).endsWith("the note does not say \"sepsis\"."));
  }

  @Test
  void yesOrNoMayConfirmWhatIsDocumented() {
    assertThat(rules(QueryKind.CAUSE, question("Is the neuropathy related to diabetes?")))
        .isEmpty();
  }

  @Test
  void theTitleBringsNoNewDiagnosis() {
    var text =
        new QueryText(
            "Sepsis",
            "What do the findings mean?",
            List.of("Sepsis", "Other", "Clinically undetermined"),
            CITED);
    assertThat(rules(QueryKind.MISSING, text)).containsExactly("QUERY-TITLE");
  }

  @Test
  void aCodeNumberIsOnlyWarnedOf() {
    var objections =
        QueryLinter.objections(
            QueryKind.SPECIFICITY, question("What type of heart failure, I50.9 or other?"), NOTE);
    assertThat(objections).extracting(one -> one.rule().id()).containsExactly("QUERY-CODE");
    assertThat(objections).noneMatch(Objection::isStop);
  }

  private static QueryText question(String words) {
    return new QueryText("Heart failure", words, List.of(), CITED);
  }

  private static QueryText options(String... options) {
    return new QueryText(
        "Heart failure", "Which type of heart failure is it?", List.of(options), CITED);
  }

  private static List<String> rules(QueryText text) {
    return rules(QueryKind.SPECIFICITY, text);
  }

  private static List<String> rules(QueryKind kind, QueryText text) {
    return QueryLinter.objections(kind, text, NOTE).stream()
        .map(one -> one.rule().id())
        .distinct()
        .toList();
  }
}
