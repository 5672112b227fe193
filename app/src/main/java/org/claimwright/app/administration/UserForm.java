package org.claimwright.app.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.claimwright.app.access.Role;
import org.claimwright.app.access.Users.Naming;
import org.claimwright.app.access.Users.NewUser;
import org.claimwright.app.form.Entries;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.kernel.Outcome;
import org.springframework.stereotype.Component;

/// The form of a new user: a physician is tied to a clinician, a patient to the own record.
@Component
class UserForm {

  private static final int LONGEST_NAME = 60;

  private final Practices practices;
  private final Patients patients;

  UserForm(Practices practices, Patients patients) {
    this.practices = practices;
    this.patients = patients;
  }

  /// The roles with their words.
  static Map<String, String> roles() {
    var words = new LinkedHashMap<String, String>();
    for (var role : Role.values()) {
      words.put(role.name(), RoleWords.of(role));
    }
    return words;
  }

  /// The clinicians who work here, and nobody.
  Map<String, String> clinicians() {
    var words = new LinkedHashMap<String, String>();
    words.put("", "Nobody");
    practices.providers().stream()
        .filter(Provider::active)
        .forEach(each -> words.put(Long.toString(each.id().value()), each.title()));
    return words;
  }

  /// What the form says, or everything that is wrong with it.
  Outcome<NewUser> read(Entries form) {
    var username = form.required("username", "User name");
    var first = form.required("first", "First name", UserForm::name);
    var last = form.required("last", "Last name", UserForm::name);
    var role = form.required("role", "Role", UserForm::role);
    form.required("password", "First password");
    var provider = form.optional("provider", "Clinician", this::clinician);
    var patient = form.optional("patient", "Patient’s number", this::patient);
    role.ifPresent(chosen -> needs(chosen, form));
    return form.outcome(() ->
        new NewUser(
            username.orElseThrow(),
            new Naming(
                first.orElseThrow(), last.orElseThrow(), form.get("credential"), form.get("email")),
            role.orElseThrow(),
            role.orElseThrow() == Role.PHYSICIAN
                ? provider.orElse(OptionalLong.empty())
                : OptionalLong.empty(),
            role.orElseThrow() == Role.PATIENT
                ? patient.orElse(OptionalLong.empty())
                : OptionalLong.empty()));
  }

  private static void needs(Role role, Entries form) {
    if (role == Role.PHYSICIAN && !form.has("provider")) {
      form.refuse(
          "USER-CLINICIAN", "provider", "A physician signs as a clinician: choose which one.");
    }
    if (role == Role.PATIENT && !form.has("patient")) {
      form.refuse(
          "USER-PATIENT",
          "patient",
          "A patient sees one account: enter the patient’s number, as on the statement.");
    }
  }

  static String name(String typed) {
    if (typed.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a name has at most 60 characters: " + typed.length());
    }
    return typed;
  }

  static Role role(String typed) {
    return List.of(Role.values()).stream()
        .filter(role -> role.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no role is called \"" + typed + "\""));
  }

  private OptionalLong clinician(String typed) {
    return practices.providers().stream()
        .map(provider -> provider.id().value())
        .filter(id -> Long.toString(id).equals(typed))
        .findFirst()
        .map(OptionalLong::of)
        .orElseThrow(() -> new IllegalArgumentException("no clinician " + typed + " here"));
  }

  private OptionalLong patient(String typed) {
    if (!typed.matches("[0-9]{1,18}")
        || patients.find(new PatientId(Long.parseLong(typed))).isEmpty()) {
      throw new IllegalArgumentException(
          "this practice has no patient "
              + typed
              + ": look at the statement or ask the front desk");
    }
    return OptionalLong.of(Long.parseLong(typed));
  }
}
