package org.claimwright.app.administration;

import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.Sessions;
import org.claimwright.app.access.UserChanges;
import org.claimwright.app.access.UserId;
import org.claimwright.app.access.Users;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.kernel.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What an administrator does to a user.
@Controller
@RequirePermission(Permission.MANAGE_USERS)
class UserChangePages {

  private static final String ONE = "/administration/users/{id:[0-9]{1,18}}";

  private final UserChanges changes;
  private final Users users;
  private final Sessions sessions;
  private final Show show;

  UserChangePages(UserChanges changes, Users users, Sessions sessions, Show show) {
    this.changes = changes;
    this.users = users;
    this.sessions = sessions;
    this.show = show;
  }

  @PostMapping(ONE + "/role")
  String role(@PathVariable long id, @RequestParam String role, RedirectAttributes redirect) {
    var outcome = changes.role(new UserId(id), known(role));
    return told(id, outcome, "The role is " + known(role).words() + " from now on.", redirect);
  }

  @PostMapping(ONE + "/lock")
  String lock(@PathVariable long id, RedirectAttributes redirect) {
    var outcome = changes.lock(new UserId(id));
    if (outcome.isOk()) {
      sessions.end(new UserId(id));
      Flash.ok("Locked; open sessions were ended.")
          .undo("/administration/users/" + id + "/unlock")
          .onto(redirect);
      return "redirect:/administration/users/" + id;
    }
    return told(id, outcome, "", redirect);
  }

  @PostMapping(ONE + "/unlock")
  String unlock(@PathVariable long id, RedirectAttributes redirect) {
    return told(id, changes.unlock(new UserId(id)), "Unlocked.", redirect);
  }

  @PostMapping(ONE + "/password")
  String password(
      @PathVariable long id, @RequestParam String password, RedirectAttributes redirect) {
    var outcome = changes.resetPassword(new UserId(id), password);
    if (outcome.isOk()) {
      sessions.end(new UserId(id));
    }
    var done = "Password set; the user changes it at the next sign-in. Open sessions were ended.";
    return told(id, outcome, done, redirect);
  }

  @PostMapping(ONE + "/sessions/end")
  String endSessions(@PathVariable long id, RedirectAttributes redirect) {
    if (users.find(new UserId(id)).isEmpty()) {
      throw Refusal.missing("There is no user " + id + " here.", "Open it from the list of users.");
    }
    var ended = sessions.end(new UserId(id));
    Flash.ok(show.count(ended, "session") + " ended.").onto(redirect);
    return "redirect:/administration/users/" + id;
  }

  private static String told(
      long id, Outcome<UserId> outcome, String done, RedirectAttributes redirect) {
    var flash =
        outcome.isOk() ? Flash.ok(done) : Flash.stop(outcome.problems().getFirst().message());
    flash.onto(redirect);
    return "redirect:/administration/users/" + id;
  }

  private static org.claimwright.app.access.Role known(String role) {
    try {
      return UserForm.role(role);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid(String.valueOf(unknown.getMessage()), "Choose a role of the list.");
    }
  }
}
