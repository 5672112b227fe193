package org.claimwright.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// What a practice writes down for itself, and what it works off when code sets change.
interface RuleStories {

  Stage stage();

  /// The favourite of the story before ends with a coming release, and goes over to what follows
  /// it.
  @Test
  @Order(5)
  default void anUpdateIsWorkedOff() {
    var phone = stage().phone("maya.reyes");
    stage().go(phone, "/updates");
    assertThat(phone.locator("main")).containsText("1 place to look at, 1 code ends");
    phone.context().close();
    var page = stage().desk("maya.reyes");
    stage().go(page, ComingCodes.PAGE);
    assertThat(page.locator("main")).containsText("Favourite of");
    assertThat(page.locator("main")).containsText("below it in the new release · sure");
    page.locator("text=Go over to Z79.49").click();
    assertThat(page.locator("main")).containsText("Nothing here is touched");
    stage().go(page, ComingCodes.PAGE + "?view=settled");
    page.locator("text=Put back").click();
  }

  /// What one payer wants is written down, tried on what was billed, and holds from then on.
  @Test
  @Order(5)
  default void aClaimRuleIsWrittenTriedAndSwitchedOnByKeys() {
    var page = stage().desk("susan.beale");
    stage().go(page, "/claim-rules");
    assertThat(page.locator("main")).containsText("No rule of your own yet");
    page.keyboard().press("n");
    page.waitForURL(url -> url.endsWith("/claim-rules/new"));
    page.fill("[name=name]", "Visits are looked at");
    page.fill("[name=codes]", "992* HELLO");
    page.selectOption("[name=demand]", "review");
    page.locator("main [type=submit]").click();
    assertThat(page.locator("main")).containsText("\"HELLO\" is no code");
    page.fill("[name=codes]", "992*");
    page.selectOption("[name=severity]", "warn");
    page.locator("main [type=submit]").click();
    assertThat(page.locator("main")).containsText("Would be caught");
    assertThat(page.locator("main")).containsText("is to be looked at before it goes out");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.keyboard().press("s");
    assertThat(page.locator("body")).containsText("“Visits are looked at” is on");
    stage().go(page, "/claim-rules");
    assertThat(page.locator("main")).containsText("every payer");

    var phone = stage().phone("susan.beale");
    stage().go(phone, "/claim-rules/1");
    assertThat(phone.locator("main")).containsText("Would be caught");
    phone.locator("text=Switch off").click();
    assertThat(phone.locator("body")).containsText("“Visits are looked at” is off");
    phone.context().close();
  }
}
