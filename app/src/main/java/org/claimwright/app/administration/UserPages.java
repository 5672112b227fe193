package org.claimwright.app.administration;

import java.util.List;
import java.util.Map;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.Sessions;
import org.claimwright.app.access.UserId;
import org.claimwright.app.access.Users;
import org.claimwright.app.access.Users.User;
import org.claimwright.app.form.Entries;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.kernel.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The practice's users: the list, a new one, and one with what can be done.
@Controller
@RequirePermission(Permission.MANAGE_USERS)
class UserPages {

  private final Users users;
  private final Sessions sessions;
  private final UserForm form;
  private final Practices practices;

  UserPages(Users users, Sessions sessions, UserForm form, Practices practices) {
    this.users = users;
    this.sessions = sessions;
    this.form = form;
    this.practices = practices;
  }

  @GetMapping("/administration/users")
  String list(Model page) {
    var open = sessions.open();
    page.addAttribute("rows", rows(open));
    page.addAttribute("signedIn", open.size());
    return "administration/users";
  }

  @GetMapping("/administration/users/new")
  ModelAndView blank() {
    return drawn(Entries.of(Map.of("role", "CODER")));
  }

  @PostMapping("/administration/users")
  ModelAndView add(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var entries = Entries.of(typed);
    var read = form.read(entries);
    var outcome = read.then(user -> users.invite(user, typed.getOrDefault("password", "")));
    if (outcome instanceof Outcome.Ok<UserId> ok) {
      Flash.ok("User added. The first password is changed at the first sign-in.").onto(redirect);
      return new ModelAndView("redirect:/administration/users/" + ok.value().value());
    }
    if (entries.problems().isEmpty()) {
      entries.refuse(outcome.problems());
    }
    var again = drawn(entries);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  @GetMapping("/administration/users/{id:[0-9]{1,18}}")
  String one(@PathVariable long id, Model page) {
    var user = known(id);
    var last = sessions.of(user.id());
    page.addAttribute("row", new UserRow(user, last.size()));
    page.addAttribute("user", user);
    page.addAttribute("sessions", last);
    page.addAttribute("role", RoleWords.of(user.role()));
    page.addAttribute("roles", UserForm.roles());
    page.addAttribute("permissions", Permission.of(user.role()));
    page.addAttribute("clinician", clinician(user));
    return "administration/user";
  }

  private List<UserRow> rows(Map<UserId, Long> open) {
    return users.all().stream()
        .map(user -> new UserRow(user, open.getOrDefault(user.id(), 0L)))
        .toList();
  }

  private ModelAndView drawn(Entries entries) {
    return new ModelAndView("administration/user-new")
        .addObject("entries", entries)
        .addObject("roles", UserForm.roles())
        .addObject("clinicians", form.clinicians());
  }

  private String clinician(User user) {
    return practices.providers().stream()
        .filter(each ->
            user.providerId().isPresent() && each.id().value() == user.providerId().getAsLong())
        .map(each -> each.title())
        .findFirst()
        .orElse("");
  }

  private User known(long id) {
    return users
        .find(new UserId(id))
        .orElseThrow(() ->
            Refusal.missing(
                "There is no user " + id + " in this practice.",
                "Open it from the list of users."));
  }
}
