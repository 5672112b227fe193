package org.claimwright.app.patients;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.claimwright.app.form.Days;
import org.claimwright.app.form.Entries;
import org.claimwright.claims.Person;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.PersonName;
import org.claimwright.kernel.Sex;
import org.claimwright.kernel.UsState;
import org.claimwright.kernel.Zip;

/// The form of a patient: its fields, and how they are read. Lengths are those of the claim's
/// elements (X12 005010 NM1, N3, N4), so that whoever is registered can be billed.
final class PatientForm {

  private static final int NAME = 60;
  private static final int FIRST = 35;
  private static final int MIDDLE = 25;
  private static final int SUFFIX = 10;
  private static final int LINE = 55;
  private static final int CITY = 30;
  private static final int EMAIL = 100;

  private PatientForm() {}

  /// The form as an edit begins.
  static Entries of(PatientRecord patient) {
    var name = patient.person().name();
    var address = patient.person().address();
    var typed = new HashMap<String, String>();
    typed.put("lastName", name.last());
    typed.put("firstName", name.first());
    typed.put("middleName", name.middle());
    typed.put("suffix", name.suffix());
    typed.put("birthDate", Days.written(patient.person().birthDate()));
    typed.put("sex", patient.person().sex().code());
    typed.putAll(fields(address));
    typed.put("phone", patient.contact().phoneInWords());
    typed.put("email", patient.contact().email());
    typed.put("version", Integer.toString(patient.version()));
    return Entries.of(typed);
  }

  /// What the form says, or everything that is wrong with it.
  static Outcome<NewPatient> read(Entries form) {
    var name = name(form);
    var birth = form.day("birthDate", "Birth date");
    var sex = form.required("sex", "Sex", Sex::ofCode);
    var address = address(form);
    var contact = contact(form);
    return form.outcome(() ->
        new NewPatient(
            new Person(
                name.orElseThrow(), birth.orElseThrow(), sex.orElseThrow(), address.orElseThrow()),
            contact));
  }

  private static Map<String, String> fields(Address address) {
    return Map.of(
        "line1", address.line1(),
        "line2", address.line2(),
        "city", address.city(),
        "state", address.state().code(),
        "zip", address.zip().toString());
  }

  private static Optional<PersonName> name(Entries form) {
    var first = form.required("firstName", "First name", atMost(FIRST));
    var last = form.required("lastName", "Last name", atMost(NAME));
    var middle = form.optional("middleName", "Middle name", atMost(MIDDLE));
    var suffix = form.optional("suffix", "Suffix", atMost(SUFFIX));
    return both(last, first)
        ? Optional.of(
            new PersonName(
                last.orElseThrow(), first.orElseThrow(), middle.orElse(""), suffix.orElse("")))
        : Optional.empty();
  }

  private static Optional<Address> address(Entries form) {
    var line1 = form.required("line1", "Street and number", atMost(LINE));
    var line2 = form.optional("line2", "Flat or suite", atMost(LINE));
    var city = form.required("city", "City", atMost(CITY));
    var state =
        form.required("state", "State", typed -> new UsState(typed.toUpperCase(Locale.ROOT)));
    var zip = form.required("zip", "ZIP code", Zip::parse);
    return both(line1, city) && both(state, zip)
        ? Optional.of(
            new Address(
                line1.orElseThrow(),
                line2.orElse(""),
                city.orElseThrow(),
                state.orElseThrow(),
                zip.orElseThrow()))
        : Optional.empty();
  }

  private static Contact contact(Entries form) {
    var phone = form.optional("phone", "Phone", typed -> Contact.of(typed, "").phone());
    var email =
        form.optional(
            "email", "E-mail", typed -> atMost(EMAIL).apply(Contact.of("", typed).email()));
    return new Contact(phone.orElse(""), email.orElse(""));
  }

  private static boolean both(Optional<?> one, Optional<?> other) {
    return one.isPresent() && other.isPresent();
  }

  private static Function<String, String> atMost(int most) {
    return typed -> {
      if (typed.length() > most) {
        throw new IllegalArgumentException(
            "it has "
                + typed.length()
                + " characters and a claim carries "
                + most
                + ": shorten it as the insurance card does");
      }
      return typed;
    };
  }
}
