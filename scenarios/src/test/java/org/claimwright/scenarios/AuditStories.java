package org.claimwright.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Coded visits looked at again by somebody else.
interface AuditStories {

  Stage stage();

  @Test
  @Order(6)
  default void aChartIsAuditedBlind() {
    var page = stage().desk("susan.beale");
    stage().go(page, "/audits/new");
    page.locator("main [type=submit]").first().click();
    assertThat(page.locator("main")).containsText("Seed");
    page.locator("main [data-open]").first().click();
    page.waitForURL("**/audits/charts/**");
    page.keyboard().press("c");
    page.fill("#desk-encoder [role=combobox]", "htn");
    assertThat(page.locator("#desk-hits [role=option]").first()).containsText("I10");
    page.keyboard().press("Enter");
    assertThat(page.locator("[name=codes]")).hasValue("I10");
    page.fill("[name=codes]", "I10\n99213");
    page.locator("text=Compare with the billed").click();
    assertThat(page.locator("main")).containsText("As billed");
    page.keyboard().press("a");
    page.locator("text=Close the chart").click();
    assertThat(page.locator("main")).containsText("Judged by Susan Beale");
    stage().go(page, "/quality");
    assertThat(page.locator("main")).containsText("%");
  }
}
