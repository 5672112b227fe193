package org.claimwright.app.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.UserId;
import org.claimwright.app.access.Users.Naming;
import org.claimwright.app.access.Users.NewUser;
import org.claimwright.app.access.WithoutPermission;
import org.claimwright.app.administration.EditSheet.Part;
import org.claimwright.app.form.Entries;
import org.claimwright.app.web.Refusal;
import org.claimwright.kernel.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the first practice and its administrator are set up, before anybody can sign in.
@Controller
@WithoutPermission
class FirstPracticePage {

  private static final String SIGN_IN = "redirect:/login";
  private static final String ZONE = "America/New_York";

  private final FirstPractice first;

  FirstPracticePage(FirstPractice first) {
    this.first = first;
  }

  @GetMapping(FirstPractice.PATH)
  ModelAndView blank(@RequestParam(defaultValue = "") String key) {
    if (!first.isWanted()) {
      return new ModelAndView(SIGN_IN);
    }
    refuseOtherThan(key);
    return drawn(Entries.of(Map.of("zone", ZONE, "key", key)));
  }

  @PostMapping(FirstPractice.PATH)
  ModelAndView open(@RequestParam Map<String, String> typed) {
    var form = Entries.of(typed);
    if (!first.isWanted()) {
      return new ModelAndView(SIGN_IN);
    }
    refuseOtherThan(form.get("key"));
    var password = typed.getOrDefault("password", "");
    var practice = PracticeForm.read(form);
    var administrator = administrator(form);
    if (!password.equals(typed.getOrDefault("again", ""))) {
      form.refuse("PASSWORD-DIFFERS", "again", "The two passwords differ: type them again.");
    }
    var outcome =
        form.problems().isEmpty()
            ? practice.then(
                profile -> administrator.then(user -> first.open(profile, user, password)))
            : Outcome.<UserId>rejected(form.problems());
    if (outcome.isOk()) {
      return new ModelAndView(SIGN_IN + "?first");
    }
    if (form.problems().isEmpty()) {
      form.refuse(outcome.problems());
    }
    var again = drawn(form);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private static Outcome<NewUser> administrator(Entries form) {
    var given = form.required("first", "First name", UserForm::name);
    var family = form.required("last", "Last name", UserForm::name);
    var username = form.required("username", "User name");
    form.required("password", "Password");
    return form.outcome(() ->
        NewUser.staff(
            username.orElseThrow(),
            new Naming(given.orElseThrow(), family.orElseThrow(), "", ""),
            Role.ADMINISTRATOR));
  }

  private void refuseOtherThan(String key) {
    if (!first.isKey(key)) {
      throw Refusal.missing(
          "This is not the link that sets up the first practice.",
          "Open the one that Claimwright printed on the terminal when it was started.");
    }
  }

  private static ModelAndView drawn(Entries form) {
    return new ModelAndView("administration/first-practice")
        .addObject("sheet", sheet())
        .addObject("entries", form);
  }

  private static EditSheet sheet() {
    var parts = new ArrayList<>(PracticeForm.sheet().parts());
    parts.add(
        new Part(
            "Its administrator: you",
            List.of(
                EditSheet.text("First name", "first", "w4"),
                EditSheet.text("Last name", "last", "w4"),
                EditSheet.code(
                    "User name", "username", "w4", "Small letters and digits, such as jo.lee"),
                EditSheet.secret(
                    "Password", "password", "At least 12 characters; a few words are best"),
                EditSheet.secret("Password once more", "again", ""))));
    return new EditSheet("Set up your practice", FirstPractice.PATH, "/login", parts);
  }
}
