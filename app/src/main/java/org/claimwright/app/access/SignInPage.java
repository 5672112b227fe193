package org.claimwright.app.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sign-in form, and what it says after a refusal or a session's end.
@Controller
@WithoutPermission
class SignInPage {

  @GetMapping("/login")
  String form(
      @RequestParam(required = false) @org.jspecify.annotations.Nullable String error,
      @RequestParam(required = false) @org.jspecify.annotations.Nullable String ended,
      Model page) {
    page.addAttribute("refused", error != null);
    page.addAttribute("ended", ended != null);
    return "access/login";
  }
}
