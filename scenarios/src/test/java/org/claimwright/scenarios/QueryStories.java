package org.claimwright.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A coder asks, the clinician answers, and what was said changes the codes.
interface QueryStories {

  Stage stage();

  @Test
  @Order(0)
  default void aQueryIsAskedAnsweredAndTheCodeChanges() {
    var coder = stage().desk("maya.reyes");
    stage().go(coder, Stage.QUERIED);
    assertThat(coder.locator("#desk-codes [data-item]").first()).isVisible();
    coder.keyboard().press("q");
    assertThat(coder.locator("#objections")).containsText("Compliant as it stands");
    coder.waitForLoadState(LoadState.NETWORKIDLE);
    coder.fill("[name=question]", "What detail supports the payment?");
    assertThat(coder.locator("#objections")).containsText("QUERY-MONEY");
    coder.fill("[name=question]", "What further detail can you document?");
    assertThat(coder.locator("#objections")).containsText("Compliant as it stands");
    coder.locator("#query-form [type=submit].btn--primary").click();
    assertThat(coder.locator("body")).containsText("the visit waits for its answer");

    var clinician = stage().phone("ana.ortiz");
    assertThat(clinician.locator("main")).containsText("Queries to answer");
    clinician.locator("a", new Page.LocatorOptions().setHasText("Queries to answer")).click();
    clinician.locator("[value=other]").check();
    clinician.fill("[name=words]", "Chronic kidney disease, stage 3a, stable.");
    clinician.locator("text=Sign the answer").click();
    assertThat(clinician.locator("main")).containsText("Signed by Ana Ortiz");

    stage().go(coder, Stage.QUERIED);
    assertThat(coder.locator("#desk-note")).containsText("Answer to query");
    assertThat(coder.locator("#desk-note"))
        .containsText(Pattern.compile("Chronic kidney disease, stage 3a.*N18\\.31.*, stable\\."));
    assertThat(coder.locator("#desk-codes [data-group=suggested]").first()).isVisible();
    coder.keyboard().press("a");
    assertThat(coder.locator("#desk-codes [data-group=diagnoses]").first()).isVisible();
    stage().go(coder, "/queries?view=answered");
    coder.locator("main [data-open]").first().click();
    assertThat(coder.locator(".codes-then .is-added").first()).isVisible();
  }

  /// A note comes in that says two things, and with a control character of the system it is from.
  @Test
  @Order(5)
  default void aNoteThatContradictsItselfLeadsToAQueryThatCitesBothPlaces() {
    var desk = stage().desk("colin.frey");
    stage().go(desk, "/visits/new?patient=1");
    desk.selectOption("[name=provider]", new SelectOption().setLabel("Ana Ortiz, MD"));
    var note = "HPI: She denies hypertension.\u0007\nASSESSMENT\n1. Hypertension.\n2. Rash.\n";
    desk.setInputFiles(
        "[name=file]",
        new FilePayload("note.txt", "text/plain", note.getBytes(StandardCharsets.UTF_8)));
    desk.locator("main form [type=submit]").last().click();
    desk.waitForURL(Pattern.compile("/visits/[0-9]+$"));

    var coder = stage().desk("maya.reyes");
    stage().go(coder, "/coding/" + desk.url().replaceFirst(".*/", ""));
    assertThat(coder.locator("#desk-codes")).containsText("The note contradicts itself");
    assertThat(coder.locator("#desk-codes")).containsText("characters that are no text");
    coder.locator("#desk-codes .banner a", textOf("Ask the clinician")).first().click();
    assertThat(coder.locator("[name=question]")).hasValue(Pattern.compile("in different places"));
    assertThat(coder.locator(".query__cited input:checked")).hasCount(2);
    assertThat(coder.locator("#objections")).containsText("Compliant as it stands");
    coder.locator("#query-form [type=submit].btn--primary").click();
    assertThat(coder.locator("body")).containsText("the visit waits for its answer");

    var clinician = stage().phone("ana.ortiz");
    stage().go(clinician, coder.url().replaceFirst(".*(/queries/)", "$1"));
    clinician.locator("a", textOf("Read the whole note")).click();
    assertThat(clinician.locator("#desk-note")).containsText("She denies hypertension");
    desk.context().close();
    coder.context().close();
    clinician.context().close();
  }

  private static Page.LocatorOptions textOf(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
