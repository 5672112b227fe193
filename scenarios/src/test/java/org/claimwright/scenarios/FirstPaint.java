package org.claimwright.scenarios;

import com.microsoft.playwright.Page;

/// How long a visit takes from asking for its page until the first suggestion has been painted, by
/// the browser's own clock.
final class FirstPaint {

  private static final String WATCH =
      """
      new MutationObserver((seen, watch) => {
        if (!document.querySelector('#desk-codes [data-group=suggested]')) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => { window.suggestionPainted = performance.now(); }));
      }).observe(document, { childList: true, subtree: true });
      """;

  private FirstPaint() {}

  /// Has every page that this one opens from now on keep its time.
  static void watch(Page page) {
    page.addInitScript(WATCH);
  }

  /// Milliseconds, of the page that is open.
  static double of(Page page) {
    page.waitForFunction("() => window.suggestionPainted");
    return ((Number) page.evaluate("() => window.suggestionPainted")).doubleValue();
  }
}
