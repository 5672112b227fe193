package org.claimwright.app.access;

import jakarta.servlet.http.HttpServletRequest;
import org.claimwright.app.form.Entries;
import org.claimwright.app.web.Flash;
import org.claimwright.kernel.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where every user changes the own password, and the first one must be changed.
@Controller
@WithoutPermission
class OwnPasswordPage {

  static final String PATH = "/my-password";

  private final UserChanges changes;
  private final Sessions sessions;
  private final Accounts accounts;

  OwnPasswordPage(UserChanges changes, Sessions sessions, Accounts accounts) {
    this.changes = changes;
    this.sessions = sessions;
    this.accounts = accounts;
  }

  @GetMapping(PATH)
  String form(@AuthenticationPrincipal SignedIn user, Model page) {
    return drawn(user, Entries.empty(), page);
  }

  @PostMapping(PATH)
  Object change(
      @AuthenticationPrincipal SignedIn user,
      @RequestParam String current,
      @RequestParam String password,
      @RequestParam String again,
      HttpServletRequest request,
      Model page,
      RedirectAttributes redirect) {
    var entries = Entries.empty();
    if (!password.equals(again)) {
      entries.refuse("PASSWORD-AGAIN", "again", "The two new passwords differ: type it once more.");
      return refused(user, entries, page);
    }
    if (changes.ownPassword(user, current, password) instanceof Outcome.Rejected<UserId> no) {
      entries.refuse(no.problems());
      return refused(user, entries, page);
    }
    sessions.endOthers(user.user().id(), request.getSession().getId());
    Flash.ok("Password changed. Sessions elsewhere were ended.").onto(redirect);
    return "redirect:/";
  }

  private ModelAndView refused(SignedIn user, Entries entries, Model page) {
    var view = new ModelAndView(drawn(user, entries, page), page.asMap());
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private String drawn(SignedIn user, Entries entries, Model page) {
    page.addAttribute("entries", entries);
    page.addAttribute("first", accounts.standing(user) == Accounts.Standing.FIRST_PASSWORD);
    page.addAttribute("username", user.user().username());
    page.addAttribute("shortest", Passwords.SHORTEST);
    return "access/my-password";
  }
}
