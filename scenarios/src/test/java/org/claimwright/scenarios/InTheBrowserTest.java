package org.claimwright.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// One visit the whole way by the people who work on it, and then every page of everybody looked at
/// by axe. Skipped, saying so, on a machine without Chromium.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InTheBrowserTest {

  private static final String TO_POST = "nav[aria-label=Payments] a:not(.is-done)";

  private static final List<String> PEOPLE =
      List.of(
          "maya.reyes",
          "ana.ortiz",
          "colin.frey",
          "dana.whitlock",
          "omar.haddad",
          "susan.beale",
          "ines.carvalho",
          "peter.grant",
          "joanne.ellis");

  /// What the administrator reaches by a button and not by the navigation.
  private static final List<String> ADMINISTRATION =
      List.of(
          "/administration/practice",
          "/administration/clinicians/new",
          "/administration/places/1",
          "/administration/payers/1",
          "/administration/fees",
          "/administration/users/new",
          "/administration/audit/1",
          "/administration/audit/proof",
          "/my-password");

  /// A visit to be coded whose clinician signs in as ana.ortiz.
  private static final String QUERIED = "/coding/1";

  private House house = unset();
  private Browser browser = unset();

  @BeforeAll
  void open(@TempDir Path data) {
    var chromium = Browser.installed();
    Assumptions.assumeTrue(
        chromium.isPresent(),
        "browser stories are skipped: no chromium on the PATH (Debian: apt-get install chromium)");
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    ComingCodes.load(data.resolve("codesets"));
    house = House.open(data);
    browser = Browser.open(chromium.get());
  }

  @AfterAll
  void close() {
    if (Browser.installed().isPresent()) {
      browser.close();
      house.close();
    }
  }

  /// The goal is 300 ms on a machine that has nothing else to do; the bound here is for busy ones.
  @Test
  @Order(-2)
  void theFirstSuggestionIsOnScreenBeforeACoderLooksForIt(TestReporter reporter) {
    var page = signedIn(browser.desk(), "maya.reyes");
    FirstPaint.watch(page);
    go(page, "/coding");
    var times = new ArrayList<Double>();
    for (var visit : links(page, "main [data-open]")) {
      go(page, visit);
      times.add(FirstPaint.of(page));
    }
    var median = times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    reporter.publishEntry(
        "first suggestion on screen, median of " + times.size() + " unread visits, ms",
        Long.toString(Math.round(median)));
    assertThat(median).isLessThan(1500);
    page.context().close();
  }

  /// The level by the coder's own worksheet, without a mouse, and back again.
  @Test
  @Order(-1)
  void theWorksheetIsFilledInByKeysAlone() {
    var page = signedIn(browser.desk(), "maya.reyes");
    go(page, QUERIED);
    assertThat(page.locator("#desk-codes [data-group=suggested]").first()).isVisible();
    page.keyboard().press("A");
    var level = page.locator("#desk-codes [data-group=services][data-plain='99214']");
    level.locator("[data-open]").focus();
    page.keyboard().press("e");
    assertThat(page.locator("#level-leads")).containsText("99214");
    for (var choice : List.of("1", "Tab", "1", "Tab", "1")) {
      page.keyboard().press(choice);
    }
    assertThat(page.locator("#level-leads")).containsText("99212");
    page.keyboard().press("Enter");
    assertThat(page.locator("#desk-codes [data-plain='99212']")).containsText("worksheet of Maya");
    page.keyboard().press("z");
    assertThat(level).isVisible();
    page.keyboard().press("z");
    assertThat(page.locator("#desk-codes")).containsText("None assigned yet");
    page.context().close();
  }

  @Test
  @Order(0)
  void aQueryIsAskedAnsweredAndTheCodeChanges() {
    var coder = signedIn(browser.desk(), "maya.reyes");
    go(coder, QUERIED);
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

    var clinician = signedIn(browser.phone(), "ana.ortiz");
    assertThat(clinician.locator("main")).containsText("Queries to answer");
    clinician.locator("a", new Page.LocatorOptions().setHasText("Queries to answer")).click();
    clinician.locator("[value=other]").check();
    clinician.fill("[name=words]", "Chronic kidney disease, stage 3a, stable.");
    clinician.locator("text=Sign the answer").click();
    assertThat(clinician.locator("main")).containsText("Signed by Ana Ortiz");

    go(coder, QUERIED);
    assertThat(coder.locator("#desk-note")).containsText("Answer to query");
    assertThat(coder.locator("#desk-note"))
        .containsText(Pattern.compile("Chronic kidney disease, stage 3a.*N18\\.31.*, stable\\."));
    assertThat(coder.locator("#desk-codes [data-group=suggested]").first()).isVisible();
    coder.keyboard().press("a");
    assertThat(coder.locator("#desk-codes [data-group=diagnoses]").first()).isVisible();
    go(coder, "/queries?view=answered");
    coder.locator("main [data-open]").first().click();
    assertThat(coder.locator(".codes-then .is-added").first()).isVisible();
  }

  @Test
  @Order(1)
  void theCoderFinishesAVisitByKeys() {
    var page = signedIn(browser.desk(), "maya.reyes");
    go(page, "/coding/1");
    assertThat(page.locator("#desk-codes")).containsText("E11.42");
    page.keyboard().press("A");
    assertThat(page.locator("#desk-codes")).not().containsText("None assigned yet");
    page.keyboard().press("s");
    assertThat(page.locator("body")).containsText("Coded by");
  }

  @Test
  @Order(2)
  void theBillerSendsItAndTheAnswersAreBackAtOnce() {
    var page = signedIn(browser.desk(), "dana.whitlock");
    go(page, "/claims");
    assertThat(page.locator("main")).containsText("Ellis, Joanne");
    page.keyboard().press("s");
    assertThat(page.locator("body")).containsText("claims sent; 2 acknowledgements and");
    page.locator("tr", new Page.LocatorOptions().setHasText("Ellis, Joanne"))
        .locator("[data-open]")
        .click();
    assertThat(page.locator("body")).containsText("Accepted by payer (277CA)");
  }

  @Test
  @Order(3)
  void thePosterSeesThatEachPaymentBalancesAndPostsIt() {
    var page = signedIn(browser.desk(), "omar.haddad");
    go(page, "/remittances");
    assertThat(page.locator("aside")).containsText("Every line");
    assertThat(page.locator("main")).containsText("matched");
    for (int left = page.locator(TO_POST).count(); left > 0; left--) {
      assertThat(page.locator(TO_POST)).hasCount(left);
      go(page, links(page, TO_POST).iterator().next());
      page.keyboard().press("p");
      assertThat(page.locator("main")).containsText("posted");
      go(page, "/remittances");
    }
    assertThat(page.locator("main")).containsText("Nothing waits");
  }

  @Test
  @Order(4)
  void thePatientReadsWhatIsOwedAndWhy() {
    var page = signedIn(browser.desk(), "joanne.ellis");
    go(page, "/my-account");
    assertThat(page.locator("main")).containsText("You owe today");
    assertThat(page.locator("main")).containsText("Discount your plan agreed with us");
  }

  /// From the note to the code without a mouse: found by what people call it, its notes read,
  /// taken; and in the encoder from a code back to what was found.
  @Test
  @Order(4)
  void aCodeIsFoundCheckedAndTakenByKeysAlone() {
    var page = signedIn(browser.desk(), "maya.reyes");
    go(page, "/coding");
    var visit = links(page, "main [data-open]").getLast();
    go(page, visit);
    assertThat(page.locator("#desk-codes")).containsText("None assigned yet");
    assertThat(page.locator("#desk-codes")).not().containsText("Z79.4");
    page.keyboard().press("c");
    page.keyboard().type("insulin use");
    assertThat(page.locator("#desk-hits [role=option]").first()).containsText("Z79.4");
    page.keyboard().press("Control+Enter");
    page.waitForURL(url -> url.contains("/codes/icd-10-cm/Z79.4"));
    assertThat(page.locator("main")).containsText("Notes that apply");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.keyboard().press("b");
    assertThat(page.locator("body")).containsText("Z79.4 is among your favourites");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.keyboard().press("t");
    page.waitForURL(url -> url.endsWith(visit));
    assertThat(page.locator("#desk-codes")).containsText("Z79.4");
    go(page, "/codes");
    assertThat(page.locator("#hits")).containsText("Your favourites");
    page.keyboard().type("insulin use");
    page.waitForURL(url -> url.contains("q=insulin%20use"));
    assertThat(page.locator("#hits .is-current")).containsText("Z79.4");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("/codes/icd-10-cm/Z79.4"));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.keyboard().press("Escape");
    assertThat(page.locator("#hits .is-current")).containsText("Z79.4");
    assertThat(page.locator("#q")).hasValue("insulin use");
  }

  /// The favourite of the story before ends with a coming release, and goes over to what follows
  /// it.
  @Test
  @Order(5)
  void anUpdateIsWorkedOff() {
    var phone = signedIn(browser.phone(), "maya.reyes");
    go(phone, "/updates");
    assertThat(phone.locator("main")).containsText("1 place to look at, 1 code ends");
    phone.context().close();
    var page = signedIn(browser.desk(), "maya.reyes");
    go(page, ComingCodes.PAGE);
    assertThat(page.locator("main")).containsText("Favourite of");
    assertThat(page.locator("main")).containsText("below it in the new release · sure");
    page.locator("text=Go over to Z79.49").click();
    assertThat(page.locator("main")).containsText("Nothing here is touched");
    go(page, ComingCodes.PAGE + "?view=settled");
    page.locator("text=Put back").click();
  }

  /// What one payer wants is written down, tried on what was billed, and holds from then on.
  @Test
  @Order(5)
  void aClaimRuleIsWrittenTriedAndSwitchedOnByKeys() {
    var page = signedIn(browser.desk(), "susan.beale");
    go(page, "/claim-rules");
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
    go(page, "/claim-rules");
    assertThat(page.locator("main")).containsText("every payer");

    var phone = signedIn(browser.phone(), "susan.beale");
    go(phone, "/claim-rules/1");
    assertThat(phone.locator("main")).containsText("Would be caught");
    phone.locator("text=Switch off").click();
    assertThat(phone.locator("body")).containsText("“Visits are looked at” is off");
    phone.context().close();
  }

  @Test
  @Order(6)
  void aChartIsAuditedBlind() {
    var page = signedIn(browser.desk(), "susan.beale");
    go(page, "/audits/new");
    page.locator("main [type=submit]").first().click();
    assertThat(page.locator("main")).containsText("Seed");
    page.locator("main [data-open]").first().click();
    page.fill("[name=codes]", "I10\n99213");
    page.locator("text=Compare with the billed").click();
    assertThat(page.locator("main")).containsText("As billed");
    page.keyboard().press("a");
    page.locator("text=Close the chart").click();
    assertThat(page.locator("main")).containsText("Judged by Susan Beale");
    go(page, "/quality");
    assertThat(page.locator("main")).containsText("%");
  }

  @Test
  @Order(7)
  void axeFindsNothingOnAnyPageOfAnybody() {
    var seen = new HashSet<String>();
    for (var person : PEOPLE) {
      looked(person, browser::desk, seen);
    }
  }

  @Test
  @Order(8)
  void axeFindsNothingOnAPhoneInTheDark() {
    var seen = new HashSet<String>();
    for (var person : List.of("maya.reyes", "susan.beale", "joanne.ellis")) {
      looked(person, browser::phone, seen);
    }
  }

  /// Looks at the pages that nobody before has seen; everybody has a first page of their own.
  private void looked(String person, Supplier<Page> screen, Set<String> seen) {
    var page = signedIn(screen.get(), person);
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(page.url() + ": " + message.text());
      }
    });
    var paths = new ArrayList<>(pagesOf(page, seen));
    if (person.equals("peter.grant")) {
      paths.addAll(ADMINISTRATION);
    }
    if (person.equals("maya.reyes") || person.equals("susan.beale")) {
      paths.addAll(List.of("/audits/new", "/audits?view=mine", "/audits/1", "/audits/charts/1"));
      paths.add(QUERIED.replace("/coding/", "/queries/new?visit="));
      paths.add("/queries/1");
      paths.add(ComingCodes.PAGE);
      paths.add(ComingCodes.PAGE + "?view=deleted");
      paths.add(ComingCodes.PAGE + "?view=settled");
    }
    if (person.equals("susan.beale")) {
      paths.addAll(List.of("/claim-rules/new", "/claim-rules/1/edit"));
    }
    paths.removeIf(path -> !path.equals("/") && !seen.add(path));
    for (var path : paths) {
      go(page, path);
      for (var violation : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
        complaints.add(
            person + " " + path + ": " + violation.getId() + " " + violation.getNodes().size());
      }
    }
    assertThat(complaints).isEmpty();
    page.context().close();
  }

  /// What the navigation leads to, and the first thing on each list.
  private List<String> pagesOf(Page page, Set<String> seen) {
    var paths = new LinkedHashSet<String>(List.of("/"));
    paths.addAll(links(page, ".rail__item"));
    paths.removeAll(seen);
    for (var path : List.copyOf(paths)) {
      go(page, path);
      links(page, "main [data-open]").stream().limit(1).forEach(paths::add);
    }
    return List.copyOf(paths);
  }

  private static List<String> links(Page page, String selector) {
    return page.locator(selector).all().stream()
        .map(link -> link.getAttribute("href"))
        .filter(href -> href != null && href.startsWith("/"))
        .toList();
  }

  private Page signedIn(Page page, String person) {
    page.navigate(house.address() + "/login");
    page.fill("[name=username]", person);
    page.fill("[name=password]", house.password());
    page.locator("[name=password]").press("Enter");
    page.waitForURL(url -> !url.contains("/login"));
    return page;
  }

  private void go(Page page, String path) {
    page.navigate(house.address() + path);
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T unset() {
    return null;
  }
}
