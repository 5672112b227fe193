package org.claimwright.app.denials;

import java.util.Locale;
import java.util.Set;

/// Where it went wrong, so that it does not happen again.
enum Cause {
  REGISTRATION("Registration and eligibility"),
  COORDINATION("Another payer first"),
  AUTHORIZATION("Authorization or referral"),
  CODING("Coding"),
  BUNDLING("Services billed together"),
  NECESSITY("Medical necessity"),
  DOCUMENTATION("Documentation"),
  FILING("Filing limit"),
  DUPLICATE("Duplicate"),
  ENROLLMENT("Clinician’s enrollment"),
  BENEFIT("Not a benefit of the plan"),
  CONTRACT("Contract"),
  OTHER("Other");

  private static final Set<Cause> OF_CODING = Set.of(CODING, BUNDLING, NECESSITY, DOCUMENTATION);

  private final String label;

  Cause(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// The word in the database.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether a coder can help.
  boolean concernsCoding() {
    return OF_CODING.contains(this);
  }

  /// The words of those that concern coding.
  static String[] codingWords() {
    return OF_CODING.stream().map(Cause::word).sorted().toArray(String[]::new);
  }
}
