package org.claimwright.app.patients;

/// How to reach a patient.
///
/// @param phone ten digits, `""` when unknown
/// @param email `""` when unknown
public record Contact(String phone, String email) {

  public Contact {
    if (!phone.matches("([0-9]{10})?")) {
      throw new IllegalArgumentException(
          "a telephone number has ten digits, such as 419-555-0121: \"" + phone + "\"");
    }
    if (!email.matches("([^@\\s]+@[^@\\s]+\\.[^@\\s]+)?")) {
      throw new IllegalArgumentException(
          "an e-mail address looks like name@example.com: \"" + email + "\"");
    }
  }

  /// Reads a telephone number as people write it: `419-555-0121`, `(419) 555-0121`.
  public static Contact of(String phone, String email) {
    return new Contact(
        phone.replaceAll("[\\s().+-]", "").replaceFirst("^1(\\d{10})$", "$1"), email);
  }

  /// `419-555-0121`, as pages show it.
  public String phoneInWords() {
    return phone.replaceFirst("(\\d{3})(\\d{3})(\\d{4})", "$1-$2-$3");
  }
}
