package org.claimwright.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// What becomes of a finished visit: sent, paid, posted, told to the patient.
interface ClaimStories {

  String TO_POST = "nav[aria-label=Payments] a:not(.is-done)";

  Stage stage();

  @Test
  @Order(2)
  default void theBillerSendsItAndTheAnswersAreBackAtOnce() {
    var page = stage().desk("dana.whitlock");
    stage().go(page, "/claims");
    assertThat(page.locator("main")).containsText("Ellis, Joanne");
    page.keyboard().press("s");
    assertThat(page.locator("body")).containsText("claims sent; 2 acknowledgements and");
    page.locator("nav[aria-label=Views] a", new Page.LocatorOptions().setHasText("Waiting"))
        .click();
    page.locator("tr", new Page.LocatorOptions().setHasText("Ellis, Joanne"))
        .locator("[data-open]")
        .click();
    assertThat(page.locator("body")).containsText("Accepted by payer (277CA)");
    backAtTheListAsItWasLeft(page);
  }

  @Test
  @Order(3)
  default void thePosterSeesThatEachPaymentBalancesAndPostsIt() {
    var page = stage().desk("omar.haddad");
    stage().go(page, "/remittances");
    assertThat(page.locator("aside")).containsText("Every line");
    assertThat(page.locator("main")).containsText("matched");
    for (int left = page.locator(TO_POST).count(); left > 0; left--) {
      assertThat(page.locator(TO_POST)).hasCount(left);
      stage().go(page, Stage.links(page, TO_POST).iterator().next());
      page.keyboard().press("p");
      assertThat(page.locator("main")).containsText("posted");
      stage().go(page, "/remittances");
    }
    assertThat(page.locator("main")).containsText("Nothing waits");
  }

  @Test
  @Order(4)
  default void thePatientReadsWhatIsOwedAndWhy() {
    var page = stage().desk("joanne.ellis");
    stage().go(page, "/my-account");
    assertThat(page.locator("main")).containsText("You owe today");
    assertThat(page.locator("main")).containsText("Discount your plan agreed with us");
  }

  /// In the same view, at the claim that was looked at.
  private static void backAtTheListAsItWasLeft(Page page) {
    page.keyboard().press("Escape");
    assertThat(page).hasURL(Pattern.compile("/claims\\?view=waiting$"));
    assertThat(page.locator("tr.is-current")).containsText("Ellis, Joanne");
  }
}
