package org.claimwright.scenarios;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Where the browser stories play: the demo practice in one application, and one browser before it.
record Stage(House house, Browser browser, Path chromium) implements AutoCloseable {

  /// A visit to be coded whose clinician signs in as ana.ortiz.
  static final String QUERIED = "/coding/1";

  static Stage set(Path data, Path chromium) {
    ComingCodes.load(data.resolve("codesets"));
    return new Stage(House.open(data), Browser.open(chromium), chromium);
  }

  /// The same house before a browser of its own, for another thread.
  void beside(Consumer<Stage> played) {
    try (var own = Browser.open(chromium)) {
      played.accept(new Stage(house, own, chromium));
    }
  }

  /// A desk's screen, with that person signed in.
  Page desk(String person) {
    return signedIn(browser.desk(), person);
  }

  /// A phone in dark colours, with that person signed in.
  Page phone(String person) {
    return signedIn(browser.phone(), person);
  }

  void go(Page page, String path) {
    page.navigate(house.address() + path);
  }

  /// Where the links of that kind on a page lead to, of those within the house.
  static List<String> links(Page page, String selector) {
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

  @Override
  public void close() {
    browser.close();
    house.close();
  }
}
