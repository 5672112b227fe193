package org.claimwright.app.web;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What was just done, said once on the next page, with a way back where there is one.
///
/// ```java
/// Flash.ok("8 claims posted").undo("/remittances/12/unpost").onto(redirect);
/// ```
///
/// @param undo a path that takes a POST and undoes it, or null
public record Flash(Tone tone, String text, @Nullable String undo) {

  private static final String ATTRIBUTE = "flash";

  public static Flash ok(String text) {
    return new Flash(Tone.OK, text, null);
  }

  public static Flash info(String text) {
    return new Flash(Tone.INFO, text, null);
  }

  public static Flash warn(String text) {
    return new Flash(Tone.WARN, text, null);
  }

  /// It was not done; the text names the value, the place and the remedy.
  public static Flash stop(String text) {
    return new Flash(Tone.STOP, text, null);
  }

  public Flash undo(String path) {
    return new Flash(tone, text, path);
  }

  /// Carries it over the redirect.
  public void onto(RedirectAttributes redirect) {
    redirect.addFlashAttribute(ATTRIBUTE, this);
  }

  /// Hands what was said on, when the page that should have shown it leads on to another.
  public static void handOn(Model page, RedirectAttributes redirect) {
    if (page.getAttribute(ATTRIBUTE) instanceof Flash said) {
      said.onto(redirect);
    }
  }

  /// Whether it stays above the page until read, instead of passing at the foot.
  public boolean stays() {
    return tone == Tone.STOP || tone == Tone.WARN;
  }

  public String icon() {
    return switch (tone) {
      case OK -> "circle-check";
      case WARN -> "alert-triangle";
      case STOP -> "hand-stop";
      case INFO, QUIET -> "info-circle";
    };
  }
}
